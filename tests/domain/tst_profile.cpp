// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/profile.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

const QString tenant = u"2d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b"_s;
const QString client = u"5b6c7d8e-1111-2222-3333-444455556666"_s;

const QByteArray sqlite = "[database]\ndriver=sqlite\nfile=/srv/lms.sqlite3\n";
const QByteArray postgres = "[database]\ndriver=postgresql\nhost=db.example.org\nname=lms\nuser=confdesk\n";
const QByteArray ids = "tenantId=2d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b\nclientId=5b6c7d8e-1111-2222-3333-444455556666\n";

const QByteArray full = R"([database]
driver=sqlite            ; sqlite | postgresql
file=/path/lms.sqlite3   ; sqlite
host=db.example.org      ; postgresql: host, port, name, user, sslMode
port=5433
name=lms
user=confdesk
[graph]
cloud=global             ; global | usgov | usgovdod | custom
graphUrl=                ; cloud=custom only
loginUrl=                ; cloud=custom only
tenantId=2D1F0B9A-3C4D-4E5F-8A6B-7C8D9E0F1A2B
clientId=5b6c7d8e-1111-2222-3333-444455556666
credential=certificate   ; secret | certificate
certificate=/path/app.pem        ; certificate + private key (PEM)
organizer=lms-meetings@example.org   ; service account that owns new meetings
[lms]
baseUrl=https://vle.example.org   ; for links to conferences
[journal]
store=local              ; local | postgresql
[safety]
production=true
readOnly=false
)";

Profile::Database sqliteDatabase()
{
    return {.file = u"/srv/lms.sqlite3"_s};
}

Profile::Graph globalGraph()
{
    return {.graphUrl = u"https://graph.microsoft.com"_s,
            .loginUrl = u"https://login.microsoftonline.com"_s,
            .tenantId = tenant,
            .clientId = client};
}

Result<Profile> parsed(const QByteArray &ini)
{
    return parseProfile(ini, u"/etc/northgate.ini"_s);
}

} // namespace

class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeFileIsRead();
    void exampleOfTheDocumentationIsRight();
    void databaseAloneIsEnough();
    void postgreSqlHasDefaults();
    void everythingOfPostgreSqlCanBeSaid();
    void cloudsHaveTheirAddresses_data();
    void cloudsHaveTheirAddresses();
    void customAddressesMayBePlainOnThisMachine_data();
    void customAddressesMayBePlainOnThisMachine();
    void emptyValuesCountAsAbsent();
    void journalTakesFromTheDatabaseWhatItLeavesOut();
    void journalMayBeElsewhere();
    void nameIsTheFilesName();
    void addressOfTheLmsHasNoSlashAtItsEnd();
};

void ProfileTest::theWholeFileIsRead()
{
    const auto profile = parsed(full);

    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().text));
    Profile::Graph graph = globalGraph();
    graph.credential = Profile::Credential::Certificate;
    graph.certificate = u"/path/app.pem"_s;
    graph.organizer = u"lms-meetings@example.org"_s;
    QCOMPARE(*profile, (Profile{.name = u"northgate"_s,
                                .database = {.file = u"/path/lms.sqlite3"_s, .port = 5433},
                                .graph = graph,
                                .lmsBaseUrl = u"https://vle.example.org"_s,
                                .production = true}));
    QVERIFY(profile->hasGraph());
}

void ProfileTest::exampleOfTheDocumentationIsRight()
{
    QFile page(QFINDTESTDATA("../../docs/cli.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    const qsizetype start = text.indexOf("```ini\n") + 7;
    const QByteArray example = text.sliced(start, text.indexOf("```\n", start) - start);
    QVERIFY(example.startsWith("[database]"));

    const auto profile = parsed(example);

    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().text));
    QCOMPARE(profile->database.sslRootCert, u"/path/ca.pem"_s);
    QCOMPARE(profile->lmsBaseUrl, u"https://vle.example.org"_s);
    QVERIFY(profile->hasGraph());
}

void ProfileTest::databaseAloneIsEnough()
{
    const auto profile = parsed(sqlite);

    QVERIFY(profile);
    QCOMPARE(*profile, (Profile{.name = u"northgate"_s, .database = sqliteDatabase()}));
    QVERIFY(!profile->hasGraph());
}

void ProfileTest::postgreSqlHasDefaults()
{
    const auto profile = parsed(postgres);

    QVERIFY(profile);
    QCOMPARE(profile->database, (Profile::Database{.driver = Profile::Driver::PostgreSql,
                                                   .host = u"db.example.org"_s,
                                                   .port = 5432,
                                                   .name = u"lms"_s,
                                                   .user = u"confdesk"_s,
                                                   .sslMode = u"verify-full"_s}));
}

void ProfileTest::everythingOfPostgreSqlCanBeSaid()
{
    const auto profile = parsed(postgres + "port=6432\nsslMode=verify-ca\nsslRootCert=/etc/ssl/db.pem\n");

    QVERIFY(profile);
    QCOMPARE(profile->database.port, 6432);
    QCOMPARE(profile->database.sslMode, u"verify-ca"_s);
    QCOMPARE(profile->database.sslRootCert, u"/etc/ssl/db.pem"_s);
}

void ProfileTest::cloudsHaveTheirAddresses_data()
{
    QTest::addColumn<QByteArray>("cloud");
    QTest::addColumn<int>("expected");
    QTest::addColumn<QString>("graphUrl");
    QTest::addColumn<QString>("loginUrl");
    const auto row = [](const char *cloud, Profile::Cloud expected, const char *graphUrl, const char *loginUrl) {
        QTest::newRow(cloud) << QByteArray(cloud) << static_cast<int>(expected) << QString::fromLatin1(graphUrl)
                             << QString::fromLatin1(loginUrl);
    };
    row("global", Profile::Cloud::Global, "https://graph.microsoft.com", "https://login.microsoftonline.com");
    row("usgov", Profile::Cloud::UsGov, "https://graph.microsoft.us", "https://login.microsoftonline.us");
    row("usgovdod", Profile::Cloud::UsGovDod, "https://dod-graph.microsoft.us", "https://login.microsoftonline.us");
}

void ProfileTest::cloudsHaveTheirAddresses()
{
    QFETCH(QByteArray, cloud);
    QFETCH(int, expected);

    const auto profile = parsed(sqlite + "[graph]\ncloud=" + cloud + "\n" + ids);

    QVERIFY(profile);
    QCOMPARE(static_cast<int>(profile->graph.cloud), expected);
    QTEST(profile->graph.graphUrl, "graphUrl");
    QTEST(profile->graph.loginUrl, "loginUrl");
}

void ProfileTest::customAddressesMayBePlainOnThisMachine_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *url, const char *read) {
        QTest::newRow(url) << QByteArray(url) << QString::fromLatin1(read);
    };
    row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
    row("http://127.0.0.1:8080/", "http://127.0.0.1:8080");
    row("http://127.1.2.3", "http://127.1.2.3");
    row("http://localhost:8080", "http://localhost:8080");
    row("http://LOCALHOST:8080", "http://LOCALHOST:8080");
    row("http://[::1]:8080", "http://[::1]:8080");
    row("https://graph.example.org", "https://graph.example.org");
    row("https://graph.example.org/proxy/", "https://graph.example.org/proxy");
}

void ProfileTest::customAddressesMayBePlainOnThisMachine()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, read);

    const auto profile = parsed(sqlite + "[graph]\ncloud=custom\ngraphUrl=" + url + "\nloginUrl=" + url + "\n" + ids);

    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().text));
    QVERIFY(profile->graph.cloud == Profile::Cloud::Custom);
    QCOMPARE(profile->graph.graphUrl, read);
    QCOMPARE(profile->graph.loginUrl, read);
}

void ProfileTest::emptyValuesCountAsAbsent()
{
    const auto profile = parsed(sqlite + "host=\nport=\nsslMode= ; none\n[graph]\ncloud=\ngraphUrl=\ntenantId=\n[lms]\n"
                                         "baseUrl=\n[journal]\nstore=\n[safety]\nproduction=\nreadOnly=\n");

    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().text));
    QCOMPARE(*profile, (Profile{.name = u"northgate"_s, .database = sqliteDatabase()}));
}

void ProfileTest::journalTakesFromTheDatabaseWhatItLeavesOut()
{
    const auto profile = parsed(postgres + "port=6432\nsslMode=require\n[journal]\nstore=postgresql\n");

    QVERIFY(profile);
    QCOMPARE(profile->journal, (Profile::Journal{.driver = Profile::Driver::PostgreSql,
                                                 .host = u"db.example.org"_s,
                                                 .name = u"lms"_s,
                                                 .user = u"confdesk"_s,
                                                 .sslMode = u"require"_s,
                                                 .port = 6432}));
}

void ProfileTest::journalMayBeElsewhere()
{
    const auto profile = parsed(sqlite + "[journal]\nstore=postgresql\nhost=j.example.org\nport=7000\nname=journal\n"
                                         "user=team\nsslMode=verify-ca\n");

    QVERIFY(profile);
    QCOMPARE(profile->journal, (Profile::Journal{.driver = Profile::Driver::PostgreSql,
                                                 .host = u"j.example.org"_s,
                                                 .name = u"journal"_s,
                                                 .user = u"team"_s,
                                                 .sslMode = u"verify-ca"_s,
                                                 .port = 7000}));
}

void ProfileTest::nameIsTheFilesName()
{
    const auto profile = parseProfile(sqlite, u"/home/ann/.config/confdesk/North gate.v2.ini"_s);

    QVERIFY(profile);
    QCOMPARE(profile->name, u"North gate.v2"_s);
}

void ProfileTest::addressOfTheLmsHasNoSlashAtItsEnd()
{
    const auto profile = parsed(sqlite + "[lms]\nbaseUrl=https://vle.example.org/lms//\n");

    QVERIFY(profile);
    QCOMPARE(profile->lmsBaseUrl, u"https://vle.example.org/lms"_s);
}

QTEST_APPLESS_MAIN(ProfileTest)
#include "tst_profile.moc"
