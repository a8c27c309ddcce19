// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/clisite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

QStringList states(const CliResult &result)
{
    return texts(result.operations(), u"state"_s);
}

QString errorKind(const QJsonObject &operation)
{
    return operation[u"error"_s][u"kind"_s].toString();
}

/// Writes a repair would leave in the LMS: id of each slot, then the conference's status.
QList<QStringList> incidentRows(CliSite &site)
{
    return site.rows(u"SELECT id, meeting_link, meeting_id, online_meeting_id FROM conferences_conferencetimeslot "
                     "WHERE conference_id = 51 ORDER BY id"_s);
}

int patches(const CliSite &site)
{
    return site.graph.requestCount(u"PATCH"_s);
}

} // namespace

/// The repair of a real site's incident, the same on both database engines.
class TestCliRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_site.reset(); }
    void theIncidentIsSeenRepairedAndProved_data() { engines(); }
    void theIncidentIsSeenRepairedAndProved();
    void aDryRunWritesNothingAnywhere_data() { engines(); }
    void aDryRunWritesNothingAnywhere();
    void repairingAgainSendsAndWritesNothing_data() { engines(); }
    void repairingAgainSendsAndWritesNothing();
    void aMeetingNamedTwiceIsRepairedOnce_data() { engines(); }
    void aMeetingNamedTwiceIsRepairedOnce();
    void everyKindOfWhatNamesItsMeetings_data() { engines(); }
    void everyKindOfWhatNamesItsMeetings();
    void whatIsOverInANamedConferenceIsNoFailure_data() { engines(); }
    void whatIsOverInANamedConferenceIsNoFailure();
    void oneFailureNeedsAttention_data() { engines(); }
    void oneFailureNeedsAttention();
    void allBrokenRepairsWhatRepairHelpsAndListsTheRest_data() { engines(); }
    void allBrokenRepairsWhatRepairHelpsAndListsTheRest();
    void allBrokenWithNothingBrokenIsFine_data() { engines(); }
    void allBrokenWithNothingBrokenIsFine();
    void aReadOnlyProfileRepairsNothing_data() { engines(); }
    void aReadOnlyProfileRepairsNothing();
    void anOldLmsIsReadOnlyWithThatSaid_data() { engines(); }
    void anOldLmsIsReadOnlyWithThatSaid();
    void anAccountThatMayNotWriteSwitchesNothingOn();
    void aRowThatChangesMeanwhileIsAConflict_data() { engines(); }
    void aRowThatChangesMeanwhileIsAConflict();
    void aWhatThatMeansNothingStopsAllOfThem_data() { engines(); }
    void aWhatThatMeansNothingStopsAllOfThem();

private:
    void engines();

    std::unique_ptr<CliSite> m_site;
};

void TestCliRepair::engines()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("SQLite") << Engine::Sqlite;
    QTest::newRow("PostgreSQL") << Engine::PostgreSql;
}

void TestCliRepair::init()
{
    if (QTest::currentDataTag() == nullptr)
        return; // the test makes its own site
    QFETCH(Engine, engine);
    if (engine == Engine::PostgreSql && !hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    m_site = std::make_unique<CliSite>(engine);
}

void TestCliRepair::theIncidentIsSeenRepairedAndProved()
{
    const QList<QStringList> before = incidentRows(*m_site);

    const CliResult broken = m_site->run({u"check"_s, u"51"_s});
    QCOMPARE(broken.exitCode, 1);
    QCOMPARE(texts(broken.meetings(), u"verdict"_s), (QStringList{u"IdMissing"_s, u"IdMissing"_s}));
    QCOMPARE(broken.json()[u"conference"_s][u"title"_s], u"Testing Conference 22 Nov 1"_s);

    const CliResult repaired = m_site->run({u"repair"_s, u"51"_s});
    QVERIFY2(repaired.exitCode == 0, repaired.all().constData());
    QCOMPARE(states(repaired), (QStringList{u"done"_s, u"done"_s}));
    QCOMPARE(repaired.summary()[u"done"_s], 2);
    QCOMPARE(repaired.summary()[u"failed"_s], 0);
    QVERIFY(repaired.summary()[u"requests"_s].toInt() >= 7); // a token, and to find, to switch and to read back, twice
    QCOMPARE(repaired.summary()[u"throttledSeconds"_s].toDouble(), 0.0);
    QCOMPARE(patches(*m_site), 2);
    const QJsonObject operation = operationOn(repaired.operations(), u"slot"_s, 45);
    QVERIFY(operation[u"error"_s].isNull());
    QVERIFY(operation[u"before"_s][u"onlineMeetingId"_s].isNull());
    QVERIFY(operation[u"after"_s][u"onlineMeetingId"_s].toString().startsWith(u"MSo"_s));
    QVERIFY(!operation[u"steps"_s].toArray().isEmpty());

    const CliResult proved = m_site->run({u"check"_s, u"51"_s, u"--live"_s});
    QVERIFY2(proved.exitCode == 0, proved.all().constData());
    QCOMPARE(texts(proved.meetings(), u"verdict"_s), (QStringList{u"Verified"_s, u"Verified"_s}));
    QCOMPARE(texts(proved.meetings(), u"joinLink"_s), texts(broken.meetings(), u"joinLink"_s));
    const QList<QStringList> after = incidentRows(*m_site);
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(after.at(row).first(3), before.at(row).first(3)); // link and event stay
        QCOMPARE(before.at(row).at(3), u"NULL"_s);
        QVERIFY(after.at(row).at(3).startsWith(u"MSo"_s));
    }
}

void TestCliRepair::aDryRunWritesNothingAnywhere()
{
    const QList<QStringList> rows = m_site->allRows();
    const SimulatedWorld inTeams = m_site->graph.world();

    const CliResult planned = m_site->run({u"repair"_s, u"51"_s, u"--dry-run"_s});
    QVERIFY2(planned.exitCode == 0, planned.all().constData());
    QCOMPARE(states(planned), (QStringList{u"skipped"_s, u"skipped"_s}));
    QCOMPARE(planned.summary()[u"skipped"_s], 2);
    const QJsonObject operation = operationOn(planned.operations(), u"slot"_s, 46);
    QVERIFY(operation[u"error"_s].isNull());
    QVERIFY(operation[u"after"_s][u"onlineMeetingId"_s].toString().startsWith(u"MSo"_s)); // what would be
    QCOMPARE(m_site->allRows(), rows);
    QCOMPARE(patches(*m_site), 0);
    QVERIFY(m_site->graph.world() == inTeams);
}

void TestCliRepair::repairingAgainSendsAndWritesNothing()
{
    QCOMPARE(m_site->run({u"repair"_s, u"51"_s}).exitCode, 0);
    const QList<QStringList> rows = m_site->allRows();
    const int sent = patches(*m_site);

    const CliResult again = m_site->run({u"repair"_s, u"51"_s});
    QVERIFY2(again.exitCode == 0, again.all().constData());
    QCOMPARE(states(again), (QStringList{u"done"_s, u"done"_s}));
    QCOMPARE(m_site->allRows(), rows);
    QCOMPARE(patches(*m_site), sent);
}

void TestCliRepair::aMeetingNamedTwiceIsRepairedOnce()
{
    const CliResult repaired = m_site->run({u"repair"_s, u"slot:45"_s, u"51"_s, u" slot:45 "_s});
    QVERIFY2(repaired.exitCode == 0, repaired.all().constData());
    QCOMPARE(repaired.operations().size(), 2);
    QCOMPARE(patches(*m_site), 2);
}

void TestCliRepair::everyKindOfWhatNamesItsMeetings()
{
    const CliResult card = m_site->run({u"check"_s, u"conference:51"_s});
    const QJsonObject slot = meetingIn(card.meetings(), u"slot"_s, 46);
    const QString mangled = u" see <"_s + slot[u"joinLink"_s].toString() + u"> "_s;
    for (const QString &what : {u"slot:46"_s, slot[u"joinLink"_s].toString(), mangled, slot[u"eventId"_s].toString()}) {
        const CliResult one = m_site->run({u"check"_s, what});
        QVERIFY2(one.exitCode == 1, qPrintable(what + u'\n' + QString::fromUtf8(one.all())));
        QCOMPARE(one.json()[u"conference"_s][u"id"_s], 51);
        QCOMPARE(one.meetings().size(), 1);
        QCOMPARE(meetingIn(one.meetings(), u"slot"_s, 46)[u"joinLink"_s], slot[u"joinLink"_s]);
    }
    for (const QString &what :
         {u"51"_s, u"https://lms.northgate.example/conferences/51/"_s, u"testing conference 22 NOV"_s})
        QCOMPARE(m_site->run({u"check"_s, what}).meetings().size(), 2);

    QCOMPARE(m_site->run({u"repair"_s, u"slot:46"_s}).exitCode, 0);
    const QString id = incidentRows(*m_site).at(1).at(3);
    QCOMPARE(m_site->run({u"check"_s, id}).meetings().size(), 1);
}

void TestCliRepair::whatIsOverInANamedConferenceIsNoFailure()
{
    m_site->execute(u"UPDATE conferences_conferencetimeslot SET date = '2025-11-22' WHERE id = 45"_s);

    const CliResult repaired = m_site->run({u"repair"_s, u"51"_s});
    QVERIFY2(repaired.exitCode == 0, repaired.all().constData());
    QCOMPARE(operationOn(repaired.operations(), u"slot"_s, 46)[u"state"_s], u"done"_s);
    const QJsonObject over = operationOn(repaired.operations(), u"slot"_s, 45);
    QCOMPARE(over[u"state"_s], u"skipped"_s);
    QVERIFY(over[u"error"_s][u"text"_s].toString().contains(u"over"_s));

    const CliResult named = m_site->run({u"repair"_s, u"slot:45"_s});
    QCOMPARE(named.exitCode, 1);
    QCOMPARE(m_site->run({u"repair"_s, u"51"_s, u"slot:45"_s}).exitCode, 1);
    QCOMPARE(patches(*m_site), 1);
}

void TestCliRepair::oneFailureNeedsAttention()
{
    const QString link = incidentRows(*m_site).at(0).at(1);
    m_site->graph.changeWorld([&link](SimulatedWorld &world) {
        world.meetings.removeIf([&link](const SimulatedMeeting &meeting) { return meeting.joinWebUrl == link; });
    });

    const CliResult repaired = m_site->run({u"repair"_s, u"51"_s});
    QCOMPARE(repaired.exitCode, 1);
    QCOMPARE(errorKind(operationOn(repaired.operations(), u"slot"_s, 45)), u"MeetingGone"_s);
    QCOMPARE(operationOn(repaired.operations(), u"slot"_s, 45)[u"state"_s], u"failed"_s);
    QCOMPARE(operationOn(repaired.operations(), u"slot"_s, 46)[u"state"_s], u"done"_s);
    QCOMPARE(incidentRows(*m_site).at(0).at(3), u"NULL"_s);
}

void TestCliRepair::allBrokenRepairsWhatRepairHelpsAndListsTheRest()
{
    const CliResult list = m_site->run({u"list"_s, u"--needs-repair"_s});
    QCOMPARE(list.exitCode, 1);
    QMap<QString, int> expected; // by what becomes of it
    const QJsonArray broken = list.meetings();
    for (const QJsonValue &meeting : broken)
        ++expected[meeting[u"remedy"_s] == u"repair"_s ? u"tried"_s : u"skipped"_s];
    QVERIFY(expected.value(u"tried"_s) > 10);
    QVERIFY(expected.value(u"skipped"_s) > 5);

    const CliResult repaired = m_site->run({u"repair"_s, u"--all-broken"_s});
    QCOMPARE(repaired.exitCode, 1);
    QCOMPARE(repaired.operations().size(), broken.size());
    QCOMPARE(repaired.summary()[u"skipped"_s], expected.value(u"skipped"_s));
    QCOMPARE(repaired.summary()[u"done"_s].toInt() + repaired.summary()[u"failed"_s].toInt(),
             expected.value(u"tried"_s));
    QCOMPARE(operationOn(repaired.operations(), u"slot"_s, 45)[u"state"_s], u"done"_s);
    for (const QJsonValue &operation : repaired.operations()) {
        if (operation[u"state"_s] == u"skipped"_s)
            QVERIFY(!operation[u"error"_s][u"text"_s].toString().isEmpty());
    }
}

void TestCliRepair::allBrokenWithNothingBrokenIsFine()
{
    m_site->execute(u"UPDATE conferences_conference SET meeting_platform = 'zoom'"_s);

    const CliResult repaired = m_site->run({u"repair"_s, u"--all-broken"_s});
    QVERIFY2(repaired.exitCode == 0, repaired.all().constData());
    QCOMPARE(repaired.operations().size(), 0);
    QCOMPARE(m_site->graph.requestCount({}), 0);
    QCOMPARE(m_site->run({u"list"_s}).exitCode, 0);
}

void TestCliRepair::aReadOnlyProfileRepairsNothing()
{
    const QString profile = m_site->writeProfile(m_site->profileText({u"safety/readOnly=true"_s}));
    const QList<QStringList> rows = m_site->allRows();

    const CliResult repaired = m_site->runWith(profile, {u"repair"_s, u"51"_s});
    QCOMPARE(repaired.exitCode, 3);
    QCOMPARE(errorKind(operationOn(repaired.operations(), u"slot"_s, 45)), u"ReadOnly"_s);
    QVERIFY(repaired.err.contains("readOnly=true"));
    QCOMPARE(m_site->allRows(), rows);
    QCOMPARE(patches(*m_site), 0);
}

void TestCliRepair::anOldLmsIsReadOnlyWithThatSaid()
{
    for (const QString &table : {u"conferences_conference"_s, u"conferences_conferencetimeslot"_s})
        m_site->execute(u"ALTER TABLE %1 DROP COLUMN online_meeting_id"_s.arg(table));

    const CliResult card = m_site->run({u"check"_s, u"51"_s});
    QVERIFY2(card.exitCode == 1, card.all().constData());
    QVERIFY2(card.err.contains("0008"), card.err.constData());
    QVERIFY(meetingIn(card.meetings(), u"slot"_s, 45)[u"onlineMeetingId"_s].isNull());

    const CliResult repaired = m_site->run({u"repair"_s, u"51"_s});
    QVERIFY2(repaired.exitCode == 3, repaired.all().constData());
    QCOMPARE(errorKind(operationOn(repaired.operations(), u"slot"_s, 46)), u"ReadOnly"_s);
    QCOMPARE(m_site->graph.requestCount({}), 0);
}

void TestCliRepair::anAccountThatMayNotWriteSwitchesNothingOn()
{
    if (!hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    CliSite site(Engine::PostgreSql);
    site.execute(u"REVOKE UPDATE ON conferences_conferencetimeslot FROM PUBLIC, %1"_s.arg(
        site.rows(u"SELECT current_database()"_s).at(0).at(0)));

    const CliResult repaired = site.run({u"repair"_s, u"51"_s});
    QVERIFY2(repaired.exitCode == 3, repaired.all().constData());
    QCOMPARE(errorKind(operationOn(repaired.operations(), u"slot"_s, 45)), u"ReadOnly"_s);
    QVERIFY2(repaired.err.contains("GRANT"), repaired.err.constData());
    QCOMPARE(patches(site), 0);
    QCOMPARE(site.run({u"check"_s, u"51"_s}).exitCode, 1);
    QCOMPARE(site.run({u"repair"_s, u"51"_s, u"--dry-run"_s}).exitCode, 0);
}

void TestCliRepair::aRowThatChangesMeanwhileIsAConflict()
{
    m_site->graph.addFault({.method = u"PATCH"_s, .kind = Fault::Kind::Delay, .delay = std::chrono::seconds(3)});
    const auto process =
        startCli({u"--profile"_s, m_site->file(u"site.ini"_s), u"--format"_s, u"json"_s, u"repair"_s, u"slot:45"_s},
                 m_site->environment());
    QTRY_COMPARE_WITH_TIMEOUT(patches(*m_site), 1, 30'000);
    m_site->execute(u"UPDATE conferences_conferencetimeslot SET online_meeting_id = '19:meeting_else@thread.v2' "
                    "WHERE id = 45"_s);
    const CliResult result = resultOf(*process);
    QVERIFY2(result.exitCode == 1, result.all().constData());
    const QJsonObject operation = operationOn(result.operations(), u"slot"_s, 45);
    QCOMPARE(operation[u"state"_s], u"failed"_s);
    QCOMPARE(errorKind(operation), u"Conflict"_s);
    QVERIFY2(result.out.contains("19:meeting_else@thread.v2"), result.out.constData());
    QCOMPARE(incidentRows(*m_site).at(0).at(3), u"19:meeting_else@thread.v2"_s);
}

void TestCliRepair::aWhatThatMeansNothingStopsAllOfThem()
{
    const QList<QStringList> rows = m_site->allRows();
    const CliResult result = m_site->run({u"repair"_s, u"51"_s, u"conference:999999"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("999999"), result.all().constData());
    QVERIFY(result.out.isEmpty());
    QCOMPARE(m_site->allRows(), rows);
    QCOMPARE(m_site->graph.requestCount({}), 0);
}

QTEST_GUILESS_MAIN(TestCliRepair)
#include "tst_clirepair.moc"
