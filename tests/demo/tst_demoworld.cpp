// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoincident.h"
#include "demo/demomoments.h"
#include "demo/demotenant.h"
#include "domain/scope.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

using Code = VerdictCode;

const QSet<Code> &codesOfRows()
{
    static const QSet<Code> codes{Code::Unverified,      Code::IdMissing,   Code::IdIsThread,  Code::IdForeign,
                                  Code::IdMalformed,     Code::LinkMissing, Code::LinkInvalid, Code::NoMeeting,
                                  Code::InProgress,      Code::NotTeams,    Code::Accepted,    Code::ScheduleInvalid,
                                  Code::OrganizerProblem};
    return codes;
}

QStringList names(const QSet<Code> &codes)
{
    QStringList texts;
    for (const Code code : codes)
        texts.append(codeName(code));
    texts.sort();
    return texts;
}

int countMeetings(const DemoWorld &world, const std::function<bool(const Schedule &)> &matches)
{
    int count = 0;
    forEachMeeting(world, [&](const DemoConference &, const DemoMeeting &meeting) {
        count += matches(resolve(meeting.wallTime)) ? 1 : 0;
    });
    return count;
}

QDateTime usualMoment()
{
    return QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
}

const DemoWorld &usualWorld()
{
    return worldAt(usualMoment());
}

} // namespace

class TestDemoWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameMomentGivesTheSameWorld();
    void idsOfRowsDoNotDependOnTheMoment();
    void thereIsAlwaysSomethingRunningUpcomingAndOver_data();
    void thereIsAlwaysSomethingRunningUpcomingAndOver();
    void everyVerdictOfTheDatabaseOccursAtAnyMoment_data();
    void everyVerdictOfTheDatabaseOccursAtAnyMoment();
    void whatGraphAddsOccursAtAnyMoment_data();
    void whatGraphAddsOccursAtAnyMoment();
    void theIncidentIsAheadAndCanBeRepaired_data();
    void theIncidentIsAheadAndCanBeRepaired();
    void everyOutcomeOfAScheduleOccurs_data();
    void everyOutcomeOfAScheduleOccurs();
    void mostConferencesAreInOrder();
    void fiveZonesAreInUse();
    void everyPlatformOccurs();
    void idsAreUnique();
    void idsHaveHoles();
    void aLearnerBooksAConferenceOnce();
    void theKnownRelativesOfTheIncidentCannotBeLookedUp();
    void acceptancesNameTheirMeetings();
};

namespace {

void eachMoment()
{
    QTest::addColumn<QDateTime>("now");
    for (const QDateTime &moment : demoMoments())
        QTest::newRow(qPrintable(moment.toString(Qt::ISODate))) << moment;
}

} // namespace

void TestDemoWorld::theSameMomentGivesTheSameWorld()
{
    QVERIFY(makeDemoWorld(usualMoment()) == usualWorld());
}

void TestDemoWorld::idsOfRowsDoNotDependOnTheMoment()
{
    const DemoWorld later = makeDemoWorld(usualMoment().addDays(40).addSecs(25'200));
    const auto refs = [](const DemoWorld &world) {
        QList<std::pair<qint64, qint64>> ids;
        for (const DemoConference &conference : world.conferences) {
            for (const DemoMeeting &meeting : conference.meetings)
                ids.append({conference.id, meeting.ref.id});
        }
        return ids;
    };
    QVERIFY(refs(later) == refs(usualWorld()));
}

void TestDemoWorld::thereIsAlwaysSomethingRunningUpcomingAndOver_data()
{
    eachMoment();
}

void TestDemoWorld::thereIsAlwaysSomethingRunningUpcomingAndOver()
{
    QFETCH(const QDateTime, now);
    const DemoWorld &world = worldAt(now);
    QVERIFY(countMeetings(world, [&now](const Schedule &s) { return s.isRunning(now); }) >= 5);
    QVERIFY(countMeetings(world, [&now](const Schedule &s) { return s.isOver(now); }) >= 80);
    QVERIFY(countMeetings(world, [&now](const Schedule &s) { return s.isValid() && !s.hasBegun(now); }) >= 100);
    QVERIFY(countMeetings(world, [&now](const Schedule &s) { return isIn(Scope::Now, s, now); }) >= 12);
}

void TestDemoWorld::everyVerdictOfTheDatabaseOccursAtAnyMoment_data()
{
    eachMoment();
}

void TestDemoWorld::everyVerdictOfTheDatabaseOccursAtAnyMoment()
{
    QFETCH(const QDateTime, now);
    QCOMPARE(names(codesIn(worldAt(now), Asked::DatabaseOnly)), names(codesOfRows()));
}

void TestDemoWorld::whatGraphAddsOccursAtAnyMoment_data()
{
    eachMoment();
}

void TestDemoWorld::whatGraphAddsOccursAtAnyMoment()
{
    QFETCH(const QDateTime, now);
    const QSet<Code> added = codesIn(worldAt(now), Asked::GraphToo);
    const QSet<Code> wanted{Code::Verified,    Code::RecordingOff, Code::Recorded,     Code::Late,
                            Code::MeetingGone, Code::Missed,       Code::ScheduleDrift};
    QCOMPARE(names(wanted & added), names(wanted));
}

void TestDemoWorld::theIncidentIsAheadAndCanBeRepaired_data()
{
    eachMoment();
}

void TestDemoWorld::theIncidentIsAheadAndCanBeRepaired()
{
    QFETCH(const QDateTime, now);
    const DemoWorld &world = worldAt(now);
    const DemoConference *conference = world.conference(51);
    QVERIFY(conference);
    QCOMPARE(conference->title, u"Testing Conference 22 Nov 1"_s);
    QCOMPARE(conference->recordingStatus, u"pending"_s);
    QCOMPARE(conference->meetings.size(), 2);
    const QList<QTime> starts{QTime(13, 40), QTime(13, 51)};
    for (int i = 0; i < 2; ++i) {
        const DemoMeeting &meeting = conference->meetings.at(i);
        QVERIFY(meeting.ref == MeetingRef::of(TimeSlotId{45 + i}));
        QCOMPARE(meeting.wallTime.start, starts.at(i));
        QCOMPARE(meeting.bookings.size(), 3);
        const Verdict verdict = verdictOf(world, *conference, meeting, Asked::DatabaseOnly);
        QCOMPARE(codeName(verdict.code), codeName(Code::IdMissing));
        QCOMPARE(verdict.remedy, Remedy::Repair);
        QVERIFY(*verdict.fatalAt > now.addSecs(7'200));
        QVERIFY(*verdict.fatalAt < now.addDays(2));
        QCOMPARE(*meeting.stored.joinLink, meeting.teams->joinUrl);
        QCOMPARE(*meeting.stored.eventId, meeting.teams->eventId);
        QVERIFY(meeting.teams->meetingExists && meeting.teams->eventExists);
        QVERIFY(meeting.teams->recording == Recording::Off);
        QCOMPARE(meeting.teams->organizer, demoServiceAccountObjectId());
    }
}

void TestDemoWorld::everyOutcomeOfAScheduleOccurs_data()
{
    eachMoment();
}

void TestDemoWorld::everyOutcomeOfAScheduleOccurs()
{
    QFETCH(const QDateTime, now);
    using Outcome = Schedule::Outcome;
    QHash<Outcome, int> outcomes;
    const DemoWorld &world = worldAt(now);
    forEachMeeting(world, [&outcomes](const DemoConference &, const DemoMeeting &meeting) {
        ++outcomes[resolve(meeting.wallTime).outcome];
    });
    QCOMPARE(outcomes.value(Outcome::Repeated), 2);
    QCOMPARE(outcomes.value(Outcome::InGap), 2);
    QCOMPARE(outcomes.value(Outcome::BlankZone), 1);
    QCOMPARE(outcomes.value(Outcome::UnknownZone), 1);
    QCOMPARE(outcomes.value(Outcome::EndNotAfterStart), 1);
    QCOMPARE(outcomes.value(Outcome::MissingTime), 0);
}

void TestDemoWorld::mostConferencesAreInOrder()
{
    QHash<Severity, int> bySeverity;
    int needRepair = 0;
    for (const DemoConference &conference : usualWorld().conferences) {
        QList<AssessedMeeting> meetings;
        for (const DemoMeeting &meeting : conference.meetings)
            meetings.append({.meeting = asRead(usualWorld(), conference, meeting),
                             .verdict = verdictOf(usualWorld(), conference, meeting, Asked::GraphToo)});
        const Verdict worst = summarize(meetings).worst;
        ++bySeverity[worst.severity];
        needRepair += worst.needsRepair() ? 1 : 0;
    }
    const auto all = usualWorld().conferences.size();
    QVERIFY2(all >= 190 && all <= 215, qPrintable(QString::number(all)));
    QVERIFY2(needRepair >= 25 && needRepair <= 35, qPrintable(QString::number(needRepair)));
    QVERIFY2(bySeverity.value(Severity::Ok) * 100 >= all * 60,
             qPrintable(QString::number(bySeverity.value(Severity::Ok))));
}

void TestDemoWorld::fiveZonesAreInUse()
{
    QHash<QString, int> zones;
    forEachMeeting(usualWorld(), [&zones](const DemoConference &, const DemoMeeting &meeting) {
        ++zones[meeting.wallTime.timezone];
    });
    for (const QString &zone :
         {u"Europe/London"_s, u"America/New_York"_s, u"Australia/Sydney"_s, u"Asia/Kolkata"_s, u"America/Sao_Paulo"_s})
        QVERIFY2(zones.value(zone) >= 15, qPrintable(zone));
}

void TestDemoWorld::everyPlatformOccurs()
{
    QSet<QString> platforms;
    for (const DemoConference &conference : usualWorld().conferences)
        platforms.insert(conference.platform);
    QCOMPARE(platforms, (QSet<QString>{u"teams"_s, u"zoom"_s, u"google_meet"_s, u"webex"_s, u"other"_s}));
}

void TestDemoWorld::idsAreUnique()
{
    QSet<qint64> conferences;
    QSet<MeetingRef> refs;
    QSet<QString> eventIds;
    QSet<QString> links;
    int withEvent = 0;
    forEachMeeting(usualWorld(), [&](const DemoConference &conference, const DemoMeeting &meeting) {
        conferences.insert(conference.id);
        QVERIFY(!refs.contains(meeting.ref));
        refs.insert(meeting.ref);
        if (!meeting.teams)
            return;
        ++withEvent;
        eventIds.insert(meeting.teams->eventId);
        links.insert(meeting.teams->joinUrl);
    });
    QCOMPARE(conferences.size(), usualWorld().conferences.size());
    QCOMPARE(eventIds.size(), withEvent);
    QCOMPARE(links.size(), withEvent);
}

void TestDemoWorld::idsHaveHoles()
{
    const QList<DemoConference> &conferences = usualWorld().conferences;
    QVERIFY(conferences.last().id - conferences.first().id >= conferences.size() + 30);
    QVERIFY(std::ranges::is_sorted(conferences, {}, &DemoConference::id));
}

void TestDemoWorld::aLearnerBooksAConferenceOnce()
{
    for (const DemoConference &conference : usualWorld().conferences) {
        QSet<qint64> learners;
        for (const DemoMeeting &meeting : conference.meetings) {
            QVERIFY(conference.hasSlots || meeting.bookings.isEmpty());
            for (const DemoBooking &booking : meeting.bookings) {
                QVERIFY(!learners.contains(booking.learnerId));
                learners.insert(booking.learnerId);
                QVERIFY(booking.selectedAt < usualMoment());
            }
        }
    }
}

void TestDemoWorld::theKnownRelativesOfTheIncidentCannotBeLookedUp()
{
    for (const qint64 id : {demoid::fabricated, demoid::fabricatedLikeMeetNow}) {
        const DemoConference *conference = usualWorld().conference(id);
        QVERIFY(conference && !conference->hasSlots);
        const Meeting meeting = asRead(usualWorld(), *conference, conference->meetings.first());
        QCOMPARE(meeting.joinLink().shape(), JoinLink::Shape::Fabricated);
        QVERIFY(!meeting.eventId());
        const Verdict verdict = verdictOf(usualWorld(), *conference, conference->meetings.first(), Asked::DatabaseOnly);
        QCOMPARE(codeName(verdict.code), codeName(Code::LinkInvalid));
    }
}

void TestDemoWorld::acceptancesNameTheirMeetings()
{
    const QHash<MeetingRef, Acceptance> acceptances = demoAcceptances(usualWorld());
    QCOMPARE(acceptances.size(), 2);
    for (const Acceptance &acceptance : acceptances)
        QVERIFY(!acceptance.reason.isEmpty() && !acceptance.person.isEmpty() && acceptance.at < usualMoment());
}

QTEST_GUILESS_MAIN(TestDemoWorld)
#include "tst_demoworld.moc"
