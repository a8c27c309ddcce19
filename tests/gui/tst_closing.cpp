// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/closequestion.h"
#include "gui/windowfixture.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

class TestClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdleWindowClosesAtOnce();
    void aBusyWindowAsksOnce();
    void stayingGoesOn();
    void pausingInterruptsAndCloses();
    void finishingWaitsForTheOperations();
    void stayingTakesFinishingBack();
    void quittingDoesNotOpenTheProfileAskedForBefore();
    void openingAnotherProfileClosesFirst();
};

namespace {

struct Busy : WindowFixture
{
    Busy()
    {
        store.rows = {brokenSlot(51, 45, 3)};
        knowInGraph(store.rows.constFirst());
        openAndRead();
        graph.hangs = true;
        [this] { QTRY_VERIFY(action("enableRecording")->isEnabled()); }();
        action("enableRecording")->trigger();
        [this] { QTRY_VERIFY(!graph.calls.isEmpty()); }();
    }

    CloseQuestion *ask()
    {
        window().close();
        return window().findChild<CloseQuestion *>();
    }
};

/// At a step that goes on only when time does.
struct Waiting : WindowFixture
{
    Waiting()
    {
        store.rows = {brokenSlot(51, 45, 3)};
        loseInGraph(store.rows.constFirst());
        openAndRead();
        graph.meetingLag = 1;
        operations.recreate(store.rows, Force::No, Apply::ForReal);
        [this] { QTRY_VERIFY(!graph.createdEvents().isEmpty() && clock.nextDue() < std::chrono::seconds(30)); }();
    }
};

void press(CloseQuestion *question, QMessageBox::ButtonRole role)
{
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == role) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
}

} // namespace

void TestClosing::anIdleWindowClosesAtOnce()
{
    WindowFixture site;
    site.openAndRead();
    QVERIFY(site.window().close());
    QVERIFY(!site.window().isVisible());
}

void TestClosing::aBusyWindowAsksOnce()
{
    Busy site;
    const CloseQuestion *question = site.ask();
    QVERIFY(question && question->isVisible());
    QVERIFY(site.window().isVisible());
    site.window().close();
    QCOMPARE(site.window().findChildren<CloseQuestion *>().size(), 1);
}

void TestClosing::stayingGoesOn()
{
    Busy site;
    press(site.ask(), QMessageBox::RejectRole);
    QVERIFY(site.window().isVisible());
    QCOMPARE(site.operations.runningCount(), 1);
}

void TestClosing::pausingInterruptsAndCloses()
{
    Waiting site;
    site.window().close();
    press(site.window().findChild<CloseQuestion *>(), QMessageBox::DestructiveRole);
    QVERIFY(site.window().isVisible()); // the present step goes to its end
    QVERIFY(site.runOperations());
    QTRY_VERIFY(!site.window().isVisible());
    QCOMPARE(site.operations.all().constFirst().state, OperationState::Interrupted);
}

void TestClosing::finishingWaitsForTheOperations()
{
    Busy site;
    press(site.ask(), QMessageBox::AcceptRole);
    QVERIFY(site.window().isVisible());
    site.operations.cancelAll(); // they end, in whatever way
    QTRY_VERIFY(!site.window().isVisible());
}

void TestClosing::stayingTakesFinishingBack()
{
    Busy site;
    press(site.ask(), QMessageBox::AcceptRole);
    QTRY_VERIFY(!site.window().findChild<CloseQuestion *>());
    QVERIFY(!site.window().statusBar()->currentMessage().isEmpty());
    press(site.ask(), QMessageBox::RejectRole);
    QVERIFY(site.window().statusBar()->currentMessage().isEmpty());
    QSignalSpy finished(&site.operations, &Operations::allFinished);
    site.operations.cancelAll();
    QTRY_COMPARE(finished.count(), 1);
    QCoreApplication::processEvents();
    QVERIFY(site.window().isVisible());
}

void TestClosing::quittingDoesNotOpenTheProfileAskedForBefore()
{
    Busy site;
    const QSignalSpy wanted(&site.window(), &MainWindow::otherProfileWanted);
    site.action("otherProfile")->trigger();
    press(site.window().findChild<CloseQuestion *>(), QMessageBox::AcceptRole);
    QTRY_VERIFY(!site.window().findChild<CloseQuestion *>());
    site.action("quit")->trigger();
    press(site.window().findChild<CloseQuestion *>(), QMessageBox::AcceptRole);
    site.operations.cancelAll();
    QTRY_VERIFY(!site.window().isVisible());
    QCOMPARE(wanted.count(), 0);
}

void TestClosing::openingAnotherProfileClosesFirst()
{
    WindowFixture site;
    site.openAndRead();
    const QSignalSpy wanted(&site.window(), &MainWindow::otherProfileWanted);
    site.action("otherProfile")->trigger();
    QVERIFY(!site.window().isVisible());
    QCOMPARE(wanted.count(), 1);
}

} // namespace confdesk::testing

QTEST_MAIN(confdesk::testing::TestClosing)
#include "tst_closing.moc"
