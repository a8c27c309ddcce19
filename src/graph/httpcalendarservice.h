// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/calendarservice.h"
#include "graph/graphcaller.h"

namespace confdesk {

/// Calendars and mail over HTTP. A mailbox that does not exist though its user does (no licence, on premises) is
/// PermissionMissing, as everywhere; UserGone is said of users only.
class HttpCalendarService final : public CalendarService
{
public:
    explicit HttpCalendarService(Requester &requester) : m_caller(requester) {}

    [[nodiscard]] Async<CalendarEvent> createEvent(const QString &mailbox, const NewEvent &event,
                                                   std::stop_token stop) override;
    [[nodiscard]] Async<std::optional<CalendarEvent>> findEvent(const QString &mailbox, const NewEvent &event,
                                                                std::stop_token stop) override;
    [[nodiscard]] Async<bool> allowsTeamsMeetings(const QString &mailbox, std::stop_token stop) override;
    [[nodiscard]] Async<EventBody> eventBody(const QString &mailbox, const EventId &id, std::stop_token stop) override;
    [[nodiscard]] Async<Done> replaceBody(const QString &mailbox, const EventId &id, const EventBody &body,
                                          std::stop_token stop) override;
    [[nodiscard]] Async<Done> deleteEvent(const QString &mailbox, const EventId &id, std::stop_token stop) override;
    [[nodiscard]] Async<Done> sendMail(const QString &mailbox, const MailMessage &message,
                                       std::stop_token stop) override;

private:
    [[nodiscard]] Question aboutMailbox(const QString &mailbox, const QString &permission) const;
    [[nodiscard]] Question aboutEvent(const QString &mailbox, const EventId &id, const QString &permission) const;

    GraphCaller m_caller;
};

} // namespace confdesk
