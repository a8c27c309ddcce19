// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/httpexchange.h"

#include "graph/errortexts.h"
#include "graph/requestlog.h"
#include "graph/retrypolicy.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace confdesk {

namespace {

using namespace std::chrono_literals;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::HttpExchange)
};

// What ends in the very moment in which patience does (a try, the token's renewal) has the better reason to tell.
constexpr auto afterwards = 1s;

} // namespace

HttpExchange::HttpExchange(const Surroundings &surroundings, RateGate &gate, const HttpRequest &request,
                           const QUrl &url, const std::stop_token &stop, Answer done, QObject *parent)
    : QObject(parent),
      m_around(surroundings),
      m_gate(gate),
      m_request(request),
      m_url(url),
      m_done(std::move(done)),
      m_stopToken(stop)
{
    startPatience();
    QMetaObject::invokeMethod(
        this, [this] { start(); }, Qt::QueuedConnection);
    m_stop.emplace(stop, [this] {
        QMetaObject::invokeMethod(
            this, [this] { cancel(); }, Qt::QueuedConnection);
    });
}

HttpExchange::~HttpExchange()
{
    if (m_attempt)
        m_attempt->abandon();
}

void HttpExchange::startPatience()
{
    m_deadline = m_around.clock.elapsed() + m_around.patience;
    m_around.clock.after(m_around.patience + afterwards, this, [this, deadline = m_deadline] {
        if (m_deadline == deadline) // else it was started again
            runOutOfPatience();
    });
}

void HttpExchange::start()
{
    if (!m_done)
        return;
    if (m_stopToken.stop_requested()) // do not even begin
        cancel();
    else if (m_request.sender == HttpRequest::Sender::Application)
        m_around.tokens.ask(this);
    else
        m_gate.enter(this);
}

void HttpExchange::tokenArrived(const QByteArray &token)
{
    m_token = token;
    m_gate.enter(this);
}

void HttpExchange::tokenFailed(const Error &error)
{
    finish(tl::unexpected<Error>(error));
}

void HttpExchange::admitted()
{
    if (waitsForItsTurn())
        startPatience();
    const auto timeout = std::min(retryStep(m_failures).timeout, rest());
    if (timeout <= 0ms) {
        runOutOfPatience();
        return;
    }
    ++m_tries;
    m_around.activity.countRequest();
    m_attempt = m_around.transport.send(
        m_request, m_url, m_token, timeout,
        [this, startedAt = m_around.clock.elapsed()](const AttemptResult &result) { attemptDone(startedAt, result); });
}

void HttpExchange::attemptDone(std::chrono::milliseconds startedAt, const AttemptResult &result)
{
    m_attempt = nullptr;
    logAttempt(m_request, m_url, m_tries, m_around.clock.elapsed() - startedAt, result);
    if (result)
        answered(*result);
    else
        failed(result.error());
}

void HttpExchange::answered(HttpResponse response)
{
    response.tries = m_tries;
    response.retryAfter = retryAfter(response, m_around.clock.nowUtc());
    m_requestId = response.requestId();
    const Repeat repeat = repeatOf(response);
    if (repeat == Repeat::Throttled) {
        throttled(response);
        return;
    }
    const auto asked = response.retryAfter.value_or(0ms);
    if (repeat == Repeat::Table && asked > 0ms)
        m_gate.pause(asked);
    m_gate.leave(this);
    const bool isUnauthorized = response.status == 401 && m_request.sender == HttpRequest::Sender::Application;
    if (isUnauthorized && !std::exchange(m_tokenRenewed, true)) // whoever is not known has not done anything
        renewToken();
    else if (const auto pause = pauseBeforeRepeat(repeat, asked))
        m_around.clock.after(*pause, this, [this] { start(); });
    else
        finish(response);
}

void HttpExchange::failed(const NetworkFailure &failure)
{
    m_gate.leave(this);
    if (const auto pause = pauseBeforeRepeat(failure.repeat, 0ms))
        m_around.clock.after(*pause, this, [this] { start(); });
    else
        finish(tl::unexpected<Error>(failure.error));
}

void HttpExchange::renewToken()
{
    m_around.tokens.reject(m_token);
    start();
}

void HttpExchange::throttled(const HttpResponse &response)
{
    ++m_throttles;
    const auto backedOff = backOff(m_throttles, m_around.jitter());
    // "0" is no reason to hammer.
    const auto asked = response.retryAfter.value_or(0ms);
    const auto wait = asked >= retryTable.front().pause ? asked : backedOff;
    m_gate.pause(wait);
    m_gate.leave(this);
    const bool nothingHappened = response.status == 429;
    if ((nothingHappened || mayBeRepeated()) && wait <= rest())
        m_gate.enter(this);
    else
        finish(tl::unexpected<Error>(throttledError(wait)));
}

void HttpExchange::refused(std::chrono::milliseconds pause)
{
    finish(tl::unexpected<Error>(throttledError(pause)));
}

void HttpExchange::cancel()
{
    finish(tl::unexpected<Error>(cancelledError()));
}

void HttpExchange::runOutOfPatience()
{
    if (m_attempt && m_attempt->isStreaming()) // however long that takes: the try watches whether bytes come
        return;
    if (waitsForItsTurn())
        return startPatience();
    finish(failure(ErrorKind::Timeout,
                   Texts::tr("The request to %1 was not finished within %2, and was given up. Try again, or allow more "
                             "patience.")
                       .arg(m_url.host(), secondsText(m_around.patience))));
}

void HttpExchange::finish(const Result<HttpResponse> &result)
{
    if (!m_done)
        return;
    const Answer done = std::exchange(m_done, nullptr);
    m_stop.reset();
    if (m_attempt)
        m_attempt->abandon();
    m_around.tokens.leave(this);
    m_gate.leave(this);
    deleteLater();
    done(result);
}

Repeat HttpExchange::repeatOf(const HttpResponse &response) const
{
    // The ETag that was asked for does not come back.
    const bool isOvertaken = response.status == 412 && !m_request.ifMatch.isEmpty();
    return isOvertaken ? Repeat::Never : repeatAfter(response);
}

std::chrono::milliseconds HttpExchange::rest() const
{
    return m_deadline - m_around.clock.elapsed();
}

std::optional<std::chrono::milliseconds> HttpExchange::pauseBeforeRepeat(Repeat repeat,
                                                                         std::chrono::milliseconds atLeast)
{
    const int most = repeat == Repeat::Table ? static_cast<int>(retryTable.size()) - 1 : repeat == Repeat::Once ? 1 : 0;
    if (!mayBeRepeated() || m_failures >= most)
        return {};
    ++m_failures;
    const auto pause = std::max(atLeast, backOff(m_failures, m_around.jitter()));
    return pause < rest() ? std::optional(pause) : std::nullopt;
}

Error HttpExchange::throttledError(std::chrono::milliseconds asked) const
{
    Error error = makeError(ErrorKind::Throttled, throttledText(m_url.host(), asked, m_around.patience),
                            m_throttles > 0 ? QStringLiteral("HTTP 429, %1 tries").arg(m_tries) : QString());
    error.retryAfter = asked;
    error.requestId = m_requestId;
    return error;
}

} // namespace confdesk
