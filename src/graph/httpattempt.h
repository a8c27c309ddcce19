// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "graph/bodysink.h"
#include "graph/httpresponse.h"
#include "graph/networkfailure.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace confdesk {

using AttemptResult = tl::expected<HttpResponse, NetworkFailure>;

/// One try on the wire. Calls `done` once, unless it is abandoned before; deletes itself later in both cases.
class HttpAttempt final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const AttemptResult &)>;

    /// `timeout`: for the whole answer; of a body that goes to `sink` (may be null): without any of its bytes.
    HttpAttempt(QNetworkReply *reply, BodySink *sink, const Clock &clock, std::chrono::milliseconds timeout,
                Handler done, QObject *parent);

    /// The body is going to the sink.
    [[nodiscard]] bool isStreaming() const { return m_destination == BodySink::Body::Stream; }

    /// Closes the connection without a word to anybody.
    void abandon();

private:
    void keepCertificateProblems(const QList<QSslError> &problems);
    void watch(std::chrono::milliseconds timeout);
    void chooseDestination();
    void readMore();
    void keep(const QByteArray &bytes);
    void pass(const QByteArray &bytes);
    void giveUp(const NetworkFailure &failure);
    void finish();
    void fail(const NetworkFailure &failure);
    void settle(const AttemptResult &result);
    [[nodiscard]] AttemptResult outcome() const;
    [[nodiscard]] HttpResponse response(int status) const;

    QPointer<QNetworkReply> m_reply;
    BodySink *m_sink;
    const Clock &m_clock;
    QString m_host;
    QString m_certificateProblems;
    QByteArray m_body;
    std::optional<BodySink::Body> m_destination; ///< decided when the head has come
    qint64 m_passed = 0;
    bool m_hasMoved = false; ///< bytes went to the sink since the watch looked last
    bool m_isGivenUp = false;
    Handler m_done;
};

} // namespace confdesk
