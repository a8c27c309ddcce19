// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/windowfixture.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingANumberInTheListGoesToIt();
    void ctrlKGoesToTheSearchBox();
    void typingFiltersTheList();
    void nothingMatchingSaysSoAndOffersToClear();
    void enterFindsWhatIsOutsideOfThePeriod();
    void oneHitIsSelected();
    void aSlotIsSelectedInItsConference();
    void aSlotNewerThanTheListIsSelectedToo();
    void aFilterThatHidesTheCurrentConferenceGoesToTheFirst();
    void severalHitsBecomeTheList();
    void noHitSaysWhatItWasRecognisedAs();
    void aPastedLinkIsRecognisedBeforeEnter();
    void escapePeelsLayerByLayer();
    void ctrlLClears();
    void aSearchThatFailsIsSaid();
    void aLateAnswerToAnOldQuestionIsIgnored();
};

namespace {

void type(WindowFixture &site, const QString &text)
{
    site.search()->setFocus();
    site.search()->clear();
    QTest::keyClicks(site.search(), text);
}

void submit(WindowFixture &site, const QString &text)
{
    type(site, text);
    QTest::keyClick(site.search(), Qt::Key_Return);
}

} // namespace

void TestSearch::ctrlKGoesToTheSearchBox()
{
    WindowFixture site;
    MainWindow &window = site.openAndRead();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(site.search()->hasFocus());
}

void TestSearch::typingFiltersTheList()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3, u"Algèbre"_s), brokenSlot(52, 46, 3, u"Biology"_s)};
    site.openAndRead();
    type(site, u"ALGEBRE"_s);
    QCOMPARE(site.conferences()->model()->rowCount(), 1);
    QVERIFY(site.text("answer").contains(u"ALGEBRE"_s));
    QVERIFY(site.store.questions.isEmpty());
    site.search()->clear();
    QCOMPARE(site.conferences()->model()->rowCount(), 2);
    QVERIFY(site.text("answer").isEmpty());
}

void TestSearch::nothingMatchingSaysSoAndOffersToClear()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3, u"Algebra"_s)};
    site.openAndRead();
    type(site, u"algbra"_s);
    QCOMPARE(site.text("placeholderText"), u"Nothing here matches “algbra”."_s);
    QTest::mouseClick(site.find<QPushButton>("placeholderButton"), Qt::LeftButton);
    QCOMPARE(site.conferences()->model()->rowCount(), 1);
    QVERIFY(site.search()->text().isEmpty());
}

void TestSearch::enterFindsWhatIsOutsideOfThePeriod()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    site.store.rows.append(brokenSlot(99, 990, -5000));
    site.store.answers.insert(describe(What{what::ByConference{ConferenceId{99}}}),
                              site.store.foundConference(ConferenceId{99}));
    submit(site, u"99"_s);
    QTRY_VERIFY(site.currentConference().startsWith(u"99 "_s));
    QCOMPARE(site.conferences()->model()->rowCount(), 2);
    QVERIFY(site.conferences()->hasFocus());
}

void TestSearch::oneHitIsSelected()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3, u"Algebra"_s), brokenSlot(52, 46, 2, u"Biology"_s)};
    site.openAndRead();
    QVERIFY(site.currentConference().startsWith(u"52 "_s));
    site.store.answers.insert(describe(What{what::ByText{u"algebra"_s}}), site.store.foundConference(ConferenceId{51}));
    submit(site, u"algebra"_s);
    QTRY_VERIFY(site.currentConference().startsWith(u"51 "_s));
    QTRY_COMPARE(site.conferences()->model()->rowCount(), 2);
}

void TestSearch::aSlotIsSelectedInItsConference()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 4), brokenSlot(52, 47, 1)};
    site.openAndRead();
    Found found = site.store.foundConference(ConferenceId{51});
    found.meetings = {MeetingRef::of(TimeSlotId{46})};
    site.store.answers.insert(describe(What{what::BySlot{TimeSlotId{46}}}), found);
    submit(site, u"slot:46"_s);
    QTRY_COMPARE(site.text("place"), u"Slot 46 of conference 51"_s);
    QVERIFY(site.meetings()->hasFocus());
}

void TestSearch::aSlotNewerThanTheListIsSelectedToo()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(52, 47, 1)};
    site.openAndRead();
    site.store.rows.insert(1, brokenSlot(51, 46, 4));
    Found found = site.store.foundConference(ConferenceId{51});
    found.meetings = {MeetingRef::of(TimeSlotId{46})};
    site.store.answers.insert(describe(What{what::BySlot{TimeSlotId{46}}}), found);
    submit(site, u"slot:46"_s);
    QTRY_COMPARE(site.text("place"), u"Slot 46 of conference 51"_s);
}

void TestSearch::aFilterThatHidesTheCurrentConferenceGoesToTheFirst()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 1, u"Biology"_s), brokenSlot(52, 46, 2, u"Algebra I"_s),
                       brokenSlot(53, 47, 3, u"Algebra II"_s)};
    site.openAndRead(ConferenceId{51});
    type(site, u"algebra"_s);
    QVERIFY(site.currentConference().startsWith(u"52 "_s));
    QCOMPARE(site.text("place"), u"Slot 46 of conference 52"_s);
}

void TestSearch::severalHitsBecomeTheList()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3, u"Algebra I"_s), brokenSlot(52, 46, 3, u"Biology"_s)};
    site.openAndRead();
    site.store.rows.append(brokenSlot(99, 990, -5000, u"Algebra II"_s));
    Found found = site.store.foundConference(ConferenceId{51});
    found.conferences.append(site.store.foundConference(ConferenceId{99}).conferences);
    site.store.answers.insert(describe(What{what::ByText{u"algebra"_s}}), found);
    submit(site, u"algebra"_s);
    QTRY_COMPARE(site.cell(site.conferences(), 1, 0), u"99  Algebra II"_s);
    QCOMPARE(site.conferences()->model()->rowCount(), 2);
    QVERIFY(site.text("answer").startsWith(u"2 conference(s) match"_s));
    QTest::mouseClick(site.find<QToolButton>("clearButton"), Qt::LeftButton);
    QCOMPARE(site.conferences()->model()->rowCount(), 3);
}

void TestSearch::noHitSaysWhatItWasRecognisedAs()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    submit(site, u"slot:999"_s);
    QTRY_VERIFY(site.text("answer").startsWith(u"Nothing found."_s));
    QVERIFY(site.text("answer").contains(describe(What{what::BySlot{TimeSlotId{999}}})));
}

void TestSearch::aPastedLinkIsRecognisedBeforeEnter()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(52, 46, 3)};
    site.openAndRead();
    const QString link = longLink(u"M45"_s);
    type(site, link);
    QVERIFY(site.text("answer").startsWith(u"Recognised as"_s));
    QCOMPARE(site.conferences()->model()->rowCount(), 2);
    QTest::keyClick(site.search(), Qt::Key_Return);
    QTRY_COMPARE(site.store.questions.size(), 1);
    QVERIFY(std::holds_alternative<what::ByJoinLink>(site.store.questions.constFirst()));
}

void TestSearch::escapePeelsLayerByLayer()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3, u"Algebra"_s), brokenSlot(52, 46, 3, u"Biology"_s)};
    MainWindow &window = site.openAndRead();
    type(site, u"algebra"_s);
    site.conferences()->setFocus();
    QTest::keyClick(site.conferences(), Qt::Key_Return);
    QVERIFY(!site.conferences()->hasFocus());
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QVERIFY(site.conferences()->hasFocus());
    QCOMPARE(site.conferences()->model()->rowCount(), 1);
    QTest::keyClick(site.conferences(), Qt::Key_Escape);
    QCOMPARE(site.conferences()->model()->rowCount(), 2);
}

void TestSearch::ctrlLClears()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3, u"Algebra"_s), brokenSlot(52, 46, 3, u"Biology"_s)};
    MainWindow &window = site.openAndRead();
    type(site, u"algebra"_s);
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(site.search()->text().isEmpty());
    QCOMPARE(site.conferences()->model()->rowCount(), 2);
}

void TestSearch::aSearchThatFailsIsSaid()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    site.store.readError = makeError(ErrorKind::Database, u"The server went away."_s);
    submit(site, u"99"_s);
    QTRY_COMPARE(site.message(), u"The server went away."_s);
    QCOMPARE(site.conferences()->model()->rowCount(), 0);
    site.search()->clear();
    QCOMPARE(site.conferences()->model()->rowCount(), 1);
}

void TestSearch::aLateAnswerToAnOldQuestionIsIgnored()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3, u"Algebra"_s), brokenSlot(52, 46, 1, u"Biology"_s)};
    site.openAndRead();
    site.store.answers.insert(describe(What{what::ByText{u"algebra"_s}}), site.store.foundConference(ConferenceId{51}));
    submit(site, u"algebra"_s);
    type(site, u"bio"_s); // before the answer was delivered
    QTRY_COMPARE(site.conferences()->model()->rowCount(), 1);
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::sendPostedEvents();
    QVERIFY(site.currentConference().startsWith(u"52 "_s));
    QCOMPARE(site.search()->text(), u"bio"_s);
}

void TestSearch::typingANumberInTheListGoesToIt()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(7, 1, 3), brokenSlot(51, 45, 4), brokenSlot(52, 46, 5), brokenSlot(512, 47, 6)};
    site.openAndRead();
    site.conferences()->setFocus();
    QTest::keyClicks(site.conferences(), u"52"_s);
    QVERIFY(site.currentConference().startsWith(u"52 "_s));
    // After a pause, as long as the system wants it, typing begins anew.
    QApplication::setKeyboardInputInterval(0);
    QTest::keyClick(site.conferences(), Qt::Key_7);
    QVERIFY(site.currentConference().startsWith(u"7 "_s));
}

} // namespace confdesk::testing

QTEST_MAIN(confdesk::testing::TestSearch)
#include "tst_search.moc"
