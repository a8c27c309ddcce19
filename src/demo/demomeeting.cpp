// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demomeeting.h"

#include "demo/demorandom.h"
#include "demo/demoteams.h"
#include "demo/demotenant.h"
#include "simulator/simulatedworld.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Link = DemoPlot::Link;
using InTeams = DemoPlot::InTeams;

/// The wall time with "UTC" written behind it: what the LMS tells Graph of a zone it gets wrong.
QDateTime labelledUtc(const WallTime &wallTime, QTime time)
{
    return {wallTime.date, time, QTimeZone::utc()};
}

DemoTeamsMeeting scheduled(const QString &name, const QString &organizer, const WallTime &wallTime, InTeams inTeams)
{
    const Schedule schedule = resolve(wallTime);
    if (schedule.isValid() && inTeams != InTeams::EventDrifted)
        return demoTeamsMeeting(name, organizer, schedule.startUtc, schedule.endUtc);
    const QDateTime start = labelledUtc(wallTime, wallTime.start);
    const QDateTime end = labelledUtc(wallTime, wallTime.end.value_or(wallTime.start));
    return demoTeamsMeeting(name, organizer, start, end > start ? end : start.addSecs(3600));
}

void apply(InTeams inTeams, DemoTeamsMeeting &meeting, bool isOver)
{
    meeting.recording = inTeams == InTeams::RecordingOff ? Recording::Off : Recording::On;
    meeting.meetingExists = inTeams != InTeams::Deleted && inTeams != InTeams::MeetingDeleted;
    meeting.eventExists = inTeams != InTeams::Deleted && inTeams != InTeams::EventDeleted;
    meeting.wasRecorded = isOver && inTeams == InTeams::RecordingOn;
}

/// Shapes that Graph itself gave out.
void shapeInTeams(Link link, DemoTeamsMeeting &meeting, const QString &name)
{
    if (link == Link::Channel)
        moveToChannel(meeting, name);
    else if (link == Link::Short)
        meeting.joinUrl = demoShortLink(name);
    else if (link == Link::UpperCaseEscapes)
        meeting.joinUrl = withUpperCaseEscapes(meeting.joinUrl);
}

/// Links of a row whose meeting is not in our Teams: without calendar event, unless the LMS made one up.
StoredIds storedWithoutTeams(Link link, const QString &name)
{
    const QString guid = demoGuid("fabricated "_L1 + name);
    switch (link) {
    case Link::Fabricated:
        return {.joinLink = demoFabricatedLink(guid), .eventId = guid};
    case Link::Consumer:
        return {.joinLink = u"https://teams.live.com/meet/%1?p=%2"_s.arg(demoDigits(name, 13), demoGuid(name).left(12)),
                .eventId = QString()};
    case Link::OfZoom:
        return {.joinLink = u"https://us02web.zoom.us/j/%1"_s.arg(demoDigits(name, 11)), .eventId = QString()};
    case Link::BareHost:
        return {.joinLink = u"https://teams.microsoft.com/"_s, .eventId = QString()};
    case Link::OtherTenant:
        return {.joinLink =
                    simulatedJoinUrl(simulatedThreadId(guid), demoOtherTenantId(), demoGuid("host of "_L1 + name)),
                .eventId = QString()};
    default: // the slot view writes '', other code leaves NULL
        return demoBytes(name, 1).at(0) % 2 == 0 ? StoredIds{.joinLink = QString(), .eventId = QString()} : StoredIds{};
    }
}

StoredText storedLink(Link link, const DemoTeamsMeeting &meeting)
{
    if (link == Link::Missing)
        return QString();
    return link == Link::Wrapped ? wrappedInSafeLink(meeting.joinUrl) : meeting.joinUrl;
}

StoredText storedId(DemoPlot::Id id, const QString &name, const DemoTeamsMeeting &meeting)
{
    switch (id) {
    case DemoPlot::Id::Right:
        return meeting.onlineMeetingId();
    case DemoPlot::Id::Missing:
        return std::nullopt;
    case DemoPlot::Id::Thread:
        return meeting.threadId;
    case DemoPlot::Id::Foreign:
        return simulatedMeetingId(meeting.organizer, simulatedThreadId(demoGuid("another "_L1 + name)));
    case DemoPlot::Id::Guid:
        return demoGuid("copied "_L1 + name);
    case DemoPlot::Id::Cut:
        return meeting.onlineMeetingId().first(97);
    }
    Q_UNREACHABLE();
}

} // namespace

DemoMeeting demoMeeting(const DemoPlot &plot, const QString &name, const QString &organizer, const WallTime &wallTime,
                        const QDateTime &now)
{
    DemoTeamsMeeting teams = scheduled(name, organizer, wallTime, plot.inTeams);
    apply(plot.inTeams, teams, resolve(wallTime).isOver(now));
    teams.meetingExists = teams.meetingExists && plot.when != DemoPlot::When::LongAgo;
    shapeInTeams(plot.link, teams, name);

    DemoMeeting meeting{.wallTime = wallTime};
    if (plot.inTeams == InTeams::Never) {
        meeting.stored = storedWithoutTeams(plot.link, name);
    } else {
        meeting.stored = {.joinLink = storedLink(plot.link, teams), .eventId = teams.eventId};
        meeting.teams = teams;
    }
    meeting.stored.onlineMeetingId = storedId(plot.id, name, teams);
    return meeting;
}

DemoMeeting demoMeetingElsewhere(const QString &platform, const QString &name, const WallTime &wallTime)
{
    DemoMeeting meeting{.wallTime = wallTime};
    const QString number = demoDigits(name, 11);
    const QString letters = demoGuid(name).left(8);
    if (platform == "zoom"_L1)
        meeting.stored = {.joinLink = "https://us02web.zoom.us/j/"_L1 + number, .eventId = number};
    else if (platform == "google_meet"_L1)
        meeting.stored.joinLink = "https://meet.google.com/"_L1 + letters;
    else if (platform == "webex"_L1)
        meeting.stored.joinLink = "https://northgate.webex.com/meet/"_L1 + letters;
    else
        meeting.stored.joinLink = "https://rooms.northgate.example/"_L1 + letters;
    return meeting;
}

} // namespace confdesk
