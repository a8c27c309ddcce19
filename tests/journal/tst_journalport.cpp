// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalfixture.h"
#include "journal/memoryjournal.h"
#include "journal/samples.h"
#include "lms/awaited.h"
#include "support/meetings.h"

using namespace Qt::StringLiterals;

namespace confdesk::testing {

enum class Kind { Memory, Sqlite, PostgreSql };

/// What every journal does, the one for tests too.
class TestJournalPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void whatWasBegunIsReadBackWhole();
    void everyFieldIsReadBack();
    void anOperationWithoutStepsIsReadBack();
    void recordingReplacesTheWholeRecord();
    void beginningTheSameAgainChangesNothing();
    void operationsComeOldestFirst();
    void aMeetingWithAnOpenOperationIsTaken_data();
    void aMeetingWithAnOpenOperationIsTaken();
    void anotherMeetingIsFree();
    void aClosedOperationLeavesTheMeetingFree();
    void aPausedOperationWithoutLeftoversMakesWay();
    void aClosedOperationThatIsNotKnownIsRecorded();
    void aPausedOperationIsTakenOver();
    void whatIsNotThereOrClosedIsNotTakenOver();
    void liveFactsAreReadBackWholeAndReplaced();
    void aSupersededMeetingIsKeptOnce();
    void anAcceptanceIsReplaced();
    void openingNamesThePlace();

private:
    std::unique_ptr<JournalFixture> m_place;
    std::unique_ptr<Journal> m_journal;
};

} // namespace confdesk::testing

Q_DECLARE_METATYPE(confdesk::testing::Kind)
Q_DECLARE_METATYPE(confdesk::OperationRecord)

namespace confdesk::testing {

void TestJournalPort::initTestCase_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("memory") << Kind::Memory;
    QTest::newRow("SQLite") << Kind::Sqlite;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void TestJournalPort::init()
{
    QFETCH_GLOBAL(Kind, kind);
    if (kind == Kind::Memory) {
        m_journal = std::make_unique<MemoryJournal>();
        return;
    }
    if (kind == Kind::PostgreSql && !hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    m_place = std::make_unique<JournalFixture>(kind == Kind::Sqlite ? LmsEngine::Sqlite : LmsEngine::PostgreSql);
    m_place->init();
    m_journal = m_place->makeJournal();
}

void TestJournalPort::cleanup()
{
    m_journal.reset();
    m_place.reset();
}

void TestJournalPort::whatWasBegunIsReadBackWhole()
{
    const OperationRecord record = operationWithLeftovers(u"op-1"_s);
    VERIFY_VALUE(awaited(m_journal->begin(record, {})));
    const auto all = awaited(m_journal->operations({}));
    VERIFY_VALUE(all);
    QCOMPARE(*all, QList{record});
}

void TestJournalPort::everyFieldIsReadBack()
{
    OperationRecord record = fullOperation(u"op-1"_s);
    VERIFY_VALUE(awaited(m_journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    VERIFY_VALUE(awaited(m_journal->record(record, {})));
    const auto all = awaited(m_journal->operations({}));
    VERIFY_VALUE(all);
    QCOMPARE(*all, QList{record});
}

void TestJournalPort::anOperationWithoutStepsIsReadBack()
{
    const OperationRecord record{.id = u"op-1"_s, .meeting = {.kind = MeetingRef::Kind::Conference, .id = 51}};
    VERIFY_VALUE(awaited(m_journal->begin(record, {})));
    QCOMPARE(awaited(m_journal->operations({})), Result<QList<OperationRecord>>(QList{record}));
}

void TestJournalPort::recordingReplacesTheWholeRecord()
{
    VERIFY_VALUE(awaited(m_journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    VERIFY_VALUE(awaited(m_journal->record(fullOperation(u"op-1"_s), {})));
    OperationRecord shorter = closedAs(OperationState::Done, runningOperation(u"op-1"_s));
    shorter.steps.resize(1);
    VERIFY_VALUE(awaited(m_journal->record(shorter, {})));
    QCOMPARE(awaited(m_journal->operations({})), Result<QList<OperationRecord>>(QList{shorter}));
}

void TestJournalPort::beginningTheSameAgainChangesNothing()
{
    const OperationRecord record = operationWithLeftovers(u"op-1"_s);
    VERIFY_VALUE(awaited(m_journal->begin(record, {})));
    VERIFY_VALUE(awaited(m_journal->begin(record, {})));
    QCOMPARE(awaited(m_journal->operations({})), Result<QList<OperationRecord>>(QList{record}));
}

void TestJournalPort::operationsComeOldestFirst()
{
    QStringList ids;
    for (int i = 1; i <= 12; ++i) {
        ids.append(u"20260302-%1"_s.arg(i, 2, 10, QChar(u'0')));
        VERIFY_VALUE(awaited(m_journal->begin(runningOperation(ids.constLast(), {.id = i}), {})));
    }
    const auto all = awaited(m_journal->operations({}));
    VERIFY_VALUE(all);
    QStringList found;
    for (const OperationRecord &each : *all)
        found.append(each.id);
    QCOMPARE(found, ids);
}

void TestJournalPort::aMeetingWithAnOpenOperationIsTaken_data()
{
    QTest::addColumn<OperationRecord>("open");
    OperationRecord record = runningOperation(u"op-1"_s);
    QTest::newRow("running") << record;
    record.state = OperationState::Planned;
    QTest::newRow("planned") << record;
    record = operationWithLeftovers(u"op-1"_s);
    record.state = OperationState::Interrupted;
    QTest::newRow("interrupted, with leftovers") << record;
}

void TestJournalPort::aMeetingWithAnOpenOperationIsTaken()
{
    QFETCH(const OperationRecord, open);
    VERIFY_VALUE(awaited(m_journal->begin(open, {})));
    const auto second = awaited(m_journal->begin(runningOperation(u"op-2"_s), {}));
    QVERIFY(!second);
    QCOMPARE(errorKindName(second.error().kind), u"Conflict"_s);
    QVERIFY2(second.error().text.contains(open.title), qPrintable(second.error().text));
    QCOMPARE(awaited(m_journal->operations({})), Result<QList<OperationRecord>>(QList{open}));
}

void TestJournalPort::anotherMeetingIsFree()
{
    const MeetingRef conference{.kind = MeetingRef::Kind::Conference, .id = slot45.id};
    VERIFY_VALUE(awaited(m_journal->begin(runningOperation(u"op-1"_s), {})));
    VERIFY_VALUE(awaited(m_journal->begin(runningOperation(u"op-2"_s, {.id = 46}), {})));
    VERIFY_VALUE(awaited(m_journal->begin(runningOperation(u"op-3"_s, conference), {})));
}

void TestJournalPort::aClosedOperationLeavesTheMeetingFree()
{
    VERIFY_VALUE(awaited(m_journal->begin(runningOperation(u"op-1"_s), {})));
    VERIFY_VALUE(awaited(m_journal->record(closedAs(OperationState::Done, runningOperation(u"op-1"_s)), {})));
    VERIFY_VALUE(awaited(m_journal->begin(runningOperation(u"op-2"_s), {})));
}

void TestJournalPort::aPausedOperationWithoutLeftoversMakesWay()
{
    OperationRecord paused = runningOperation(u"op-1"_s);
    paused.state = OperationState::Interrupted;
    VERIFY_VALUE(awaited(m_journal->begin(paused, {})));
    VERIFY_VALUE(awaited(m_journal->begin(runningOperation(u"op-2"_s), {})));
    const auto all = awaited(m_journal->operations({}));
    VERIFY_VALUE(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(stateName(all->constFirst().state), u"failed"_s);
}

void TestJournalPort::aClosedOperationThatIsNotKnownIsRecorded()
{
    const OperationRecord skipped = closedAs(OperationState::Skipped, runningOperation(u"op-2"_s));
    VERIFY_VALUE(awaited(m_journal->begin(runningOperation(u"op-1"_s), {})));
    VERIFY_VALUE(awaited(m_journal->record(skipped, {})));
    QCOMPARE(awaited(m_journal->operations({})),
             Result<QList<OperationRecord>>(QList{runningOperation(u"op-1"_s), skipped}));
}

void TestJournalPort::aPausedOperationIsTakenOver()
{
    OperationRecord paused = operationWithLeftovers(u"op-1"_s);
    paused.state = OperationState::Interrupted;
    VERIFY_VALUE(awaited(m_journal->begin(paused, {})));
    QCOMPARE(awaited(m_journal->takeOver(u"op-1"_s, {})), Result<OperationRecord>(paused));
    VERIFY_VALUE(awaited(m_journal->record(fullOperation(u"op-1"_s), {})));
}

void TestJournalPort::whatIsNotThereOrClosedIsNotTakenOver()
{
    VERIFY_VALUE(awaited(m_journal->record(fullOperation(u"op-1"_s), {})));
    for (const QString &id : {u"op-1"_s, u"op-2"_s}) {
        const auto taken = awaited(m_journal->takeOver(id, {}));
        QVERIFY(!taken);
        QCOMPARE(errorKindName(taken.error().kind), u"NotFound"_s);
    }
}

void TestJournalPort::liveFactsAreReadBackWholeAndReplaced()
{
    const MeetingRef conference{.kind = MeetingRef::Kind::Conference, .id = 45};
    const LiveFacts few{.checkedAt = utc(u"2026-03-02T11:31:00Z"_s), .askedAbout = {.joinLink = u""_s}};
    VERIFY_VALUE(awaited(m_journal->remember(slot45, few, {})));
    VERIFY_VALUE(awaited(m_journal->remember(conference, few, {})));
    VERIFY_VALUE(awaited(m_journal->remember(slot45, fullFacts(), {})));
    const QHash<MeetingRef, LiveFacts> expected{{slot45, fullFacts()}, {conference, few}};
    QCOMPARE(awaited(m_journal->liveFacts({})), (Result<QHash<MeetingRef, LiveFacts>>(expected)));
}

void TestJournalPort::aSupersededMeetingIsKeptOnce()
{
    const QDateTime at = utc(u"2026-03-02T11:00:00.500Z"_s);
    const SupersededMeeting first{
        .ids = {.joinLink = longLink(u"algebra"_s), .eventId = u"AAMk="_s}, .organizer = u"a@b.example"_s, .at = at};
    const SupersededMeeting withEmptyId{
        .ids = {.joinLink = longLink(u"algebra"_s), .eventId = u"AAMk="_s, .onlineMeetingId = u""_s},
        .at = at.addSecs(60)};
    SupersededMeeting again = first;
    again.at = at.addDays(1);
    VERIFY_VALUE(awaited(m_journal->supersede(slot45, first, {})));
    VERIFY_VALUE(awaited(m_journal->supersede(slot45, withEmptyId, {})));
    VERIFY_VALUE(awaited(m_journal->supersede(slot45, again, {})));
    VERIFY_VALUE(awaited(m_journal->supersede({.id = 46}, first, {})));
    const QHash<MeetingRef, QList<SupersededMeeting>> expected{{slot45, {first, withEmptyId}},
                                                               {MeetingRef{.id = 46}, {first}}};
    QCOMPARE(awaited(m_journal->superseded({})), (Result<QHash<MeetingRef, QList<SupersededMeeting>>>(expected)));
}

void TestJournalPort::anAcceptanceIsReplaced()
{
    const Acceptance first{.of = {.eventId = u"AAMk="_s},
                           .reason = u"recorded on paper"_s,
                           .person = u"b.smith"_s,
                           .at = utc(u"2026-03-02T10:00:00Z"_s)};
    const Acceptance second{.of = {.joinLink = u"x"_s}, .at = utc(u"2026-03-02T11:00:00.001Z"_s)};
    VERIFY_VALUE(awaited(m_journal->accept(slot45, first, {})));
    VERIFY_VALUE(awaited(m_journal->accept(slot45, second, {})));
    VERIFY_VALUE(awaited(m_journal->accept({.id = 46}, first, {})));
    const QHash<MeetingRef, Acceptance> expected{{slot45, second}, {MeetingRef{.id = 46}, first}};
    QCOMPARE(awaited(m_journal->acceptances({})), (Result<QHash<MeetingRef, Acceptance>>(expected)));
}

void TestJournalPort::openingNamesThePlace()
{
    const auto place = awaited(m_journal->open({}));
    VERIFY_VALUE(place);
    QVERIFY(!place->isEmpty());
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestJournalPort)
#include "tst_journalport.moc"
