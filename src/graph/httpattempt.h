// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "graph/httpresponse.h"
#include "graph/networkfailure.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>

#include <functional>

namespace confdesk {

using AttemptResult = tl::expected<HttpResponse, NetworkFailure>;

/// One try on the wire. Calls `done` once, unless it is abandoned before; deletes itself later in both cases.
class HttpAttempt final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const AttemptResult &)>;

    HttpAttempt(QNetworkReply *reply, const Clock &clock, std::chrono::milliseconds timeout, Handler done,
                QObject *parent);

    /// Closes the connection without a word to anybody.
    void abandon();

private:
    void keepCertificateProblems(const QList<QSslError> &problems);
    void readMore();
    void finish();
    void fail(const NetworkFailure &failure);
    void settle(const AttemptResult &result);
    [[nodiscard]] AttemptResult outcome() const;
    [[nodiscard]] HttpResponse response(int status) const;

    QPointer<QNetworkReply> m_reply;
    QString m_host;
    QString m_certificateProblems;
    QByteArray m_body;
    bool m_isTooLong = false;
    Handler m_done;
};

} // namespace confdesk
