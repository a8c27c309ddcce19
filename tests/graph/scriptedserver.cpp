// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/scriptedserver.h"

#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

qsizetype announcedLength(const ReceivedRequest &request)
{
    return request.header("Content-Length").toLongLong();
}

} // namespace

QByteArray ReceivedRequest::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

Scripted Scripted::answer(int status, const QByteArray &body, const QByteArray &moreHeaders)
{
    return {.bytes = "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\n" +
                     "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders +
                     "\r\n" + body};
}

Scripted Scripted::cut(const QByteArray &body, int announced)
{
    return {.bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                     QByteArray::number(announced) + "\r\n\r\n" + body};
}

ScriptedServer::ScriptedServer()
{
    connect(this, &QTcpServer::newConnection, this, &ScriptedServer::acceptAll);
    listen(QHostAddress::LocalHost);
}

QString ScriptedServer::rootUrl() const
{
    return u"http://127.0.0.1:%1"_s.arg(serverPort());
}

void ScriptedServer::release(int howMany)
{
    for (int i = 0; i < howMany && !m_held.isEmpty(); ++i) {
        const Held held = m_held.takeFirst();
        if (held.socket)
            act(held.socket, {.bytes = held.bytes});
    }
}

int ScriptedServer::openConnections() const
{
    int open = 0;
    for (const auto *socket : findChildren<QTcpSocket *>())
        open += socket->state() == QAbstractSocket::ConnectedState ? 1 : 0;
    return open;
}

void ScriptedServer::acceptAll()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_partial.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &bytes = m_partial[socket];
    bytes += socket->readAll();
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    ReceivedRequest request{.head = bytes.left(end)};
    const QList<QByteArray> line = request.head.left(request.head.indexOf('\r')).split(' ');
    request.method = line.value(0);
    request.target = line.value(1);
    request.body = bytes.mid(end + 4);
    if (request.body.size() < announcedLength(request))
        return;
    bytes.clear();
    serve(socket, request);
}

void ScriptedServer::serve(QTcpSocket *socket, const ReceivedRequest &request)
{
    if (request.target.endsWith("/oauth2/v2.0/token")) {
        m_tokenRequests.append(request);
        act(socket, scriptedToken());
        return;
    }
    m_requests.append(request);
    if (!m_script.isEmpty())
        m_last = m_script.takeFirst();
    act(socket, m_last);
}

void ScriptedServer::act(QTcpSocket *socket, const Scripted &scripted)
{
    if (scripted.then == Scripted::Then::Hold) {
        m_held.append({.socket = socket, .bytes = scripted.bytes});
        m_mostHeld = std::max(m_mostHeld, heldCount());
        return;
    }
    socket->write(scripted.bytes);
    if (scripted.then == Scripted::Then::Close)
        socket->disconnectFromHost();
}

Scripted ScriptedServer::scriptedToken()
{
    return m_tokenScript.isEmpty() ? freshToken() : m_tokenScript.takeFirst();
}

Scripted ScriptedServer::freshToken()
{
    return Scripted::answer(200, R"({"token_type":"Bearer","expires_in":)" + QByteArray::number(m_tokenLifetime) +
                                     R"(,"access_token":"token-)" + QByteArray::number(++m_tokensGiven) + R"("})");
}

} // namespace confdesk
