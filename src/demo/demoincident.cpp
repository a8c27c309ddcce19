// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoincident.h"

#include "demo/democonference.h"
#include "demo/demomeeting.h"
#include "demo/demopeople.h"
#include "demo/demorandom.h"
#include "demo/demoteams.h"
#include "demo/demotimes.h"
#include "simulator/simulatedworld.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

WallTime hourAt(QDate date, QTime start, const QString &zone)
{
    return {.date = date, .start = start, .end = start.addSecs(3600), .timezone = zone};
}

DemoConference incident(const DemoPerson &owner, const QDateTime &now)
{
    const DemoPlot plot{.when = DemoPlot::When::Tomorrow,
                        .timeSlots = 2,
                        .id = DemoPlot::Id::Missing,
                        .inTeams = DemoPlot::InTeams::RecordingOff};
    // Tomorrow by UTC, so between 13 h 40 and 37 h 40 ahead.
    const QDate tomorrow = dateIn(u"UTC"_s, now).addDays(1);
    const QString organizer = demoOrganizerFor(owner);
    DemoConference conference{.id = demoid::incident,
                              .title = u"Testing Conference 22 Nov 1"_s,
                              .ownerId = owner.id,
                              .courseLink = DemoConference::CourseLink::None};
    conference.meetings = {demoMeeting(plot, u"slot 45"_s, organizer, hourAt(tomorrow, QTime(13, 40), u"UTC"_s), now),
                           demoMeeting(plot, u"slot 46"_s, organizer, hourAt(tomorrow, QTime(13, 51), u"UTC"_s), now)};
    conference.meetings[0].ref = MeetingRef::of(TimeSlotId{demoid::incidentFirstSlot});
    conference.meetings[1].ref = MeetingRef::of(TimeSlotId{demoid::incidentSecondSlot});
    completeConference(conference, plot, now);
    return conference;
}

/// `guid` begins as the one in the notes.
DemoConference fabricated(qint64 id, const QString &title, const QString &guid, const DemoPerson &owner,
                          const QDateTime &now)
{
    const DemoPlot plot{
        .link = DemoPlot::Link::Fabricated, .id = DemoPlot::Id::Missing, .inTeams = DemoPlot::InTeams::Never};
    const QDate date = dateIn(owner.timezone, now).addDays(6);
    DemoMeeting meeting = demoMeeting(plot, title, owner.objectId, hourAt(date, QTime(10, 0), owner.timezone), now);
    meeting.stored.joinLink = demoFabricatedLink(guid);
    meeting.stored.eventId = guid;
    DemoConference conference{.id = id,
                              .title = title,
                              .ownerId = owner.id,
                              .courseLink = DemoConference::CourseLink::None,
                              .meetings = {meeting}};
    completeConference(conference, plot, now);
    return conference;
}

} // namespace

QList<DemoConference> demoIncident(const QList<DemoPerson> &people, const QDateTime &now)
{
    const DemoPerson &owner = *std::ranges::find(people, demoid::incidentOwner, &DemoPerson::id);
    DemoConference likeMeetNow = fabricated(demoid::fabricatedLikeMeetNow, u"Welcome Session"_s,
                                            u"9f583ce9-41d7-4b0a-8e6c-52a7c91d03f8"_s, owner, now);
    likeMeetNow.meetings[0].stored.onlineMeetingId = simulatedThreadId(demoGuid(u"welcome session"_s));
    return {incident(owner, now),
            fabricated(demoid::fabricated, u"Testing Conference 20 Nov"_s, u"b3081eb2-c906-4d6e-9a51-3f2c7d80e4b1"_s,
                       owner, now),
            likeMeetNow};
}

} // namespace confdesk
