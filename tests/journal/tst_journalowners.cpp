// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journaltest.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// Who may write about an operation, and when it becomes somebody else's: two instances in one process, as two
/// programs.
class TestJournalOwners : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondBeginIsToldWhoAndSinceWhen();
    void ofManyAtOnceOneBegins();
    void oneSiteKnowsNothingOfAnother();
    void whatADeadProgramLeftIsInterrupted();
    void aDeadProgramsOperationWithoutLeftoversIsClosedAndMakesWay();
    void aDeadProgramsOperationWithLeftoversMustBeContinuedOrUndone();
    void nobodyTakesOverFromALivingProgram();
    void whatWasTakenOverIsNotWrittenByItsFormerOwner();
    void whatMadeWayIsNotWrittenByItsFormerOwner();
    void aPausedOperationIsTakenOverFromALivingProgram();
    void ofTwoThatTakeOverAtOnceOneDoes();
    void aProgramTakesOverItsOwn();
    void whatWasHandedOverIsWrittenBeforeTheEnd();
    void aStoppedCallIsCancelled();
    void theFilesOfTheDeadAreTidiedAway();
    void aLinkToTheJournalIsTheSameJournal();
};

void TestJournalOwners::aSecondBeginIsToldWhoAndSinceWhen()
{
    VERIFY_VALUE(awaited(journal->begin(runningOperation(u"op-1"_s), {})));
    const auto second = awaited(another(u"b.smith on desk-8"_s)->begin(runningOperation(u"op-2"_s), {}));
    QVERIFY(!second);
    QCOMPARE(errorKindName(second.error().kind), u"Conflict"_s);
    const QString since = QLocale().toString(runningOperation(u"op-1"_s).startedAt.toLocalTime(), QLocale::ShortFormat);
    for (const QString &word : {u"Algebra"_s, u"a.jones on desk-7"_s, since})
        QVERIFY2(second.error().text.contains(word), qPrintable(second.error().text));
}

void TestJournalOwners::ofManyAtOnceOneBegins()
{
    std::vector<std::unique_ptr<Journal>> journals;
    for (int i = 0; i < 6; ++i)
        journals.push_back(another(u"person %1"_s.arg(i)));
    QList<Async<Done>> calls;
    for (std::size_t i = 0; i < journals.size(); ++i)
        calls.append(journals[i]->begin(runningOperation(u"op-%1"_s.arg(i)), {}));
    QList<Result<Done>> outcomes;
    for (const auto &call : std::as_const(calls))
        outcomes.append(awaited(call));
    QCOMPARE(std::ranges::count_if(outcomes, [](const auto &each) { return each.has_value(); }), 1);
    for (const auto &each : std::as_const(outcomes))
        QVERIFY2(each || each.error().kind == ErrorKind::Conflict, qPrintable(errorOf(each)));
}

void TestJournalOwners::oneSiteKnowsNothingOfAnother()
{
    JournalSettings other = place->settingsOf(u"b.smith"_s);
    other.site = u"another lms"_s;
    const auto theirs = place->makeJournal(other);
    VERIFY_VALUE(awaited(journal->begin(runningOperation(u"op-1"_s), {})));
    VERIFY_VALUE(awaited(theirs->begin(runningOperation(u"op-1"_s), {})));
    VERIFY_VALUE(awaited(journal->remember(slot45, fullFacts(), {})));
    VERIFY_VALUE(awaited(journal->accept(slot45, {.reason = u"why not"_s}, {})));
    VERIFY_VALUE(awaited(journal->supersede(slot45, {.organizer = u"x"_s}, {})));
    VERIFY_VALUE(awaited(theirs->record(closedAs(OperationState::Done, runningOperation(u"op-1"_s)), {})));

    QCOMPARE(awaited(journal->operations({})), Result<QList<OperationRecord>>(QList{runningOperation(u"op-1"_s)}));
    QCOMPARE(awaited(theirs->operations({}))->size(), 1);
    QVERIFY(awaited(theirs->liveFacts({}))->isEmpty());
    QVERIFY(awaited(theirs->acceptances({}))->isEmpty());
    QVERIFY(awaited(theirs->superseded({}))->isEmpty());
}

void TestJournalOwners::whatADeadProgramLeftIsInterrupted()
{
    OperationRecord planned = runningOperation(u"op-2"_s, {.id = 46});
    planned.state = OperationState::Planned;
    const OperationRecord done = closedAs(OperationState::Done, runningOperation(u"op-3"_s, {.id = 47}));
    VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    VERIFY_VALUE(awaited(journal->begin(planned, {})));
    VERIFY_VALUE(awaited(journal->record(done, {})));
    const auto reader = another(u"b.smith"_s);
    QCOMPARE(awaited(reader->operations({}))->constFirst(), operationWithLeftovers(u"op-1"_s));

    journal.reset();
    OperationRecord interrupted = operationWithLeftovers(u"op-1"_s);
    interrupted.state = OperationState::Interrupted;
    planned.state = OperationState::Interrupted;
    QTRY_COMPARE(awaited(reader->operations({})), Result<QList<OperationRecord>>(QList{interrupted, planned, done}));
}

void TestJournalOwners::aDeadProgramsOperationWithoutLeftoversIsClosedAndMakesWay()
{
    VERIFY_VALUE(awaited(journal->begin(runningOperation(u"op-1"_s), {})));
    journal.reset();
    const auto next = another(u"b.smith"_s);
    QTRY_COMPARE(awaited(next->begin(runningOperation(u"op-2"_s), {})), Result<Done>(Done{}));
    const auto closed = recordOf(*next, u"op-1"_s);
    VERIFY_VALUE(closed);
    QCOMPARE(stateName(closed->state), u"failed"_s);
    QCOMPARE(closed->finishedAt, journalClock().nowUtc());
    QVERIFY(closed->error->text.contains(u"program that worked on this ended"_s));
    QCOMPARE(stateName(closed->steps.at(0).state), u"done"_s);
    QCOMPARE(stateName(closed->steps.at(1).state), u"failed"_s);
    QCOMPARE(stateName(closed->steps.at(2).state), u"skipped"_s);
}

void TestJournalOwners::aDeadProgramsOperationWithLeftoversMustBeContinuedOrUndone()
{
    VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    journal.reset();
    const auto next = another(u"b.smith"_s);
    QTRY_VERIFY(
        awaited(next->begin(runningOperation(u"op-2"_s), {})).error().text.contains(u"Continue it or undo it"_s));
    const auto refused = awaited(next->begin(runningOperation(u"op-2"_s), {}));
    QCOMPARE(errorKindName(refused.error().kind), u"Conflict"_s);
    QVERIFY2(refused.error().text.contains(u"op-1"_s), qPrintable(refused.error().text));

    const auto taken = awaited(next->takeOver(u"op-1"_s, {}));
    VERIFY_VALUE(taken);
    QCOMPARE(taken->facts, operationWithLeftovers(u"op-1"_s).facts);
    VERIFY_VALUE(awaited(next->record(closedAs(OperationState::Undone, runningOperation(u"op-1"_s)), {})));
    VERIFY_VALUE(awaited(next->begin(runningOperation(u"op-2"_s), {})));
}

void TestJournalOwners::nobodyTakesOverFromALivingProgram()
{
    VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    const auto taken = awaited(another(u"b.smith"_s)->takeOver(u"op-1"_s, {}));
    QVERIFY(!taken);
    QCOMPARE(errorKindName(taken.error().kind), u"Conflict"_s);
    QVERIFY2(taken.error().text.contains(u"a.jones on desk-7"_s), qPrintable(taken.error().text));
}

void TestJournalOwners::whatWasTakenOverIsNotWrittenByItsFormerOwner()
{
    OperationRecord paused = operationWithLeftovers(u"op-1"_s);
    paused.state = OperationState::Interrupted;
    VERIFY_VALUE(awaited(journal->begin(paused, {})));
    const auto next = another(u"b.smith on desk-8"_s);
    VERIFY_VALUE(awaited(next->takeOver(u"op-1"_s, {})));

    const auto late = awaited(journal->record(fullOperation(u"op-1"_s), {}));
    QVERIFY(!late);
    QCOMPARE(errorKindName(late.error().kind), u"Conflict"_s);
    QVERIFY2(late.error().text.contains(u"b.smith on desk-8"_s), qPrintable(late.error().text));
    QVERIFY(!awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    QVERIFY(!awaited(journal->takeOver(u"op-1"_s, {})));
    QCOMPARE(recordOf(*next, u"op-1"_s), Result<OperationRecord>(operationWithLeftovers(u"op-1"_s)));
}

void TestJournalOwners::whatMadeWayIsNotWrittenByItsFormerOwner()
{
    OperationRecord paused = runningOperation(u"op-1"_s);
    paused.state = OperationState::Interrupted;
    VERIFY_VALUE(awaited(journal->begin(paused, {})));
    const auto next = another(u"b.smith"_s);
    VERIFY_VALUE(awaited(next->begin(runningOperation(u"op-2"_s), {})));
    const auto late = awaited(journal->record(runningOperation(u"op-1"_s), {}));
    QVERIFY(!late);
    QCOMPARE(errorKindName(late.error().kind), u"Conflict"_s);
    QCOMPARE(awaited(journal->takeOver(u"op-1"_s, {})).error().kind, ErrorKind::NotFound);
}

void TestJournalOwners::aPausedOperationIsTakenOverFromALivingProgram()
{
    OperationRecord paused = operationWithLeftovers(u"op-1"_s);
    paused.state = OperationState::Interrupted;
    VERIFY_VALUE(awaited(journal->begin(paused, {})));
    const auto next = another(u"b.smith"_s);
    QCOMPARE(awaited(next->takeOver(u"op-1"_s, {})), Result<OperationRecord>(paused));
    QVERIFY(!awaited(another(u"c.brown"_s)->takeOver(u"op-1"_s, {})));
}

void TestJournalOwners::ofTwoThatTakeOverAtOnceOneDoes()
{
    OperationRecord paused = operationWithLeftovers(u"op-1"_s);
    paused.state = OperationState::Interrupted;
    VERIFY_VALUE(awaited(journal->begin(paused, {})));
    const auto one = another(u"b.smith"_s);
    const auto two = another(u"c.brown"_s);
    const auto first = one->takeOver(u"op-1"_s, {});
    const auto second = two->takeOver(u"op-1"_s, {});
    QCOMPARE(int(awaited(first).has_value()) + int(awaited(second).has_value()), 1);
}

void TestJournalOwners::aProgramTakesOverItsOwn()
{
    VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    VERIFY_VALUE(awaited(journal->takeOver(u"op-1"_s, {})));
    VERIFY_VALUE(awaited(journal->record(fullOperation(u"op-1"_s), {})));
}

void TestJournalOwners::whatWasHandedOverIsWrittenBeforeTheEnd()
{
    for (int i = 1; i <= 50; ++i)
        static_cast<void>(journal->remember({.id = i}, fullFacts(), {}));
    journal.reset();
    QCOMPARE(awaited(another(u"b.smith"_s)->liveFacts({}))->size(), 50);
}

void TestJournalOwners::aStoppedCallIsCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const auto begun = awaited(journal->begin(runningOperation(u"op-1"_s), stop.get_token()));
    QVERIFY(!begun);
    QCOMPARE(errorKindName(begun.error().kind), u"Cancelled"_s);
    QVERIFY(awaited(journal->operations({}))->isEmpty());
}

void TestJournalOwners::theFilesOfTheDeadAreTidiedAway()
{
    if (!isSqlite())
        return;
    const QDir folder(QFileInfo(place->file()).path());
    QFile dead(place->file() + u".4f0c.owner"_s);
    QVERIFY(dead.open(QIODevice::WriteOnly));
    dead.close();
    VERIFY_VALUE(awaited(journal->open({})));
    VERIFY_VALUE(awaited(another(u"b.smith"_s)->open({})));
    QCOMPARE(folder.entryList({u"*.owner"_s}, QDir::Files).size(), 1);
    QCOMPARE(folder.entryInfoList({u"*.owner"_s}, QDir::Files).constFirst().permissions() &
                 (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    journal.reset();
    QVERIFY(folder.entryList({u"*.owner"_s, u"*.new"_s}, QDir::Files).isEmpty());
}

void TestJournalOwners::aLinkToTheJournalIsTheSameJournal()
{
    if (!isSqlite())
        return;
    JournalSettings linked = place->settingsOf(u"b.smith"_s);
    linked.database.file = place->folder() + u"/link.sqlite3"_s;
    QVERIFY(QFile::link(place->file(), linked.database.file));
    VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    const auto taken = awaited(place->makeJournal(linked)->takeOver(u"op-1"_s, {}));
    QVERIFY(!taken);
    QCOMPARE(errorKindName(taken.error().kind), u"Conflict"_s);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestJournalOwners)
#include "tst_journalowners.moc"
