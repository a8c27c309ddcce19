// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulatorserver.h"

#include "simulator/simulatorstate.h"
#include "simulator/tappedserver.h"

#include <QCoreApplication>
#include <QHttpServerRequest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

void send(QTcpSocket *socket, const RecordedRequest &request, const SimulatedResponse &response)
{
    if (!socket)
        return;
    socket->write(response.toHttp());
    if (request.header("Connection").compare("close", Qt::CaseInsensitive) == 0)
        socket->disconnectFromHost();
}

void sendHalf(QTcpSocket *socket, const SimulatedResponse &response)
{
    if (!socket)
        return;
    // Without a body it is the head that is cut.
    const QByteArray whole = response.toHttp();
    const qsizetype unsent =
        response.body.isEmpty() ? whole.size() / 2 : response.body.size() - response.body.size() / 2;
    socket->write(whole.chopped(unsent));
    socket->disconnectFromHost();
}

void drop(QTcpSocket *socket)
{
    if (socket)
        socket->disconnectFromHost();
}

SimulatedResponse truncated(SimulatedResponse response)
{
    response.body.truncate(response.body.size() / 2);
    return response;
}

} // namespace

SimulatorServer::SimulatorServer(SimulatorState &state) : m_state(state) {}

Result<quint16> SimulatorServer::listenOnLoopback(quint16 port)
{
    auto *server = new TappedServer(this);
    if (!server->listen(QHostAddress::LocalHost, port))
        return failure(ErrorKind::Offline,
                       QCoreApplication::translate("confdesk::GraphSimulator", "The simulated Graph cannot listen on "
                                                                               "127.0.0.1:%1: %2.")
                           .arg(QString::number(port), server->errorString()));
    bind(server);
    return server->serverPort();
}

void SimulatorServer::closeAll()
{
    const QList<QTcpServer *> listening = servers();
    qDeleteAll(listening); // with their sockets
}

bool SimulatorServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    auto *tapped = qobject_cast<TappedSocket *>(socket);
    const TappedSocket::RequestLine line = tapped->takeRequestLine();
    RecordedRequest recorded{.method = QString::fromLatin1(line.method),
                             .target = line.target,
                             .headers = request.headers(),
                             .body = request.body(),
                             .receivedAt = m_state.nowUtc()};
    std::optional<Fault> fault = m_state.receive(recorded);
    const std::chrono::milliseconds delay = m_state.latency() + (fault ? fault->delay : std::chrono::milliseconds());
    // Later even without a delay: the HTTP server is still busy with the socket.
    QTimer::singleShot(delay, this,
                       [this, recorded = std::move(recorded), fault = std::move(fault), client = QPointer(socket)] {
                           serve(recorded, fault, client);
                       });
    return true;
}

void SimulatorServer::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}

/// `socket` is null when the client has gone meanwhile: what it asked for is done nevertheless, as the real one would.
void SimulatorServer::serve(const RecordedRequest &request, const std::optional<Fault> &fault, QTcpSocket *socket)
{
    if (!fault)
        return send(socket, request, m_state.act(request));
    switch (fault->kind) {
    case Fault::Kind::Delay:
        return send(socket, request, m_state.act(request));
    case Fault::Kind::Hang:
        return;
    case Fault::Kind::ActThenHang:
        static_cast<void>(m_state.act(request)); // nobody shall hear the answer
        return;
    case Fault::Kind::Drop:
        return drop(socket);
    case Fault::Kind::ActThenDrop:
        static_cast<void>(m_state.act(request)); // nobody shall hear the answer
        return drop(socket);
    case Fault::Kind::ActThenHalfBody:
        return sendHalf(socket, m_state.act(request));
    case Fault::Kind::TruncatedJson:
        return send(socket, request, truncated(m_state.act(request)));
    case Fault::Kind::Answer:
    case Fault::Kind::Redirect:
    case Fault::Kind::ExpiredToken:
    case Fault::Kind::HtmlBadGateway:
        return send(socket, request, m_state.misbehave(request, *fault));
    }
}

} // namespace confdesk
