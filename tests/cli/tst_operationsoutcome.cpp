// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/operationsoutcome.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

OperationRecord operation(OperationState state, std::optional<ErrorKind> error = std::nullopt)
{
    OperationRecord record{.id = QString::number(static_cast<int>(state)) + u'/', .state = state};
    if (error) {
        record.id += errorKindName(*error);
        record.error = Error{.kind = *error, .text = u"because"_s};
    }
    return record;
}

OperationRecord planned()
{
    OperationRecord record = operation(OperationState::Skipped);
    record.dryRun = true;
    return record;
}

/// Offline, after recording was switched on.
OperationRecord halfDone()
{
    OperationRecord record = operation(OperationState::Failed, ErrorKind::Offline);
    record.steps = {{.name = u"lookUp"_s, .state = StepState::Done},
                    {.name = u"enableRecording"_s, .state = StepState::Done},
                    {.name = u"readBack"_s, .state = StepState::Failed}};
    return record;
}

/// Failed in the step that made the change, or after it.
OperationRecord changed(ErrorKind error)
{
    OperationRecord record = operation(OperationState::Failed, error);
    record.before = {{u"recordAutomatically"_s, false}};
    record.after = {{u"recordAutomatically"_s, true}};
    return record;
}

OperationRecord lookedUpOnly()
{
    OperationRecord record = changed(ErrorKind::Offline);
    record.after = record.before;
    record.steps = {{.name = u"lookUp"_s, .state = StepState::Done},
                    {.name = u"enableRecording"_s, .state = StepState::Skipped}};
    return record;
}

OperationRecord wouldChange()
{
    OperationRecord record = changed(ErrorKind::Offline);
    record.dryRun = true;
    return record;
}

} // namespace

Q_DECLARE_METATYPE(confdesk::ExitStatus)

class TestOperationsOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExitStatusFollowsTheOperations_data();
    void theExitStatusFollowsTheOperations();
    void whatNeedsNothingDoesNotCount();
    void whatIsBrokenAndLeftAloneNeedsAttention();
    void aWarningNeedsAttention();
    void whatWasBegunAndStoppedNeedsAttention();
    void undoingIsDoneWhenItIsUndone();
    void whatWasDoneEarlierIsNotDoneByThisCommand();
};

void TestOperationsOutcome::theExitStatusFollowsTheOperations_data()
{
    QTest::addColumn<QList<OperationRecord>>("operations");
    QTest::addColumn<ExitStatus>("status");

    const OperationRecord done = operation(OperationState::Done);
    const OperationRecord offline = operation(OperationState::Failed, ErrorKind::Offline);
    const OperationRecord gone = operation(OperationState::Failed, ErrorKind::MeetingGone);
    const OperationRecord refused = operation(OperationState::Skipped, ErrorKind::NotFound);
    const OperationRecord cancelled = operation(OperationState::Cancelled, ErrorKind::Cancelled);
    using All = QList<OperationRecord>;

    QTest::newRow("nothing to do") << All{} << ExitStatus::Fine;
    QTest::newRow("all done") << All{done, done} << ExitStatus::Fine;
    QTest::newRow("planned only") << All{planned()} << ExitStatus::Fine;
    QTest::newRow("one failed") << All{done, gone} << ExitStatus::NeedsAttention;
    QTest::newRow("all failed for their own reasons") << All{gone, gone} << ExitStatus::NeedsAttention;
    QTest::newRow("refused") << All{refused} << ExitStatus::NeedsAttention;
    QTest::newRow("offline") << All{offline, offline} << ExitStatus::NothingDone;
    QTest::newRow("offline after one was done") << All{done, offline} << ExitStatus::NeedsAttention;
    QTest::newRow("offline after one was planned") << All{planned(), offline} << ExitStatus::NeedsAttention;
    QTest::newRow("offline and one failed by itself") << All{gone, offline} << ExitStatus::NeedsAttention;
    QTest::newRow("cancelled before anything") << All{cancelled, cancelled} << ExitStatus::NothingDone;
    QTest::newRow("cancelled after one was done") << All{done, cancelled} << ExitStatus::NeedsAttention;
    QTest::newRow("offline after recording was switched on") << All{halfDone()} << ExitStatus::NeedsAttention;
    QTest::newRow("offline after a change") << All{changed(ErrorKind::Offline)} << ExitStatus::NeedsAttention;
    QTest::newRow("cancelled after a change")
        << All{offline, changed(ErrorKind::Cancelled)} << ExitStatus::NeedsAttention;
    QTest::newRow("offline after looking only") << All{lookedUpOnly()} << ExitStatus::NothingDone;
    QTest::newRow("offline in the middle of planning") << All{wouldChange()} << ExitStatus::NothingDone;
    for (const auto kind : {ErrorKind::Database, ErrorKind::Timeout, ErrorKind::Credential, ErrorKind::Secret,
                            ErrorKind::Throttled, ErrorKind::Server})
        QTest::addRow("%s", qPrintable(errorKindName(kind)))
            << All{operation(OperationState::Failed, kind)} << ExitStatus::NothingDone;
    QTest::newRow("read-only") << All{operation(OperationState::Skipped, ErrorKind::ReadOnly)}
                               << ExitStatus::NothingDone;
    for (const auto kind : {ErrorKind::Protocol, ErrorKind::Conflict, ErrorKind::PolicyMissing, ErrorKind::NotApplied})
        QTest::addRow("%s", qPrintable(errorKindName(kind)))
            << All{operation(OperationState::Failed, kind)} << ExitStatus::NeedsAttention;
}

void TestOperationsOutcome::theExitStatusFollowsTheOperations()
{
    QFETCH(QList<OperationRecord>, operations);
    QFETCH(ExitStatus, status);
    QCOMPARE((OperationsOutcome{.operations = operations}).status(), status);
}

void TestOperationsOutcome::whatNeedsNothingDoesNotCount()
{
    const OperationRecord over = operation(OperationState::Skipped, ErrorKind::MeetingGone);
    OperationsOutcome outcome{.operations = {operation(OperationState::Done), over}, .needNothing = {over.id}};
    QCOMPARE(outcome.status(), ExitStatus::Fine);
    outcome.operations.removeFirst();
    QCOMPARE(outcome.status(), ExitStatus::Fine);
    outcome.operations.append(operation(OperationState::Failed, ErrorKind::Offline));
    QCOMPARE(outcome.status(), ExitStatus::NothingDone);
}

void TestOperationsOutcome::whatIsBrokenAndLeftAloneNeedsAttention()
{
    const OperationRecord left = operation(OperationState::Skipped, ErrorKind::NotFound);
    OperationsOutcome outcome{.operations = {operation(OperationState::Done), left}, .leftAlone = {left.id}};
    QCOMPARE(outcome.status(), ExitStatus::NeedsAttention);
    outcome.operations = {left, operation(OperationState::Failed, ErrorKind::Offline)};
    QCOMPARE(outcome.status(), ExitStatus::NothingDone);
}

void TestOperationsOutcome::aWarningNeedsAttention()
{
    OperationRecord record = operation(OperationState::Done);
    record.warnings.append({.kind = ErrorKind::Conflict, .text = u"The status did not stay."_s});
    QCOMPARE(OperationsOutcome{.operations = {record}}.status(), ExitStatus::NeedsAttention);
}

void TestOperationsOutcome::whatWasBegunAndStoppedNeedsAttention()
{
    OperationRecord record = operation(OperationState::Interrupted, ErrorKind::Offline);
    QCOMPARE(OperationsOutcome{.operations = {record}}.status(), ExitStatus::NothingDone);
    record.hasLeftovers = true;
    QCOMPARE(OperationsOutcome{.operations = {record}}.status(), ExitStatus::NeedsAttention);
    record.error.reset(); // paused
    QCOMPARE(OperationsOutcome{.operations = {record}}.status(), ExitStatus::NeedsAttention);
}

void TestOperationsOutcome::undoingIsDoneWhenItIsUndone()
{
    OperationRecord record = operation(OperationState::Undone, ErrorKind::Offline); // why it was interrupted
    OperationsOutcome outcome{.operations = {record}, .aim = OperationState::Undone};
    QCOMPARE(outcome.status(), ExitStatus::Fine);
    outcome.operations = {operation(OperationState::Done, ErrorKind::NotApplied)};
    QCOMPARE(outcome.status(), ExitStatus::NeedsAttention);

    // A recreation that took itself back has done nothing, whatever it had done on its way.
    record.after = {{u"joinLink"_s, u"https://teams.microsoft.com/l/new"_s}};
    QCOMPARE(OperationsOutcome{.operations = {record}}.status(), ExitStatus::NothingDone);
    record.error = Error{.kind = ErrorKind::PermissionMissing, .text = u"No licence."_s};
    QCOMPARE(OperationsOutcome{.operations = {record}}.status(), ExitStatus::NeedsAttention);
}

void TestOperationsOutcome::whatWasDoneEarlierIsNotDoneByThisCommand()
{
    OperationRecord before = operation(OperationState::Interrupted);
    before.id = u"a"_s;
    before.hasLeftovers = true;
    before.steps = {{.name = u"createEvent"_s, .state = StepState::Done}, {.name = u"lookUp"_s}};
    OperationRecord after = before;
    after.error = Error{.kind = ErrorKind::Offline, .text = u"because"_s};
    OperationsOutcome outcome{.operations = {after}, .earlier = {before}};
    QCOMPARE(outcome.status(), ExitStatus::NothingDone);
    outcome.operations[0].steps[1].state = StepState::Done;
    QCOMPARE(outcome.status(), ExitStatus::NeedsAttention);
}

QTEST_GUILESS_MAIN(TestOperationsOutcome)
#include "tst_operationsoutcome.moc"
