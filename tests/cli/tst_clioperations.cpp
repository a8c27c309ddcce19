// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/clisite.h"

#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

const QStringList recreate54{u"recreate"_s, u"conference:54"_s, u"--yes"_s};
const QString newEvents = QStringLiteral("/events$");

QString stateOf(const CliResult &result)
{
    return result.operations().at(0)[u"state"_s].toString();
}

QString idOf(const CliResult &result)
{
    return result.operations().at(0)[u"id"_s].toString();
}

QString errorKind(const CliResult &result)
{
    return result.operations().at(0)[u"error"_s][u"kind"_s].toString();
}

} // namespace

/// What becomes of operations that did not come to their end, from call to call.
class TestCliOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup() { m_site.reset(); }
    void whatIsInterruptedIsListedAndContinued();
    void whatIsInterruptedIsUndone();
    void withNothingToContinueAllIsFine();
    void anIdThatIsNoneIsWrongUse();
    void whatIsDoneCannotBeUndone();
    void beyondThePointOfNoReturnItOnlyGoesForward();
    void whileGraphIsAwayNothingIsContinued();
    void ctrlCTakesBackWhatCanBe();
    void twoProgramsDoNotRecreateOneMeeting();
    void machinesWithJournalsOfTheirOwnDoNotEither();
    void anotherJournalKnowsNothing();
    void theJournalIsMadeAndProvedSound();

private:
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        const QStringList site{u"--profile"_s, m_site->file(u"site.ini"_s), u"--format"_s, u"json"_s};
        return startCli(site + arguments, m_site->environment());
    }
    /// Recreates conference 54 up to a step that Graph refuses to do.
    [[nodiscard]] CliResult interrupt(const QString &method, const QString &path);
    [[nodiscard]] QStringList ids()
    {
        return m_site->rows(
            u"SELECT meeting_link, meeting_id, online_meeting_id FROM conferences_conference WHERE id = 54"_s)[0];
    }
    [[nodiscard]] qsizetype events() const { return m_site->graph.world().events.size(); }

    std::unique_ptr<CliSite> m_site;
    QStringList m_oldIds;
    qsizetype m_oldEvents = 0;
};

void TestCliOperations::initTestCase_data()
{
    QTest::addColumn<bool>("onServer");

    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestCliOperations::init()
{
    QFETCH_GLOBAL(bool, onServer);
    if (onServer && !hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    m_site = std::make_unique<CliSite>(onServer ? Engine::PostgreSql : Engine::Sqlite);
    m_oldIds = ids();
    m_oldEvents = events();
}

CliResult TestCliOperations::interrupt(const QString &method, const QString &path)
{
    m_site->graph.addFault({.method = method, .pathPattern = path, .count = -1});
    CliResult result = m_site->run(QStringList{u"--patience"_s, u"1"_s} + recreate54);
    m_site->graph.clearFaults();
    return result;
}

void TestCliOperations::whatIsInterruptedIsListedAndContinued()
{
    const CliResult begun = interrupt(u"PATCH"_s, u"/onlineMeetings/"_s);
    QVERIFY2(begun.exitCode == 1, begun.all().constData());
    QCOMPARE(stateOf(begun), u"interrupted"_s);
    QCOMPARE(events(), m_oldEvents + 1);

    const CliResult listed = m_site->run({u"operations"_s});
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(texts(listed.operations(), u"state"_s), QStringList{u"interrupted"_s});
    QCOMPARE(idOf(listed), idOf(begun));
    QCOMPARE(errorKind(listed), u"Server"_s);
    const CliResult busy = m_site->run(recreate54);
    QVERIFY2(busy.exitCode == 1, busy.all().constData());
    QCOMPARE(errorKind(busy), u"Conflict"_s);

    const CliResult resumed = m_site->run({u"resume"_s});
    QVERIFY2(resumed.exitCode == 0, resumed.all().constData());
    QCOMPARE(idOf(resumed), idOf(begun));
    QCOMPARE(stateOf(resumed), u"done"_s);
    QVERIFY(ids().at(0) != m_oldIds.at(0));
    QCOMPARE(events(), m_oldEvents + 1);
    QCOMPARE(stateOf(m_site->run({u"operations"_s})), u"done"_s);
    const CliResult again = m_site->run({u"resume"_s, idOf(begun)}); // is so already
    QVERIFY2(again.exitCode == 0, again.all().constData());
    QCOMPARE(m_site->run({u"check"_s, u"54"_s, u"--live"_s}).exitCode, 0);
}

void TestCliOperations::whatIsInterruptedIsUndone()
{
    const CliResult begun = interrupt(u"PATCH"_s, u"/onlineMeetings/"_s);
    QCOMPARE(begun.exitCode, 1);

    const CliResult undone = m_site->run({u"undo"_s, idOf(begun)});
    QVERIFY2(undone.exitCode == 0, undone.all().constData());
    QCOMPARE(stateOf(undone), u"undone"_s);
    QCOMPARE(undone.summary()[u"done"_s], 1);
    QCOMPARE(ids(), m_oldIds);
    QCOMPARE(events(), m_oldEvents);
    QCOMPARE(m_site->run({u"undo"_s, idOf(begun)}).exitCode, 0); // is so already
    const CliResult resumed = m_site->run({u"resume"_s, idOf(begun)});
    QCOMPARE(resumed.exitCode, 1);
    QCOMPARE(errorKind(resumed), u"NotApplied"_s);
    QCOMPARE(m_site->run(recreate54).exitCode, 0); // the meeting is free
}

void TestCliOperations::withNothingToContinueAllIsFine()
{
    for (const QString &command : {u"operations"_s, u"resume"_s}) {
        const CliResult result = m_site->run({command});
        QVERIFY2(result.exitCode == 0, result.all().constData());
        QCOMPARE(result.json().value(u"operations"_s).toArray().size(), 0);
        QVERIFY(result.json().contains(u"summary"_s));
    }
    QCOMPARE(m_site->graph.requestCount({}), 0);
}

void TestCliOperations::anIdThatIsNoneIsWrongUse()
{
    for (const QString &command : {u"resume"_s, u"undo"_s}) {
        const CliResult result = m_site->run({command, u"20260302T100000000-0badcafe"_s});
        QVERIFY2(result.exitCode == 2, result.all().constData());
        QVERIFY2(result.err.contains("0badcafe"), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }
}

void TestCliOperations::whatIsDoneCannotBeUndone()
{
    const CliResult done = m_site->run(recreate54);
    QCOMPARE(done.exitCode, 0);
    const QStringList now = ids();
    const CliResult undone = m_site->run({u"undo"_s, idOf(done)});
    QVERIFY2(undone.exitCode == 1, undone.all().constData());
    QCOMPARE(stateOf(undone), u"done"_s);
    QCOMPARE(errorKind(undone), u"NotApplied"_s);
    QCOMPARE(ids(), now);
    QCOMPARE(stateOf(m_site->run({u"operations"_s})), u"done"_s);
}

void TestCliOperations::beyondThePointOfNoReturnItOnlyGoesForward()
{
    // The old event, which slot 45 has, is deleted after the row was written.
    m_site->graph.addFault({.method = u"DELETE"_s, .pathPattern = u"/events/"_s, .count = -1});
    const CliResult begun =
        m_site->run({u"--patience"_s, u"1"_s, u"recreate"_s, u"slot:45"_s, u"--yes"_s, u"--force"_s});
    m_site->graph.clearFaults();
    QVERIFY2(begun.exitCode == 1, begun.all().constData());
    QCOMPARE(stateOf(begun), u"interrupted"_s);

    const CliResult undone = m_site->run({u"undo"_s, idOf(begun)});
    QVERIFY2(undone.exitCode == 1, undone.all().constData());
    QCOMPARE(stateOf(undone), u"interrupted"_s);
    QCOMPARE(errorKind(undone), u"NotApplied"_s);
    QVERIFY2(undone.out.contains("resume"), undone.out.constData());
    const CliResult resumed = m_site->run({u"resume"_s, idOf(begun)});
    QVERIFY2(resumed.exitCode == 0, resumed.all().constData());
    QCOMPARE(stateOf(resumed), u"done"_s);
}

void TestCliOperations::whileGraphIsAwayNothingIsContinued()
{
    const CliResult begun = interrupt(u"PATCH"_s, u"/onlineMeetings/"_s);
    m_site->graph.addFault({.pathPattern = u"/v1.0/"_s, .count = -1});
    for (const QStringList &command : {QStringList{u"resume"_s}, QStringList{u"undo"_s, idOf(begun)}}) {
        const CliResult result = m_site->run(QStringList{u"--patience"_s, u"1"_s} + command);
        QVERIFY2(result.exitCode == 3, result.all().constData());
        QCOMPARE(stateOf(result), u"interrupted"_s);
        QCOMPARE(errorKind(result), u"Server"_s);
        QVERIFY(!result.err.isEmpty());
    }
    m_site->graph.clearFaults();
    // Whether the event was deleted is not known: taking back is all that may be continued.
    const CliResult resumed = m_site->run({u"resume"_s});
    QVERIFY2(resumed.exitCode == 1, resumed.all().constData());
    QCOMPARE(stateOf(resumed), u"undone"_s);
    QCOMPARE(errorKind(resumed), u"Cancelled"_s);
    QCOMPARE(events(), m_oldEvents);
}

void TestCliOperations::ctrlCTakesBackWhatCanBe()
{
    m_site->graph.addFault({.method = u"PATCH"_s, .kind = Fault::Kind::Hang});
    const auto process = start(recreate54);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->graph.requestCount(u"PATCH"_s), 1, 60'000);
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
    const CliResult result = resultOf(*process);
    QVERIFY2(result.exitCode == 3, result.all().constData());
    QCOMPARE(stateOf(result), u"undone"_s);
    QCOMPARE(errorKind(result), u"Cancelled"_s);
    QCOMPARE(ids(), m_oldIds);
    QCOMPARE(events(), m_oldEvents);
}

void TestCliOperations::twoProgramsDoNotRecreateOneMeeting()
{
    m_site->graph.addFault({.method = u"POST"_s, .pathPattern = newEvents, .kind = Fault::Kind::Delay, .delay = 5s});
    const auto first = start(recreate54);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->graph.requestCount(u"POST"_s, newEvents), 1, 60'000);
    const CliResult second = m_site->run(recreate54);
    QVERIFY2(second.exitCode == 1, second.all().constData());
    QCOMPARE(errorKind(second), u"Conflict"_s);
    const CliResult listed = m_site->run({u"operations"_s}); // has not come to its end either
    QVERIFY(texts(listed.operations(), u"state"_s).contains(u"interrupted"_s));
    const CliResult done = resultOf(*first);
    QVERIFY2(done.exitCode == 0, done.all().constData());
    QCOMPARE(events(), m_oldEvents + 1);
}

void TestCliOperations::machinesWithJournalsOfTheirOwnDoNotEither()
{
    QFETCH_GLOBAL(bool, onServer);
    if (!onServer)
        return; // one file, one machine, one journal
    m_site->graph.addFault({.method = u"POST"_s, .pathPattern = newEvents, .kind = Fault::Kind::Delay, .delay = 5s});
    const auto first = start(recreate54);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->graph.requestCount(u"POST"_s, newEvents), 1, 60'000);
    const CliResult second = m_site->run(QStringList{u"--journal"_s, m_site->file(u"another.sqlite3"_s)} + recreate54);
    QVERIFY2(second.exitCode == 1, second.all().constData());
    QCOMPARE(errorKind(second), u"Conflict"_s);
    QVERIFY2(second.out.contains("another program"), second.out.constData());
    QCOMPARE(resultOf(*first).exitCode, 0);
    QCOMPARE(events(), m_oldEvents + 1);
}

void TestCliOperations::anotherJournalKnowsNothing()
{
    const QStringList other{u"--journal"_s, m_site->file(u"a b/ü.sqlite3"_s)};
    const CliResult begun = interrupt(u"PATCH"_s, u"/onlineMeetings/"_s);
    QCOMPARE(begun.exitCode, 1);
    QCOMPARE(m_site->run(other + QStringList{u"operations"_s}).operations().size(), 0);
    QCOMPARE(m_site->run(other + QStringList{u"undo"_s, idOf(begun)}).exitCode, 2);
    QCOMPARE(m_site->run({u"operations"_s}).operations().size(), 1);
}

void TestCliOperations::theJournalIsMadeAndProvedSound()
{
    const QStringList journal{u"--journal"_s, m_site->file(u"new.sqlite3"_s), u"journal"_s};
    const CliResult missing = m_site->run(journal + QStringList{u"check"_s});
    QVERIFY2(missing.exitCode == 3, missing.all().constData());
    QVERIFY2(missing.err.contains("new.sqlite3"), missing.err.constData());
    const CliResult made = m_site->run(journal + QStringList{u"init"_s});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    QCOMPARE(made.json()[u"journal"_s][u"wasMade"_s], true);
    const CliResult sound = m_site->run(journal + QStringList{u"check"_s});
    QVERIFY2(sound.exitCode == 0, sound.all().constData());
    QCOMPARE(sound.json()[u"journal"_s][u"problems"_s].toArray().size(), 0);
    QCOMPARE(sound.json()[u"journal"_s][u"wasMade"_s], false);
    QCOMPARE(m_site->graph.requestCount({}), 0);
}

QTEST_GUILESS_MAIN(TestCliOperations)
#include "tst_clioperations.moc"
