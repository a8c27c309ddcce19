// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "graph/graphclient.h"
#include "graph/httptransport.h"
#include "graph/rategate.h"
#include "graph/tokenprovider.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace confdesk {

/// One request from the first try to its answer: token, gate, tries and pauses. Ends exactly once: with an answer of
/// any status but 429, or an error; then deletes itself later. Dying before that ends nothing: who made it dies too.
class HttpExchange final : public QObject, private GateVisitor, private TokenWaiter
{
    Q_OBJECT

public:
    using Answer = TokenProvider::Answer;

    /// What all exchanges share; it outlives them.
    struct Surroundings
    {
        const Clock &clock;
        const Jitter &jitter;
        HttpTransport &transport;
        TokenProvider &tokens;
        ActivityCounter &activity;
        std::chrono::milliseconds patience;
    };

    HttpExchange(const Surroundings &surroundings, RateGate &gate, const HttpRequest &request, const QUrl &url,
                 const std::stop_token &stop, Answer done, QObject *parent);
    ~HttpExchange() override;

private:
    void tokenArrived(const QByteArray &token) override;
    void tokenFailed(const Error &error) override;
    void admitted() override;
    void refused(std::chrono::milliseconds pause) override;
    [[nodiscard]] std::chrono::milliseconds deadline() const override { return m_deadline; }

    void startPatience();
    void start();
    void attemptDone(std::chrono::milliseconds startedAt, const AttemptResult &result);
    void answered(HttpResponse response);
    void failed(const NetworkFailure &failure);
    void renewToken();
    void throttled(const HttpResponse &response);
    void cancel();
    void runOutOfPatience();
    void finish(const Result<HttpResponse> &result);

    [[nodiscard]] std::chrono::milliseconds rest() const;
    /// The pause before another try, or nothing when there shall be none.
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseBeforeRepeat(Repeat repeat,
                                                                             std::chrono::milliseconds atLeast);
    [[nodiscard]] Repeat repeatOf(const HttpResponse &response) const;
    /// The way to files may be taken for long, which is no fault of the host's.
    [[nodiscard]] bool waitsForItsTurn() const
    {
        return m_request.sender == HttpRequest::Sender::Anonymous && m_tries == 0;
    }
    [[nodiscard]] bool mayBeRepeated() const { return m_request.twice == HttpRequest::Twice::Harmless; }
    [[nodiscard]] Error throttledError(std::chrono::milliseconds asked) const;

    Surroundings m_around;
    RateGate &m_gate;
    HttpRequest m_request;
    QUrl m_url;
    Answer m_done;
    QByteArray m_token;
    QPointer<HttpAttempt> m_attempt;
    std::chrono::milliseconds m_deadline{};
    int m_tries = 0;
    int m_failures = 0;  ///< repeated by the table
    int m_throttles = 0; ///< repeated because the host asked to wait
    bool m_tokenRenewed = false;
    QString m_requestId;
    std::stop_token m_stopToken;
    /// Last: when it is gone, no other thread speaks to this object any more.
    std::optional<std::stop_callback<std::function<void()>>> m_stop;
};

} // namespace confdesk
