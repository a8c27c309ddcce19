// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/clisite.h"

#include "demo/demotenant.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

QString errorKind(const CliResult &result)
{
    return operationOn(result.operations(), u"slot"_s, 45)[u"error"_s][u"kind"_s].toString();
}

} // namespace

/// What goes wrong around a site, and what the caller learns of it.
class TestCliFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_site = std::make_unique<CliSite>(); }
    void cleanup() { m_site.reset(); }
    void aCredentialThatIsRefusedIsExplained_data();
    void aCredentialThatIsRefusedIsExplained();
    void aMistypedTenantIsNotTakenForEverybodyElsesMeetings();
    void aMissingSecretIsNamed();
    void whatGraphDoesWrongIsNamed_data();
    void whatGraphDoesWrongIsNamed();
    void patienceEndsAnEndlessThrottling();
    void patienceEndsASilentServer();
    void throttlingIsCounted();
    void aCheckThatGraphRefusesStillPrintsTheDatabase();
    void aCheckThatFailsOverTheMeetingNeedsAttention();
    void aCheckStopsAskingWhoDoesNotAnswer();
    void aCheckSaysEachErrorOnce();
    void ctrlCWhileGraphHangsReportsWhatWasDone();
    void aDatabaseThatCannotBeUsedIsNamed_data();
    void aDatabaseThatCannotBeUsedIsNamed();
    void aLockedDatabaseIsGivenUp();
    void aServerThatIsDownIsNamed();
    void aWrongDatabasePasswordIsNamed();
    void severalConferencesAreListedAsCandidates();
    void aProfileMistakeNamesFileLineAndKey_data();
    void aProfileMistakeNamesFileLineAndKey();

private:
    std::unique_ptr<CliSite> m_site;
};

void TestCliFaults::aCredentialThatIsRefusedIsExplained_data()
{
    QTest::addColumn<QString>("change"); ///< of the profile
    QTest::addColumn<int>("secretState");
    QTest::addColumn<QByteArray>("said");

    QTest::newRow("wrong secret") << QString() << 1 << QByteArray("AADSTS7000215");
    QTest::newRow("expired secret") << QString() << 2 << QByteArray("AADSTS7000222");
    QTest::newRow("unknown tenant") << u"graph/tenantId=unknown.example"_s << 0 << QByteArray("AADSTS90002");
    QTest::newRow("unknown application") << u"graph/clientId=11111111-2222-4333-8444-555555555555"_s << 0
                                         << QByteArray("AADSTS700016");
}

void TestCliFaults::aCredentialThatIsRefusedIsExplained()
{
    QFETCH(QString, change);
    QFETCH(int, secretState);
    QFETCH(QByteArray, said);
    m_site->graph.changeWorld([secretState](SimulatedWorld &world) {
        if (secretState == 1)
            world.clientSecret = u"another"_s;
        if (secretState == 2)
            world.secretState = SecretState::Expired;
    });
    const QString profile =
        m_site->writeProfile(m_site->profileText(change.isEmpty() ? QStringList{} : QStringList{change}));
    const QList<QStringList> rows = m_site->allRows();

    const CliResult repaired = m_site->runWith(profile, {u"repair"_s, u"51"_s});
    QVERIFY2(repaired.exitCode == 3, repaired.all().constData());
    QCOMPARE(errorKind(repaired), u"Credential"_s);
    QVERIFY2(repaired.all().contains(said), repaired.all().constData());
    QVERIFY(!repaired.err.isEmpty());
    QCOMPARE(m_site->allRows(), rows);
    const CliResult live = m_site->runWith(profile, {u"check"_s, u"51"_s, u"--live"_s});
    QCOMPARE(live.exitCode, 3);
    QVERIFY2(live.err.contains(said), live.err.constData());
    QCOMPARE(texts(live.meetings(), u"verdict"_s), (QStringList{u"IdMissing"_s, u"IdMissing"_s}));
}

void TestCliFaults::aMistypedTenantIsNotTakenForEverybodyElsesMeetings()
{
    const QString profile =
        m_site->writeProfile(m_site->profileText({u"graph/tenantId=11111111-2222-4333-8444-555555555555"_s}));
    for (const QStringList &command :
         {QStringList{u"repair"_s, u"51"_s}, QStringList{u"repair"_s, u"slot:45"_s},
          QStringList{u"repair"_s, u"51"_s, u"--dry-run"_s}, QStringList{u"check"_s, u"51"_s, u"--live"_s}}) {
        const CliResult result = m_site->runWith(profile, command);
        QVERIFY2(result.exitCode == 3, result.all().constData());
        QVERIFY2(result.err.contains("AADSTS90002"), result.err.constData());
    }
}

void TestCliFaults::aMissingSecretIsNamed()
{
    const CliResult result =
        runCli({u"--profile"_s, m_site->file(u"site.ini"_s), u"repair"_s, u"51"_s, u"--format"_s, u"json"_s});
    QVERIFY2(result.exitCode == 3, result.all().constData());
    QCOMPARE(errorKind(result), u"Secret"_s);
    QVERIFY(result.err.contains("CONFDESK_CLIENT_SECRET"));
}

void TestCliFaults::whatGraphDoesWrongIsNamed_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("exitCode");

    const QString meetings = u"/onlineMeetings"_s;
    QTest::newRow("HTML 502") << Fault{.pathPattern = meetings, .count = -1, .kind = Fault::Kind::HtmlBadGateway}
                              << u"Server"_s << 3;
    QTest::newRow("503") << Fault{.pathPattern = meetings, .count = -1} << u"Server"_s << 3;
    QTest::newRow("truncated JSON") << Fault{.pathPattern = meetings, .count = -1, .kind = Fault::Kind::TruncatedJson}
                                    << u"Protocol"_s << 1;
    QTest::newRow("wrong types") << Fault{.pathPattern = meetings, .count = -1, .status = 200, .body = R"({"value":7})"}
                                 << u"Protocol"_s << 1;
    QTest::newRow("empty list") << Fault{.pathPattern = meetings, .count = -1, .status = 200, .body = R"({"value":[]})"}
                                << u"MeetingGone"_s << 1;
    QTest::newRow("redirect") << Fault{.pathPattern = meetings,
                                       .count = -1,
                                       .kind = Fault::Kind::Redirect,
                                       .location = u"http://127.0.0.1:1/elsewhere"_s}
                              << u"Protocol"_s << 1;
}

void TestCliFaults::whatGraphDoesWrongIsNamed()
{
    QFETCH(Fault, fault);
    QFETCH(QString, kind);
    QFETCH(int, exitCode);
    m_site->graph.addFault(fault);
    const QList<QStringList> rows = m_site->allRows();

    const CliResult repaired = m_site->run({u"repair"_s, u"51"_s, u"--patience"_s, u"6"_s});
    QVERIFY2(repaired.exitCode == exitCode, repaired.all().constData());
    QCOMPARE(errorKind(repaired), kind);
    QCOMPARE(m_site->allRows(), rows);
}

void TestCliFaults::patienceEndsAnEndlessThrottling()
{
    m_site->graph.addFault({.pathPattern = u"/v1.0/"_s, .count = -1, .status = 429, .retryAfter = u"1"_s});
    const QList<QStringList> rows = m_site->allRows();
    QElapsedTimer timer;
    timer.start();

    const CliResult repaired = m_site->run({u"repair"_s, u"51"_s, u"--patience"_s, u"2"_s});
    QVERIFY2(repaired.exitCode == 3, repaired.all().constData());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(errorKind(repaired), u"Throttled"_s);
    QVERIFY(repaired.err.contains("wait"));
    QCOMPARE(m_site->allRows(), rows);
}

void TestCliFaults::patienceEndsASilentServer()
{
    m_site->graph.addFault({.pathPattern = u"/v1.0/"_s, .count = -1, .kind = Fault::Kind::Hang});
    QElapsedTimer timer;
    timer.start();

    const CliResult live = m_site->run({u"check"_s, u"slot:45"_s, u"--live"_s, u"--patience"_s, u"2"_s});
    QVERIFY2(live.exitCode == 3, live.all().constData());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(live.meetings().size(), 1);
    QVERIFY(!live.err.isEmpty());
}

void TestCliFaults::throttlingIsCounted()
{
    m_site->graph.addFault({.pathPattern = u"/onlineMeetings"_s, .count = 1, .status = 429, .retryAfter = u"1"_s});
    const CliResult repaired = m_site->run({u"repair"_s, u"slot:45"_s});
    QVERIFY2(repaired.exitCode == 0, repaired.all().constData());
    QVERIFY(repaired.summary()[u"throttledSeconds"_s].toDouble() >= 0.9);
}

void TestCliFaults::aCheckThatGraphRefusesStillPrintsTheDatabase()
{
    m_site->graph.stop();
    const CliResult live = m_site->run({u"check"_s, u"51"_s, u"--live"_s, u"--patience"_s, u"1"_s});
    QVERIFY2(live.exitCode == 3, live.all().constData());
    QCOMPARE(texts(live.meetings(), u"verdict"_s), (QStringList{u"IdMissing"_s, u"IdMissing"_s}));
    QVERIFY(!live.err.isEmpty());
}

void TestCliFaults::aCheckThatFailsOverTheMeetingNeedsAttention()
{
    m_site->graph.addFault({.pathPattern = u"/onlineMeetings"_s, .count = -1, .kind = Fault::Kind::TruncatedJson});
    const CliResult live = m_site->run({u"check"_s, u"slot:45"_s, u"--live"_s});
    QVERIFY2(live.exitCode == 1, live.all().constData());
    QVERIFY(!live.err.isEmpty());
}

void TestCliFaults::aCheckStopsAskingWhoDoesNotAnswer()
{
    for (int hour = 0; hour < 10; ++hour) {
        m_site->execute(
            u"INSERT INTO conferences_conferencetimeslot SELECT 9000 + %1, conference_id, date, '0%1:30:00', "
            "'0%1:45:00', timezone, max_participants, current_participants, meeting_link, meeting_id, "
            "online_meeting_id, meeting_password, is_available, created_at, updated_at "
            "FROM conferences_conferencetimeslot WHERE id = 45"_s.arg(hour));
    }
    m_site->graph.addFault({.pathPattern = u"/onlineMeetings"_s, .count = -1, .kind = Fault::Kind::Hang});
    const CliResult live = m_site->run({u"check"_s, u"51"_s, u"--live"_s, u"--patience"_s, u"2"_s});
    QVERIFY2(live.exitCode == 3, live.all().constData());
    QVERIFY(live.meetings().size() > 8);
    const int asked = m_site->graph.requestCount({}, u"/onlineMeetings"_s);
    QVERIFY2(asked > 0 && asked <= 4, qPrintable(QString::number(asked)));
}

void TestCliFaults::aCheckSaysEachErrorOnce()
{
    // Each answer has a request id of its own.
    m_site->graph.addFault({.pathPattern = u"/onlineMeetings"_s, .count = -1});
    const CliResult live = m_site->run({u"check"_s, u"51"_s, u"--live"_s, u"--patience"_s, u"2"_s});
    QVERIFY2(live.exitCode == 3, live.all().constData());
    QVERIFY2(live.err.count("confdesk-cli: ") == 1, live.err.constData());
}

void TestCliFaults::ctrlCWhileGraphHangsReportsWhatWasDone()
{
    m_site->graph.addFault({.pathPattern = u"/onlineMeetings"_s, .count = -1, .kind = Fault::Kind::Hang});
    const auto process =
        startCli({u"--profile"_s, m_site->file(u"site.ini"_s), u"--format"_s, u"json"_s, u"repair"_s, u"51"_s},
                 m_site->environment());
    QTRY_VERIFY_WITH_TIMEOUT(m_site->graph.requestCount({}, u"/onlineMeetings"_s) == 2, 30'000);
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGTERM), 0);
    const CliResult result = resultOf(*process);
    QVERIFY2(result.exitCode == 3, result.all().constData());
    QCOMPARE(texts(result.operations(), u"state"_s), (QStringList{u"cancelled"_s, u"cancelled"_s}));
    QCOMPARE(errorKind(result), u"Cancelled"_s);
}

void TestCliFaults::aDatabaseThatCannotBeUsedIsNamed_data()
{
    QTest::addColumn<QByteArray>("content"); ///< null: no such file

    QTest::newRow("missing") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("not SQLite") << QByteArray("<html>This is a web page of some length.</html>\n").repeated(50);
}

void TestCliFaults::aDatabaseThatCannotBeUsedIsNamed()
{
    QFETCH(QByteArray, content);
    const QString file = m_site->file(u"other.sqlite3"_s);
    if (!content.isNull()) {
        QFile other(file);
        QVERIFY(other.open(QIODevice::WriteOnly));
        QVERIFY(other.write(content) == content.size());
    }
    const QString profile = m_site->writeProfile(m_site->profileText({u"database/file="_s + file}));
    for (const QStringList &command :
         {QStringList{u"list"_s}, QStringList{u"check"_s, u"51"_s}, QStringList{u"check"_s, u"51"_s, u"--live"_s},
          QStringList{u"repair"_s, u"51"_s}, QStringList{u"repair"_s, u"--all-broken"_s}}) {
        const CliResult result = m_site->runWith(profile, command);
        QVERIFY2(result.exitCode == 3, result.all().constData());
        QVERIFY2(result.err.contains("other.sqlite3"), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }
    QCOMPARE(QFile::exists(file), !content.isNull());
}

void TestCliFaults::aLockedDatabaseIsGivenUp()
{
    m_site->execute(u"BEGIN EXCLUSIVE"_s);
    const CliResult result = m_site->run({u"list"_s});
    m_site->execute(u"ROLLBACK"_s);
    QVERIFY2(result.exitCode == 3, result.all().constData());
    QVERIFY2(result.err.contains("lock"), result.err.constData());
}

void TestCliFaults::aServerThatIsDownIsNamed()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString port = QString::number(closed.serverPort());
    closed.close();
    const QString profile = m_site->writeProfile(
        u"[database]\ndriver=postgresql\nhost=127.0.0.1\nport=%1\nname=lms\nuser=me\nsslMode=disable\n"_s.arg(port));
    const CliResult result = m_site->runWith(profile, {u"list"_s});
    QVERIFY2(result.exitCode == 3, result.all().constData());
    QVERIFY2(result.err.contains("127.0.0.1"), result.err.constData());
}

void TestCliFaults::aWrongDatabasePasswordIsNamed()
{
    if (!hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    CliSite site(Engine::PostgreSql);
    QProcessEnvironment environment = site.environment();
    environment.insert(u"CONFDESK_DB_PASSWORD"_s, u"not-this-one"_s);
    const CliResult result = runCli({u"--profile"_s, site.file(u"site.ini"_s), u"list"_s}, environment);
    QVERIFY2(result.exitCode == 3, result.all().constData());
    QVERIFY2(result.err.contains("assword"), result.err.constData());
    QVERIFY(!result.all().contains("not-this-one"));
}

void TestCliFaults::severalConferencesAreListedAsCandidates()
{
    m_site->execute(u"UPDATE conferences_conference SET meeting_link = (SELECT meeting_link FROM "
                    "conferences_conferencetimeslot WHERE id = 45) WHERE id = 54"_s);
    const QString link = m_site->rows(u"SELECT meeting_link FROM conferences_conference WHERE id = 54"_s).at(0).at(0);
    const CliResult several = m_site->run({u"check"_s, link});
    QVERIFY2(several.exitCode == 2, several.all().constData());
    QVERIFY2(several.err.contains("a Teams join link"), several.err.constData());
    QVERIFY2(several.err.contains("conference:51  Testing Conference 22 Nov 1"), several.err.constData());
    QVERIFY2(several.err.contains("conference:54  "), several.err.constData());

    const CliResult many = m_site->run({u"check"_s, u"e"_s});
    QCOMPARE(many.exitCode, 2);
    QCOMPARE(many.err.count("\n  conference:"), 20);

    // In two rows of one conference the link means those.
    m_site->execute(u"UPDATE conferences_conference SET meeting_link = NULL WHERE id = 54"_s);
    m_site->execute(u"UPDATE conferences_conferencetimeslot SET meeting_link = (SELECT meeting_link FROM "
                    "conferences_conferencetimeslot WHERE id = 45) WHERE id = 46"_s);
    QCOMPARE(m_site->run({u"check"_s, link}).meetings().size(), 2);
}

void TestCliFaults::aProfileMistakeNamesFileLineAndKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QByteArray>>("named");

    const QString sound = u"[database]\ndriver=sqlite\nfile=/nowhere/lms.sqlite3\n"_s;
    const auto row = [&sound](const char *name, const QString &more, const QList<QByteArray> &named) {
        QTest::newRow(name) << QString(sound + more) << named;
    };
    row("unknown key", u"colour=red\n"_s, {"4", "colour"});
    row("unknown section", u"[graphs]\ntenantId=x\n"_s, {"4", "graphs"});
    row("password", u"password=hunter22\n"_s, {"4", "password"});
    row("client secret", u"[graph]\nclientSecret=hunter22\n"_s, {"5", "clientSecret"});
    row("unknown cloud", u"[graph]\ncloud=moon\ntenantId=a\nclientId=b\n"_s, {"5", "cloud"});
    row("graphUrl without custom", u"[graph]\ngraphUrl=https://x.example\ntenantId=a\nclientId=b\n"_s,
        {"5", "graphUrl"});
    row("http to elsewhere",
        u"[graph]\ncloud=custom\ngraphUrl=http://graph.example\nloginUrl=http://127.0.0.1:1\ntenantId=a\nclientId=b\n"_s,
        {"6", "graphUrl"});
    row("no boolean", u"[safety]\nproduction=maybe\n"_s, {"5", "production"});
}

void TestCliFaults::aProfileMistakeNamesFileLineAndKey()
{
    QFETCH(QString, text);
    QFETCH(QList<QByteArray>, named);
    const QString profile = m_site->writeProfile(text, u"mistaken.ini"_s);
    const CliResult result = m_site->runWith(profile, {u"list"_s});
    QVERIFY2(result.exitCode == 2, result.all().constData());
    QVERIFY2(result.err.contains("mistaken.ini"), result.err.constData());
    for (const QByteArray &word : named)
        QVERIFY2(result.err.contains(word), QByteArray(word + " is missing in: " + result.err).constData());
    QVERIFY(!result.err.contains("hunter22"));
}

QTEST_GUILESS_MAIN(TestCliFaults)
#include "tst_clifaults.moc"
