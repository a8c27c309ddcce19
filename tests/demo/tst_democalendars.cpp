// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoincident.h"
#include "demo/demomoments.h"
#include "demo/demopeople.h"
#include "demo/demotenant.h"
#include "demo/graphwriter.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

const DemoWorld &usualWorld()
{
    return worldAt(QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC));
}

} // namespace

/// What Graph holds in the demo, before anybody has asked.
class TestDemoCalendars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAndLinksAreThoseOfTheRows();
    void theIncidentIsKnownToGraph();
    void learnersHaveTheirOwnCalendarEntries();
    void oneSlotShowsWhatCanBeTheMatterWithEntries();
    void someEventsHaveAttendees();
    void oneOrganizerMayNotOwnTeamsMeetings();
    void theWorldSurvivesItsFile();
};

void TestDemoCalendars::idsAndLinksAreThoseOfTheRows()
{
    const DemoWorld &world = usualWorld();
    const SimulatedWorld graph = simulatedWorld(world);
    forEachMeeting(world, [&graph](const DemoConference &, const DemoMeeting &meeting) {
        if (!meeting.teams)
            return;
        const SimulatedMeeting *inTeams = graph.meeting(meeting.teams->onlineMeetingId());
        const SimulatedEvent *event = graph.event(meeting.teams->eventId);
        QCOMPARE(inTeams != nullptr, meeting.teams->meetingExists);
        QCOMPARE(event != nullptr, meeting.teams->eventExists);
        const QString link = JoinLink::parse(meeting.stored.joinLink.value_or(QString())).text();
        if (inTeams && !link.isEmpty())
            QCOMPARE(inTeams->joinWebUrl, link);
        if (event && inTeams)
            QCOMPARE(event->joinUrl, inTeams->joinWebUrl);
        const auto form = OnlineMeetingId::parse(meeting.teams->onlineMeetingId());
        QVERIFY(form.form() == OnlineMeetingId::Form::Graph);
        QCOMPARE(form.organizer()->value(), meeting.teams->organizer);
    });
}

void TestDemoCalendars::theIncidentIsKnownToGraph()
{
    const DemoWorld &world = usualWorld();
    const SimulatedWorld graph = simulatedWorld(world);
    QCOMPARE(graph.user(demoServiceAccount())->id, demoServiceAccountObjectId());
    for (const DemoMeeting &meeting : world.conference(demoid::incident)->meetings) {
        const SimulatedEvent *event = graph.event(*meeting.stored.eventId);
        QVERIFY(event);
        QCOMPARE(event->joinUrl, *meeting.stored.joinLink);
        QCOMPARE(event->start.dateTime.right(8), meeting.wallTime.start.toString(u"HH:mm:ss"_s));
        const SimulatedMeeting *inTeams = graph.meeting(meeting.teams->onlineMeetingId());
        QVERIFY(inTeams && !inTeams->recordAutomatically);
    }
}

void TestDemoCalendars::learnersHaveTheirOwnCalendarEntries()
{
    const DemoWorld &world = usualWorld();
    const SimulatedWorld graph = simulatedWorld(world);
    for (const DemoMeeting &meeting : world.conference(demoid::incident)->meetings) {
        QCOMPARE(meeting.bookings.size(), 3);
        QSet<QChar> quotes;
        for (const DemoBooking &booking : meeting.bookings) {
            const SimulatedEvent *event = graph.event(booking.eventId);
            QVERIFY(event);
            QCOMPARE(event->ownerId, world.person(booking.learnerId).objectId);
            QCOMPARE(event->body.count(*meeting.stored.joinLink), 2);
            QVERIFY(event->joinUrl != *meeting.stored.joinLink);
            quotes.insert(event->body.at(event->body.indexOf("<a href="_L1) + 8));
        }
        QCOMPARE(quotes, (QSet<QChar>{u'\'', u'"'})); // as the LMS sends it, and as Exchange gives it back
    }
    const auto escapesAmpersands = [](const SimulatedEvent &event) {
        return event.body.contains("&amp;"_L1) && event.body.contains("<a href=\"https://"_L1);
    };
    QVERIFY(std::ranges::any_of(graph.events, escapesAmpersands));
}

void TestDemoCalendars::oneSlotShowsWhatCanBeTheMatterWithEntries()
{
    const DemoWorld &world = usualWorld();
    const SimulatedWorld graph = simulatedWorld(world);
    QSet<MeetingRef> affected;
    QStringList troubles;
    forEachMeeting(world, [&](const DemoConference &, const DemoMeeting &meeting) {
        for (const DemoBooking &booking : meeting.bookings) {
            if (booking.eventId.isEmpty() || meeting.teams->endUtc <= world.now)
                continue;
            const SimulatedEvent *event = graph.event(booking.eventId);
            const bool hasMailbox = graph.user(world.person(booking.learnerId).objectId)->hasMailbox;
            const QString link = meeting.stored.joinLink.value_or(QString());
            const bool hasLink =
                event && (event->body.count(link) >= 2 || event->body.count(link.toHtmlEscaped()) == 2);
            if (event && hasLink)
                continue;
            affected.insert(meeting.ref);
            troubles.append(!hasMailbox ? u"no mailbox"_s : !event ? u"no event"_s : u"no link"_s);
            QVERIFY(!meeting.teams->meetingExists);
            QCOMPARE(meeting.bookings.size(), 4);
        }
    });
    QCOMPARE(troubles, (QStringList{u"no mailbox"_s, u"no event"_s, u"no link"_s}));
    QCOMPARE(affected.size(), 1);
}

void TestDemoCalendars::someEventsHaveAttendees()
{
    const DemoWorld &world = usualWorld();
    const SimulatedWorld graph = simulatedWorld(world);
    const QList<DemoMeeting> &incident = world.conference(demoid::incident)->meetings;
    const QList<SimulatedAttendee> attendees = graph.event(*incident.at(0).stored.eventId)->attendees;
    QCOMPARE(attendees.size(), 2);
    QVERIFY(graph.user(attendees.first().address));
    QCOMPARE(graph.event(*incident.at(1).stored.eventId)->attendees.size(), 0);
    QVERIFY(std::ranges::count_if(graph.events, [](const SimulatedEvent &e) { return !e.attendees.isEmpty(); }) > 10);
}

void TestDemoCalendars::oneOrganizerMayNotOwnTeamsMeetings()
{
    const DemoWorld &world = usualWorld();
    const SimulatedWorld graph = simulatedWorld(world);
    QVERIFY(graph.user(demoServiceAccount())->teamsAllowed);
    QStringList others;
    for (const SimulatedUser &user : graph.users) {
        if (!user.teamsAllowed)
            others.append(user.userPrincipalName);
    }
    QCOMPARE(others, QStringList{world.person(demoid::unlicensed).email()});
    QVERIFY(graph.grantedRoles.contains(u"Mail.Send"_s));
}

void TestDemoCalendars::theWorldSurvivesItsFile()
{
    const SimulatedWorld graph = simulatedWorld(usualWorld());
    const Result<SimulatedWorld> read = parseWorld(toJson(graph));
    QVERIFY(read.has_value());
    QVERIFY(*read == graph);
}

QTEST_GUILESS_MAIN(TestDemoCalendars)
#include "tst_democalendars.moc"
