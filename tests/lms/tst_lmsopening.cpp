// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"
#include "lms/unprivileged.h"

#include "base/redaction.h"
#include "support/fakeclock.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk::testing {

/// What keeps a database from being opened, and what a person is told. A test is for one engine where only that can
/// have it.
class TestLmsOpening : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void anLmsOpensWithAllItOffers();
    void aFileThatIsNoLmsDatabase_data();
    void aFileThatIsNoLmsDatabase();
    void aFileNobodyMayRead();
    void openingNeverMakesAFile();
    void aFileNameWithAnythingInIt();
    void aCutFileIsDamaged();
    void aLockLongerThanOurPatience();
    void aLockThatGoesAwayInTime();
    void anotherFileUnderTheSameName();
    void anotherDatabaseIsNoLms();
    void aServerThatCannotBeReached_data();
    void aServerThatCannotBeReached();
    void aServerThatRefuses_data();
    void aServerThatRefuses();
    void aServerThatNeverAnswers();
    void valuesOfTheProfileNeverBecomeOptions_data();
    void valuesOfTheProfileNeverBecomeOptions();
    void aPasswordWithEveryCharacterWorksAndNeverShows();
    void theTablesMayBeOutOfReach();

private:
    [[nodiscard]] Result<StoreCapabilities> openedWith(const Profile::Database &profile, const QString &password = {})
    {
        store = makeLmsDatabase(profile, password, false, m_clock, {.lock = 300ms});
        return awaited(store->open({}));
    }
    void verifyRefused(const Result<StoreCapabilities> &opened, const QStringList &words) const;
    /// Until a ROLLBACK nobody else reads or writes.
    void lock();

    FakeClock m_clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC)};
};

void TestLmsOpening::verifyRefused(const Result<StoreCapabilities> &opened, const QStringList &words) const
{
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Database);
    for (const QString &word : words)
        QVERIFY2(opened.error().text.contains(word), qPrintable(word + u" is not in: "_s + errorOf(opened)));
}

void TestLmsOpening::lock()
{
    lms->run(isSqlite() ? u"BEGIN EXCLUSIVE"_s : u"BEGIN"_s);
    if (!isSqlite())
        lms->run(u"LOCK TABLE conferences_conference"_s);
}

void TestLmsOpening::anLmsOpensWithAllItOffers()
{
    const auto opened = awaited(store->open({}));

    VERIFY_VALUE(opened);
    const Profile::Database profile = lms->profile();
    const QString place =
        isSqlite() ? u"SQLite database %1"_s.arg(profile.file)
                   : u"PostgreSQL database %1 on %2, port %3"_s.arg(profile.name, profile.host).arg(profile.port);
    QCOMPARE(*opened, (StoreCapabilities{.place = place, .canWrite = true}));
}

void TestLmsOpening::aFileThatIsNoLmsDatabase_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing") << u"missing.sqlite3"_s << QByteArray() << u"no such file"_s;
    QTest::newRow("a folder") << u"."_s << QByteArray() << u"a folder"_s;
    QTest::newRow("not named") << u""_s << QByteArray() << u"names no file"_s;
    QTest::newRow("text") << u"text.txt"_s << QByteArray(5'000, 'x') << u"not an SQLite database"_s;
    QTest::newRow("a few bytes") << u"text.txt"_s << QByteArray("SQLite format 3") << u"not an SQLite database"_s;
    QTest::newRow("empty") << u"empty.sqlite3"_s << QByteArray("") << u"empty"_s;
}

void TestLmsOpening::aFileThatIsNoLmsDatabase()
{
    if (!isSqlite())
        return;
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, word);
    QTemporaryDir folder;
    Profile::Database profile;
    if (!file.isEmpty())
        profile.file = folder.filePath(file);
    if (!content.isNull()) {
        QFile made(profile.file);
        QVERIFY(made.open(QIODevice::WriteOnly) && made.write(content) == content.size());
    }

    verifyRefused(openedWith(profile),
                  {word, u"SQLite database "_s + profile.file.section(u"/."_s, 0, 0), u"profile"_s});
}

void TestLmsOpening::aFileNobodyMayRead()
{
    if (!isSqlite())
        return;
    const Unprivileged somebody(lms->profile().file);
    QVERIFY(QFile::setPermissions(somebody.file(), {}));

    verifyRefused(openedWith({.file = somebody.file()}), {u"may not read this file"_s, somebody.file()});
}

void TestLmsOpening::openingNeverMakesAFile()
{
    if (!isSqlite())
        return;
    QTemporaryDir folder;
    const Profile::Database profile{.file = folder.filePath(u"none.sqlite3"_s)};
    QVERIFY(!openedWith(profile));

    const auto bound =
        awaited(store->bindOnlineMeetingId(MeetingRef::of(TimeSlotId{1}), {}, GraphMeetingId{u"x"_s}, {}, {}));

    QCOMPARE(bound.error().kind, ErrorKind::Database);
    QVERIFY(!QFile::exists(profile.file));
}

void TestLmsOpening::aFileNameWithAnythingInIt()
{
    if (!isSqlite())
        return;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a b?mode=memory&x=%41#;'\"ü.sqlite3"_s);
    QVERIFY(QFile::copy(lms->profile().file, file));

    VERIFY_VALUE(openedWith({.file = file}));
    QCOMPARE(awaited(store->meeting(MeetingRef::of(TimeSlotId{1}), {})).error().kind, ErrorKind::NotFound);
}

void TestLmsOpening::aCutFileIsDamaged()
{
    if (!isSqlite())
        return;
    for (int id = 1; id < 200; ++id)
        lms->insertConference(id);
    QFile file(lms->profile().file);
    QVERIFY(file.resize(file.size() / 8));

    const auto opened = openedWith(lms->profile());
    const auto meeting = awaited(store->meeting(MeetingRef::of(ConferenceId{150}), {}));

    const Error error = opened ? meeting.error() : opened.error();
    QCOMPARE(error.kind, ErrorKind::Database);
    QVERIFY2(error.text.contains(u"damaged"_s), qPrintable(error.text));
}

void TestLmsOpening::aLockLongerThanOurPatience()
{
    lms->insertConference(51);
    reopen({.lock = 300ms});
    VERIFY_VALUE(awaited(store->open({})));
    lock();

    const auto read = awaited(store->meeting(MeetingRef::of(ConferenceId{51}), {}));
    const auto written = awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {}));
    lms->run(u"ROLLBACK"_s);

    QCOMPARE(read.error().kind, ErrorKind::Database);
    QVERIFY2(read.error().text.contains(u"locked by another program for more than 0.3 s"_s),
             qPrintable(read.error().text));
    QCOMPARE(written.error().kind, ErrorKind::Database);
    QVERIFY2(written.error().text.contains(u"locked by another program"_s), qPrintable(written.error().text));
    VERIFY_VALUE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {})));
}

void TestLmsOpening::aLockThatGoesAwayInTime()
{
    lms->insertConference(51);
    reopen({.lock = 30s});
    VERIFY_VALUE(awaited(store->open({})));
    lock();

    const auto reading = store->meeting(MeetingRef::of(ConferenceId{51}), {});
    QVERIFY(!QTest::qWaitFor([&reading] { return reading.isFinished(); }, 250));
    lms->run(u"ROLLBACK"_s);

    VERIFY_VALUE(awaited(reading));
}

void TestLmsOpening::anotherFileUnderTheSameName()
{
    if (!isSqlite())
        return;
    lms->insertConference(51, {{u"title"_s, u"old"_s}});
    QCOMPARE(awaited(store->meeting(MeetingRef::of(ConferenceId{51}), {}))->conference.title, u"old"_s);

    LmsFixture backup(LmsEngine::Sqlite);
    backup.insertConference(51, {{u"title"_s, u"from the backup"_s}});
    QVERIFY(QFile::remove(lms->profile().file));
    QCOMPARE(awaited(store->meeting(MeetingRef::of(ConferenceId{51}), {})).error().kind, ErrorKind::Database);
    QVERIFY(QFile::copy(backup.profile().file, lms->profile().file));

    QCOMPARE(awaited(store->meeting(MeetingRef::of(ConferenceId{51}), {}))->conference.title, u"from the backup"_s);
}

void TestLmsOpening::anotherDatabaseIsNoLms()
{
    lms->run(u"DROP TABLE conferences_conferencetimeslotselection"_s);
    verifyRefused(awaited(store->open({})),
                  {u"not the database of an LMS"_s, u"conferences_conferencetimeslotselection"_s});

    lms->run(u"CREATE TABLE conferences_conferencetimeslotselection (id integer)"_s);
    verifyRefused(awaited(store->open({})), {u"no column time_slot_id"_s});

    lms->run(u"ALTER TABLE conferences_conferencetimeslotselection ADD COLUMN time_slot_id bigint"_s);
    VERIFY_VALUE(awaited(store->open({})));
}

void TestLmsOpening::aServerThatCannotBeReached_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown host") << u"no-such-host.invalid"_s << 5432 << u"there is no host no-such-host.invalid"_s;
    QTest::newRow("refused") << u"127.0.0.1"_s << 1 << u"nothing answers on 127.0.0.1, port 1"_s;
    QTest::newRow("no socket") << u"/nowhere"_s << 5432 << u"no server listens"_s;
}

void TestLmsOpening::aServerThatCannotBeReached()
{
    if (isSqlite())
        return;
    QFETCH(const QString, host);
    QFETCH(const int, port);
    QFETCH(const QString, word);
    Profile::Database profile = lms->profile();
    profile.host = host;
    profile.port = port;

    verifyRefused(openedWith(profile), {word, u"cannot be reached"_s, profile.name, u"profile"_s});
}

void TestLmsOpening::aServerThatRefuses_data()
{
    using Change = std::function<void(Profile::Database &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QStringList>("words");
    const QString right = LmsFixture::rolePassword;
    QTest::newRow("wrong password") << Change([](auto &) {}) << u"wrong secret"_s
                                    << QStringList{u"password is wrong"_s};
    QTest::newRow("no password") << Change([](auto &) {}) << u""_s << QStringList{u"CONFDESK_DB_PASSWORD"_s};
    QTest::newRow("unknown user") << Change([](auto &profile) { profile.user = u"nobody"_s; }) << right
                                  << QStringList{u"user nobody"_s, u"is wrong"_s};
    QTest::newRow("unknown database") << Change([](auto &profile) { profile.name = u"nothing here"_s; }) << right
                                      << QStringList{u"no database of this name"_s, u"nothing here"_s};
    QTest::newRow("no certificate") << Change([](auto &profile) { profile.sslRootCert = u"/nowhere/ca.crt"_s; })
                                    << right << QStringList{u"CA certificate"_s, u"sslRootCert"_s};
    QTest::newRow("another certificate") << Change([](auto &profile) {
        profile.sslRootCert = u"/etc/ssl/certs/ca-certificates.crt"_s;
    }) << right << QStringList{u"could not be verified"_s, u"sslRootCert"_s};
}

void TestLmsOpening::aServerThatRefuses()
{
    if (isSqlite())
        return;
    QFETCH(const std::function<void(Profile::Database &)>, change);
    QFETCH(const QString, password);
    QFETCH(const QStringList, words);
    Profile::Database profile = lms->newRole(u"staff"_s);
    change(profile);

    const auto opened = openedWith(profile, password);

    verifyRefused(opened, words);
    QVERIFY(!opened.error().detail.isEmpty()); // the server's own words are kept
    QVERIFY(!errorOf(opened).contains(u"wrong secret"_s));
}

void TestLmsOpening::aServerThatNeverAnswers()
{
    if (isSqlite())
        return;
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Profile::Database profile = lms->profile();
    profile.port = silent.serverPort();

    verifyRefused(openedWith(profile), {u"did not answer in time"_s});
}

void TestLmsOpening::valuesOfTheProfileNeverBecomeOptions_data()
{
    using Change = std::function<void(Profile::Database &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("name") << Change([](auto &profile) { profile.name = u"x' sslmode='disable"_s; });
    QTest::newRow("host") << Change([](auto &profile) { profile.host = u"127.0.0.1' options='-c role=postgres"_s; });
    QTest::newRow("user") << Change([](auto &profile) { profile.user = uR"(x\' sslmode=disable)"_s; });
    QTest::newRow("mode") << Change([](auto &profile) { profile.sslMode = u"verify-full' options='-c x=y"_s; });
    QTest::newRow("mode with semicolon") << Change(
        [](auto &profile) { profile.sslMode = u"verify-full;sslmode=disable"_s; });
    QTest::newRow("certificate") << Change([](auto &profile) { profile.sslRootCert += u"' sslmode='disable"_s; });
    QTest::newRow("certificate with semicolon")
        << Change([](auto &profile) { profile.sslRootCert += u";sslmode=disable"_s; });
    QTest::newRow("a NUL") << Change([](auto &profile) { profile.user += QString(u"\0"_s); });
    QTest::newRow("a connection string as name")
        << Change([](auto &profile) { profile.name = u"host=127.0.0.1 sslmode=disable dbname="_s + profile.name; });
}

void TestLmsOpening::valuesOfTheProfileNeverBecomeOptions()
{
    if (isSqlite())
        return;
    QFETCH(const std::function<void(Profile::Database &)>, change);
    Profile::Database profile = lms->profile();
    VERIFY_VALUE(openedWith(profile));
    change(profile);

    verifyRefused(openedWith(profile), {u"The "_s});
}

void TestLmsOpening::aPasswordWithEveryCharacterWorksAndNeverShows()
{
    if (isSqlite())
        return;
    Profile::Database profile = lms->newRole(u"staff"_s);
    const QString password = uR"(p ;='"\$%1 ünï' sslmode=disable)"_s;
    lms->run(u"ALTER ROLE %1 PASSWORD '%2'"_s.arg(profile.user, QString(password).replace(u'\'', u"''"_s)));
    lms->run(u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1"_s.arg(profile.user));

    VERIFY_VALUE(openedWith(profile, password));
    QVERIFY(!redacted(u"said: "_s + password).contains(u"sslmode"_s));

    QFile commandLine(u"/proc/self/cmdline"_s);
    QVERIFY(commandLine.open(QIODevice::ReadOnly) && !commandLine.readAll().contains("sslmode"));
}

void TestLmsOpening::theTablesMayBeOutOfReach()
{
    if (isSqlite())
        return;
    const Profile::Database profile = lms->newRole(u"staff"_s);
    lms->run(u"ALTER SCHEMA public RENAME TO lms"_s);

    verifyRefused(openedWith(profile, LmsFixture::rolePassword), {u"schema lms"_s, u"USAGE"_s, profile.user});
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsOpening)
#include "tst_lmsopening.moc"
