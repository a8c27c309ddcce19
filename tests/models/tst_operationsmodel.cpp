// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/bench.h"
#include "flows/fakes.h"
#include "models/operationsmodel.h"
#include "models/operationtext.h"
#include "models/operationwords.h"
#include "models/roles.h"
#include "models/scriptedstore.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSize>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

using Column = OperationsModel::Column;

struct Site
{
    FakeClock clock{testNow()};
    ScriptedStore store;
    FakeGraph graph;
    MemoryJournal journal;
    FakeClaims claims;
    Knowledge knowledge{journal, clock, TenantId{tenantText}};
    Bench bench{store, store, graph, graph, journal, claims, knowledge};
    Operations &operations = bench.operations;
    OperationsModel model{operations};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Site() { store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 4)}; }

    QString text(const QModelIndex &row, Column column, int role = Qt::DisplayRole) const
    {
        return row.siblingAtColumn(static_cast<int>(column)).data(role).toString();
    }
    QModelIndex operation(int row) const { return model.index(row, 0); }
    void startOne() { operations.repair({store.rows.constFirst()}, Apply::ForReal); }
    void learnOf(const Meeting &meeting)
    {
        const QString link = meeting.joinLink().text();
        graph.meetings.insert(
            organizerText + u'/' + link,
            {.id =
                 GraphMeetingId(OnlineMeetingId::compose(UserId(organizerText), meeting.joinLink().threadId()).value()),
             .joinWebUrl = link});
    }
};

class TestOperationsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStartedOperationIsListedWithItsCheckList();
    void aRunningOperationSaysItsStepAndWhyItWaits();
    void aFailedOperationSaysWhy();
    void aSkippedOperationSaysWhy();
    void stepsKnowTheirOperation();
    void everyCellHasATextForTheScreenReader();
    void aBulkIsOneRowThatCounts();
    void operationsOfTheirOwnStandBesideABulk();
    void warningsStandBelowTheSteps();
    void whatIsInterruptedSaysWithWhatItGoesOn();
    void whatTheJournalKnewIsListedToo();
    void tenThousandOperationsAreNoBurden();
    void anOperationCanBeCopied();
};

void TestOperationsModel::aStartedOperationIsListedWithItsCheckList()
{
    Site site;
    site.startOne();
    QCOMPARE(site.model.rowCount(), 1);
    QVERIFY(site.text(site.operation(0), Column::Subject).startsWith(u"Enable recording: "_s));
    QVERIFY(site.model.rowCount(site.operation(0)) > 3);
    const QModelIndex step = site.model.index(0, 0, site.operation(0));
    QVERIFY(!site.text(step, Column::Subject).isEmpty());
    QTRY_COMPARE(site.operations.runningCount(), 0);
}

void TestOperationsModel::aRunningOperationSaysItsStepAndWhyItWaits()
{
    Site site;
    site.graph.hangs = true;
    const QStringList ids = site.operations.repair({site.store.rows.constFirst()}, Apply::ForReal);
    QTRY_VERIFY(!site.graph.calls.isEmpty());
    QVERIFY(site.text(site.operation(0), Column::State).startsWith(u"step "_s));
    const QSize progress =
        site.operation(0).siblingAtColumn(static_cast<int>(Column::State)).data(ProgressRole).toSize();
    QVERIFY(progress.height() > progress.width());
    const QString step = site.operations.all().constFirst().steps.at(progress.width()).title;
    QCOMPARE(site.text(site.operation(0), Column::Detail), step);
    site.model.setWaitReason(u"Graph asks to wait 17 s"_s);
    QCOMPARE(site.text(site.operation(0), Column::Detail), u"Graph asks to wait 17 s"_s);
    site.operations.cancel(ids.constFirst());
    QTRY_COMPARE(site.text(site.operation(0), Column::State), u"cancelled"_s);
}

void TestOperationsModel::aFailedOperationSaysWhy()
{
    Site site;
    site.operations.repair({site.store.rows.constFirst()}, Apply::ForReal);
    QTRY_COMPARE(site.text(site.operation(0), Column::State), u"failed"_s);
    QCOMPARE(site.text(site.operation(0), Column::Detail),
             singleLine(site.operations.all().constFirst().error->text, 400));
    QCOMPARE(site.operation(0).data(StateIconRole).toString(), u"state-failed"_s);
}

void TestOperationsModel::aSkippedOperationSaysWhy()
{
    Site site;
    site.operations.skip(site.store.rows.constFirst(), u"repair"_s,
                         makeError(ErrorKind::NotApplied, u"The meeting is <over>."_s));
    QCOMPARE(site.text(site.operation(0), Column::State), u"left out"_s);
    QCOMPARE(site.text(site.operation(0), Column::Detail), u"The meeting is <over>."_s);
    QVERIFY(site.text(site.operation(0), Column::Detail, Qt::ToolTipRole).contains(u"&lt;over&gt;"_s));
}

void TestOperationsModel::stepsKnowTheirOperation()
{
    Site site;
    site.operations.repair(site.store.rows, Apply::ForReal);
    const QModelIndex operation = site.model.index(1, 0, site.operation(0));
    const QModelIndex step = site.model.index(1, 1, operation);
    QCOMPARE(step.parent(), operation);
    QVERIFY(site.model.operationAt(step)->meeting == site.store.rows.at(1).ref);
    QVERIFY(!site.model.operationAt({}));
    QTRY_COMPARE(site.operations.runningCount(), 0);
}

void TestOperationsModel::everyCellHasATextForTheScreenReader()
{
    Site site;
    site.operations.repair({site.store.rows.constFirst()}, Apply::ForReal);
    QTRY_COMPARE(site.operations.runningCount(), 0);
    for (int column = 0; column < OperationsModel::columns; ++column) {
        QVERIFY(!site.model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        const QModelIndex step = site.model.index(0, column, site.operation(0));
        QVERIFY(!step.data(Qt::AccessibleTextRole).toString().isEmpty());
    }
}

void TestOperationsModel::aBulkIsOneRowThatCounts()
{
    Site site;
    site.store.rows.append(brokenSlot(51, 47, 5));
    site.learnOf(site.store.rows.at(0));
    site.learnOf(site.store.rows.at(1));
    site.operations.repair(site.store.rows, Apply::ForReal);
    QCOMPARE(site.model.rowCount(), 1);
    const QModelIndex bulk = site.operation(0);
    QVERIFY(site.model.isBulk(bulk));
    QVERIFY(!site.model.operationAt(bulk));
    QCOMPARE(site.model.rowCount(bulk), 3);
    QCOMPARE(site.text(bulk, Column::Subject), u"Enable recording: 3 meeting(s)"_s);
    QCOMPARE(site.text(bulk, Column::State), u"0 of 3 done"_s);
    QTRY_COMPARE(site.operations.runningCount(), 0);
    QCOMPARE(site.text(bulk, Column::State), u"2 of 3 done, 1 failed"_s);
    QCOMPARE(bulk.data(StateIconRole).toString(), u"state-failed"_s);
    QCOMPARE(site.model.recordsAt(bulk), (QList{0, 1, 2}));
    QCOMPARE(site.model.indexOf(2).parent(), bulk);
    QCOMPARE(site.model.tally().of(OperationState::Done), 2);
}

void TestOperationsModel::operationsOfTheirOwnStandBesideABulk()
{
    Site site;
    const Error reason = makeError(ErrorKind::NotApplied, u"Left."_s);
    site.operations.skip(site.store.rows.constFirst(), u"repair"_s, reason);
    site.operations.repair(site.store.rows, Apply::ForReal);
    site.operations.skip(site.store.rows.constFirst(), u"recreate"_s, reason);
    QCOMPARE(site.model.rowCount(), 3);
    QVERIFY(!site.model.isBulk(site.operation(0)));
    QVERIFY(site.model.isBulk(site.operation(1)));
    QVERIFY(site.text(site.operation(2), Column::Subject).startsWith(u"Recreate meeting: "_s));
    QTRY_COMPARE(site.operations.runningCount(), 0);
}

void TestOperationsModel::warningsStandBelowTheSteps()
{
    Site site;
    OperationRecord record{.id = u"1"_s, .flow = u"recreate"_s, .state = OperationState::Interrupted};
    record.steps = {{.name = u"a"_s, .title = u"First"_s, .state = StepState::Done}};
    record.warnings = {{.text = u"Ann's entry <b>was not</b> found."_s}, {.text = u"Bob's neither."_s}};
    (void)site.journal.record(record, {});
    const auto loaded = site.operations.loadUnfinished({});
    QTRY_VERIFY(loaded.isFinished());
    const QModelIndex operation = site.operation(0);
    QCOMPARE(site.model.rowCount(operation), 3);
    const QModelIndex warning = site.model.index(1, 0, operation);
    QCOMPARE(site.text(warning, Column::Subject), record.warnings.constFirst().text);
    QCOMPARE(site.text(warning, Column::State), u"warning"_s);
    QCOMPARE(warning.data(StateIconRole).toString(), u"state-warning"_s);
    QVERIFY(site.text(warning, Column::Subject, Qt::ToolTipRole).contains(u"&lt;b&gt;"_s));
    QCOMPARE(site.text(operation, Column::State), u"interrupted, 2 warning(s)"_s);
}

void TestOperationsModel::whatIsInterruptedSaysWithWhatItGoesOn()
{
    OperationRecord record{.flow = u"recreate"_s, .state = OperationState::Interrupted};
    record.steps = {{.title = u"First"_s, .state = StepState::Done}, {.title = u"Wait for the join link"_s}};
    QCOMPARE(operationRemark(record, {}), u"Continue goes on with: Wait for the join link"_s);
    record.error = makeError(ErrorKind::Offline, u"Graph cannot be reached."_s);
    QCOMPARE(operationRemark(record, {}), u"Graph cannot be reached."_s);
    record.state = OperationState::Running;
    record.steps[1].note = u"waiting for Teams, try 3 of 6"_s;
    QCOMPARE(operationRemark(record, {}), u"Wait for the join link – waiting for Teams, try 3 of 6"_s);
}

void TestOperationsModel::whatTheJournalKnewIsListedToo()
{
    Site site;
    for (const QString &id : {u"1"_s, u"2"_s})
        (void)site.journal.record(
            {.id = id, .flow = u"recreate"_s, .state = OperationState::Interrupted, .parent = u"bulk"_s}, {});
    site.startOne();
    const auto loaded = site.operations.loadUnfinished({});
    QTRY_VERIFY(loaded.isFinished());
    QCOMPARE(site.model.rowCount(), 2);
    QCOMPARE(site.text(site.operation(1), Column::State), u"0 of 2 done, 2 interrupted"_s);
    QTRY_COMPARE(site.operations.runningCount(), 0);
}

void TestOperationsModel::tenThousandOperationsAreNoBurden()
{
    // Without the tester, which looks at every row after every change.
    FakeClock clock{testNow()};
    ScriptedStore store;
    FakeGraph graph;
    MemoryJournal journal;
    FakeClaims claims;
    Knowledge knowledge{journal, clock, TenantId{tenantText}};
    Bench bench{store, store, graph, graph, journal, claims, knowledge};
    const OperationsModel model{bench.operations};
    const Error reason = makeError(ErrorKind::NotApplied, u"Left."_s);
    constexpr int many = 10'000;
    const Meeting meeting = brokenSlot(51, 45, 3);
    for (int number = 0; number < many; ++number)
        bench.operations.skip(meeting, u"repair"_s, reason);
    QCOMPARE(model.rowCount(), many);

    QElapsedTimer timer;
    timer.start();
    for (int record = 0; record < many; ++record)
        Q_EMIT bench.operations.operationChanged(record);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(model.tally().of(OperationState::Skipped), many);
}

void TestOperationsModel::anOperationCanBeCopied()
{
    Site site;
    site.startOne();
    QTRY_COMPARE(site.operations.runningCount(), 0);
    OperationRecord record = site.operations.all().constFirst();
    record.error->requestId = u"6f0d1c7e"_s;
    const QString text = operationText(record);
    QVERIFY(text.startsWith(u"Enable recording: "_s));
    QVERIFY(text.contains(record.error->text));
    QVERIFY(text.contains(u"6f0d1c7e"_s));
    QVERIFY(text.contains(record.steps.constFirst().title));
    QVERIFY(text.contains(record.id));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestOperationsModel)
#include "tst_operationsmodel.moc"
