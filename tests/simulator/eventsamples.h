// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace confdesk {

/// "Drawing", 1 July 2031, 10:00 to 11:30 in Berlin, with a Teams meeting: as a client sends it.
[[nodiscard]] QJsonObject newEvent();
[[nodiscard]] QJsonObject zoned(const QString &dateTime, const QString &zone);
[[nodiscard]] QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value);
[[nodiscard]] QByteArray bytes(const QJsonObject &object);

/// The look-up's filter for a link as Graph gave it out.
[[nodiscard]] QByteArray filterFor(const QString &joinUrl);

} // namespace confdesk
