// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/rawclient.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// Takes apart what has arrived; incomplete until the headers are there.
RawAnswer parse(const QByteArray &bytes)
{
    RawAnswer answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return answer;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    answer.status = lines.constFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    answer.body = bytes.mid(end + 4);
    answer.complete = answer.body.size() == answer.headers.value("content-length", "0").toLongLong();
    return answer;
}

} // namespace

QJsonObject RawAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString RawAnswer::errorCode() const
{
    return json().value("error"_L1).toObject().value("code"_L1).toString();
}

QString RawAnswer::errorMessage() const
{
    return json().value("error"_L1).toObject().value("message"_L1).toString();
}

QJsonObject RawAnswer::first() const
{
    return json().value("value"_L1).toArray().at(0).toObject();
}

QByteArray RawClient::signIn()
{
    m_token = askForToken().json().value("access_token"_L1).toString().toLatin1();
    return m_token;
}

RawAnswer RawClient::get(const QByteArray &target, const RawHeaders &headers) const
{
    return send("GET", target, withToken(headers));
}

RawAnswer RawClient::fetch(const QString &url, const RawHeaders &headers) const
{
    const QUrl address(url, QUrl::StrictMode);
    const QByteArray target = address.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return sendTo(address, "GET", target, headers, {}, std::chrono::seconds(20));
}

RawAnswer RawClient::patch(const QByteArray &target, const QByteArray &json, const RawHeaders &headers) const
{
    return send("PATCH", target, withToken(headers + RawHeaders{{"Content-Type", "application/json"}}), json);
}

RawAnswer RawClient::post(const QByteArray &target, const QByteArray &json) const
{
    return send("POST", target, withToken({{"Content-Type", "application/json"}}), json);
}

RawAnswer RawClient::remove(const QByteArray &target) const
{
    return send("DELETE", target, withToken({}));
}

RawAnswer RawClient::askForToken(const QHash<QByteArray, QByteArray> &changedFields, const QByteArray &tenant) const
{
    const SimulatedWorld world = m_simulator.world();
    QHash<QByteArray, QByteArray> fields{{"grant_type", "client_credentials"},
                                         {"client_id", world.clientId.toUtf8()},
                                         {"client_secret", world.clientSecret.toUtf8()},
                                         {"scope", "https://graph.microsoft.com/.default"}};
    fields.insert(changedFields);
    QByteArray form;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        if (!field.value().isNull())
            form += field.key() + '=' + field.value().toPercentEncoding() + '&';
    }
    const QByteArray path = '/' + (tenant.isEmpty() ? world.tenantId.toUtf8() : tenant) + "/oauth2/v2.0/token";
    return send("POST", path, {{"Content-Type", "application/x-www-form-urlencoded"}}, form);
}

RawAnswer RawClient::send(const QByteArray &method, const QByteArray &target, const RawHeaders &headers,
                          const QByteArray &body, std::chrono::milliseconds patience) const
{
    return sendTo(QUrl(m_simulator.rootUrl()), method, target, headers, body, patience);
}

RawAnswer RawClient::sendTo(const QUrl &root, const QByteArray &method, const QByteArray &target,
                            const RawHeaders &headers, const QByteArray &body, std::chrono::milliseconds patience) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(root.port()));
    if (!socket.waitForConnected())
        return {.closed = true};
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: " + root.authority().toUtf8() + "\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    socket.write(request);

    QElapsedTimer waiting;
    waiting.start();
    QByteArray received;
    RawAnswer answer;
    while (!answer.complete && !answer.closed && !waiting.hasExpired(patience.count())) {
        const bool connected = socket.state() == QAbstractSocket::ConnectedState;
        if (connected)
            socket.waitForReadyRead(static_cast<int>(patience.count() - waiting.elapsed()));
        received += socket.readAll();
        answer = parse(received);
        answer.closed = socket.state() != QAbstractSocket::ConnectedState;
    }
    return answer;
}

RawHeaders RawClient::withToken(const RawHeaders &headers) const
{
    return RawHeaders{{"Authorization", "Bearer " + m_token}} + headers;
}

QByteArray meetingsPath(const QString &userId)
{
    return "/v1.0/users/" + userId.toUtf8() + "/onlineMeetings";
}

QByteArray linkFilter(const QByteArray &encodedLink)
{
    return "?$filter=JoinWebUrl%20eq%20'" + encodedLink + "'";
}

QByteArray meetingPath(const SimulatedMeeting &meeting, const QString &userId)
{
    return meetingsPath(userId.isEmpty() ? meeting.organizerId : userId) + '/' + QUrl::toPercentEncoding(meeting.id);
}

QByteArray eventsPath(const QString &user)
{
    return "/v1.0/users/" + QUrl::toPercentEncoding(user) + "/events";
}

QByteArray eventPath(const QString &user, const QString &id)
{
    return eventsPath(user) + '/' + QUrl::toPercentEncoding(id);
}

} // namespace confdesk
