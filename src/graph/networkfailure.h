// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "graph/retrypolicy.h"

#include <QNetworkReply>
#include <QString>

#include <chrono>

namespace confdesk {

/// Why no whole answer came, and whether trying again may help.
struct NetworkFailure
{
    Error error;
    Repeat repeat = Repeat::Never;
};

/// What QNetworkAccessManager's error means. `reason` is its own text, or that of the certificate checks.
[[nodiscard]] NetworkFailure networkFailure(QNetworkReply::NetworkError code, const QString &host,
                                            const QString &reason);

[[nodiscard]] NetworkFailure noAnswerInTime(const QString &host, std::chrono::milliseconds timeout);
[[nodiscard]] NetworkFailure cutAnswer(const QString &host, qint64 received, qint64 announced);
/// The sink does not want any more; it knows why.
[[nodiscard]] NetworkFailure endedBySink();
[[nodiscard]] NetworkFailure tooLongAnswer(const QString &host, qint64 limit);

} // namespace confdesk
