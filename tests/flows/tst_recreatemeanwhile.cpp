// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/incident.h"

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

/// What others do while a recreation runs, or before it is continued.
class TestRecreateMeanwhile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMeetingThatBeganInTheMeantimeIsNotGivenANewLink();
    void aRowThatWasSavedOverKeepsItsOldEvent();
    void aNewEventThatIsGoneIsNotBound();
    void aRowThatHasTheNewEventIsNotWrittenTwice();
    void whatWaitsInABulkSurvivesAPause();
    void aReadOnlyProfileContinuesNothing();
    void aConferenceThatIsBeingSyncedIsLeftAlone();
    void anEndThatTheJournalMissedIsToldLater();
    void aMeetingThatAnotherMachineWorksOnIsLeftAlone();
    void twoAtOnceAreOne();
    void anOperationThatAnotherRunTookOverIsLeftToIt();
};

void TestRecreateMeanwhile::aMeetingThatBeganInTheMeantimeIsNotGivenANewLink()
{
    GoneIncident incident;
    const Meeting before = incident.row(incident.slot45);
    incident.graph.refusals.insert(u"patch "_s + accountId, makeError(ErrorKind::Offline, u"No network."_s));
    const OperationRecord record = incident.recreated(incident.slot45);
    QCOMPARE(record.state, OperationState::Interrupted);

    incident.graph.refusals.clear();
    incident.clock.advance(std::chrono::hours(4));
    incident.operations->resume({record.id});

    QCOMPARE(incident.ended({record.id}).state, OperationState::Failed);
    QCOMPARE(incident.row(incident.slot45), before);
    QVERIFY(incident.graph.createdEvents().isEmpty());
}

void TestRecreateMeanwhile::aRowThatWasSavedOverKeepsItsOldEvent()
{
    GoneIncident incident;
    const StoredIds old = incident.row(incident.slot45).stored;
    incident.graph.onCall = [&](const QString &call) {
        if (call.startsWith(u"write bob"))
            incident.row(incident.slot45).stored = old; // an LMS form that was opened before
    };

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Done);
    QVERIFY(incident.graph.deleted.isEmpty());
    QCOMPARE(record.warnings.size(), 1);
}

void TestRecreateMeanwhile::aNewEventThatIsGoneIsNotBound()
{
    GoneIncident incident;
    const Meeting before = incident.row(incident.slot45);
    incident.graph.refusals.insert(u"get "_s + accountId, makeError(ErrorKind::Offline, u"No network."_s));
    const OperationRecord record = incident.recreated(incident.slot45);
    QCOMPARE(record.state, OperationState::Interrupted);
    incident.graph.refusals.clear();
    incident.graph.events.remove(accountId + u"/AAMkNew1="_s); // but its meeting still answers

    incident.operations->resume({record.id});

    QCOMPARE(incident.ended({record.id}).state, OperationState::Failed);
    QCOMPARE(incident.row(incident.slot45), before);
    QVERIFY(!incident.graph.deleted.contains(incident.oldEvent));
}

void TestRecreateMeanwhile::aRowThatHasTheNewEventIsNotWrittenTwice()
{
    GoneIncident incident;
    incident.fate.set(u"replace"_s, Fate::Moment::After);
    static_cast<void>(incident.operations->recreate({incident.row(incident.slot45)}, Force::No, Apply::ForReal));
    QVERIFY(incident.runUntil([&] { return incident.fate.hasStruck(); }));
    incident.row(incident.slot45).stored.onlineMeetingId = threadOf(u"New1"_s); // the LMS's own sync
    const StoredIds left = incident.row(incident.slot45).stored;

    const OperationRecord record = incident.continued();

    QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(incident.row(incident.slot45).stored, left);
    QCOMPARE(record.warnings.size(), 1);
    QCOMPARE(incident.graph.deleted, QStringList{incident.oldEvent});
}

void TestRecreateMeanwhile::whatWaitsInABulkSurvivesAPause()
{
    GoneIncident incident({.maximumRunning = 1});
    incident.startProgram({.maximumRunning = 1});
    incident.graph.meetings.remove(organizerText + u'/' + longLink(u"Biology"_s));
    incident.graph.onCall = [&](const QString &call) {
        if (call.startsWith(u"create"))
            incident.operations->pauseAll();
    };
    const QStringList ids = incident.operations->recreate(
        {incident.row(incident.slot45), incident.row(incident.slot46)}, Force::No, Apply::ForReal);
    QVERIFY(incident.runToEnd());
    for (const QString &id : ids)
        QCOMPARE(incident.operations->operation(id)->state, OperationState::Interrupted);

    incident.graph.onCall = [](const QString &) {};
    incident.continued();

    for (const OperationRecord &record : incident.operations->all())
        QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(incident.graph.createdEvents().size(), 2);
}

void TestRecreateMeanwhile::aReadOnlyProfileContinuesNothing()
{
    GoneIncident incident;
    incident.graph.refusals.insert(u"patch "_s + accountId, makeError(ErrorKind::Offline, u"No network."_s));
    const OperationRecord record = incident.recreated(incident.slot45);
    QCOMPARE(record.state, OperationState::Interrupted);
    incident.startProgram({.readOnly = true});
    const Async<int> loaded = incident.operations->loadUnfinished({});
    QTRY_VERIFY(loaded.isFinished());
    const auto calls = incident.graph.calls;

    incident.operations->resume({record.id});
    incident.operations->undo(record.id);

    QVERIFY(incident.runToEnd());
    QCOMPARE(incident.graph.calls, calls);
    QCOMPARE(incident.operations->operation(record.id)->error->kind, ErrorKind::ReadOnly);
}

void TestRecreateMeanwhile::aConferenceThatIsBeingSyncedIsLeftAlone()
{
    GoneIncident incident;
    Meeting row = incident.store.rows.take(incident.slot45);
    row.ref = MeetingRef::of(ConferenceId(51));
    row.conference.syncStatus = u"in_progress"_s;
    incident.store.rows.insert(row.ref, row);

    const OperationRecord record = incident.recreated(row.ref);

    QCOMPARE(record.state, OperationState::Skipped);
    QCOMPARE(record.error->kind, ErrorKind::Conflict);
    QVERIFY(incident.graph.createdEvents().isEmpty());
}

void TestRecreateMeanwhile::anEndThatTheJournalMissedIsToldLater()
{
    GoneIncident incident;
    incident.graph.onCall = [&](const QString &call) {
        if (call.startsWith(u"delete")) {
            incident.journal.failing = makeError(ErrorKind::Database, u"locked"_s);
            incident.journal.recordsUntilFailure = 0;
            incident.journal.failures = 2;
        }
    };

    QCOMPARE(incident.recreated(incident.slot45).state, OperationState::Done);
    QCOMPARE(incident.journal.operations({}).result()->first().state, OperationState::Done);
}

void TestRecreateMeanwhile::aMeetingThatAnotherMachineWorksOnIsLeftAlone()
{
    GoneIncident incident;
    incident.claims.heldByOthers.insert(incident.slot45);

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Skipped);
    QCOMPARE(record.error->kind, ErrorKind::Conflict);
    QVERIFY(incident.graph.calls.isEmpty());
    QVERIFY(!isOpen(incident.journal.operations({}).result()->first().state));
}

void TestRecreateMeanwhile::twoAtOnceAreOne()
{
    GoneIncident incident;
    const QList<Meeting> rows{incident.row(incident.slot45)};
    const QStringList first = incident.operations->recreate(rows, Force::No, Apply::ForReal);
    QCOMPARE(incident.operations->recreate(rows, Force::No, Apply::ForReal), first);

    QCOMPARE(incident.ended(first).state, OperationState::Done);
    QCOMPARE(incident.graph.createdEvents().size(), 1);
}

void TestRecreateMeanwhile::anOperationThatAnotherRunTookOverIsLeftToIt()
{
    GoneIncident incident;
    incident.journal.recordsUntilFailure = 5;
    incident.journal.failing = makeError(ErrorKind::Conflict, u"Taken over."_s);

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.error->kind, ErrorKind::Conflict);
    QCOMPARE(incident.graph.createdEvents().size(), 1); // it is the other run's now
}

QTEST_GUILESS_MAIN(TestRecreateMeanwhile)
#include "tst_recreatemeanwhile.moc"
