// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "graph/graphclient.h"
#include "graph/httprequest.h"
#include "graph/httpresponse.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <functional>
#include <stop_token>

namespace confdesk {

/// Who needs a token.
class TokenWaiter
{
public:
    virtual void tokenArrived(const QByteArray &token) = 0;
    virtual void tokenFailed(const Error &error) = 0;

protected:
    TokenWaiter() = default;
    ~TokenWaiter() = default;
    Q_DISABLE_COPY(TokenWaiter)
};

/// Keeps one access token, and renews it five minutes before it ends. One renewal is under way at most: who asks
/// meanwhile waits for it, and all succeed or fail together. A failure is not remembered: the next one who asks tries
/// again.
class TokenProvider final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<HttpResponse> &)>;
    using Send = std::function<void(const HttpRequest &, std::stop_token, Answer)>;

    /// `send` delivers a request without needing a token.
    TokenProvider(const GraphConnection &connection, const Clock &clock, Send send, QObject *parent);
    ~TokenProvider() override;

    /// Calls back at once when a fresh token is there.
    void ask(TokenWaiter *waiter);
    /// Does not want it any more. When nobody is left, the renewal is given up.
    void leave(TokenWaiter *waiter);
    /// `token` was refused (401). Does nothing when another one has come meanwhile.
    void reject(const QByteArray &token);

private:
    [[nodiscard]] bool isFresh() const;
    void startRenewal();
    void finishRenewal(const Result<HttpResponse> &answer);
    [[nodiscard]] Result<QByteArray> keep(const Result<HttpResponse> &answer);
    void tellAll(const Result<QByteArray> &token);

    GraphConnection m_connection;
    const Clock &m_clock;
    Send m_send;
    QByteArray m_token;
    QDateTime m_renewAt; ///< wall time, because a monotonic clock stands still while a laptop sleeps
    QList<TokenWaiter *> m_waiters;
    QList<TokenWaiter *> m_beingTold;
    std::stop_source m_renewal{std::nostopstate}; ///< has a state while a renewal is under way
};

} // namespace confdesk
