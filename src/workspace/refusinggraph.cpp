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

Async<CalendarEvent> RefusingGraph::createEvent(const QString &, const NewEvent &, std::stop_token)
{
    return readyError<CalendarEvent>(m_reason);
}

Async<std::optional<CalendarEvent>> RefusingGraph::findEvent(const QString &, const NewEvent &, std::stop_token)
{
    return readyError<std::optional<CalendarEvent>>(m_reason);
}

Async<bool> RefusingGraph::allowsTeamsMeetings(const QString &, std::stop_token)
{
    return readyError<bool>(m_reason);
}

Async<EventBody> RefusingGraph::eventBody(const QString &, const EventId &, std::stop_token)
{
    return readyError<EventBody>(m_reason);
}

Async<Done> RefusingGraph::replaceBody(const QString &, const EventId &, const EventBody &, std::stop_token)
{
    return readyError<Done>(m_reason);
}

Async<Done> RefusingGraph::deleteEvent(const QString &, const EventId &, std::stop_token)
{
    return readyError<Done>(m_reason);
}

Async<Done> RefusingGraph::sendMail(const QString &, const MailMessage &, std::stop_token)
{
    return readyError<Done>(m_reason);
}

} // namespace confdesk
