// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"

#include <QJsonArray>

namespace confdesk {

// What is kept in a journal as JSON text. Nothing is left out: what is read back equals what was written. A value that
// only a newer version knows becomes the most general one.

[[nodiscard]] QString compactText(const QJsonObject &object);
[[nodiscard]] QString compactText(const QJsonArray &array);

[[nodiscard]] QJsonObject toJson(const Error &error);
[[nodiscard]] Error errorFrom(const QJsonObject &json);

[[nodiscard]] QJsonArray toJson(const QList<Warning> &warnings);
[[nodiscard]] QList<Warning> warningsFrom(const QJsonArray &json);

[[nodiscard]] QJsonObject toJson(const StoredIds &ids);
[[nodiscard]] StoredIds storedIdsFrom(const QJsonObject &json);

[[nodiscard]] QJsonObject toJson(const LiveFacts &facts);
[[nodiscard]] LiveFacts liveFactsFrom(const QJsonObject &json);

} // namespace confdesk
