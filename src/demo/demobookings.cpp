// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demobookings.h"

#include "demo/demoincident.h"
#include "demo/demopeople.h"
#include "demo/demorandom.h"
#include "demo/demoteams.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Calendar = DemoBooking::Calendar;
using Entry = DemoBooking::Entry;

int learnersWanted(const DemoConference &conference, DemoRandom &random)
{
    if (conference.id == demoid::incident)
        return 3;
    return conference.status == "draft"_L1 ? 0 : random.below(6);
}

void giveEntry(DemoBooking &booking, const DemoPerson &learner, Entry entry)
{
    booking.calendar = Calendar::Added;
    booking.eventId = demoEventId(learner.objectId, u"booking %1"_s.arg(booking.id));
    booking.entry = entry;
}

DemoBooking bookingOf(const DemoPerson &learner, qint64 id, const DemoConference &conference)
{
    return {.id = id, .learnerId = learner.id, .selectedAt = conference.createdAt.addSecs(3600 * (2 + id % 90))};
}

DemoBooking booking(qint64 id, const DemoPerson &learner, const DemoConference &conference, const DemoMeeting &meeting)
{
    DemoBooking made = bookingOf(learner, id, conference);
    const bool isIncident = conference.id == demoid::incident;
    if (!meeting.teams || (id % 6 == 0 && !isIncident))
        return made;
    if (id % 11 == 0 && !isIncident)
        made.calendar = Calendar::Failed;
    else
        giveEntry(made, learner, id % 2 == 0 ? Entry::AsWritten : Entry::AsExchangeGivesIt);
    return made;
}

/// Books learners one after the other.
class Desk
{
public:
    explicit Desk(const QList<DemoPerson> &people)
    {
        for (const DemoPerson &person : people) {
            if (person.id == demoid::withoutMailbox)
                m_withoutMailbox = &person;
            else if (person.role == "learner"_L1)
                m_learners.append(&person);
        }
    }

    void book(DemoConference &conference)
    {
        DemoRandom random(static_cast<std::uint64_t>(conference.id) << 20);
        m_next = random.below(static_cast<int>(m_learners.size()));
        for (DemoMeeting &meeting : conference.meetings) {
            const int wanted = conference.hasSlots ? learnersWanted(conference, random) : 0;
            const bool isGone = meeting.teams && !meeting.teams->meetingExists;
            if (conference.hasSlots && isGone && !std::exchange(m_troubleIsBooked, true)) {
                bookTrouble(conference, meeting);
                continue;
            }
            for (int i = 0; i < wanted; ++i)
                meeting.bookings.append(booking(m_nextId++, nextLearner(), conference, meeting));
        }
    }

private:
    [[nodiscard]] const DemoPerson &nextLearner() { return *m_learners.at(m_next++ % m_learners.size()); }

    /// Of the first one not even the mailbox is there.
    void bookTrouble(const DemoConference &conference, DemoMeeting &meeting)
    {
        constexpr std::array entries{Entry::AsWritten, Entry::Deleted, Entry::WithoutLink, Entry::AsWritten};
        for (const Entry entry : entries) {
            const DemoPerson &learner = meeting.bookings.isEmpty() ? *m_withoutMailbox : nextLearner();
            meeting.bookings.append(bookingOf(learner, m_nextId++, conference));
            giveEntry(meeting.bookings.last(), learner, entry);
        }
    }

    QList<const DemoPerson *> m_learners;
    const DemoPerson *m_withoutMailbox = nullptr; ///< booked once
    qsizetype m_next = 0;
    qint64 m_nextId = 1;
    bool m_troubleIsBooked = false;
};

} // namespace

void book(QList<DemoConference> &conferences, const QList<DemoPerson> &people)
{
    Desk desk(people);
    for (DemoConference &conference : conferences)
        desk.book(conference);
}

} // namespace confdesk
