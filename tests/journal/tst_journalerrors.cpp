// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/sqlerror.h"

#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// What an engine's codes mean when it is the journal: never advice for the LMS's database, never a kind of read-only.
class TestJournalErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codes_data();
    void codes();
    void anOpeningThatFailed();

private:
    ConnectionSettings m_sqlite{.database = {.file = u"/data/journal.sqlite3"_s}, .purpose = DatabasePurpose::Journal};
    ConnectionSettings m_postgreSql{
        .database = {.driver = Profile::Driver::PostgreSql, .host = u"db.example"_s, .name = u"lms"_s, .user = u"me"_s},
        .purpose = DatabasePurpose::Journal};
};

void TestJournalErrors::codes_data()
{
    QTest::addColumn<bool>("isSqlite");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("busy") << true << u"5"_s << u"locked by another program for more than 5 s"_s;
    QTest::newRow("read-only") << true << u"8"_s << u"read-only for you"_s;
    QTest::newRow("interrupted change") << true << u"776"_s << u"read-only for you"_s;
    QTest::newRow("disk") << true << u"522"_s << u"its disk reports an error"_s;
    QTest::newRow("damaged") << true << u"11"_s << u"damaged"_s;
    QTest::newRow("full") << true << u"13"_s << u"the disk is full"_s;
    QTest::newRow("cannot open") << true << u"14"_s << u"its folder exists"_s;
    QTest::newRow("not a database") << true << u"26"_s << u"--journal"_s;
    QTest::newRow("statement") << true << u"1"_s << u"journal check"_s;
    QTest::newRow("right") << false << u"42501"_s << u"schema confdesk"_s;
    QTest::newRow("no table") << false << u"42P01"_s << u"journal init"_s;
    QTest::newRow("no schema") << false << u"3F000"_s << u"journal init"_s;
    QTest::newRow("standby") << false << u"25006"_s << u"standby"_s;
    QTest::newRow("server full") << false << u"53100"_s << u"disk is full"_s;
    QTest::newRow("server gone") << false << u"57P01"_s << u"broke"_s;
    QTest::newRow("lock") << false << u"55P03"_s << u"locked"_s;
}

void TestJournalErrors::codes()
{
    QFETCH(const bool, isSqlite);
    QFETCH(const QString, code);
    QFETCH(const QString, word);
    const ConnectionSettings &settings = isSqlite ? m_sqlite : m_postgreSql;
    const Error error = statementError(QSqlError({}, u"said so"_s, QSqlError::StatementError, code), settings);
    QCOMPARE(errorKindName(error.kind), u"Database"_s);
    QVERIFY2(error.text.contains(word), qPrintable(error.text));
    QVERIFY2(error.text.contains(isSqlite ? u"journal /data/journal.sqlite3"_s
                                          : u"journal in the PostgreSQL database lms on db.example"_s),
             qPrintable(error.text));
    QVERIFY2(!error.text.contains(u"LMS"_s), qPrintable(error.text));
}

void TestJournalErrors::anOpeningThatFailed()
{
    const QSqlError refused({}, u"FATAL:  sorry, too many clients already"_s, QSqlError::ConnectionError);
    const QString text = openError(refused, m_postgreSql).text;
    QVERIFY2(text.startsWith(u"The journal in the PostgreSQL database lms on db.example"_s), qPrintable(text));
    m_postgreSql.database.port = 5433;
    QVERIFY(m_postgreSql.place().endsWith(u"port 5433"_s));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestJournalErrors)
#include "tst_journalerrors.moc"
