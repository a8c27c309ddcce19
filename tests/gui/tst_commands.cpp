// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bulkrepairdialog.h"
#include "gui/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enableRecordingActsOnAllSlotsOfTheConference();
    void enableRecordingActsOnTheSelectedSlots();
    void theCardSaysWhatTheButtonsActOn();
    void aRepairedRowChangesInPlace();
    void theOperationsShowThemselvesWithTheirSteps();
    void aFailedOperationOffersItsDetails();
    void aRunningOperationCanBeCancelled();
    void checkLiveSharpensTheVerdict();
    void checkLiveCanBeCancelled();
    void whatCannotBeRepairedSaysWhy();
    void aRunningOperationKeepsItsMeeting();
    void everyDisabledActionSaysWhyEverywhere();
    void allBrokenAsksFirstAndNamesWhatIsLeftOut();
    void cancellingTheQuestionDoesNothing();
    void whatAFilterHidesIsNotRepaired();
    void copyForTicketHasVerdictAndEvidence();
    void openInLmsGoesToTheConference();
    void withoutAnLmsAddressOpeningSaysWhy();
    void withoutGraphNothingIsAsked();
    void noSingleLetterDoesAnything();
    void graphsWaitCountsDown();
};

namespace {

constexpr int conferenceVerdict = 4;
constexpr int slotVerdict = 2;

/// Conference 51 with two broken slots that Graph knows.
struct Incident : WindowFixture
{
    Incident()
    {
        store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 4), brokenSlot(52, 47, 5)};
        for (const Meeting &row : std::as_const(store.rows))
            knowInGraph(row);
        openAndRead(ConferenceId{51});
    }
};

} // namespace

void TestCommands::enableRecordingActsOnAllSlotsOfTheConference()
{
    Incident site;
    QTRY_VERIFY(site.action("enableRecording")->isEnabled());
    site.action("enableRecording")->trigger();
    QTRY_COMPARE(site.operations.all().size(), 2);
    QTRY_COMPARE(site.operations.runningCount(), 0);
    for (const OperationRecord &operation : site.operations.all())
        QVERIFY2(operation.state == OperationState::Done,
                 qPrintable(operation.error ? operation.error->text : QString()));
    QTRY_COMPARE(site.cell(site.meetings(), 0, slotVerdict), shortLabel(VerdictCode::Verified));
    QCOMPARE(site.cell(site.meetings(), 1, slotVerdict), shortLabel(VerdictCode::Verified));
}

void TestCommands::enableRecordingActsOnTheSelectedSlots()
{
    Incident site;
    clickRow(site.meetings(), 1);
    QTRY_VERIFY(site.action("enableRecording")->isEnabled());
    site.action("enableRecording")->trigger();
    QTRY_COMPARE(site.cell(site.meetings(), 1, slotVerdict), shortLabel(VerdictCode::Verified));
    QCOMPARE(site.cell(site.meetings(), 0, slotVerdict), shortLabel(VerdictCode::IdMissing));
    QCOMPARE(site.operations.all().size(), 1);
}

void TestCommands::theCardSaysWhatTheButtonsActOn()
{
    Incident site;
    QTRY_COMPARE(site.text("reach"), u"The buttons act on: all 2 slot(s) of conference 51."_s);
    clickRow(site.meetings(), 1);
    QTRY_COMPARE(site.text("reach"), u"The buttons act on: slot 46 of conference 51."_s);
    clickRow(site.meetings(), 0, Qt::ControlModifier);
    QTRY_COMPARE(site.text("reach"), u"The buttons act on: 2 selected slot(s) of conference 51."_s);
}

void TestCommands::aRepairedRowChangesInPlace()
{
    Incident site;
    QCOMPARE(site.conferences()->currentIndex().row(), 0);
    site.action("enableRecording")->trigger();
    QTRY_VERIFY(site.cell(site.conferences(), 0, conferenceVerdict).startsWith(shortLabel(VerdictCode::Verified)));
    QVERIFY(site.currentConference().startsWith(u"51 "_s));
    QTRY_COMPARE(site.text("headline"), u"Will be recorded"_s);
}

void TestCommands::theOperationsShowThemselvesWithTheirSteps()
{
    Incident site;
    auto *dock = site.find<QDockWidget>("OperationsDock");
    QVERIFY(!dock->isVisible());
    QVERIFY(!site.action("showOperations")->isChecked());
    site.action("enableRecording")->trigger();
    QTRY_VERIFY(dock->isVisible());
    QTRY_VERIFY(site.action("showOperations")->isChecked());
    const auto *tree = site.find<QTreeView>("operations");
    const QModelIndex both = tree->model()->index(0, 0);
    QCOMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->model()->rowCount(both), 2);
    QVERIFY(tree->model()->rowCount(tree->model()->index(0, 0, both)) > 3);
    QTRY_COMPARE(dock->windowTitle(), u"Operations: 2 done, 0 failed"_s);
    QVERIFY(dock->isVisible());
}

void TestCommands::aFailedOperationOffersItsDetails()
{
    Incident site;
    site.graph.meetings.clear();
    clickRow(site.meetings(), 0);
    site.action("enableRecording")->trigger();
    QTRY_COMPARE(site.operations.runningCount(), 0);
    const Error error = site.operations.all().constFirst().error.value();
    QTRY_COMPARE(site.text("explanation"), error.text);
    auto *dock = site.find<QDockWidget>("OperationsDock");
    QTest::mouseClick(dock->findChild<QPushButton *>(u"detailsButton"_s), Qt::LeftButton);
    const auto *details = dock->findChild<QPlainTextEdit *>(u"details"_s);
    QVERIFY(details->isVisible());
    QVERIFY(details->toPlainText().contains(errorKindName(error.kind)));
}

void TestCommands::aRunningOperationCanBeCancelled()
{
    Incident site;
    site.graph.hangs = true;
    clickRow(site.meetings(), 0);
    QTRY_VERIFY(!site.action("cancelOperation")->isEnabled());
    site.action("enableRecording")->trigger();
    QTRY_VERIFY(!site.graph.calls.isEmpty());
    QTRY_VERIFY(site.action("cancelOperation")->isEnabled());
    site.action("cancelOperation")->trigger();
    QTRY_COMPARE(site.operations.all().constFirst().state, OperationState::Cancelled);
    QTRY_COMPARE(site.action("cancelOperation")->statusTip(), u"Not possible now: This operation has ended."_s);
}

void TestCommands::checkLiveSharpensTheVerdict()
{
    WindowFixture site;
    site.store.rows = {soundSlot(51, 45, 3)};
    site.knowInGraph(site.store.rows.constFirst(), true);
    site.openAndRead();
    QCOMPARE(site.cell(site.meetings(), 0, slotVerdict), shortLabel(VerdictCode::Unverified));
    site.action("checkLive")->trigger();
    QTRY_COMPARE(site.cell(site.meetings(), 0, slotVerdict), shortLabel(VerdictCode::Verified));
    QCOMPARE(site.cell(site.meetings(), 0, slotVerdict + 1), u"just now"_s);
    QVERIFY(site.operations.all().isEmpty());
}

void TestCommands::checkLiveCanBeCancelled()
{
    Incident site;
    site.graph.hangs = true;
    QTRY_VERIFY(site.action("checkLive")->isEnabled());
    site.action("checkLive")->trigger();
    auto *cancel = site.find<QToolButton>("cancelLiveCheck");
    QTRY_VERIFY(cancel->isVisible());
    QCOMPARE(site.text("statusLiveCheck"), u"Asking Graph: 0 of 2"_s);
    QTRY_COMPARE(site.action("checkLive")->statusTip(), u"Not possible now: Microsoft Graph is being asked already."_s);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!cancel->isVisible());
    QTRY_VERIFY(site.action("checkLive")->isEnabled());
}

void TestCommands::whatCannotBeRepairedSaysWhy()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, -30)};
    site.openAndRead();
    QTRY_VERIFY(site.text("reach").startsWith(u"Enable recording is not possible: The meeting is over"_s));
    QVERIFY(!site.action("enableRecording")->isEnabled());
    QVERIFY(!site.find<QPushButton>("enableRecording")->isEnabled());
}

void TestCommands::aRunningOperationKeepsItsMeeting()
{
    Incident site;
    site.graph.hangs = true;
    clickRow(site.meetings(), 0);
    site.action("enableRecording")->trigger();
    QTRY_COMPARE(site.action("enableRecording")->statusTip(),
                 u"Not possible now: An operation on this meeting is running."_s);
    clickRow(site.meetings(), 1);
    QTRY_VERIFY(site.action("enableRecording")->isEnabled());
}

void TestCommands::everyDisabledActionSaysWhyEverywhere()
{
    WindowFixture site;
    site.profile.lmsBaseUrl.clear();
    const MainWindow &window = site.openAndRead();
    int disabled = 0;
    for (const QAction *action : window.actionCatalog().all()) {
        if (action->isEnabled())
            continue;
        ++disabled;
        QVERIFY2(action->statusTip().startsWith(u"Not possible now: "_s), qPrintable(action->objectName()));
        QVERIFY(action->toolTip().contains(u"Not possible now: "_s));
        QVERIFY(action->whatsThis().startsWith(u"Not possible now: "_s));
    }
    QVERIFY(disabled >= 5);
    for (const QAction *top : window.menuBar()->actions())
        QVERIFY(top->menu()->toolTipsVisible());
    const auto *button = site.find<QPushButton>("checkLive");
    QCOMPARE(button->accessibleDescription(), u"Not possible now: No meeting is selected."_s);
}

void TestCommands::allBrokenAsksFirstAndNamesWhatIsLeftOut()
{
    WindowFixture site;
    Meeting hopeless = brokenSlot(53, 48, 6, u"Hopeless"_s);
    hopeless.stored.joinLink = u"https://teams.microsoft.com/l/meetup-join/0b1f3c52-7b0d-4c1a-8d2e-5a6b7c8d9e0f/0"_s;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 4), brokenSlot(52, 47, 5), hopeless,
                       brokenSlot(54, 49, -30)};
    for (const Meeting &row : std::as_const(site.store.rows))
        site.knowInGraph(row);
    const MainWindow &window = site.openAndRead();
    site.action("enableRecordingForAll")->trigger();
    auto *dialog = window.findChild<BulkRepairDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    QCOMPARE(buttons->button(QDialogButtonBox::Ok)->text(), u"Enable recording for 3 meeting(s)"_s);
    QTRY_VERIFY(buttons->button(QDialogButtonBox::Cancel)->hasFocus());
    QVERIFY(dialog->findChild<QPlainTextEdit *>(u"leftOut"_s)->toPlainText().contains(u"Hopeless"_s));
    QVERIFY(site.operations.all().isEmpty());

    QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QTRY_COMPARE(site.operations.all().size(), 4);
    QTRY_COMPARE(site.operations.runningCount(), 0);
    const auto ended = [&site](OperationState state) {
        return std::ranges::count(site.operations.all(), state, &OperationRecord::state);
    };
    QCOMPARE(ended(OperationState::Done), 3);
    QCOMPARE(ended(OperationState::Skipped), 1);
}

void TestCommands::cancellingTheQuestionDoesNothing()
{
    Incident site;
    site.action("enableRecordingForAll")->trigger();
    auto *dialog = site.find<BulkRepairDialog>("BulkRepairDialog");
    QTRY_VERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Return); // the focus is on Cancel
    QTRY_VERIFY(!site.find<BulkRepairDialog>("BulkRepairDialog"));
    QVERIFY(site.operations.all().isEmpty());
}

void TestCommands::whatAFilterHidesIsNotRepaired()
{
    Incident site;
    QTest::keyClicks(site.search(), u"52"_s);
    site.action("enableRecordingForAll")->trigger();
    auto *dialog = site.find<BulkRepairDialog>("BulkRepairDialog");
    QCOMPARE(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->text(),
             u"Enable recording for 1 meeting(s)"_s);
    dialog->reject();
}

void TestCommands::copyForTicketHasVerdictAndEvidence()
{
    Incident site;
    QTRY_VERIFY(site.action("copyForTicket")->isEnabled());
    site.action("copyForTicket")->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(u"IdMissing"_s));
    QVERIFY(QApplication::clipboard()->text().contains(u"Slot 45"_s));
}

void TestCommands::openInLmsGoesToTheConference()
{
    Incident site;
    QTRY_VERIFY(site.action("openInLms")->isEnabled());
    site.action("openInLms")->trigger();
    QCOMPARE(site.openedUrls, QList{QUrl(u"https://vle.example.org/conferences/51/"_s)});
}

void TestCommands::withoutAnLmsAddressOpeningSaysWhy()
{
    WindowFixture site;
    site.profile.lmsBaseUrl.clear();
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    QVERIFY(site.action("openInLms")->statusTip().contains(u"baseUrl"_s));
}

void TestCommands::withoutGraphNothingIsAsked()
{
    WindowFixture site;
    site.profile.graph = {};
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    for (const char *name : {"enableRecording", "enableRecordingForAll", "checkLive"})
        QTRY_VERIFY(site.action(name)->statusTip().contains(u"[graph]"_s));
    QCOMPARE(site.text("statusGraph"), u"Graph: not in the profile"_s);
}

void TestCommands::noSingleLetterDoesAnything()
{
    Incident site;
    for (const QAction *action : site.window().actionCatalog().all()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QKeyCombination combination = keys[0];
            const bool isLetter = combination.key() >= Qt::Key_Space && combination.key() <= Qt::Key_AsciiTilde;
            const bool hasModifier =
                combination.keyboardModifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier);
            QVERIFY2(!isLetter || hasModifier, qPrintable(action->objectName()));
        }
    }
}

void TestCommands::graphsWaitCountsDown()
{
    Incident site;
    QCOMPARE(site.text("statusGraph"), u"Graph: ready"_s);
    Q_EMIT site.activity.waitStarted(std::chrono::seconds(17));
    QCOMPARE(site.text("statusGraph"), u"Graph asks to wait 17 s"_s);
    site.clock.advance(std::chrono::seconds(5));
    QTRY_COMPARE(site.text("statusGraph"), u"Graph asks to wait 12 s"_s);
    Q_EMIT site.activity.waitEnded();
    QCOMPARE(site.text("statusGraph"), u"Graph: ready"_s);
}

} // namespace confdesk::testing

QTEST_MAIN(confdesk::testing::TestCommands)
#include "tst_commands.moc"
