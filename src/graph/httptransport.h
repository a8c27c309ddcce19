// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "graph/httpattempt.h"
#include "graph/httprequest.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

namespace confdesk {

/// Puts single tries on the wire, with the manners of every request: no redirect is followed (the default policy sends
/// the Authorization header along to any other host), certificates are always checked, no cookies, no cache.
class HttpTransport final : public QObject
{
    Q_OBJECT

public:
    HttpTransport(const Clock &clock, QObject *parent);

    /// `token` is attached when the request is sent by the application.
    HttpAttempt *send(const HttpRequest &request, const QUrl &url, const QByteArray &token,
                      std::chrono::milliseconds timeout, HttpAttempt::Handler done);

private:
    [[nodiscard]] QNetworkAccessManager &manager();
    [[nodiscard]] QNetworkReply *start(const HttpRequest &request, const QNetworkRequest &prepared);

    const Clock &m_clock;
    QNetworkAccessManager *m_manager = nullptr; ///< made at first use: it must be born in the transport's thread
};

/// The request as QNetworkAccessManager wants it, with a fresh client-request-id.
[[nodiscard]] QNetworkRequest prepare(const HttpRequest &request, const QUrl &url, const QByteArray &token);

} // namespace confdesk
