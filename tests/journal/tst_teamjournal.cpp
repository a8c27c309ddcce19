// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journaltest.h"

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// A journal on a server: rights, and connections that break.
class TestTeamJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aMissingSchemaNamesTheCommandThatMakesIt();
    void missingRightsNameTheGrants();
    void theGrantsOfTheDocumentationAreEnough();
    void whoMayNotMakeASchemaIsToldSo();
    void anotherVersionIsRefused_data();
    void anotherVersionIsRefused();
    void anotherSchemaOfThatNameIsLeftAlone();
    void aServerThatOnlyReadsIsSaid();
    void aLostConnectionIsMadeAnew();
    void aChangeWhoseConnectionBreaksIsMadeOnce();
    void whoWasCutOffAndTakenOverWritesNothingMore();
    void anOwnerIsAliveAgainAfterALostConnection();
    void aLockThatLastsIsSaid();

private:
    [[nodiscard]] std::unique_ptr<Journal> journalOf(const Profile::Database &database) const;
    void verifyRefused(const Profile::Database &database, const QStringList &words) const;
    /// Ends every connection of a journal, as an administrator, a firewall or a crash of the server does.
    void hangUp() const;

    std::unique_ptr<JournalFixture> m_place;
};

void TestTeamJournal::init()
{
    if (!hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    m_place = std::make_unique<JournalFixture>(LmsEngine::PostgreSql);
}

void TestTeamJournal::cleanup()
{
    m_place.reset();
}

std::unique_ptr<Journal> TestTeamJournal::journalOf(const Profile::Database &database) const
{
    JournalSettings settings = m_place->settings();
    settings.database = database;
    return confdesk::makeJournal(settings, JournalFixture::server().rolePassword, journalClock());
}

void TestTeamJournal::verifyRefused(const Profile::Database &database, const QStringList &words) const
{
    const auto opened = awaited(journalOf(database)->open({}));
    QVERIFY(!opened);
    QCOMPARE(errorKindName(opened.error().kind), u"Database"_s);
    for (const QString &word : words + QStringList{u"ournal in the PostgreSQL database "_s + database.name})
        QVERIFY2(opened.error().text.contains(word), qPrintable(errorOf(opened)));
}

void TestTeamJournal::hangUp() const
{
    m_place->run(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'confdesk' "
                 "AND datname = current_database()"_s);
}

void TestTeamJournal::aMissingSchemaNamesTheCommandThatMakesIt()
{
    verifyRefused(m_place->settings().database, {u"confdesk-cli journal init"_s});
}

void TestTeamJournal::missingRightsNameTheGrants()
{
    m_place->init();
    const Profile::Database role = JournalFixture::server().newRole(u"norights"_s);
    verifyRefused(role, {u"USAGE ON SCHEMA confdesk"_s, role.user});
    m_place->run(u"GRANT USAGE ON SCHEMA confdesk TO %1"_s.arg(role.user));
    m_place->run(u"GRANT SELECT ON ALL TABLES IN SCHEMA confdesk TO %1"_s.arg(role.user));
    verifyRefused(role, {u"SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA confdesk"_s, role.user});
    m_place->run(u"DROP OWNED BY %1"_s.arg(role.user));
}

void TestTeamJournal::theGrantsOfTheDocumentationAreEnough()
{
    m_place->init();
    const Profile::Database role = JournalFixture::server().newRole(u"member"_s);
    m_place->run(u"GRANT USAGE ON SCHEMA confdesk TO %1"_s.arg(role.user));
    m_place->run(u"GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA confdesk TO %1"_s.arg(role.user));
    {
        const auto journal = journalOf(role);
        VERIFY_VALUE(awaited(journal->open({})));
        VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
        VERIFY_VALUE(awaited(journal->record(fullOperation(u"op-1"_s), {})));
        VERIFY_VALUE(awaited(journal->remember(slot45, fullFacts(), {})));
        VERIFY_VALUE(awaited(journal->supersede(slot45, {}, {})));
        VERIFY_VALUE(awaited(journal->accept(slot45, {}, {})));
        // Seen by others, although the role differs.
        const auto other = m_place->makeJournal();
        VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-2"_s), {})));
        QCOMPARE(awaited(other->operations({}))->constLast(), operationWithLeftovers(u"op-2"_s));
        QCOMPARE(awaited(other->takeOver(u"op-2"_s, {})).error().kind, ErrorKind::Conflict);
    }
    m_place->run(u"DROP OWNED BY %1"_s.arg(role.user));
}

void TestTeamJournal::whoMayNotMakeASchemaIsToldSo()
{
    JournalSettings settings = m_place->settings();
    settings.database = JournalFixture::server().newRole(u"nocreate"_s);
    const auto care = makeJournalCare(settings, JournalFixture::server().rolePassword);
    const auto made = awaited(care->init({}));
    QVERIFY(!made);
    QVERIFY2(made.error().text.contains(u"GRANT CREATE ON DATABASE"_s), qPrintable(errorOf(made)));
}

void TestTeamJournal::anotherVersionIsRefused_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("word");
    QTest::newRow("newer") << u"99"_s << u"Update Confdesk"_s;
    QTest::newRow("older") << u"0"_s << u"confdesk-cli journal init"_s;
}

void TestTeamJournal::anotherVersionIsRefused()
{
    QFETCH(const QString, version);
    QFETCH(const QString, word);
    m_place->init();
    m_place->run(u"UPDATE confdesk.meta SET value = '%1' WHERE name = 'schema_version'"_s.arg(version));
    verifyRefused(m_place->settings().database, {word});
}

void TestTeamJournal::anotherSchemaOfThatNameIsLeftAlone()
{
    m_place->run(u"CREATE SCHEMA confdesk"_s);
    m_place->run(u"CREATE TABLE confdesk.operations (id INTEGER)"_s);
    verifyRefused(m_place->settings().database, {u"other tables"_s});
    QVERIFY(!awaited(makeJournalCare(m_place->settings(), {})->init({})));
}

void TestTeamJournal::aServerThatOnlyReadsIsSaid()
{
    m_place->init();
    const Profile::Database role = JournalFixture::server().newRole(u"readonly"_s);
    m_place->run(u"GRANT USAGE ON SCHEMA confdesk TO %1"_s.arg(role.user));
    m_place->run(u"GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA confdesk TO %1"_s.arg(role.user));
    m_place->run(u"ALTER ROLE %1 SET default_transaction_read_only = on"_s.arg(role.user));
    verifyRefused(role, {u"read-only"_s});
    m_place->run(u"DROP OWNED BY %1"_s.arg(role.user));
}

void TestTeamJournal::aLostConnectionIsMadeAnew()
{
    m_place->init();
    const auto journal = m_place->makeJournal();
    VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    hangUp();
    VERIFY_VALUE(awaited(journal->record(fullOperation(u"op-1"_s), {})));
    hangUp();
    QCOMPARE(awaited(journal->operations({})), Result<QList<OperationRecord>>(QList{fullOperation(u"op-1"_s)}));
}

void TestTeamJournal::aChangeWhoseConnectionBreaksIsMadeOnce()
{
    m_place->init();
    const auto journal = m_place->makeJournal();
    VERIFY_VALUE(awaited(journal->open({})));
    m_place->run(u"BEGIN"_s);
    m_place->run(u"LOCK TABLE confdesk.operations IN ACCESS EXCLUSIVE MODE"_s);
    const auto begun = journal->begin(operationWithLeftovers(u"op-1"_s), {});
    QTRY_COMPARE(m_place
                     ->run(u"SELECT count(*) FROM pg_locks WHERE NOT granted AND "
                           "relation = 'confdesk.operations'::regclass"_s)
                     .toInt(),
                 1);
    hangUp();
    m_place->run(u"COMMIT"_s);
    VERIFY_VALUE(awaited(begun));
    QCOMPARE(awaited(journal->operations({})),
             Result<QList<OperationRecord>>(QList{operationWithLeftovers(u"op-1"_s)}));
}

void TestTeamJournal::whoWasCutOffAndTakenOverWritesNothingMore()
{
    m_place->init();
    const auto journal = m_place->makeJournal();
    const auto other = m_place->makeJournal(u"b.smith"_s);
    VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    hangUp();
    QTRY_VERIFY(awaited(other->takeOver(u"op-1"_s, {})).has_value());
    const auto late = awaited(journal->record(fullOperation(u"op-1"_s), {}));
    QVERIFY(!late);
    QCOMPARE(errorKindName(late.error().kind), u"Conflict"_s);
}

void TestTeamJournal::anOwnerIsAliveAgainAfterALostConnection()
{
    m_place->init();
    const auto journal = m_place->makeJournal();
    const auto other = m_place->makeJournal(u"b.smith"_s);
    VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    hangUp();
    VERIFY_VALUE(awaited(journal->open({})));
    QCOMPARE(awaited(other->takeOver(u"op-1"_s, {})).error().kind, ErrorKind::Conflict);
}

void TestTeamJournal::aLockThatLastsIsSaid()
{
    m_place->init();
    JournalSettings settings = m_place->settings();
    settings.patience.lock = std::chrono::milliseconds(200);
    const auto journal = m_place->makeJournal(settings);
    VERIFY_VALUE(awaited(journal->open({})));
    m_place->run(u"BEGIN"_s);
    m_place->run(u"LOCK TABLE confdesk.operations IN ACCESS EXCLUSIVE MODE"_s);
    const auto begun = awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {}));
    m_place->run(u"COMMIT"_s);
    QVERIFY(!begun);
    QVERIFY2(begun.error().text.contains(u"locked by another program for more than 0.2 s"_s),
             qPrintable(errorOf(begun)));
    VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestTeamJournal)
#include "tst_teamjournal.moc"
