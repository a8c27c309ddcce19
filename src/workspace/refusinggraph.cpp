// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/refusinggraph.h"

namespace confdesk {

Async<DirectoryUser> RefusingGraph::user(const QString &, std::stop_token)
{
    return readyError<DirectoryUser>(m_reason);
}

Async<CalendarEvent> RefusingGraph::event(const QString &, const EventId &, std::stop_token)
{
    return readyError<CalendarEvent>(m_reason);
}

Async<OnlineMeeting> RefusingGraph::findMeeting(const UserId &, const JoinLink &, std::stop_token)
{
    return readyError<OnlineMeeting>(m_reason);
}

Async<OnlineMeeting> RefusingGraph::meeting(const UserId &, const GraphMeetingId &, std::stop_token)
{
    return readyError<OnlineMeeting>(m_reason);
}

Async<OnlineMeeting> RefusingGraph::setRecording(const UserId &, const GraphMeetingId &, Recording, std::stop_token)
{
    return readyError<OnlineMeeting>(m_reason);
}

Async<QList<CallRecording>> RefusingGraph::recordings(const UserId &, const GraphMeetingId &, std::stop_token)
{
    return readyError<QList<CallRecording>>(m_reason);
}

} // namespace confdesk
