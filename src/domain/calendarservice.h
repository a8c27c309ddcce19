// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/graphvalues.h"
#include "domain/schedule.h"

#include <QStringList>

#include <stop_token>

namespace confdesk {

/// What a new calendar event with a Teams meeting is made of (graph facts §2.1).
struct NewEvent
{
    QString transactionId; ///< GUID; must be durable before the request leaves, so that a lost answer can be resolved
    QString subject;
    WallTime wallTime; ///< sent as it is, without offset, with the zone beside it (LMS facts §4.2 does it wrong)

    bool operator==(const NewEvent &) const = default;
};

/// The body of an event as Graph gave it: nothing but what is meant to change may change (graph facts §7).
struct EventBody
{
    QString contentType; ///< "html" or "text"
    QString content;
    QString etag; ///< of the event; a change is refused when the event has changed since

    bool operator==(const EventBody &) const = default;
};

struct MailMessage
{
    QString to;
    QString subject;
    QString text; ///< plain

    bool operator==(const MailMessage &) const = default;
};

/// Calendars and mail of Microsoft Graph (port; implemented in src/graph). `mailbox` is a user principal name, mail
/// address or object id. Errors: the kinds of graph facts §14; a user without mailbox is PermissionMissing, as a
/// licence is what lacks. Callable in any thread with an event loop.
class CalendarService
{
public:
    virtual ~CalendarService() = default;

    /// Sent once: only a refusal that proves that nothing happened (429, the 401 of an old token) is followed by
    /// another try. After Cancelled, Conflict, Offline, Timeout, Server or Protocol nobody knows whether the event
    /// exists: ask findEvent(). NotApplied when the wall time is no interval.
    [[nodiscard]] virtual Async<CalendarEvent> createEvent(const QString &mailbox, const NewEvent &event,
                                                           std::stop_token stop) = 0;

    /// The event that createEvent() made with this transaction id, looked for among all of the mailbox around its time
    /// (transactionId is no filter of Graph's); nullopt when there is none. One whose request was lost on its way may
    /// still come to be a little later.
    [[nodiscard]] virtual Async<std::optional<CalendarEvent>> findEvent(const QString &mailbox, const NewEvent &event,
                                                                        std::stop_token stop) = 0;

    /// Whether the mailbox may own Teams meetings (allowedOnlineMeetingProviders): the cause of an event without link.
    [[nodiscard]] virtual Async<bool> allowsTeamsMeetings(const QString &mailbox, std::stop_token stop) = 0;

    [[nodiscard]] virtual Async<EventBody> eventBody(const QString &mailbox, const EventId &id,
                                                     std::stop_token stop) = 0;

    /// Conflict when the event has changed since `body` was read; also when a first try changed it and its answer was
    /// lost: read again before deciding.
    [[nodiscard]] virtual Async<Done> replaceBody(const QString &mailbox, const EventId &id, const EventBody &body,
                                                  std::stop_token stop) = 0;

    /// Cancels it: attendees get a mail. EventGone when there is none, which after a lost answer means done.
    [[nodiscard]] virtual Async<Done> deleteEvent(const QString &mailbox, const EventId &id, std::stop_token stop) = 0;

    /// Accepted is not delivered; never repeated, because nobody can ask afterwards (graph facts §8.1).
    [[nodiscard]] virtual Async<Done> sendMail(const QString &mailbox, const MailMessage &message,
                                               std::stop_token stop) = 0;

protected:
    CalendarService() = default;
    Q_DISABLE_COPY(CalendarService)
};

} // namespace confdesk
