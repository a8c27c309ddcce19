// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/meetingselection.h"

#include "models/tickettext.h"

namespace confdesk {

MeetingSelection::MeetingSelection(const MeetingCatalogue &catalogue, QObject *parent)
    : QObject(parent), m_catalogue(catalogue)
{
    connect(&catalogue, &MeetingCatalogue::changed, this, &MeetingSelection::changed);
}

void MeetingSelection::setPane(Pane pane)
{
    if (pane == m_pane)
        return;
    m_pane = pane;
    Q_EMIT changed();
}

void MeetingSelection::setConference(std::optional<ConferenceId> conference)
{
    m_conference = conference;
    Q_EMIT changed();
}

void MeetingSelection::setMeetings(const QList<MeetingRef> &selected, std::optional<MeetingRef> current)
{
    m_selected = selected;
    m_current = current;
    Q_EMIT changed();
}

std::optional<AssessedMeeting> MeetingSelection::current() const
{
    return m_current ? m_catalogue.meeting(*m_current) : std::nullopt;
}

QList<AssessedMeeting> MeetingSelection::targets() const
{
    if (m_pane == Pane::Conferences) {
        const auto *entry = m_conference ? m_catalogue.entry(*m_conference) : nullptr;
        return entry ? entry->meetings : QList<AssessedMeeting>();
    }
    QList<AssessedMeeting> meetings;
    for (const MeetingRef &ref : m_selected) {
        if (const auto meeting = m_catalogue.meeting(ref))
            meetings.append(*meeting);
    }
    return meetings;
}

QString MeetingSelection::describeTargets() const
{
    const QList<AssessedMeeting> meetings = targets();
    if (meetings.isEmpty())
        return {};
    if (meetings.size() == 1)
        return meetingPhrase(meetings.constFirst().meeting);
    const int count = static_cast<int>(meetings.size());
    const qint64 conference = meetings.constFirst().meeting.conference.id.value();
    return m_pane == Pane::Conferences ? tr("all %n slot(s) of conference %1", nullptr, count).arg(conference)
                                       : tr("%n selected slot(s) of conference %1", nullptr, count).arg(conference);
}

} // namespace confdesk
