// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bulkrepairdialog.h"
#include "gui/elidedlabel.h"
#include "gui/reviewrow.h"
#include "gui/reviewsheet.h"
#include "gui/windowfixture.h"
#include "models/recreatereview.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// Recreating asks first: what the review sheet shows, and what the keyboard can do with it.
class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSheetIsThereBeforeThePlansAre();
    void enterOnTheFreshSheetDoesNothing();
    void theKeyboardAloneRecreates();
    void insistingCountsTheOtherOneToo();
    void enablingRecordingInsteadKeepsTheLink();
    void onProductionTheNumbersMustBeTyped();
    void whatIsRefusedIsListedAndNotCounted();
    void whatHasChangedSinceItWasShownIsLeftAlone();
    void aPlanThatFailedCanBeMadeAgain();
    void foreignTextIsNeverMarkup();
    void theSheetCanBeCopiedAsText();
    void everythingOnItHasAName();
    void ctrlEnterReviewsWhatIsPlanned();
    void theCardOffersWhatHelps();
    void recreateSaysWhyItIsNotPossible();
    void theRowsHaveAMenu();
};

namespace {

constexpr int slotVerdict = 2;

/// Conference 51: slot 45 can be repaired, the meeting of slot 46 is gone in Teams.
struct Site : WindowFixture
{
    explicit Site(bool production = false)
    {
        profile.production = production;
        store.rows = {brokenSlot(51, 45, 3, u"<b>Algebra</b>"_s), brokenSlot(51, 46, 26, u"<b>Algebra</b>"_s)};
        knowInGraph(store.rows.at(0));
        loseInGraph(store.rows.at(1));
        openAndRead(ConferenceId{51});
        [this] { QTRY_VERIFY(action("recreate")->isEnabled()); }();
    }

    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *focus = sheet() ? sheet()->focusWidget() : window().focusWidget();
        QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] ReviewSheet *sheet() const { return window().findChild<ReviewSheet *>(); }
    /// As with Ctrl+Shift+R, and waits for the plans.
    ReviewSheet *review()
    {
        key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        [this] { QTRY_VERIFY(sheet() && sheet()->isActiveWindow()); }();
        [this] { QTRY_VERIFY(!sheet()->review().isPlanning()); }();
        return sheet();
    }
    [[nodiscard]] QPushButton *act() const { return sheet()->findChild<QPushButton *>(u"act"_s); }
    [[nodiscard]] QString actText() const { return act()->text().remove(u'&'); }
    [[nodiscard]] QString label(const char *name, int row = -1) const
    {
        const QWidget *place = row < 0 ? sheet() : static_cast<QWidget *>(sheet()->findChildren<ReviewRow *>().at(row));
        const auto *found = place->findChild<QLabel *>(QLatin1StringView(name));
        return found->isVisible() ? found->text() : QString();
    }
    /// Tab until `wanted` has the keyboard; false when it cannot be reached.
    [[nodiscard]] bool tabTo(const QWidget *wanted) const
    {
        for (int presses = 0; presses < 40 && !wanted->hasFocus(); ++presses)
            key(Qt::Key_Tab);
        return wanted->hasFocus();
    }
};

} // namespace

void TestReview::theSheetIsThereBeforeThePlansAre()
{
    Site site;
    site.graph.hangs = true;
    site.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(site.sheet() && site.sheet()->isActiveWindow());
    QCOMPARE(site.label("state", 0), u"Finding out what this would mean…"_s);
    QCOMPARE(site.label("decision"), u"0 of 2 are planned…"_s);
    QVERIFY(!site.act()->isEnabled());
    QVERIFY(site.sheet()->findChild<QPushButton *>(u"cancel"_s)->hasFocus());
    site.key(Qt::Key_Escape);
    QTRY_VERIFY(!site.sheet());
    QVERIFY(site.operations.all().isEmpty());
}

void TestReview::enterOnTheFreshSheetDoesNothing()
{
    Site site;
    site.review();
    QVERIFY(site.act()->isEnabled());
    site.key(Qt::Key_Return); // the focus is on Cancel
    QTRY_VERIFY(!site.sheet());
    QVERIFY(site.operations.all().isEmpty());
}

void TestReview::theKeyboardAloneRecreates()
{
    Site site;
    const QString oldLink = longLink(u"M46"_s);
    site.review();
    QCOMPARE(site.actText(), u"Recreate 1 meeting(s)"_s);
    QCOMPARE(site.sheet()->windowTitle(), u"Recreate 1 meeting(s)"_s);
    QVERIFY(site.tabTo(site.act()));
    site.key(Qt::Key_Space);
    QTRY_VERIFY(!site.sheet());
    QVERIFY(site.runOperations());
    QCOMPARE(site.operations.all().size(), 1);
    QCOMPARE(site.operations.all().constFirst().state, OperationState::Done);
    QVERIFY(site.store.rows.at(1).stored.joinLink != oldLink);
    QTRY_COMPARE(site.cell(site.meetings(), 1, slotVerdict), shortLabel(VerdictCode::Verified));
    QCOMPARE(site.cell(site.meetings(), 0, slotVerdict), shortLabel(VerdictCode::IdMissing));
}

void TestReview::insistingCountsTheOtherOneToo()
{
    Site site;
    site.review();
    QVERIFY(site.label("objection", 0).contains(u"enable recording instead"_s));
    auto *nevertheless = site.sheet()->findChildren<QCheckBox *>().constFirst();
    QVERIFY(!nevertheless->isChecked());
    QVERIFY(site.tabTo(nevertheless));
    site.key(Qt::Key_Space);
    QCOMPARE(site.actText(), u"Recreate 2 meeting(s)"_s);
    site.key(Qt::Key_Space);
    QCOMPARE(site.actText(), u"Recreate 1 meeting(s)"_s);
    site.sheet()->reject();
}

void TestReview::enablingRecordingInsteadKeepsTheLink()
{
    Site site;
    clickRow(site.meetings(), 0);
    site.review();
    QCOMPARE(site.actText(), u"Recreate nothing"_s);
    QVERIFY(!site.act()->isEnabled());
    QTest::mouseClick(site.sheet()->findChild<QPushButton *>(u"repair"_s), Qt::LeftButton);
    QTRY_VERIFY(!site.sheet()); // nothing is left to decide
    QTRY_COMPARE(site.operations.runningCount(), 0);
    QCOMPARE(site.operations.all().constFirst().flow, u"repair"_s);
    QCOMPARE(site.store.rows.at(0).stored.joinLink, longLink(u"M45"_s));
    QTRY_COMPARE(site.cell(site.meetings(), 0, slotVerdict), shortLabel(VerdictCode::Verified));
}

void TestReview::onProductionTheNumbersMustBeTyped()
{
    Site site(true);
    site.review();
    QVERIFY(site.sheet()->findChild<QLabel *>(u"production"_s)->isVisible());
    QCOMPARE(site.label("confirmationCaption"), u"T&ype 46 to confirm:"_s);
    QVERIFY(!site.act()->isEnabled());
    site.key(Qt::Key_Y, Qt::AltModifier);
    QVERIFY(site.sheet()->findChild<QLineEdit *>(u"confirmation"_s)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"45"_s);
    QVERIFY(!site.act()->isEnabled());
    site.key(Qt::Key_Return); // Enter does not press Cancel from here
    QVERIFY(site.sheet()->isVisible());
    site.key(Qt::Key_Backspace);
    QTest::keyClicks(QApplication::focusWidget(), u"6"_s);
    QVERIFY(site.act()->isEnabled());
    site.key(Qt::Key_Return);
    QVERIFY(site.act()->hasFocus());
    QVERIFY(site.operations.all().isEmpty());
    site.key(Qt::Key_Space);
    QVERIFY(site.runOperations());
    QCOMPARE(site.operations.all().constFirst().state, OperationState::Done);
}

void TestReview::whatIsRefusedIsListedAndNotCounted()
{
    Site site;
    site.store.rows.append(brokenSlot(51, 47, -3));
    site.action("refresh")->trigger();
    QTRY_COMPARE(site.meetings()->model()->rowCount(), 3);
    site.review();
    QCOMPARE(site.actText(), u"Recreate 1 meeting(s)"_s);
    int refused = 0;
    for (int row = 0; row < 3; ++row)
        refused += site.label("refusal", row).startsWith(u"The meeting is over"_s) ? 1 : 0;
    QCOMPARE(refused, 1);
    site.sheet()->reject();
}

void TestReview::whatHasChangedSinceItWasShownIsLeftAlone()
{
    Site site;
    site.review();
    site.store.rows[1].stored.joinLink = longLink(u"Somebody"_s);
    QTest::mouseClick(site.act(), Qt::LeftButton);
    QVERIFY(site.runOperations());
    const OperationRecord &operation = site.operations.all().constFirst();
    QCOMPARE(operation.state, OperationState::Failed);
    QTRY_VERIFY(site.text("explanation").contains(u"has changed since this was planned"_s));
    QCOMPARE(site.store.rows.at(1).stored.joinLink, longLink(u"Somebody"_s));
    QVERIFY(site.graph.createdEvents().isEmpty());
}

void TestReview::aPlanThatFailedCanBeMadeAgain()
{
    Site site;
    site.graph.refusals.insert(u"user "_s + serviceAccount, makeError(ErrorKind::Offline, u"Graph is offline."_s));
    site.review();
    QCOMPARE(site.label("refusal", 1), u"Graph is offline."_s);
    auto *again = site.sheet()->findChild<QPushButton *>(u"tryAgain"_s);
    QVERIFY(again->isVisible());
    site.graph.refusals.clear();
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(site.actText(), u"Recreate 1 meeting(s)"_s);
    QVERIFY(!again->isVisible());
    site.sheet()->reject();
}

void TestReview::foreignTextIsNeverMarkup()
{
    Site site;
    site.review();
    QCOMPARE(site.label("subject"), u"<b>Algebra</b> · conference 51"_s);
    QVERIFY(site.label("organizer", 1).startsWith(u"LMS <Meetings> <"_s));
    for (const QLabel *label : site.sheet()->findChildren<QLabel *>()) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    const auto *link = site.sheet()->findChild<ElidedLabel *>(u"oldLink"_s);
    QCOMPARE(link->text(), longLink(u"M45"_s));
    QVERIFY(link->toolTip().contains(longLink(u"M45"_s).toHtmlEscaped()));
    site.sheet()->reject();
}

void TestReview::theSheetCanBeCopiedAsText()
{
    Site site;
    site.review();
    QApplication::clipboard()->clear();
    site.key(Qt::Key_X, Qt::AltModifier);
    QTRY_VERIFY(!QApplication::clipboard()->text().isEmpty()); // a button pressed by its letter stays down for a moment
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.startsWith(u"Recreate 1 meeting(s)\nNorthgate\n<b>Algebra</b>\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"Slot 46"_s));
    QVERIFY(site.sheet()->isVisible());
    site.sheet()->reject();
}

void TestReview::everythingOnItHasAName()
{
    Site site(true);
    site.review();
    for (const QWidget *each : site.sheet()->findChildren<QWidget *>()) {
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisible() || qobject_cast<const QLabel *>(each))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(each));
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), qPrintable(each->objectName()));
    }
    const auto *row = site.sheet()->findChildren<ReviewRow *>().at(1);
    QVERIFY(row->accessibleName().contains(u"Slot 46"_s) && row->accessibleName().contains(u"a new link"_s));
    site.sheet()->reject();
}

void TestReview::ctrlEnterReviewsWhatIsPlanned()
{
    Site site;
    clickRow(site.meetings(), 0);
    QTRY_VERIFY(site.action("review")->isEnabled());
    site.key(Qt::Key_Return, Qt::ControlModifier);
    auto *repair = site.window().findChild<BulkRepairDialog *>();
    QTRY_VERIFY(repair && repair->isVisible());
    QCOMPARE(repair->windowTitle(), u"Enable recording"_s);
    repair->reject();
    QTRY_VERIFY(!site.window().findChild<BulkRepairDialog *>());
    site.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&site.window()));

    clickRow(site.meetings(), 1);
    site.action("checkLive")->trigger();
    QTRY_COMPARE(site.cell(site.meetings(), 1, slotVerdict), shortLabel(VerdictCode::MeetingGone));
    QTRY_VERIFY(site.action("review")->isEnabled());
    site.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(site.sheet() && site.sheet()->isVisible());
    QCOMPARE(site.sheet()->review().meetings().size(), 1);
    site.sheet()->reject();
}

void TestReview::theCardOffersWhatHelps()
{
    Site site;
    QVERIFY(site.find<QPushButton>("enableRecording")->isVisible());
    QVERIFY(!site.find<QPushButton>("recreate")->isVisible());
    clickRow(site.meetings(), 1);
    site.action("checkLive")->trigger();
    QTRY_VERIFY(site.find<QPushButton>("recreate")->isVisible());
    QVERIFY(!site.find<QPushButton>("enableRecording")->isVisible());
    QVERIFY(site.find<QPushButton>("recreate")->isEnabled());
    site.key(Qt::Key_Return); // Enter goes to the card
    QVERIFY(site.find<QPushButton>("recreate")->hasFocus());
}

void TestReview::recreateSaysWhyItIsNotPossible()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, -30)};
    site.openAndRead();
    QTRY_VERIFY(site.action("recreate")->statusTip().startsWith(u"Not possible now: The meeting is over"_s));
    QVERIFY(!site.action("recreate")->isEnabled());

    WindowFixture readOnly;
    readOnly.profile.readOnly = true;
    readOnly.store.rows = {brokenSlot(51, 45, 3)};
    readOnly.openAndRead();
    QTRY_VERIFY(readOnly.action("recreate")->statusTip().contains(u"read-only"_s));
    QTRY_VERIFY(readOnly.action("review")->statusTip().contains(u"read-only"_s));
}

void TestReview::theRowsHaveAMenu()
{
    Site site;
    Q_EMIT site.meetings()->customContextMenuRequested(QPoint(5, 5));
    const auto menus = site.meetings()->findChildren<QMenu *>();
    QCOMPARE(menus.size(), 1);
    QVERIFY(menus.constFirst()->isVisible() && menus.constFirst()->toolTipsVisible());
    QVERIFY(menus.constFirst()->actions().contains(site.action("recreate")));
    menus.constFirst()->close();
}

} // namespace confdesk::testing

QTEST_MAIN(confdesk::testing::TestReview)
#include "tst_review.moc"
