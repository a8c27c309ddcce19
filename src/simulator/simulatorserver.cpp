// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulatorserver.h"

#include "simulator/bodystream.h"
#include "simulator/simulatorstate.h"
#include "simulator/tappedserver.h"

#include <QCoreApplication>
#include <QHttpServerRequest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

BodyStream::End endAfter(const RecordedRequest &request)
{
    const bool closes = request.header("Connection").compare("close", Qt::CaseInsensitive) == 0;
    return closes ? BodyStream::End::Close : BodyStream::End::KeepOpen;
}

/// The first `length` bytes of the body, after a head that may promise more.
void stream(QTcpSocket *socket, const SimulatedResponse &response, qint64 length, BodyStream::End end,
            int bytesPerSecond = 0)
{
    if (!socket)
        return;
    socket->write(response.head());
    new BodyStream(socket,
                   {.bytes = [response](qint64 offset, qint64 size) { return response.bodyBytes(offset, size); },
                    .length = length,
                    .bytesPerSecond = bytesPerSecond,
                    .end = end});
}

void send(QTcpSocket *socket, const RecordedRequest &request, const SimulatedResponse &response)
{
    stream(socket, response, response.bodySize(), endAfter(request));
}

void sendPart(QTcpSocket *socket, const SimulatedResponse &response, const Fault &fault, BodyStream::End end)
{
    if (!socket)
        return;
    if (response.bodySize() > 0) {
        const qint64 wanted = fault.afterBytes < 0 ? response.bodySize() / 2 : fault.afterBytes;
        return stream(socket, response, std::min(wanted, response.bodySize()), end);
    }
    // Without a body it is the head that is cut.
    const QByteArray head = response.head();
    socket->write(head.first(head.size() / 2));
    if (end == BodyStream::End::Close)
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
    if (response.slice)
        response.slice->length /= 2;
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
                             .receivedAt = m_state.nowUtc(),
                             .port = socket->localPort()};
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
        return sendPart(socket, m_state.act(request), *fault, BodyStream::End::Close);
    case Fault::Kind::ActThenStall:
        return sendPart(socket, m_state.act(request), *fault, BodyStream::End::KeepOpen);
    case Fault::Kind::Slow: {
        const SimulatedResponse response = m_state.act(request);
        return stream(socket, response, response.bodySize(), endAfter(request), fault->bytesPerSecond);
    }
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
