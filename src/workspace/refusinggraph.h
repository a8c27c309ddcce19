// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/calendarservice.h"
#include "domain/graphservice.h"

namespace confdesk {

/// Graph where a profile gives no way to ask it: every call ends in the same error, everything else works.
class RefusingGraph final : public GraphService, public CalendarService
{
public:
    explicit RefusingGraph(Error reason) : m_reason(std::move(reason)) {}

    [[nodiscard]] Async<DirectoryUser> user(const QString &nameOrId, std::stop_token stop) override;
    [[nodiscard]] Async<CalendarEvent> event(const QString &mailbox, const EventId &id, std::stop_token stop) override;
    [[nodiscard]] Async<OnlineMeeting> findMeeting(const UserId &organizer, const JoinLink &link,
                                                   std::stop_token stop) override;
    [[nodiscard]] Async<OnlineMeeting> meeting(const UserId &organizer, const GraphMeetingId &id,
                                               std::stop_token stop) override;
    [[nodiscard]] Async<OnlineMeeting> setRecording(const UserId &organizer, const GraphMeetingId &id,
                                                    Recording recording, std::stop_token stop) override;
    [[nodiscard]] Async<QList<CallRecording>> recordings(const UserId &organizer, const GraphMeetingId &id,
                                                         std::stop_token stop) override;

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
    Error m_reason;
};

} // namespace confdesk
