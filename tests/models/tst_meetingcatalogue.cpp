// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/memoryjournal.h"
#include "models/meetingcatalogue.h"
#include "models/scriptedstore.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

using Phase = MeetingCatalogue::Phase;

struct Site
{
    FakeClock clock{testNow()};
    ScriptedStore store;
    MemoryJournal journal;
    Knowledge knowledge{journal, clock, TenantId{tenantText}};
    MeetingCatalogue catalogue{store, knowledge};

    VerdictCode verdictOf(qint64 conference) const
    {
        const auto *entry = catalogue.entry(ConferenceId{conference});
        return entry ? entry->verdict.worst.code : VerdictCode::NotTeams;
    }
    bool isListed(qint64 conference) const { return catalogue.entry(ConferenceId{conference}) != nullptr; }
};

class TestMeetingCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMeetingsByConference();
    void aConferenceSplitOverTwoChunksIsWhole();
    void showsWhatHasArrivedWhileReading();
    void aRefreshKeepsOldRowsUntilTheNewOnesCame();
    void aRefreshRemovesWhatIsGoneAtItsEnd();
    void aFailedRefreshLosesNothing();
    void aReadingThatBreaksOffInsideAConferenceLeavesItWhole();
    void aScopeChosenBeforeTheFirstReadingIsRead();
    void anAbandonedReadingIsIgnored();
    void whatIsLearntSharpensTheVerdict();
    void aRowReReadByAnOperationReplacesTheOldOne();
    void readingOneRowAgainLeavesTheAgeOfItsSiblings();
    void timePassingChangesVerdicts();
    void aPinnedConferenceIsReadWholeAndStays();
    void aPinnedConferenceThatDoesNotExistIsSaid();
    void anotherScopeForgetsPins();
};

void TestMeetingCatalogue::readsMeetingsByConference()
{
    Site site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 4), soundSlot(52, 47, 5)};
    site.catalogue.refresh();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    QCOMPARE(site.catalogue.conferences(), (QList{ConferenceId{51}, ConferenceId{52}}));
    QCOMPARE(site.catalogue.entry(ConferenceId{51})->verdict.withThatSeverity, 2);
    QCOMPARE(site.verdictOf(51), VerdictCode::IdMissing);
    QCOMPARE(site.verdictOf(52), VerdictCode::Unverified);
    QCOMPARE(site.catalogue.status().meetingsRead, 3);
    QCOMPARE(site.catalogue.status().readAt, testNow());
}

void TestMeetingCatalogue::aConferenceSplitOverTwoChunksIsWhole()
{
    Site site;
    site.store.holdsStream = true;
    site.catalogue.refresh();
    site.store.deliver({brokenSlot(51, 45, 3)});
    QVERIFY(!site.isListed(51));
    site.store.deliver({brokenSlot(51, 46, 4), soundSlot(52, 47, 5)});
    QCOMPARE(site.catalogue.entry(ConferenceId{51})->meetings.size(), 2);
}

void TestMeetingCatalogue::showsWhatHasArrivedWhileReading()
{
    Site site;
    site.store.holdsStream = true;
    site.catalogue.refresh();
    site.store.deliver({brokenSlot(51, 45, 3), soundSlot(52, 47, 5)});
    QCOMPARE(site.catalogue.status().phase, Phase::Reading);
    QCOMPARE(site.catalogue.status().meetingsRead, 2);
    QVERIFY(site.isListed(51));
}

void TestMeetingCatalogue::aRefreshKeepsOldRowsUntilTheNewOnesCame()
{
    Site site;
    site.store.rows = {brokenSlot(51, 45, 3), soundSlot(52, 47, 5)};
    site.catalogue.refresh();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    QSignalSpy changed(&site.catalogue, &MeetingCatalogue::changed);
    site.store.holdsStream = true;
    site.catalogue.refresh();
    QVERIFY(site.isListed(51) && site.isListed(52));
    QCOMPARE(changed.count(), 0);
}

void TestMeetingCatalogue::aRefreshRemovesWhatIsGoneAtItsEnd()
{
    Site site;
    site.store.rows = {brokenSlot(51, 45, 3), soundSlot(52, 47, 5)};
    site.catalogue.refresh();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    site.store.rows.removeFirst();
    site.catalogue.refresh();
    QTRY_VERIFY(!site.isListed(51));
    QVERIFY(site.isListed(52));
    QVERIFY(!site.catalogue.meeting(MeetingRef::of(TimeSlotId{45})));
}

void TestMeetingCatalogue::aFailedRefreshLosesNothing()
{
    Site site;
    site.store.rows = {brokenSlot(51, 45, 3), soundSlot(52, 47, 5)};
    site.catalogue.refresh();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    site.store.holdsStream = true;
    site.catalogue.refresh();
    site.store.deliver({soundSlot(52, 47, 5)});
    site.store.fail(makeError(ErrorKind::Database, u"The server went away."_s));
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Failed);
    QVERIFY(site.isListed(51) && site.isListed(52));
    QCOMPARE(site.catalogue.status().error->text, u"The server went away."_s);
    QCOMPARE(site.catalogue.status().readAt, testNow());
}

void TestMeetingCatalogue::aReadingThatBreaksOffInsideAConferenceLeavesItWhole()
{
    Site site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 4)};
    site.catalogue.refresh();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    site.store.holdsStream = true;
    site.catalogue.refresh();
    site.store.deliver({brokenSlot(51, 45, 3)});
    site.store.fail(makeError(ErrorKind::Database, u"The server went away."_s));
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Failed);
    QCOMPARE(site.catalogue.entry(ConferenceId{51})->meetings.size(), 2);
    QVERIFY(site.catalogue.meeting(MeetingRef::of(TimeSlotId{46})));
}

void TestMeetingCatalogue::aScopeChosenBeforeTheFirstReadingIsRead()
{
    Site site;
    site.catalogue.setScope(Scope::All);
    QCOMPARE(site.store.scopesRead, QList<Scope>());
    site.catalogue.refresh();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    QCOMPARE(site.store.scopesRead, QList{Scope::All});
}

void TestMeetingCatalogue::anAbandonedReadingIsIgnored()
{
    Site site;
    site.store.holdsStream = true;
    site.catalogue.refresh();
    site.store.deliver({brokenSlot(51, 45, 3)});
    site.store.holdsStream = false;
    site.store.rows = {soundSlot(52, 47, 5)};
    site.catalogue.refresh();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    QCOMPARE(site.catalogue.conferences(), QList{ConferenceId{52}});
}

void TestMeetingCatalogue::whatIsLearntSharpensTheVerdict()
{
    Site site;
    const Meeting meeting = soundSlot(52, 47, 5);
    site.store.rows = {meeting};
    site.catalogue.refresh();
    QTRY_COMPARE(site.verdictOf(52), VerdictCode::Unverified);
    site.knowledge.learn(meeting.ref, provedFacts(meeting, testNow()));
    QCOMPARE(site.verdictOf(52), VerdictCode::Verified);
}

void TestMeetingCatalogue::aRowReReadByAnOperationReplacesTheOldOne()
{
    Site site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 4)};
    site.catalogue.refresh();
    QTRY_COMPARE(site.verdictOf(51), VerdictCode::IdMissing);
    Meeting repaired = soundSlot(51, 45, 3);
    repaired.conference.recordingStatus = u"enabled"_s;
    site.catalogue.update(repaired);
    const auto *entry = site.catalogue.entry(ConferenceId{51});
    QCOMPARE(entry->meetings.size(), 2);
    QCOMPARE(entry->meetings.constFirst().verdict.code, VerdictCode::Unverified);
    QCOMPARE(entry->verdict.withThatSeverity, 1);
    QCOMPARE(entry->meetings.constLast().meeting.conference.recordingStatus, u"enabled"_s);
    site.catalogue.update(soundSlot(99, 990, 1));
    QVERIFY(!site.isListed(99));
}

void TestMeetingCatalogue::readingOneRowAgainLeavesTheAgeOfItsSiblings()
{
    Site site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 4)};
    site.catalogue.refresh();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    site.clock.advance(std::chrono::minutes(5));
    site.catalogue.update(soundSlot(51, 45, 3));
    const auto *entry = site.catalogue.entry(ConferenceId{51});
    QCOMPARE(entry->readAt.value(MeetingRef::of(TimeSlotId{45})), site.clock.nowUtc());
    QCOMPARE(entry->readAt.value(MeetingRef::of(TimeSlotId{46})), testNow());
}

void TestMeetingCatalogue::timePassingChangesVerdicts()
{
    Site site;
    site.store.rows = {brokenSlot(51, 45, 1)};
    site.catalogue.refresh();
    QTRY_COMPARE(site.verdictOf(51), VerdictCode::IdMissing);
    site.clock.advance(std::chrono::minutes(70));
    QTRY_COMPARE(site.verdictOf(51), VerdictCode::InProgress);
}

void TestMeetingCatalogue::aPinnedConferenceIsReadWholeAndStays()
{
    Site site;
    site.store.rows = {soundSlot(52, 47, 5), brokenSlot(60, 70, -400), brokenSlot(60, 71, 400)};
    site.store.holdsStream = true;
    site.catalogue.refresh();
    site.store.deliver({soundSlot(52, 47, 5)});
    site.store.finish();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    site.catalogue.pin(ConferenceId{60});
    QTRY_VERIFY(site.isListed(60));
    QCOMPARE(site.catalogue.entry(ConferenceId{60})->meetings.size(), 2);

    site.catalogue.refresh();
    site.store.deliver({soundSlot(52, 47, 5), brokenSlot(60, 71, 400)});
    site.store.finish();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    QCOMPARE(site.catalogue.entry(ConferenceId{60})->meetings.size(), 2);
}

void TestMeetingCatalogue::aPinnedConferenceThatDoesNotExistIsSaid()
{
    Site site;
    QSignalSpy failed(&site.catalogue, &MeetingCatalogue::pinFailed);
    site.catalogue.pin(ConferenceId{999});
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!site.catalogue.isPinned(ConferenceId{999}));
}

void TestMeetingCatalogue::anotherScopeForgetsPins()
{
    Site site;
    site.store.rows = {soundSlot(52, 47, 5), brokenSlot(60, 70, -400)};
    site.catalogue.refresh();
    QTRY_COMPARE(site.catalogue.status().phase, Phase::Ready);
    site.catalogue.pin(ConferenceId{60});
    QTRY_VERIFY(site.isListed(60));
    site.store.rows.removeLast();
    site.catalogue.setScope(Scope::Now);
    QTRY_VERIFY(!site.isListed(60));
    QCOMPARE(site.store.scopesRead.constLast(), Scope::Now);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestMeetingCatalogue)
#include "tst_meetingcatalogue.moc"
