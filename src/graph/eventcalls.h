// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/graphvalues.h"
#include "graph/httprequest.h"

#include <QJsonObject>

namespace confdesk {

// Requests and answers about calendar events (graph facts §0.4, §2), as pure functions.

/// `mailbox`: object id or user principal name. Times are asked for in UTC.
[[nodiscard]] HttpRequest getEvent(const QString &mailbox, const EventId &id);

[[nodiscard]] Result<CalendarEvent> parseEvent(const QJsonObject &event);

} // namespace confdesk
