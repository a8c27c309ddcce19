// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalconnection.h"
#include "journal/journalschema.h"
#include "journal/journalstore.h"
#include "journal/journaltest.h"

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// Making a journal, bringing it up to date, and examining it.
class TestJournalCare : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aJournalIsMadeOnce();
    void manyThatMakeItAtOnceMakeOne();
    void nothingElseIsTouched();
    void whereThereIsNoJournalNothingIsMade();
    void itIsToldWhatIsInIt();
    void aProgramThatDiedIsToldFromOneThatRuns();
    void whatBelongsToNothingIsToldAndMore();
    void aNewerJournalIsToldAndLeftAlone();
    void anOlderJournalIsBroughtUpToDate();
    void aMigrationThatFailsChangesNothing();

private:
    [[nodiscard]] std::unique_ptr<JournalCare> care() const { return makeJournalCare(place->settings(), {}); }
    [[nodiscard]] QString table(const QString &name) const
    {
        return isSqlite() ? name : QString(u"confdesk."_s + name);
    }
    [[nodiscard]] JournalConnection connection() const
    {
        return JournalConnection(connectionSettings(place->settings(), {}), place->settings().site, {},
                                 IfMissing::Make);
    }
};

void TestJournalCare::init()
{
    QFETCH_GLOBAL(LmsEngine, engine);
    if (engine == LmsEngine::PostgreSql && !hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    place = std::make_unique<JournalFixture>(engine);
}

void TestJournalCare::aJournalIsMadeOnce()
{
    const auto first = awaited(care()->init({}));
    VERIFY_VALUE(first);
    QVERIFY(first->wasMade);
    QVERIFY(!first->wasMigrated);
    QCOMPARE(first->version, newestJournalVersion());
    QCOMPARE(first->problems, QStringList());
    QVERIFY(first->place.startsWith(u"journal "_s));
    journal = another(u"a.jones"_s);
    VERIFY_VALUE(awaited(journal->begin(runningOperation(u"op-1"_s), {})));

    const auto second = awaited(care()->init({}));
    VERIFY_VALUE(second);
    QVERIFY(!second->wasMade);
    QCOMPARE(second->open.size(), 1);
    VERIFY_VALUE(awaited(journal->record(fullOperation(u"op-1"_s), {})));
}

void TestJournalCare::manyThatMakeItAtOnceMakeOne()
{
    std::vector<std::unique_ptr<JournalCare>> cares;
    QList<Async<JournalReport>> calls;
    for (int i = 0; i < 5; ++i) {
        cares.push_back(care());
        calls.append(cares.back()->init({}));
    }
    for (const auto &call : std::as_const(calls))
        VERIFY_VALUE(awaited(call));
    VERIFY_VALUE(awaited(another(u"a.jones"_s)->open({})));
}

void TestJournalCare::nothingElseIsTouched()
{
    if (isSqlite())
        return;
    const auto ofTheLms = [this] {
        return place
            ->run(u"SELECT string_agg(table_name || column_name || data_type, ',' ORDER BY table_name, column_name) "
                  "FROM information_schema.columns WHERE table_schema = 'public'"_s)
            .toString();
    };
    const QString before = ofTheLms();
    QVERIFY(before.contains(u"conferences_conference"_s));
    VERIFY_VALUE(awaited(care()->init({})));
    QCOMPARE(ofTheLms(), before);
}

void TestJournalCare::whereThereIsNoJournalNothingIsMade()
{
    const auto checked = awaited(care()->check({}));
    QVERIFY(!checked);
    QCOMPARE(errorKindName(checked.error().kind), u"Database"_s);
    QVERIFY2(checked.error().text.contains(u"There is no journal"_s), qPrintable(checked.error().text));
    QVERIFY(!awaited(care()->check({})));
}

void TestJournalCare::itIsToldWhatIsInIt()
{
    VERIFY_VALUE(awaited(care()->init({})));
    journal = another(u"a.jones on desk-7"_s);
    VERIFY_VALUE(awaited(journal->begin(operationWithLeftovers(u"op-1"_s), {})));
    VERIFY_VALUE(awaited(journal->record(closedAs(OperationState::Done, runningOperation(u"op-2"_s, {.id = 1})), {})));
    VERIFY_VALUE(awaited(journal->record(closedAs(OperationState::Done, runningOperation(u"op-3"_s, {.id = 2})), {})));
    JournalSettings other = place->settings();
    other.site = u"another lms"_s;
    VERIFY_VALUE(awaited(place->makeJournal(other)->record(fullOperation(u"op-4"_s), {})));

    const auto report = awaited(care()->check({}));
    VERIFY_VALUE(report);
    QCOMPARE(report->operations, (QMap<OperationState, int>{{OperationState::Running, 1}, {OperationState::Done, 2}}));
    const OperationRecord record = operationWithLeftovers(u"op-1"_s);
    const JournalReport::OpenOperation expected{.id = u"op-1"_s,
                                                .flow = u"recreate"_s,
                                                .meeting = slot45,
                                                .title = record.title,
                                                .state = OperationState::Running,
                                                .person = u"a.jones on desk-7"_s,
                                                .startedAt = record.startedAt,
                                                .isAlive = true,
                                                .hasLeftovers = true};
    QCOMPARE(report->open, QList{expected});
    QCOMPARE(report->otherSites, 1);
    QCOMPARE(report->orphanedSteps, 0);
    QCOMPARE(report->problems, QStringList());
    QVERIFY(!report->wasMade);
}

void TestJournalCare::aProgramThatDiedIsToldFromOneThatRuns()
{
    VERIFY_VALUE(awaited(care()->init({})));
    VERIFY_VALUE(awaited(another(u"a.jones"_s)->begin(operationWithLeftovers(u"op-1"_s), {})));
    QTRY_VERIFY(!awaited(care()->check({}))->open.constFirst().isAlive);
    QCOMPARE(awaited(care()->check({}))->open.constFirst().state, OperationState::Interrupted);
}

void TestJournalCare::whatBelongsToNothingIsToldAndMore()
{
    VERIFY_VALUE(awaited(care()->init({})));
    if (!isSqlite())
        place->run(u"ALTER TABLE confdesk.steps DROP CONSTRAINT steps_site_operation_id_fkey"_s);
    place->run(
        u"INSERT INTO %1 VALUES ('lms', 'gone', 0, 'a', 'b', 'done', 1, '', NULL, NULL)"_s.arg(table(u"steps"_s)));
    place->run(u"INSERT INTO %1 VALUES ('lms', 'slot', 45, 'no json', '', '', NULL)"_s.arg(table(u"acceptances"_s)));
    const auto report = awaited(care()->check({}));
    VERIFY_VALUE(report);
    QVERIFY(!report->problems.isEmpty());
    QVERIFY2(report->problems.join(u'\n').contains(u"cannot read"_s), qPrintable(report->problems.join(u'\n')));
    place->run(u"DELETE FROM %1"_s.arg(table(u"acceptances"_s)));
    QCOMPARE(awaited(care()->check({}))->orphanedSteps, 1);
}

void TestJournalCare::aNewerJournalIsToldAndLeftAlone()
{
    VERIFY_VALUE(awaited(care()->init({})));
    place->run(u"UPDATE %1 SET value = '99' WHERE name = 'schema_version'"_s.arg(table(u"meta"_s)));
    const auto report = awaited(care()->check({}));
    VERIFY_VALUE(report);
    QCOMPARE(report->version, 99);
    QVERIFY2(report->problems.join(u'\n').contains(u"newer Confdesk"_s), qPrintable(report->problems.join(u'\n')));
    VERIFY_VALUE(awaited(care()->init({})));
    QCOMPARE(place->run(u"SELECT value FROM %1 WHERE name = 'schema_version'"_s.arg(table(u"meta"_s))).toInt(), 99);
}

void TestJournalCare::anOlderJournalIsBroughtUpToDate()
{
    VERIFY_VALUE(awaited(care()->init({})));
    journal = another(u"a.jones"_s);
    VERIFY_VALUE(awaited(journal->record(fullOperation(u"op-1"_s), {})));
    journal.reset();
    const int next = newestJournalVersion() + 1;
    const auto versions =
        journalVersions() + QList<SchemaVersion>{{next, {u"ALTER TABLE operations ADD COLUMN more TEXT"_s}},
                                                 {next + 1, {u"UPDATE operations SET more = 'made'"_s}}};
    JournalConnection open = connection();
    VERIFY_VALUE(open.open({}));
    VERIFY_VALUE(migrateJournal(open, versions, {}));
    QCOMPARE(journalVersion(open, {}), Result<std::optional<int>>(next + 1));
    VERIFY_VALUE(migrateJournal(open, versions, {}));
    open.close();
    QCOMPARE(place->run(u"SELECT more FROM %1"_s.arg(table(u"operations"_s))).toString(), u"made"_s);
}

void TestJournalCare::aMigrationThatFailsChangesNothing()
{
    VERIFY_VALUE(awaited(care()->init({})));
    const int next = newestJournalVersion() + 1;
    const auto versions =
        journalVersions() +
        QList<SchemaVersion>{{next, {u"ALTER TABLE operations ADD COLUMN more TEXT"_s, u"UPDATE nothing SET x = 1"_s}}};
    JournalConnection open = connection();
    VERIFY_VALUE(open.open({}));
    QVERIFY(!migrateJournal(open, versions, {}));
    QCOMPARE(journalVersion(open, {}), Result<std::optional<int>>(newestJournalVersion()));
    open.close();
    VERIFY_VALUE(awaited(another(u"a.jones"_s)->begin(runningOperation(u"op-1"_s), {})));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestJournalCare)
#include "tst_journalcare.moc"
