// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoworld.h"

#include "demo/demobookings.h"
#include "demo/democonference.h"
#include "demo/demoincident.h"
#include "demo/demopeople.h"
#include "demo/demorecordings.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr std::array incidentIds{demoid::incident, demoid::fabricated, demoid::fabricatedLikeMeetNow};

/// Rows are deleted in the life of an LMS: the ids have holes.
qint64 idAfter(qint64 last, DemoRandom &random)
{
    qint64 id = last + 1 + (random.oneIn(3) ? 1 + random.below(2) : 0);
    while (std::ranges::find(incidentIds, id) != incidentIds.end())
        ++id;
    return id;
}

/// Their events are still there and lead nowhere: only a new meeting helps.
QList<DemoConference> goneConferences(DemoConferenceBuilder &builder, qint64 lastId, DemoRandom &random)
{
    QList<DemoConference> conferences;
    for (const int timeSlots : {2, 0}) {
        lastId = idAfter(lastId, random);
        conferences.append(builder.build({.when = DemoPlot::When::Upcoming,
                                          .timeSlots = timeSlots,
                                          .inTeams = DemoPlot::InTeams::MeetingDeleted,
                                          .affects = DemoPlot::Affects::All},
                                         lastId));
    }
    return conferences;
}

/// At the end, among what lies weeks ahead: they are for whoever looks for them, not for the first screen.
QList<DemoConference> hostileConferences(DemoConferenceBuilder &builder, qint64 lastId, DemoRandom &random)
{
    QList<DemoConference> conferences;
    for (const QString &title : hostileTitles()) {
        lastId = idAfter(lastId, random);
        const DemoPlot plot{.when = DemoPlot::When::Upcoming, .timeSlots = static_cast<int>(conferences.size() % 3)};
        conferences.append(builder.build(plot, lastId));
        conferences.last().title = title;
    }
    return conferences;
}

QList<DemoConference> makeConferences(const QList<DemoPerson> &people, const QDateTime &now)
{
    DemoRandom random(20251122);
    QList<DemoPlot> plots = demoPlots();
    random.shuffle(plots);

    DemoConferenceBuilder builder(people, now);
    QList<DemoConference> conferences = demoIncident(people, now);
    qint64 id = 8;
    for (const DemoPlot &plot : plots) {
        id = idAfter(id, random);
        conferences.append(builder.build(plot, id));
    }
    conferences.append(goneConferences(builder, id, random));
    conferences.append(hostileConferences(builder, conferences.last().id, random));
    std::ranges::sort(conferences, {}, &DemoConference::id);
    return conferences;
}

/// The incident's slots have theirs already.
void giveIds(QList<DemoConference> &conferences)
{
    DemoRandom random(4546);
    qint64 lastSlot = 2;
    for (DemoConference &conference : conferences) {
        for (DemoMeeting &meeting : conference.meetings) {
            if (conference.id == demoid::incident)
                continue;
            if (!conference.hasSlots) {
                meeting.ref = MeetingRef::of(ConferenceId{conference.id});
                continue;
            }
            lastSlot += random.oneIn(5) ? 2 : 1;
            while (lastSlot == demoid::incidentFirstSlot || lastSlot == demoid::incidentSecondSlot)
                ++lastSlot;
            meeting.ref = MeetingRef::of(TimeSlotId{lastSlot});
        }
    }
}

} // namespace

const DemoPerson &DemoWorld::person(qint64 id) const
{
    const auto found = std::ranges::find(people, id, &DemoPerson::id);
    Q_ASSERT(found != people.end());
    return *found;
}

const DemoConference *DemoWorld::conference(qint64 id) const
{
    const auto found = std::ranges::find(conferences, id, &DemoConference::id);
    return found == conferences.end() ? nullptr : &*found;
}

DemoWorld makeDemoWorld(const QDateTime &now)
{
    DemoWorld world{.now = now.toUTC(),
                    .branches = demoBranches(),
                    .people = demoPeople(),
                    .integrations = demoIntegrations(),
                    .courses = demoCourses()};
    world.conferences = makeConferences(world.people, world.now);
    giveIds(world.conferences);
    book(world.conferences, world.people);
    // The lesson that was pasted into a course's title belongs to the last conference only.
    world.conferences.last().courseId = world.courses.last().id;
    world.recordings = demoRecordings(world);
    return world;
}

QHash<MeetingRef, Acceptance> demoAcceptances(const DemoWorld &world)
{
    QHash<MeetingRef, Acceptance> acceptances;
    for (const DemoConference &conference : world.conferences) {
        for (const DemoMeeting &meeting : conference.meetings) {
            if (meeting.acceptance)
                acceptances.insert(meeting.ref, *meeting.acceptance);
        }
    }
    return acceptances;
}

} // namespace confdesk
