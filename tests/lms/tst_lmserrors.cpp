// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/sqlerror.h"

#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(confdesk::ErrorKind)

namespace confdesk::testing {

/// What each code of an engine is told as; also those that no test can bring about for real.
class TestLmsErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqliteCodes_data();
    void sqliteCodes();
    void sqlStates_data();
    void sqlStates();
    void connectionsThatNeverCameAbout_data();
    void connectionsThatNeverCameAbout();
    void theServersWordsGoToTheDetails();

private:
    void verifySaid(const Error &error, ErrorKind kind, const QString &word, const QString &place);

    ConnectionSettings m_sqlite{.database = {.file = u"/srv/lms.sqlite3"_s}};
    ConnectionSettings m_postgreSql{
        .database = {
            .driver = Profile::Driver::PostgreSql, .host = u"db.example"_s, .name = u"lms"_s, .user = u"staff"_s}};
};

void TestLmsErrors::verifySaid(const Error &error, ErrorKind kind, const QString &word, const QString &place)
{
    QCOMPARE(errorKindName(error.kind), errorKindName(kind));
    QVERIFY2(error.text.contains(word), qPrintable(error.text));
    QVERIFY2(error.text.contains(place), qPrintable(error.text));
}

void TestLmsErrors::sqliteCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("busy") << u"5"_s << ErrorKind::Database << u"locked by another program for more than 5 s"_s;
    QTest::newRow("busy, recovering") << u"261"_s << ErrorKind::Database << u"locked"_s;
    QTest::newRow("table locked") << u"6"_s << ErrorKind::Database << u"locked"_s;
    QTest::newRow("read-only") << u"8"_s << ErrorKind::ReadOnly << u"read-only for you"_s;
    QTest::newRow("read-only folder") << u"1544"_s << ErrorKind::ReadOnly << u"read-only for you"_s;
    QTest::newRow("interrupted change") << u"776"_s << ErrorKind::Database << u"Start the LMS once"_s;
    QTest::newRow("disk") << u"522"_s << ErrorKind::Database << u"its disk reports an error"_s;
    QTest::newRow("damaged") << u"11"_s << ErrorKind::Database << u"damaged"_s;
    QTest::newRow("full") << u"13"_s << ErrorKind::Database << u"the disk is full"_s;
    QTest::newRow("cannot open") << u"14"_s << ErrorKind::Database << u"cannot be opened"_s;
    QTest::newRow("not a database") << u"26"_s << ErrorKind::Database << u"not an SQLite database"_s;
    QTest::newRow("statement") << u"1"_s << ErrorKind::Database << u"refused a statement"_s;
    QTest::newRow("no code") << u""_s << ErrorKind::Database << u"refused a statement"_s;
}

void TestLmsErrors::sqliteCodes()
{
    QFETCH(const QString, code);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, word);
    const QSqlError error(u"Unable to fetch row"_s, u"said so"_s, QSqlError::StatementError, code);

    verifySaid(statementError(error, m_sqlite), kind, word, u"SQLite database /srv/lms.sqlite3"_s);
    QVERIFY(!isConnectionLoss(error, Engine::Sqlite));
}

void TestLmsErrors::sqlStates_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isLoss");
    QTest::newRow("lock") << u"55P03"_s << ErrorKind::Database << u"locked"_s << false;
    QTest::newRow("right") << u"42501"_s << ErrorKind::Database << u"a right is missing"_s << false;
    QTest::newRow("timeout") << u"57014"_s << ErrorKind::Database << u"took too long"_s << false;
    QTest::newRow("no table") << u"42P01"_s << ErrorKind::Database << u"may have been updated"_s << false;
    QTest::newRow("no column") << u"42703"_s << ErrorKind::Database << u"may have been updated"_s << false;
    QTest::newRow("full") << u"53100"_s << ErrorKind::Database << u"disk is full"_s << false;
    QTest::newRow("too many") << u"53300"_s << ErrorKind::Database << u"no room"_s << false;
    QTest::newRow("too long") << u"22001"_s << ErrorKind::Database << u"refuses a value"_s << false;
    QTest::newRow("foreign key") << u"23503"_s << ErrorKind::Database << u"refuses a value"_s << false;
    QTest::newRow("read-only") << u"25006"_s << ErrorKind::ReadOnly << u"standby"_s << false;
    QTest::newRow("deadlock") << u"40P01"_s << ErrorKind::Conflict << u"Somebody else"_s << false;
    QTest::newRow("serialization") << u"40001"_s << ErrorKind::Conflict << u"Nothing was written"_s << false;
    QTest::newRow("shut down") << u"57P01"_s << ErrorKind::Database << u"broke"_s << true;
    QTest::newRow("connection") << u"08006"_s << ErrorKind::Database << u"broke"_s << true;
    QTest::newRow("libpq itself") << u""_s << ErrorKind::Database << u"broke"_s << true;
    QTest::newRow("any other") << u"P0001"_s << ErrorKind::Database << u"refused a statement"_s << false;
}

void TestLmsErrors::sqlStates()
{
    QFETCH(const QString, state);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, word);
    QFETCH(const bool, isLoss);
    const QSqlError error(u"QPSQL: Unable to create query"_s, u"said so"_s, QSqlError::StatementError, state);

    verifySaid(statementError(error, m_postgreSql), kind, word, u"PostgreSQL database lms on db.example"_s);
    QCOMPARE(isConnectionLoss(error, Engine::PostgreSql), isLoss);
}

void TestLmsErrors::connectionsThatNeverCameAbout_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("word");
    const auto to = [](const char *what) {
        return QString(u"connection to server at \"db.example\" failed: "_s + QString::fromUtf8(what));
    };
    QTest::newRow("timeout") << to("timeout expired") << u"did not answer in time"_s;
    QTest::newRow("no route") << to("No route to host") << u"did not answer in time"_s;
    QTest::newRow("another host's certificate")
        << to("server certificate for \"other.example\" does not match host name \"db.example\"")
        << u"could not be verified for db.example"_s;
    QTest::newRow("TLS not offered") << to("server does not support SSL, but SSL was required")
                                     << u"does not offer encryption"_s;
    QTest::newRow("TLS wanted")
        << to("FATAL:  no pg_hba.conf entry for host \"10.0.0.1\", user \"staff\", database \"lms\", no encryption")
        << u"without encryption"_s;
    QTest::newRow("not admitted")
        << to("FATAL:  no pg_hba.conf entry for host \"10.0.0.1\", user \"staff\", database \"lms\", SSL encryption")
        << u"pg_hba.conf"_s;
    QTest::newRow("no CONNECT") << to("FATAL:  permission denied for database \"lms\"") << u"GRANT CONNECT"_s;
    QTest::newRow("too many") << to("FATAL:  sorry, too many clients already") << u"no room"_s;
    QTest::newRow("starting") << to("FATAL:  the database system is starting up") << u"Try again in a moment"_s;
    QTest::newRow("no such role") << to("FATAL:  role \"staff\" does not exist") << u"does not know the user"_s;
    QTest::newRow("another language") << to("FATAL:  Passwort-Authentifizierung für Benutzer »staff« fehlgeschlagen")
                                      << u"The details say what the server said"_s;
}

void TestLmsErrors::connectionsThatNeverCameAbout()
{
    QFETCH(const QString, said);
    QFETCH(const QString, word);
    const Error error =
        openError(QSqlError(u"QPSQL: Unable to connect"_s, said, QSqlError::ConnectionError), m_postgreSql);

    verifySaid(error, ErrorKind::Database, word, u"PostgreSQL database lms on db.example"_s);
    QCOMPARE(error.detail, said);
}

void TestLmsErrors::theServersWordsGoToTheDetails()
{
    const auto detail = [this](const QString &text, const QString &code) {
        return statementError(QSqlError(u"driver"_s, text, QSqlError::StatementError, code), m_postgreSql).detail;
    };
    QCOMPARE(detail(u"ERROR:  x\n(42P01)"_s, u"42P01"_s), u"ERROR:  x\n(42P01)"_s);
    QCOMPARE(detail(u"gone\n()"_s, u""_s), u"gone"_s);
    QCOMPARE(detail(u""_s, u"08006"_s), u"driver (08006)"_s);
    QVERIFY(!detail(u"LINE 1: https://teams.microsoft.com/meet/1?p=Passcode'"_s, u"42601"_s).contains(u"Passcode"_s));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsErrors)
#include "tst_lmserrors.moc"
