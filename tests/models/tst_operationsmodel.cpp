// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/fakes.h"
#include "flows/operations.h"
#include "models/operationsmodel.h"
#include "models/roles.h"
#include "models/scriptedstore.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QAbstractItemModelTester>
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
    Knowledge knowledge{journal, clock, TenantId{tenantText}};
    Operations operations{store, graph, journal, knowledge, {}};
    OperationsModel model{operations, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Site() { store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 4)}; }

    QString text(const QModelIndex &row, Column column, int role = Qt::DisplayRole) const
    {
        return row.siblingAtColumn(static_cast<int>(column)).data(role).toString();
    }
    QModelIndex operation(int row) const { return model.index(row, 0); }
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
};

void TestOperationsModel::aStartedOperationIsListedWithItsCheckList()
{
    Site site;
    site.operations.repair(site.store.rows, Apply::ForReal);
    QCOMPARE(site.model.rowCount(), 2);
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
    const QModelIndex step = site.model.index(1, 1, site.operation(1));
    QCOMPARE(step.parent(), site.operation(1));
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

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestOperationsModel)
#include "tst_operationsmodel.moc"
