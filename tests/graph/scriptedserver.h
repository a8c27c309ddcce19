// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointer>
#include <QString>
#include <QTcpServer>

class QTcpSocket;

namespace confdesk {

/// A request as it came in, byte for byte.
struct ReceivedRequest
{
    QByteArray method;
    QByteArray target;
    QByteArray head; ///< everything before the body
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< ignoring case
};

/// What the server does with one request.
struct Scripted
{
    enum class Then { Close, Hang, Hold };

    QByteArray bytes; ///< written raw
    Then then = Then::Close;

    [[nodiscard]] static Scripted answer(int status, const QByteArray &body, const QByteArray &moreHeaders = {});
    [[nodiscard]] static Scripted drop() { return {}; }
    [[nodiscard]] static Scripted hang() { return {.bytes = {}, .then = Then::Hang}; }
    /// Waits for ScriptedServer::release(), then does what `later` says.
    [[nodiscard]] static Scripted hold(const Scripted &later) { return {.bytes = later.bytes, .then = Then::Hold}; }
    /// Announces `announced` bytes, sends `body`, closes.
    [[nodiscard]] static Scripted cut(const QByteArray &body, int announced);
};

/// A server that misbehaves exactly as told, on a plain socket, because well-behaved servers cannot. Requests for a
/// token are answered by themselves with "token-1", "token-2", …, unless those are scripted too.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT

public:
    ScriptedServer();

    /// What a request for a token is answered with when nothing is scripted.
    [[nodiscard]] Scripted freshToken();

    [[nodiscard]] QString rootUrl() const; ///< "http://127.0.0.1:PORT"

    /// For the next request to Graph; when nothing is scripted, the last is repeated.
    void next(const Scripted &scripted) { m_script.append(scripted); }
    void nextToken(const Scripted &scripted) { m_tokenScript.append(scripted); }
    void setTokenLifetime(int seconds) { m_tokenLifetime = seconds; }
    /// Answers the oldest of the requests that are held.
    void release(int howMany = 1);

    [[nodiscard]] const QList<ReceivedRequest> &requests() const { return m_requests; } ///< to Graph
    [[nodiscard]] const QList<ReceivedRequest> &tokenRequests() const { return m_tokenRequests; }
    [[nodiscard]] int heldCount() const { return static_cast<int>(m_held.size()); }
    [[nodiscard]] int mostHeld() const { return m_mostHeld; }
    [[nodiscard]] int openConnections() const;

private:
    void acceptAll();
    void read(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const ReceivedRequest &request);
    void act(QTcpSocket *socket, const Scripted &scripted);
    [[nodiscard]] Scripted scriptedToken();

    struct Held
    {
        QPointer<QTcpSocket> socket;
        QByteArray bytes;
    };

    QHash<QTcpSocket *, QByteArray> m_partial;
    QList<Scripted> m_script;
    Scripted m_last;
    QList<Scripted> m_tokenScript;
    QList<ReceivedRequest> m_requests;
    QList<ReceivedRequest> m_tokenRequests;
    QList<Held> m_held;
    int m_mostHeld = 0;
    int m_tokenLifetime = 3599;
    int m_tokensGiven = 0;
};

} // namespace confdesk
