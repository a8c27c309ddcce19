// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/datatable.h"
#include "gui/mainwindow.h"
#include "gui/reviewsheet.h"
#include "models/recreatereview.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// The job that Confdesk exists for, in the real window over a real database and the simulated Graph: conference 51,
/// whose slots 45 and 46 have links and events but no online meeting ids.
class TestIncident : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRepairedByMouse();
    void isRepairedByKeyboardAlone();
    void oneSlotIsRecreatedByKeyboardAlone();
};

namespace {

constexpr int verdictColumn = 2;
constexpr int patience = 20'000;

struct SlotRow
{
    QString link;
    QString eventId;
    QString onlineMeetingId;
    int bookings = 0;
    bool operator==(const SlotRow &) const = default;
};

/// What the database itself holds: read beside Confdesk, by plain SQL.
QMap<int, SlotRow> slotRows(const QString &file)
{
    QMap<int, SlotRow> rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        database.setDatabaseName(file);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (database.open()) {
            QSqlQuery query(database);
            query.exec(u"SELECT id, meeting_link, meeting_id, online_meeting_id,"
                       " (SELECT count(*) FROM conferences_conferencetimeslotselection AS booked"
                       "   WHERE booked.time_slot_id = one.id)"
                       " FROM conferences_conferencetimeslot AS one WHERE conference_id = 51 ORDER BY id"_s);
            while (query.next())
                rows.insert(query.value(0).toInt(), {query.value(1).toString(), query.value(2).toString(),
                                                     query.value(3).toString(), query.value(4).toInt()});
        }
    }
    QSqlDatabase::removeDatabase(u"beside"_s);
    return rows;
}

/// The demo, opened as `confdesk --demo --state DIR` opens it.
struct Demo
{
    QTemporaryDir folder;
    QTemporaryDir settingsFolder;
    QSettings settings{settingsFolder.filePath(u"window.ini"_s), QSettings::IniFormat};
    Result<std::unique_ptr<Workspace>> workspace = openDemoWorkspace(folder.path(), {});
    std::unique_ptr<MainWindow> window;
    QMap<int, SlotRow> before;

    explicit Demo(std::optional<ConferenceId> conference)
    {
        [this] { QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().text)); }();
        before = slotRows(databaseFile());
        window = std::make_unique<MainWindow>((*workspace)->services(), settings,
                                              MainWindowOptions{.conference = conference});
        window->show();
        window->load();
        [this] { QVERIFY(QTest::qWaitForWindowActive(window.get())); }();
        [this] {
            QTRY_VERIFY_WITH_TIMEOUT(
                window->findChild<QLabel *>(u"statusDatabase"_s)->text().startsWith(u"Database: read "_s), patience);
        }();
    }

    QString databaseFile() const { return folder.filePath(u"lms.sqlite3"_s); }
    DataTable *table(const char *name) const { return window->findChild<DataTable *>(QLatin1StringView(name)); }
    QString verdict(int row) const { return table("meetings")->model()->index(row, verdictColumn).data().toString(); }
    QString currentConference() const
    {
        return table("conferences")->currentIndex().siblingAtColumn(0).data().toString().trimmed();
    }
    /// What has the focus now, to send a key to.
    QWidget *focus() const { return window->focusWidget(); }
    ReviewSheet *sheet() const { return window->findChild<ReviewSheet *>(); }
    /// Tab until `wanted` has the keyboard.
    void tabTo(const QWidget *wanted) const
    {
        QWidget *place = wanted->window();
        for (int presses = 0; presses < 40 && !wanted->hasFocus(); ++presses)
            QTest::keyClick(place->focusWidget(), Qt::Key_Tab);
        [&] { QVERIFY2(wanted->hasFocus(), qPrintable(wanted->objectName())); }();
    }
    void searchIncident() const
    {
        QTest::keyClick(focus(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(focus(), u"51"_s);
        QTest::keyClick(focus(), Qt::Key_Return);
        [this] {
            QTRY_VERIFY_WITH_TIMEOUT(currentConference().startsWith(u"51 "_s) && table("conferences")->hasFocus(),
                                     patience);
        }();
    }
};

void checkThatItIsBroken(const Demo &demo)
{
    QVERIFY(demo.currentConference().startsWith(u"51 "_s));
    QCOMPARE(demo.table("meetings")->model()->rowCount(), 2);
    for (const int row : {0, 1})
        QCOMPARE(demo.verdict(row), shortLabel(VerdictCode::IdMissing));
    QCOMPARE(demo.before.keys(), (QList{45, 46}));
    for (const SlotRow &row : demo.before) {
        QVERIFY(!row.link.isEmpty() && !row.eventId.isEmpty());
        QVERIFY(row.onlineMeetingId.isEmpty());
    }
}

void checkThatItIsRepaired(const Demo &demo)
{
    for (const int row : {0, 1})
        QTRY_COMPARE_WITH_TIMEOUT(demo.verdict(row), shortLabel(VerdictCode::Verified), patience);

    const auto *operations = demo.window->findChild<QTreeView *>(u"operations"_s);
    QVERIFY(demo.window->findChild<QDockWidget *>(u"OperationsDock"_s)->isVisible());
    QCOMPARE(operations->model()->rowCount(), 1);
    const QModelIndex both = operations->model()->index(0, 0);
    QCOMPARE(operations->model()->rowCount(both), 2);
    for (const int row : {0, 1}) {
        const QModelIndex operation = operations->model()->index(row, 0, both);
        QVERIFY(operation.data().toString().startsWith(u"Enable recording: "_s));
        QTRY_COMPARE_WITH_TIMEOUT(operation.siblingAtColumn(1).data().toString(), u"done"_s, patience);
    }

    const QMap<int, SlotRow> after = slotRows(demo.databaseFile());
    QCOMPARE(after.keys(), demo.before.keys());
    for (const int slot : after.keys()) {
        QCOMPARE(after[slot].link, demo.before[slot].link);
        QCOMPARE(after[slot].eventId, demo.before[slot].eventId);
        QVERIFY(!after[slot].onlineMeetingId.isEmpty());
    }
}

} // namespace

void TestIncident::isRepairedByMouse()
{
    const Demo demo(std::nullopt);
    DataTable *conferences = demo.table("conferences");
    const QAbstractItemModel *model = conferences->model();
    QModelIndex wanted;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString().trimmed().startsWith(u"51 "_s))
            wanted = model->index(row, 0);
    }
    QVERIFY(wanted.isValid());
    conferences->scrollTo(wanted);
    QTest::mouseClick(conferences->viewport(), Qt::LeftButton, {}, conferences->visualRect(wanted).center());
    checkThatItIsBroken(demo);

    auto *button = demo.window->findChild<QPushButton *>(u"enableRecording"_s);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    checkThatItIsRepaired(demo);
}

void TestIncident::isRepairedByKeyboardAlone()
{
    const Demo demo(std::nullopt);
    demo.searchIncident();
    checkThatItIsBroken(demo);

    QTRY_VERIFY(demo.window->findChild<QPushButton *>(u"enableRecording"_s)->isEnabled());
    QTest::keyClick(demo.focus(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    checkThatItIsRepaired(demo);
}

void TestIncident::oneSlotIsRecreatedByKeyboardAlone()
{
    const Demo demo(std::nullopt);
    demo.searchIncident();
    checkThatItIsBroken(demo);
    demo.tabTo(demo.table("meetings")); // its first row is slot 45
    QTRY_VERIFY(demo.window->actionCatalog()[Act::Recreate]->isEnabled());
    QTest::keyClick(demo.focus(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(demo.sheet() && demo.sheet()->isActiveWindow());
    QTRY_VERIFY_WITH_TIMEOUT(!demo.sheet()->review().isPlanning(), patience);

    // It can be repaired: enabling recording is what is offered, and insisting takes a tick.
    const auto *act = demo.sheet()->findChild<QPushButton *>(u"act"_s);
    QVERIFY(!act->isEnabled());
    QVERIFY(demo.sheet()->findChild<QPushButton *>(u"repair"_s)->isVisible());
    demo.tabTo(demo.sheet()->findChild<QCheckBox *>());
    QTest::keyClick(demo.sheet()->focusWidget(), Qt::Key_Space);
    QCOMPARE(act->text(), u"&Recreate 1 meeting(s)"_s);
    demo.tabTo(act);
    QTest::keyClick(demo.sheet()->focusWidget(), Qt::Key_Space);

    QTRY_COMPARE_WITH_TIMEOUT(demo.verdict(0), shortLabel(VerdictCode::Verified), patience);
    QCOMPARE(demo.verdict(1), shortLabel(VerdictCode::IdMissing));
    const auto *operations = demo.window->findChild<QTreeView *>(u"operations"_s);
    const QModelIndex operation = operations->model()->index(0, 0);
    QVERIFY(operation.data().toString().startsWith(u"Recreate meeting: "_s));
    QTRY_VERIFY_WITH_TIMEOUT(operation.siblingAtColumn(1).data().toString().startsWith(u"done"_s), patience);
    QCOMPARE(operations->model()->rowCount(operation) >= 10, true);

    const QMap<int, SlotRow> after = slotRows(demo.databaseFile());
    QVERIFY(after[45].link != demo.before[45].link && !after[45].link.isEmpty());
    QVERIFY(after[45].eventId != demo.before[45].eventId && !after[45].eventId.isEmpty());
    QVERIFY(!after[45].onlineMeetingId.isEmpty());
    QCOMPARE(after[45].bookings, demo.before[45].bookings);
    QCOMPARE(after[46], demo.before[46]);
}

} // namespace confdesk::testing

QTEST_MAIN(confdesk::testing::TestIncident)
#include "tst_incident.moc"
