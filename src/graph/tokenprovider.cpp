// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/tokenprovider.h"

#include "graph/credentialerror.h"
#include "graph/tokencalls.h"

#include <algorithm>
#include <utility>

namespace confdesk {

namespace {

using namespace std::chrono_literals;

// A token that lives shorter than ten minutes would never be fresh with five minutes to spare.
std::chrono::milliseconds freshFor(std::chrono::seconds lifetime)
{
    return std::max<std::chrono::milliseconds>(lifetime - 5min, lifetime / 2);
}

} // namespace

TokenProvider::TokenProvider(const GraphConnection &connection, const Clock &clock, Send send, QObject *parent)
    : QObject(parent), m_connection(connection), m_clock(clock), m_send(std::move(send))
{}

TokenProvider::~TokenProvider() = default;

void TokenProvider::ask(TokenWaiter *waiter)
{
    if (isFresh()) {
        waiter->tokenArrived(m_token);
        return;
    }
    m_waiters.append(waiter);
    if (!m_renewal.stop_possible())
        startRenewal();
}

void TokenProvider::leave(TokenWaiter *waiter)
{
    m_beingTold.removeOne(waiter);
    if (m_waiters.removeOne(waiter) && m_waiters.isEmpty())
        std::exchange(m_renewal, std::stop_source(std::nostopstate)).request_stop();
}

void TokenProvider::reject(const QByteArray &token)
{
    if (token == m_token)
        m_token.clear();
}

bool TokenProvider::isFresh() const
{
    return !m_token.isEmpty() && m_clock.nowUtc() < m_renewAt;
}

void TokenProvider::startRenewal()
{
    m_renewal = std::stop_source();
    const auto finish = [this, renewal = m_renewal](const Result<HttpResponse> &answer) {
        if (renewal == m_renewal) // else nobody waits for it any more, and another one may be under way
            finishRenewal(answer);
    };
    if (const auto problem = connectionProblem(m_connection)) {
        QMetaObject::invokeMethod(
            this, [finish, problem] { finish(failure(*problem)); }, Qt::QueuedConnection);
        return;
    }
    m_send(requestToken(m_connection), m_renewal.get_token(), finish);
}

void TokenProvider::finishRenewal(const Result<HttpResponse> &answer)
{
    m_renewal = std::stop_source(std::nostopstate);
    tellAll(keep(answer));
}

Result<QByteArray> TokenProvider::keep(const Result<HttpResponse> &answer)
{
    if (!answer)
        return failure(answer.error());
    if (!answer->isSuccess())
        return failure(
            credentialError(*answer, {.tenantId = m_connection.tenantId, .clientId = m_connection.clientId}));
    const auto grant = jsonObject(*answer).and_then(parseToken);
    if (!grant)
        return failure(grant.error());
    m_token = grant->token;
    m_renewAt = m_clock.nowUtc().addMSecs(freshFor(grant->lifetime).count());
    return m_token;
}

void TokenProvider::tellAll(const Result<QByteArray> &token)
{
    // Who is told may ask again at once: that belongs to the next renewal.
    m_beingTold = std::exchange(m_waiters, {});
    while (!m_beingTold.isEmpty()) {
        TokenWaiter *waiter = m_beingTold.takeFirst();
        if (token)
            waiter->tokenArrived(*token);
        else
            waiter->tokenFailed(token.error());
    }
}

} // namespace confdesk
