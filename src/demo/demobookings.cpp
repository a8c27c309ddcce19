// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demobookings.h"

#include "demo/demoincident.h"
#include "demo/demorandom.h"
#include "demo/demoteams.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

int learnersWanted(const DemoConference &conference, DemoRandom &random)
{
    if (conference.id == demoid::incident)
        return 3;
    return conference.status == "draft"_L1 ? 0 : random.below(6);
}

DemoBooking booking(qint64 id, const DemoPerson &learner, const DemoConference &conference, const DemoMeeting &meeting)
{
    DemoBooking made{
        .id = id, .learnerId = learner.id, .selectedAt = conference.createdAt.addSecs(3600 * (2 + id % 90))};
    if (!meeting.teams || id % 6 == 0)
        return made;
    made.calendar = id % 11 == 0 ? DemoBooking::Calendar::Failed : DemoBooking::Calendar::Added;
    if (made.calendar == DemoBooking::Calendar::Added)
        made.eventId = demoEventId(learner.objectId, u"booking %1"_s.arg(id));
    return made;
}

} // namespace

void book(QList<DemoConference> &conferences, const QList<DemoPerson> &people)
{
    QList<const DemoPerson *> learners;
    for (const DemoPerson &person : people) {
        if (person.role == "learner"_L1)
            learners.append(&person);
    }
    qint64 nextId = 1;
    for (DemoConference &conference : conferences) {
        DemoRandom random(static_cast<std::uint64_t>(conference.id) << 20);
        qsizetype next = random.below(static_cast<int>(learners.size()));
        for (DemoMeeting &meeting : conference.meetings) {
            const int wanted = conference.hasSlots ? learnersWanted(conference, random) : 0;
            for (int i = 0; i < wanted; ++i)
                meeting.bookings.append(booking(nextId++, *learners.at(next++ % learners.size()), conference, meeting));
        }
    }
}

} // namespace confdesk
