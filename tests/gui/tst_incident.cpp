// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/datatable.h"
#include "gui/mainwindow.h"
#include "workspace/workspace.h"

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
};

namespace {

constexpr int verdictColumn = 2;
constexpr int patience = 20'000;

struct SlotRow
{
    QString link;
    QString eventId;
    QString onlineMeetingId;
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
            query.exec(u"SELECT id, meeting_link, meeting_id, online_meeting_id FROM conferences_conferencetimeslot"
                       " WHERE conference_id = 51 ORDER BY id"_s);
            while (query.next())
                rows.insert(query.value(0).toInt(),
                            {query.value(1).toString(), query.value(2).toString(), query.value(3).toString()});
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
    QTest::keyClick(demo.focus(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(demo.focus(), u"51"_s);
    QTest::keyClick(demo.focus(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(demo.currentConference().startsWith(u"51 "_s) && demo.table("conferences")->hasFocus(),
                             patience);
    checkThatItIsBroken(demo);

    QTRY_VERIFY(demo.window->findChild<QPushButton *>(u"enableRecording"_s)->isEnabled());
    QTest::keyClick(demo.focus(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    checkThatItIsRepaired(demo);
}

} // namespace confdesk::testing

QTEST_MAIN(confdesk::testing::TestIncident)
#include "tst_incident.moc"
