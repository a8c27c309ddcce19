// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/notificationwindow.h"
#include "gui/windowfixture.h"
#include "models/operationsmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// What the person can do with operations that run, wait, have failed, or were left by an earlier run.
class TestOperationsDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyListSaysWhatItIsFor();
    void aStepThatWaitsSaysSo();
    void whatIsPausedCanBeContinued();
    void whatIsPausedCanBeUndone();
    void whatCannotBeDoneSaysWhy();
    void failedOnesAreRetriedAlone();
    void aBulkStandsForAllOfItsOwn();
    void warningsAreListedBelowTheOperation();
    void anOperationCanBeCopied();
    void theBookedPeopleCanBeTold();
    void unfinishedOperationsAreAnnouncedAtTheStart();
    void whatIsUnfinishedCanBeLookedAt();
    void aJournalThatCannotBeUsedStopsAllWriting();
};

namespace {

/// Conference 51 with slots whose meetings are gone in Teams; learners have booked the first.
struct Site : WindowFixture
{
    explicit Site(int count = 1)
    {
        for (int number = 0; number < count; ++number) {
            store.rows.append(brokenSlot(51, 45 + number, 3 + number, u"Algebra"_s));
            loseInGraph(store.rows.constLast());
        }
        Meeting &first = store.rows.first();
        first.bookings = 1;
        store.bookings[first.ref] = {
            {.id = 1, .person = u"Ann"_s, .email = u"ann@northgate.example"_s, .eventId = u"Entry-ann"_s}};
        graph.bodies.insert(u"ann@northgate.example/Entry-ann"_s,
                            {.contentType = u"html"_s,
                             .content = u"Hello <a href=\"%1\">%1</a>"_s.arg(first.stored.joinLink.value_or(QString())),
                             .etag = u"1"_s});
    }

    void recreate() { operations.recreate(store.rows, Force::Yes, Apply::ForReal); }
    /// Recreates the first one, and stops while Teams does not know the new meeting yet.
    void recreateAndWait()
    {
        graph.meetingLag = 2;
        recreate();
        [this] {
            QTRY_VERIFY(std::ranges::any_of(operations.all().constFirst().steps, [](const StepRecord &step) {
                return step.state == StepState::Running && !step.note.isEmpty();
            }));
        }();
    }
    [[nodiscard]] QTreeView *tree() const { return find<QTreeView>("operations"); }
    [[nodiscard]] QString shown(int row, OperationsModel::Column column) const
    {
        return tree()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] OperationRecord first() const { return operations.all().constFirst(); }
    void press(const char *name) const
    {
        [&] { QTRY_VERIFY2(action(name)->isEnabled(), name); }();
        action(name)->trigger();
    }
};

using enum OperationsModel::Column;

} // namespace

void TestOperationsDock::anEmptyListSaysWhatItIsFor()
{
    Site site;
    site.openAndRead();
    site.action("showOperations")->trigger();
    QTRY_VERIFY(site.tree()->isVisible());
    QCOMPARE(site.tree()->accessibleDescription(),
             u"Nothing has been done yet. What Confdesk changes is listed here."_s);
    site.recreate();
    QTRY_VERIFY(site.tree()->accessibleDescription().startsWith(u"Each operation"_s));
    QVERIFY(site.runOperations());
}

void TestOperationsDock::aStepThatWaitsSaysSo()
{
    Site site;
    site.openAndRead();
    site.recreateAndWait();
    QVERIFY(site.shown(0, Subject).startsWith(u"Recreate meeting: "_s));
    QVERIFY(site.shown(0, State).startsWith(u"step "_s));
    const QString before = site.shown(0, Detail);
    QVERIFY2(before.contains(u" – "_s), qPrintable(before));
    site.clock.advance(site.clock.nextDue().value());
    QTRY_VERIFY(site.shown(0, Detail) != before);
    QVERIFY(site.runOperations());
    QTRY_COMPARE(site.shown(0, State), u"done"_s);
}

void TestOperationsDock::whatIsPausedCanBeContinued()
{
    Site site;
    site.openAndRead();
    site.recreateAndWait();
    site.press("pauseOperation");
    QVERIFY(site.runOperations());
    QCOMPARE(site.first().state, OperationState::Interrupted);
    QTRY_COMPARE(site.shown(0, State), u"interrupted"_s);
    QTRY_VERIFY(site.find<QPushButton>("resume")->isVisible());
    QTRY_VERIFY(site.action("recreate")->statusTip().contains(u"continue it or undo it first"_s));
    site.press("continueOperation");
    QTRY_VERIFY(site.first().state != OperationState::Interrupted);
    QVERIFY(site.runOperations());
    QCOMPARE(site.first().state, OperationState::Done);
    QCOMPARE(site.graph.createdEvents().size(), 1);
}

void TestOperationsDock::whatIsPausedCanBeUndone()
{
    Site site;
    const QList<Meeting> before = site.store.rows;
    site.openAndRead();
    site.recreateAndWait();
    site.press("pauseOperation");
    QVERIFY(site.runOperations());
    site.press("undoOperation");
    QTRY_COMPARE(site.first().state, OperationState::Undone);
    QVERIFY(site.graph.createdEvents().isEmpty());
    QCOMPARE(site.store.rows, before);
}

void TestOperationsDock::whatCannotBeDoneSaysWhy()
{
    Site site;
    site.openAndRead();
    for (const char *name :
         {"pauseOperation", "continueOperation", "undoOperation", "cancelOperation", "copyOperation", "notifyText"})
        QCOMPARE(site.action(name)->statusTip(), u"Not possible now: No operation is selected."_s);
    QCOMPARE(site.action("retryOperations")->statusTip(), u"Not possible now: No operation has failed."_s);
    site.recreate();
    QVERIFY(site.runOperations());
    QTRY_COMPARE(site.action("pauseOperation")->statusTip(), u"Not possible now: This operation has ended."_s);
    QTRY_VERIFY(site.action("undoOperation")->statusTip().contains(u"could be taken back"_s));
}

void TestOperationsDock::failedOnesAreRetriedAlone()
{
    Site site(3);
    const QString refused = u"create aaaaaaaa-0000-4000-8000-000000000001"_s;
    int calls = 0;
    site.graph.onCall = [&](const QString &call) {
        site.graph.refusals.clear();
        if (call == refused && ++calls == 2)
            site.graph.refusals.insert(refused, makeError(ErrorKind::PermissionMissing, u"Not allowed."_s));
    };
    site.openAndRead();
    site.recreate();
    QVERIFY(site.runOperations());
    QTRY_COMPARE(site.shown(0, State), u"2 of 3 done, 1 failed"_s);
    site.press("retryOperations");
    QCOMPARE(site.operations.all().size(), 4);
    QVERIFY(site.runOperations());
    QCOMPARE(site.operations.all().constLast().state, OperationState::Done);
    QCOMPARE(site.graph.createdEvents().size(), 3);
}

void TestOperationsDock::aBulkStandsForAllOfItsOwn()
{
    Site site(3);
    site.openAndRead();
    site.graph.hangs = true;
    site.recreate();
    QTRY_VERIFY(site.tree()->currentIndex().isValid());
    QCOMPARE(site.tree()->model()->rowCount(), 1);
    QVERIFY(site.tree()->isExpanded(site.tree()->model()->index(0, 0)));
    site.press("cancelOperation");
    QTRY_COMPARE(site.operations.runningCount(), 0);
    QTRY_COMPARE(site.shown(0, State), u"0 of 3 done, 3 cancelled"_s);
}

void TestOperationsDock::warningsAreListedBelowTheOperation()
{
    Site site;
    site.graph.bodies.clear(); // Ann's entry is gone
    site.openAndRead();
    site.recreate();
    QVERIFY(site.runOperations());
    QCOMPARE(site.first().state, OperationState::Done);
    QTRY_COMPARE(site.shown(0, State), u"done, 1 warning(s)"_s);
    const QAbstractItemModel *model = site.tree()->model();
    const QModelIndex operation = model->index(0, 0);
    QCOMPARE(model->index(model->rowCount(operation) - 1, 0, operation).data().toString(),
             site.first().warnings.constFirst().text);
    QVERIFY(site.tree()->isExpanded(operation));
    QTRY_COMPARE(site.text("explanation"), site.first().warnings.constFirst().text);
}

void TestOperationsDock::anOperationCanBeCopied()
{
    Site site;
    site.openAndRead();
    site.recreate();
    QVERIFY(site.runOperations());
    QTRY_VERIFY(site.action("copyOperation")->isEnabled());
    site.tree()->setFocus();
    QTest::keyClick(site.tree(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::clipboard()->text().startsWith(u"Recreate meeting: "_s));
    QVERIFY(QApplication::clipboard()->text().contains(site.first().steps.constLast().title));
}

void TestOperationsDock::theBookedPeopleCanBeTold()
{
    Site site;
    const QString oldLink = site.store.rows.constFirst().stored.joinLink.value();
    site.openAndRead();
    site.recreate();
    QVERIFY(site.runOperations());
    site.press("notifyText");
    QTRY_VERIFY(site.window().findChild<NotificationWindow *>());
    auto *window = site.window().findChild<NotificationWindow *>();
    const QString text = window->findChild<QPlainTextEdit *>(u"text"_s)->toPlainText();
    QVERIFY(text.contains(oldLink) && text.contains(site.store.rows.constFirst().stored.joinLink.value()));
    QTest::mouseClick(window->findChild<QPushButton *>(u"copy"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), text);

    auto *send = window->findChild<QPushButton *>(u"send"_s);
    QCOMPARE(send->text(), u"&Mail it to 1 person(s)"_s);
    QVERIFY(site.graph.mails.isEmpty());
    QTest::mouseClick(send, Qt::LeftButton);
    QVERIFY(site.runOperations());
    QCOMPARE(site.graph.mails.size(), 1);
    QCOMPARE(site.graph.mails.constFirst().to, u"ann@northgate.example"_s);
    QCOMPARE(site.graph.mails.constFirst().text, text);
}

void TestOperationsDock::unfinishedOperationsAreAnnouncedAtTheStart()
{
    Site site;
    site.openAndRead();
    site.recreateAndWait();
    site.closeWindow();
    site.journal.loseOwner();
    // Another run of the program over the same journal.
    site.graph.meetingLag = 0;
    Site other;
    other.store.rows = site.store.rows;
    other.graph.events = site.graph.events;
    other.graph.meetings = site.graph.meetings;
    const auto left = site.journal.operations({}).result().value();
    for (const OperationRecord &record : left)
        (void)other.journal.record(record, {});
    other.openAndRead();
    QTRY_VERIFY(other.message().startsWith(u"1 operation(s) were interrupted: Recreate meeting: "_s));
    QCOMPARE(other.find<QPushButton>("firstOffer")->text(), u"Co&ntinue"_s);
    QCOMPARE(other.operations.runningCount(), 0); // nothing goes on silently
    QTest::mouseClick(other.find<QPushButton>("firstOffer"), Qt::LeftButton);
    QTRY_COMPARE(other.message(), QString());
    QVERIFY(other.runOperations());
    QCOMPARE(other.first().state, OperationState::Done);
    QVERIFY(site.operations.runningCount() > 0); // the dead one, which never answers again
}

void TestOperationsDock::whatIsUnfinishedCanBeLookedAt()
{
    Site site;
    for (const QString &id : {u"1"_s, u"2"_s})
        (void)site.journal.record({.id = id,
                                   .flow = u"recreate"_s,
                                   .title = u"Algebra"_s,
                                   .state = OperationState::Interrupted,
                                   .parent = u"bulk"_s},
                                  {});
    site.openAndRead();
    QTRY_COMPARE(site.message(),
                 u"2 operation(s) were interrupted: Recreate meeting: Algebra; Recreate meeting: Algebra"_s);
    QTest::mouseClick(site.find<QPushButton>("secondOffer"), Qt::LeftButton);
    QTRY_VERIFY(site.tree()->hasFocus());
    QCOMPARE(site.tree()->selectionModel()->selectedRows().size(), 2);
    QTRY_VERIFY(site.action("continueOperation")->isEnabled());
}

void TestOperationsDock::aJournalThatCannotBeUsedStopsAllWriting()
{
    Site site;
    site.journal.failing = makeError(ErrorKind::Database, u"The journal /var/x cannot be written."_s, u"EACCES"_s);
    site.openAndRead();
    QTRY_COMPARE(site.message(), u"The journal /var/x cannot be written. Nothing can be changed without it."_s);
    QVERIFY(site.find<QPushButton>("detailsButton")->isVisible());
    for (const char *name : {"recreate", "enableRecording", "enableRecordingForAll", "review"})
        QTRY_COMPARE(site.action(name)->statusTip(), u"Not possible now: The journal /var/x cannot be written."_s);
    QVERIFY(site.text("statusAccess").startsWith(u"Read-only: The journal"_s));
    site.journal.failing.reset();
    QTest::mouseClick(site.find<QPushButton>("firstOffer"), Qt::LeftButton);
    QTRY_COMPARE(site.message(), QString());
    QTRY_VERIFY(site.action("recreate")->isEnabled());
}

} // namespace confdesk::testing

QTEST_MAIN(confdesk::testing::TestOperationsDock)
#include "tst_operationsdock.moc"
