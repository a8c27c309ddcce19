// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demomoments.h"
#include "demo/lmswriter.h"
#include "demo/scratchdatabase.h"
#include "lms/awaited.h"
#include "lms/lmsdatabase.h"

#include "base/clock.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

Q_DECLARE_METATYPE(confdesk::LmsEngine)

namespace {

constexpr qsizetype titleLength = 255; ///< of the column, where the engine cares

QDateTime usualMoment()
{
    return QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
}

/// Every meeting of the database, by reference.
QHash<MeetingRef, Meeting> readAll(MeetingStore &store, const QDateTime &now)
{
    QHash<MeetingRef, Meeting> meetings;
    QObject context;
    const auto keep = [&meetings](const QList<Meeting> &chunk) {
        for (const Meeting &meeting : chunk)
            meetings.insert(meeting.ref, meeting);
    };
    const auto count = awaited(store.stream(Scope::All, now, &context, keep, {}));
    if (!count)
        QTest::qFail(qPrintable(errorOf(count)), __FILE__, __LINE__);
    return meetings;
}

QString nameOf(const Meeting &meeting)
{
    return u"%1 of conference %2"_s.arg(toString(meeting.ref)).arg(meeting.conference.id.value());
}

} // namespace

class TestDemoLms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMeetingIsReadBackAsDescribed_data();
    void everyMeetingIsReadBackAsDescribed();
    void theNextRowGetsAFreeId_data();
    void theNextRowGetsAFreeId();
    void theSchemaTakesTheWorldOfAnyMoment_data();
    void theSchemaTakesTheWorldOfAnyMoment();
    void aFailureLeavesTheDatabaseEmpty_data();
    void aFailureLeavesTheDatabaseEmpty();
    void sqliteHoldsWhatTheLmsWouldHaveWritten_data();
    void sqliteHoldsWhatTheLmsWouldHaveWritten();
    void everyReferenceLeadsSomewhere();
    void aFileAppearsWholeAndOnlyOnce();
    void aFileInNoFolderIsRefused();
};

namespace {

void eachEngine()
{
    QTest::addColumn<LmsEngine>("engine");
    QTest::newRow("SQLite") << LmsEngine::Sqlite;
    QTest::newRow("PostgreSQL") << LmsEngine::PostgreSql;
}

} // namespace

#define FETCH_ENGINE()                                                                                                 \
    QFETCH(const LmsEngine, engine);                                                                                   \
    if (engine == LmsEngine::PostgreSql && !hasPostgreSql())                                                           \
    QSKIP("CONFDESK_TEST_PG_HOST is not set")

void TestDemoLms::everyMeetingIsReadBackAsDescribed_data()
{
    eachEngine();
}

void TestDemoLms::everyMeetingIsReadBackAsDescribed()
{
    FETCH_ENGINE();
    const DemoWorld &world = worldAt(usualMoment());
    ScratchDatabase database(engine);
    VERIFY_VALUE(writeLms(world, database.connection()));

    const SystemClock clock;
    const auto store = makeLmsDatabase(database.profile(), {}, false, clock);
    const QHash<MeetingRef, Meeting> read = readAll(*store, usualMoment());
    qsizetype described = 0;
    forEachMeeting(world, [&](const DemoConference &conference, const DemoMeeting &meeting) {
        ++described;
        Meeting expected = asRead(world, conference, meeting);
        if (engine == LmsEngine::PostgreSql)
            expected.conference.title.truncate(titleLength);
        QVERIFY2(read.value(meeting.ref) == expected, qPrintable(nameOf(expected)));
    });
    QCOMPARE(read.size(), described);
}

void TestDemoLms::theNextRowGetsAFreeId_data()
{
    eachEngine();
}

void TestDemoLms::theNextRowGetsAFreeId()
{
    FETCH_ENGINE();
    ScratchDatabase database(engine);
    VERIFY_VALUE(writeLms(worldAt(usualMoment()), database.connection()));
    const QString insert = u"INSERT INTO branches_branch (name, created_at, updated_at, is_active, "
                           "sharepoint_integration_enabled, teams_integration_enabled, order_management_enabled) "
                           "SELECT 'New', created_at, updated_at, is_active, is_active, is_active, is_active "
                           "FROM branches_branch WHERE id = 1 RETURNING id"_s;
    QCOMPARE(database.ask(insert), QVariantList{3});
}

void TestDemoLms::theSchemaTakesTheWorldOfAnyMoment_data()
{
    QTest::addColumn<QDateTime>("now");
    for (const QDateTime &moment : demoMoments())
        QTest::newRow(qPrintable(moment.toString(Qt::ISODate))) << moment;
}

void TestDemoLms::theSchemaTakesTheWorldOfAnyMoment()
{
    QFETCH(const QDateTime, now);
    ScratchDatabase sqlite(LmsEngine::Sqlite);
    VERIFY_VALUE(writeLms(worldAt(now), sqlite.connection()));
    if (demoMoments().indexOf(now) % 12 != 5) // a PostgreSQL database takes its time
        return;
    if (!hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set");
    ScratchDatabase postgres(LmsEngine::PostgreSql);
    VERIFY_VALUE(writeLms(worldAt(now), postgres.connection()));
}

void TestDemoLms::aFailureLeavesTheDatabaseEmpty_data()
{
    eachEngine();
}

void TestDemoLms::aFailureLeavesTheDatabaseEmpty()
{
    FETCH_ENGINE();
    DemoWorld world = worldAt(usualMoment());
    world.conferences.last().meetings.last().ref.id = 45; // taken
    world.conferences.last().hasSlots = true;
    ScratchDatabase database(engine);
    const auto written = writeLms(world, database.connection());
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Database);
    QVERIFY(!written.error().detail.isEmpty());
    QVERIFY(database.connection().tables().isEmpty());
    VERIFY_VALUE(writeLms(worldAt(usualMoment()), database.connection()));
}

void TestDemoLms::sqliteHoldsWhatTheLmsWouldHaveWritten_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("condition");
    const auto row = [](const char *name, const QString &table, const QString &condition) {
        QTest::newRow(name) << table << condition;
    };
    const QString slotTable = u"conferences_conferencetimeslot"_s;
    const QString selection = u"conferences_conferencetimeslotselection"_s;
    const QString conference = u"conferences_conference"_s;
    const QString second = u"[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]"_s;
    const QString instant = u"%1 GLOB '"_s + second + u"' OR %1 GLOB '"_s + second + u".[0-9][0-9][0-9]000'"_s;
    row("instants", conference, u"(%1) AND (%2)"_s.arg(instant.arg(u"created_at"_s), instant.arg(u"updated_at"_s)));
    row("instants that may be missing", conference,
        u"auto_recording_enabled_at IS NULL OR "_s + instant.arg(u"auto_recording_enabled_at"_s));
    row("instants of bookings", selection, instant.arg(u"selected_at"_s));
    row("days", slotTable, u"date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"_s);
    row("times of day", slotTable, u"start_time GLOB '[0-2][0-9]:[0-5][0-9]:[0-5][0-9]' AND length(end_time) = 8"_s);
    row("yes and no", slotTable, u"typeof(is_available) = 'integer' AND is_available IN (0, 1)"_s);
    row("yes and no of conferences", conference, u"typeof(use_time_slots) = 'integer' AND use_time_slots IN (0, 1)"_s);
    row("numbers", slotTable, u"typeof(id) = 'integer' AND typeof(current_participants) = 'integer'"_s);
    row("links fit the column", slotTable, u"meeting_link IS NULL OR length(meeting_link) <= 500"_s);
    row("ids fit the column", slotTable,
        u"length(coalesce(meeting_id, '')) <= 255 AND length(coalesce(online_meeting_id, '')) <= 255"_s);
    row("event ids are as long as Exchange's", selection,
        u"outlook_event_id IS NULL OR length(outlook_event_id) = 152"_s);
    row("a calendar entry is added or has no id", selection, u"calendar_added = (outlook_event_id IS NOT NULL)"_s);
}

void TestDemoLms::sqliteHoldsWhatTheLmsWouldHaveWritten()
{
    QFETCH(const QString, table);
    QFETCH(const QString, condition);
    static ScratchDatabase database(LmsEngine::Sqlite);
    if (database.connection().tables().isEmpty())
        VERIFY_VALUE(writeLms(worldAt(usualMoment()), database.connection()));
    QVERIFY(database.ask(u"SELECT count(*) FROM %1"_s.arg(table)).first().toInt() > 100);
    QCOMPARE(database.ask(u"SELECT id FROM %1 WHERE NOT (%2)"_s.arg(table, condition)), QVariantList{});
}

void TestDemoLms::everyReferenceLeadsSomewhere()
{
    ScratchDatabase database(LmsEngine::Sqlite);
    VERIFY_VALUE(writeLms(worldAt(usualMoment()), database.connection()));
    QCOMPARE(database.ask(u"PRAGMA foreign_key_check"_s), QVariantList{});
    QCOMPARE(database.ask(u"PRAGMA integrity_check"_s), QVariantList{u"ok"_s});
}

void TestDemoLms::aFileAppearsWholeAndOnlyOnce()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lms.sqlite3"_s);
    VERIFY_VALUE(createSqliteLms(worldAt(usualMoment()), file));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"lms.sqlite3"_s});

    const auto again = createSqliteLms(worldAt(usualMoment()), file);
    QVERIFY(!again);
    QVERIFY(again.error().text.contains(file));
    const SystemClock clock;
    const auto store = makeLmsDatabase({.file = file}, {}, false, clock);
    QCOMPARE(awaited(store->meetingsOf(ConferenceId{51}, {}))->size(), 2);
}

void TestDemoLms::aFileInNoFolderIsRefused()
{
    const QTemporaryDir folder;
    const auto made = createSqliteLms(worldAt(usualMoment()), folder.filePath(u"missing/lms.sqlite3"_s));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Database);
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoLms)
#include "tst_demolms.moc"
