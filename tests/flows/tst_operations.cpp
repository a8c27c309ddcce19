// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/incident.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace confdesk;
using namespace confdesk::testing;

class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readBackWaitsAndGivesUpAfterFourReads();
    void aLateReadBackIsEnough();
    void runsAtMostFourAtOnceAndOnePerMeeting();
    void cancelInsideAStepEndsIt();
    void cancelAfterTheSwitchSaysWhatIsLeft();
    void cancelOfAPlannedOneEndsItBeforeItBegins();
    void readOnlyProfilesChangeNothing();
    void aDatabaseThatCannotBeWrittenLeavesTeamsAlone();
    void anotherMeetingInTheReadBackIsNotSaved();
    void cancelWhileTheSwitchIsUnderWaySaysThatItMayHaveArrived();
    void cancelInTheLastStepFindsItDone();
    void cancelDuringThePauseBetweenReadBacksEndsItAtOnce();
    void aFailureAfterTheSwitchDoesNotDenyIt();
    void aRefusedCredentialEndsWhatIsPlanned();
    void warnsWhileTheLmsSyncsTheConference();
    void journalKnowsEveryStep();
    void destructionWhileRunningIsClean();
};

void TestOperations::readBackWaitsAndGivesUpAfterFourReads()
{
    Incident incident;
    incident.graph.readBackLag = 99;
    QSignalSpy finished(incident.operations, &Operations::allFinished);
    const QStringList ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    std::chrono::milliseconds waited{0};
    for (int round = 0; round < 3; ++round) {
        QTRY_VERIFY(incident.clock.nextDue().has_value());
        const auto due = *incident.clock.nextDue();
        waited += due;
        incident.clock.advance(due);
    }
    QTRY_COMPARE(finished.size(), 1);
    const OperationRecord record = *incident.operations->operation(ids.first());
    QCOMPARE(record.error->kind, ErrorKind::NotApplied);
    QCOMPARE(incident.graph.calls.count(u"get "_s + organizerText), 4);
    QVERIFY(waited <= 5s);
    QVERIFY(incident.store.writes.isEmpty());
}

void TestOperations::aLateReadBackIsEnough()
{
    Incident incident;
    incident.graph.readBackLag = 1;
    QSignalSpy finished(incident.operations, &Operations::allFinished);
    const QStringList ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    QTRY_VERIFY(incident.clock.nextDue().has_value());
    incident.clock.advance(500ms);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(stateName(incident.operations->operation(ids.first())->state), u"done"_s);
}

void TestOperations::runsAtMostFourAtOnceAndOnePerMeeting()
{
    Incident incident;
    for (int number = 100; number < 110; ++number)
        incident.addSlot(number, u"Slot%1"_s.arg(number));
    int running = 0;
    int most = 0;
    connect(incident.operations, &Operations::operationChanged, this, [&](int) {
        running = 0;
        for (const OperationRecord &record : incident.operations->all())
            running += record.state == OperationState::Running ? 1 : 0;
        most = std::max(most, running);
    });
    const QList<Meeting> all = incident.store.rows.values();
    QSignalSpy finished(incident.operations, &Operations::allFinished);
    const QStringList first = incident.operations->repair(all, Apply::ForReal);
    const QStringList again = incident.operations->repair(all, Apply::ForReal);
    QCOMPARE(again, first);
    QVERIFY(incident.operations->isBusy(incident.slot45));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(most, 4);
    QCOMPARE(incident.operations->all().size(), all.size());
}

void TestOperations::cancelInsideAStepEndsIt()
{
    Incident incident;
    incident.graph.hangs = true;
    QSignalSpy finished(incident.operations, &Operations::allFinished);
    const QStringList ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    QTRY_COMPARE(incident.graph.calls.size(), 1);
    incident.operations->cancel(ids.first());
    QTRY_COMPARE(finished.size(), 1);
    const OperationRecord record = *incident.operations->operation(ids.first());
    QCOMPARE(stateName(record.state), u"cancelled"_s);
    QVERIFY(incident.store.writes.isEmpty());
}

void TestOperations::cancelAfterTheSwitchSaysWhatIsLeft()
{
    Incident incident;
    QStringList ids;
    incident.graph.onCall = [&](const QString &call) {
        if (call.startsWith(u"get "_s))
            incident.operations->cancel(ids.first());
    };
    QSignalSpy finished(incident.operations, &Operations::allFinished);
    ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    QTRY_COMPARE(finished.size(), 1);
    const OperationRecord record = *incident.operations->operation(ids.first());
    QCOMPARE(stateName(record.state), u"cancelled"_s);
    QVERIFY2(record.error->text.contains(u"switched on"_s), qPrintable(record.error->text));
    QVERIFY(incident.store.writes.isEmpty());
}

void TestOperations::cancelOfAPlannedOneEndsItBeforeItBegins()
{
    Incident incident({.maximumRunning = 1});
    incident.graph.hangs = true;
    QSignalSpy finished(incident.operations, &Operations::allFinished);
    const QStringList ids =
        incident.operations->repair({incident.row(incident.slot45), incident.row(incident.slot46)}, Apply::ForReal);
    incident.operations->cancel(ids.last());
    QTRY_COMPARE(incident.operations->operation(ids.last())->state, OperationState::Cancelled);
    QTRY_COMPARE(incident.graph.calls.size(), 1); // the first one's
    incident.operations->cancelAll();
    QTRY_COMPARE(finished.size(), 1);
}

void TestOperations::readOnlyProfilesChangeNothing()
{
    Incident incident({.readOnly = true});
    const QStringList ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    const OperationRecord record = *incident.operations->operation(ids.first());
    QCOMPARE(stateName(record.state), u"skipped"_s);
    QCOMPARE(record.error->kind, ErrorKind::ReadOnly);
    QVERIFY(incident.graph.calls.isEmpty());
}

void TestOperations::aDatabaseThatCannotBeWrittenLeavesTeamsAlone()
{
    Incident incident;
    incident.store.capabilities = {.place = u"memory"_s, .canWrite = false, .whyReadOnly = u"SELECT only."_s};
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"skipped"_s);
    QCOMPARE(record.error->kind, ErrorKind::ReadOnly);
    QCOMPARE(record.error->text, u"SELECT only."_s);
    QVERIFY(incident.graph.calls.isEmpty());
    QVERIFY(!incident.repaired({incident.slot45}, Apply::DryRun).error.has_value());
}

void TestOperations::anotherMeetingInTheReadBackIsNotSaved()
{
    Incident incident;
    incident.graph.changeReadBack = [&](OnlineMeeting &answer) {
        answer = incident.inGraph(u"Biology"_s);
        answer.recordAutomatically = true;
    };
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"failed"_s);
    QCOMPARE(record.error->kind, ErrorKind::Protocol);
    QVERIFY(incident.store.writes.isEmpty());
}

void TestOperations::cancelWhileTheSwitchIsUnderWaySaysThatItMayHaveArrived()
{
    Incident incident;
    QStringList ids;
    incident.graph.onCall = [&](const QString &call) {
        if (call.startsWith(u"patch "_s))
            incident.operations->cancel(ids.first());
    };
    QSignalSpy finished(incident.operations, &Operations::allFinished);
    ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    QTRY_COMPARE(finished.size(), 1);
    const OperationRecord record = *incident.operations->operation(ids.first());
    QCOMPARE(stateName(record.state), u"cancelled"_s);
    QVERIFY2(record.error->text.contains(u"may have reached"_s), qPrintable(record.error->text));
}

void TestOperations::cancelInTheLastStepFindsItDone()
{
    Incident incident;
    incident.repaired({incident.slot45});
    QStringList ids;
    incident.store.beforeMark = [&] { incident.operations->cancel(ids.first()); };
    QSignalSpy finished(incident.operations, &Operations::allFinished);
    ids = incident.operations->repair({incident.row(incident.slot46)}, Apply::ForReal);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(stateName(incident.operations->operation(ids.first())->state), u"done"_s);
}

void TestOperations::cancelDuringThePauseBetweenReadBacksEndsItAtOnce()
{
    Incident incident;
    incident.graph.readBackLag = 99;
    QSignalSpy finished(incident.operations, &Operations::allFinished);
    const QStringList ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    QTRY_VERIFY(incident.clock.nextDue().has_value());
    incident.operations->cancel(ids.first());
    QTRY_COMPARE(finished.size(), 1); // the clock stands still
    QCOMPARE(stateName(incident.operations->operation(ids.first())->state), u"cancelled"_s);
}

void TestOperations::aFailureAfterTheSwitchDoesNotDenyIt()
{
    Incident incident;
    incident.graph.refusals.insert(u"get "_s + organizerText, makeError(ErrorKind::Server, u"503"_s));
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"failed"_s);
    QCOMPARE(record.after.value("recordAutomatically"_L1).toBool(), true);
}

void TestOperations::aRefusedCredentialEndsWhatIsPlanned()
{
    Incident incident;
    for (int number = 100; number < 110; ++number)
        incident.addSlot(number, u"Slot%1"_s.arg(number));
    incident.graph.refusals.insert(u"find "_s + organizerText, makeError(ErrorKind::Credential, u"wrong secret"_s));
    incident.repaired(incident.store.rows.keys());
    for (const OperationRecord &record : incident.operations->all()) {
        QCOMPARE(stateName(record.state), u"failed"_s);
        QCOMPARE(record.error->kind, ErrorKind::Credential);
    }
    QVERIFY2(incident.graph.calls.size() <= 5, qPrintable(QString::number(incident.graph.calls.size())));
}

void TestOperations::warnsWhileTheLmsSyncsTheConference()
{
    Incident incident;
    incident.row(incident.slot45).conference.syncStatus = u"in_progress"_s;
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"done"_s);
    QCOMPARE(record.warnings.size(), 1);
}

void TestOperations::journalKnowsEveryStep()
{
    Incident incident;
    QStringList begunBeforeTheyLeft;
    incident.graph.onCall = [&](const QString &) {
        const QList<OperationRecord> known = incident.journal.operations({}).result().value();
        for (const StepRecord &step : known.first().steps) {
            if (step.state == StepState::Running)
                begunBeforeTheyLeft.append(step.name);
        }
    };
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(begunBeforeTheyLeft, (QStringList{u"lookUp"_s, u"enableRecording"_s, u"readBack"_s}));
    QCOMPARE(incident.journal.operations({}).result().value(), QList{record});
    QVERIFY(incident.journal.liveFacts({}).result()->contains(incident.slot45));
}

void TestOperations::destructionWhileRunningIsClean()
{
    Incident incident;
    incident.graph.hangs = true;
    incident.operations->repair({incident.row(incident.slot45), incident.row(incident.slot46)}, Apply::ForReal);
    QTRY_COMPARE(incident.graph.calls.size(), 2);
    incident.bench.reset();
    QVERIFY(incident.store.writes.isEmpty());
}

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
