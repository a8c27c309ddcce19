// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/graphservice.h"
#include "graph/graphcaller.h"

namespace confdesk {

/// The port over HTTP: builds requests, hands them to the transport's thread, reads the answers there.
class HttpGraphService final : public GraphService
{
public:
    explicit HttpGraphService(Requester &requester) : m_caller(requester) {}

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

private:
    GraphCaller m_caller;
};

} // namespace confdesk
