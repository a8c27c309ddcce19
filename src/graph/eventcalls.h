// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/calendarservice.h"
#include "graph/httprequest.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace confdesk {

// Requests and answers about calendar events (graph facts §0.4, §2, §7), as pure functions.

/// `mailbox`: object id or user principal name, here and below. Times are asked for in UTC.
[[nodiscard]] HttpRequest getEvent(const QString &mailbox, const EventId &id);

[[nodiscard]] Result<CalendarEvent> parseEvent(const QJsonObject &event);

/// Makes an event with a Teams meeting: wall time without offset, the zone beside it as it is stored (LMS facts §4.2);
/// without an end it takes an hour. NotApplied when the wall time is no interval.
[[nodiscard]] Result<HttpRequest> postEvent(const QString &mailbox, const NewEvent &event);

/// All events of the calendar from a day before to a day after `wallTime`, occurrences of series included. Its range is
/// in UTC (graph facts §2.3). NotApplied when the wall time is no interval.
[[nodiscard]] Result<HttpRequest> listEventsAround(const QString &mailbox, const WallTime &wallTime);

/// Among the `value` of all pages the event that was made with `transactionId`. What others look like does not matter.
[[nodiscard]] Result<std::optional<CalendarEvent>> parseMadeEvent(const QJsonArray &events,
                                                                  const QString &transactionId);

/// Which kinds of online meetings the mailbox may own (graph facts §2.2).
[[nodiscard]] HttpRequest getCalendar(const QString &mailbox);
[[nodiscard]] Result<bool> parseAllowsTeams(const QJsonObject &calendar);

/// The body comes as it is stored: without a preference for text, HTML stays HTML.
[[nodiscard]] HttpRequest getEventBody(const QString &mailbox, const EventId &id);
[[nodiscard]] Result<EventBody> parseEventBody(const QJsonObject &event);

/// Changes nothing but the body, and only while the event has the body's ETag.
[[nodiscard]] HttpRequest patchEventBody(const QString &mailbox, const EventId &id, const EventBody &body);

[[nodiscard]] HttpRequest deleteEvent(const QString &mailbox, const EventId &id);

} // namespace confdesk
