// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/messagebar.h"
#include "gui/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// The window is there at once; what it shows comes, stays, fails and recovers behind it.
class TestLoading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowIsThereBeforeTheListIs();
    void aThinLineSaysHowMuchIsRead();
    void oldRowsStayWhileReadingAgain();
    void theMostUrgentConferenceIsSelectedAtFirst();
    void theAskedForConferenceIsSelected();
    void theSelectionSurvivesARefresh();
    void anEmptyListSaysSoAndOffersMore();
    void aDatabaseThatDoesNotOpenIsSaidInTheBar();
    void aReadingThatFailsKeepsTheListWithItsAge();
    void tryingAgainRecovers();
    void aMessageAboutSomethingElseSurvivesTheRecovery();
    void dismissedMessagesGo();
    void theAgeOfTheListIsShown();
    void theNumberOfShownConferencesIsSaid();
    void aReadOnlyDatabaseIsSaidWithItsReason();
    void refreshingLooksAtTheRightsAgain();
    void aDatabaseThatDoesNotOpenAgainLosesNothing();
    void aPeriodChosenBeforeTheListIsThereIsRead();
    void aConferenceThatLeavesTheListLeavesItsPlaceToTheNext();
    void nobodyIsLeftAtTheSlotsOfAnotherConference();
    void aProductionProfileIsSaidInTheTitle();
    void theLayoutIsRemembered();
    void closingWhileReadingIsHarmless();
};

void TestLoading::theWindowIsThereBeforeTheListIs()
{
    WindowFixture site;
    site.store.holdsStream = true;
    const MainWindow &window = site.open();
    QVERIFY(window.isVisible());
    QCOMPARE(site.text("placeholderText"), u"Reading the conferences…"_s);
    QCOMPARE(site.text("statusAccess"), u"Opening the database…"_s);
    QVERIFY(!site.action("enableRecording")->isEnabled());
}

void TestLoading::aThinLineSaysHowMuchIsRead()
{
    WindowFixture site;
    site.store.holdsStream = true;
    site.open();
    QTRY_VERIFY(site.find<QProgressBar>("reading")->isVisible());
    site.store.deliver({brokenSlot(51, 45, 3), brokenSlot(52, 46, 3), brokenSlot(53, 47, 3)});
    QCOMPARE(site.text("readCount"), u"3 meeting(s) read"_s);
    QCOMPARE(site.conferences()->model()->rowCount(), 2);
    site.store.finish();
    QTRY_VERIFY(!site.find<QProgressBar>("reading")->isVisible());
    QCOMPARE(site.conferences()->model()->rowCount(), 3);
}

void TestLoading::oldRowsStayWhileReadingAgain()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(52, 46, 3)};
    site.openAndRead();
    site.store.holdsStream = true;
    site.action("refresh")->trigger();
    QTRY_VERIFY(site.find<QProgressBar>("reading")->isVisible());
    QCOMPARE(site.conferences()->model()->rowCount(), 2);
}

void TestLoading::theMostUrgentConferenceIsSelectedAtFirst()
{
    WindowFixture site;
    site.store.holdsStream = true;
    site.open();
    QTRY_VERIFY(site.find<QProgressBar>("reading")->isVisible());
    site.store.deliver({soundSlot(51, 45, 3), brokenSlot(52, 46, 30), brokenSlot(53, 47, 3)});
    site.store.finish();
    QTRY_VERIFY(site.currentConference().startsWith(u"53 "_s));
    QVERIFY(site.conferences()->hasFocus());
    QVERIFY(site.text("heading").contains(u"53"_s));
}

void TestLoading::theAskedForConferenceIsSelected()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 30), brokenSlot(52, 46, 3)};
    site.openAndRead(ConferenceId{51});
    QVERIFY(site.currentConference().startsWith(u"51 "_s));
    QCOMPARE(site.text("place"), u"Slot 45 of conference 51"_s);
}

void TestLoading::theSelectionSurvivesARefresh()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 4), brokenSlot(52, 47, 5)};
    site.openAndRead(ConferenceId{51});
    clickRow(site.meetings(), 1);
    QCOMPARE(site.text("place"), u"Slot 46 of conference 51"_s);
    site.store.rows.prepend(brokenSlot(40, 44, 1));
    site.store.rows.append(brokenSlot(60, 48, 2));
    site.action("refresh")->trigger();
    QTRY_COMPARE(site.conferences()->model()->rowCount(), 4);
    QVERIFY(site.currentConference().startsWith(u"51 "_s));
    QCOMPARE(site.text("place"), u"Slot 46 of conference 51"_s);
    QCOMPARE(site.meetings()->selectionModel()->selectedRows().size(), 1);
}

void TestLoading::anEmptyListSaysSoAndOffersMore()
{
    WindowFixture site;
    site.openAndRead();
    QVERIFY(site.text("placeholderText").startsWith(u"No conference"_s));
    site.store.rows = {brokenSlot(51, 45, -4000)};
    QTest::mouseClick(site.find<QPushButton>("placeholderButton"), Qt::LeftButton);
    QTRY_COMPARE(site.conferences()->model()->rowCount(), 1);
    QCOMPARE(site.store.scopesRead.constLast(), Scope::All);
}

void TestLoading::aDatabaseThatDoesNotOpenIsSaidInTheBar()
{
    WindowFixture site;
    site.store.openError = makeError(ErrorKind::Database, u"The file lms.sqlite3 does not exist."_s, u"errno 2"_s);
    site.open();
    QTRY_COMPARE(site.message(), u"The file lms.sqlite3 does not exist."_s);
    QVERIFY(site.find<QPushButton>("firstOffer")->isVisible());
    QVERIFY(site.text("placeholderText").contains(u"could be read"_s));
    QTest::mouseClick(site.find<QPushButton>("detailsButton"), Qt::LeftButton);
}

void TestLoading::aReadingThatFailsKeepsTheListWithItsAge()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    site.store.readError = makeError(ErrorKind::Database, u"The server went away."_s);
    site.clock.advance(std::chrono::minutes(5));
    site.action("refresh")->trigger();
    QTRY_VERIFY(site.message().startsWith(u"The server went away. Showing what was read at "_s));
    QCOMPARE(site.conferences()->model()->rowCount(), 1);
    QTRY_COMPARE(site.text("statusDatabase"), u"Database: not reachable, list of 5 min ago"_s);
}

void TestLoading::tryingAgainRecovers()
{
    WindowFixture site;
    site.store.openError = makeError(ErrorKind::Database, u"Locked."_s);
    site.open();
    QTRY_COMPARE(site.message(), u"Locked."_s);
    site.store.openError.reset();
    site.store.rows = {brokenSlot(51, 45, 3)};
    QTest::mouseClick(site.find<QPushButton>("firstOffer"), Qt::LeftButton);
    QTRY_COMPARE(site.conferences()->model()->rowCount(), 1);
    QTRY_COMPARE(site.message(), QString());
    QTRY_COMPARE(site.text("statusAccess"), u"Read and write"_s);
}

void TestLoading::aMessageAboutSomethingElseSurvivesTheRecovery()
{
    WindowFixture site;
    site.store.openError = makeError(ErrorKind::Database, u"Locked."_s);
    site.open();
    QTRY_COMPARE(site.message(), u"Locked."_s);
    auto *bar = site.window().findChild<MessageBar *>();
    bar->showError(makeError(ErrorKind::Offline, u"Graph cannot be reached."_s));
    site.store.openError.reset();
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.action("refresh")->trigger();
    QTRY_COMPARE(site.text("statusAccess"), u"Read and write"_s);
    QTRY_COMPARE(site.conferences()->model()->rowCount(), 1);
    QCOMPARE(site.message(), u"Graph cannot be reached."_s);
    bar->dismiss();
    QCOMPARE(site.message(), QString()); // what has recovered is not said again
}

void TestLoading::dismissedMessagesGo()
{
    WindowFixture site;
    site.store.openError = makeError(ErrorKind::Database, u"Locked."_s);
    site.open();
    QTRY_VERIFY(!site.message().isEmpty());
    QTest::mouseClick(site.find<QToolButton>("dismiss"), Qt::LeftButton);
    QVERIFY(site.message().isEmpty());
}

void TestLoading::theAgeOfTheListIsShown()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    site.clock.advance(std::chrono::seconds(12));
    QTRY_COMPARE(site.text("statusDatabase"), u"Database: read 12 s ago"_s);
}

void TestLoading::theNumberOfShownConferencesIsSaid()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3, u"Algebra"_s), brokenSlot(52, 46, 3, u"Biology"_s)};
    site.openAndRead();
    QCOMPARE(site.text("statusCounts"), u"2 of 2 conference(s) shown"_s);
    QTest::keyClicks(site.search(), u"algebra"_s);
    QCOMPARE(site.text("statusCounts"), u"1 of 2 conference(s) shown"_s);
}

void TestLoading::aReadOnlyDatabaseIsSaidWithItsReason()
{
    WindowFixture site;
    site.store.capabilities = {
        .place = u"memory"_s, .canWrite = false, .whyReadOnly = u"The account may only SELECT."_s};
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    QCOMPARE(site.text("statusAccess"), u"Read-only: The account may only SELECT."_s);
    QTRY_COMPARE(site.action("enableRecording")->statusTip(), u"Not possible now: The account may only SELECT."_s);
    QVERIFY(!site.action("enableRecording")->isEnabled());
    QTRY_VERIFY(site.action("checkLive")->isEnabled());
}

void TestLoading::refreshingLooksAtTheRightsAgain()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    QCOMPARE(site.text("statusAccess"), u"Read and write"_s);
    site.store.capabilities.canWrite = false;
    site.store.capabilities.whyReadOnly = u"The account may only SELECT."_s;
    site.action("refresh")->trigger();
    QCOMPARE(site.text("statusAccess"), u"Read and write"_s);
    QTRY_COMPARE(site.text("statusAccess"), u"Read-only: The account may only SELECT."_s);
    QTRY_VERIFY(!site.action("enableRecording")->isEnabled());
}

void TestLoading::aDatabaseThatDoesNotOpenAgainLosesNothing()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    site.store.openError = makeError(ErrorKind::Database, u"The server went away."_s);
    site.action("refresh")->trigger();
    QTRY_VERIFY(site.message().startsWith(u"The server went away. Showing what was read at "_s));
    QCOMPARE(site.conferences()->model()->rowCount(), 1);
    QVERIFY(site.text("statusDatabase").startsWith(u"Database: not reachable"_s));
    site.store.openError.reset();
    site.action("refresh")->trigger();
    QTRY_COMPARE(site.message(), QString());
}

void TestLoading::aPeriodChosenBeforeTheListIsThereIsRead()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.open();
    auto *period = site.find<QComboBox>("scope");
    period->setCurrentIndex(period->findData(static_cast<int>(Scope::All)));
    QTRY_COMPARE(site.conferences()->model()->rowCount(), 1);
    QCOMPARE(site.store.scopesRead, QList{Scope::All});
}

void TestLoading::aConferenceThatLeavesTheListLeavesItsPlaceToTheNext()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(52, 46, 4), brokenSlot(53, 47, 5), brokenSlot(54, 48, 6)};
    site.openAndRead(ConferenceId{52});
    QCOMPARE(site.conferences()->currentIndex().row(), 1);
    site.store.rows.removeAt(1);
    site.action("refresh")->trigger();
    QTRY_COMPARE(site.conferences()->model()->rowCount(), 3);
    QVERIFY(site.currentConference().startsWith(u"53 "_s));
    QCOMPARE(site.text("place"), u"Slot 47 of conference 53"_s);
}

void TestLoading::nobodyIsLeftAtTheSlotsOfAnotherConference()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(52, 46, 4), brokenSlot(53, 47, 5)};
    site.openAndRead(ConferenceId{52});
    clickRow(site.meetings(), 0);
    QVERIFY(site.meetings()->hasFocus());
    site.store.rows.removeAt(1);
    site.action("refresh")->trigger();
    QTRY_VERIFY(site.currentConference().startsWith(u"53 "_s));
    QVERIFY(site.conferences()->hasFocus());
}

void TestLoading::aProductionProfileIsSaidInTheTitle()
{
    WindowFixture site;
    QCOMPARE(site.open().windowTitle(), u"Confdesk — Northgate"_s);
    site.profile.production = true;
    QCOMPARE(site.open().windowTitle(), u"Confdesk — Northgate (production)"_s);
}

void TestLoading::theLayoutIsRemembered()
{
    WindowFixture site;
    MainWindow &window = site.openAndRead();
    site.conferences()->setColumnWidth(1, 333);
    site.conferences()->setColumnHidden(2, true);
    site.action("showCard")->trigger();
    window.close();
    site.closeWindow();
    site.openAndRead();
    QCOMPARE(site.conferences()->columnWidth(1), 333);
    QVERIFY(site.conferences()->isColumnHidden(2));
    QVERIFY(!site.action("showCard")->isChecked());
}

void TestLoading::closingWhileReadingIsHarmless()
{
    WindowFixture site;
    site.store.holdsStream = true;
    site.open();
    QTRY_VERIFY(site.find<QProgressBar>("reading")->isVisible());
    site.closeWindow();
    site.store.finish();
    QCoreApplication::sendPostedEvents();
}

} // namespace confdesk::testing

QTEST_MAIN(confdesk::testing::TestLoading)
#include "tst_loading.moc"
