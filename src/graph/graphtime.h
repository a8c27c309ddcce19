// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace confdesk {

/// Graph's two ways to write a moment (graph facts §10). Both give UTC, or a Protocol error that names `key`.

/// `"start":{"dateTime":"2026-02-03T09:00:00.0000000","timeZone":"UTC"}`: wall time with up to 7 fractional digits; the
/// zone is an IANA or a Windows name.
[[nodiscard]] Result<QDateTime> zonedTime(const QJsonObject &object, const QString &key);

/// `"createdDateTime":"2026-02-03T09:01:12.5Z"`: with its own offset.
[[nodiscard]] Result<QDateTime> instant(const QJsonObject &object, const QString &key);
/// The same; missing or null: an invalid QDateTime.
[[nodiscard]] Result<QDateTime> optionalInstant(const QJsonObject &object, const QString &key);

/// A moment as function parameters and ranges want it: "2026-02-01T00:00:00Z".
[[nodiscard]] QByteArray inSeconds(const QDateTime &moment);

} // namespace confdesk
