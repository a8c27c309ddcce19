// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/profile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

const QByteArray sqlite = "[database]\ndriver=sqlite\nfile=/srv/lms.sqlite3\n"; // three lines
const QByteArray ids = "tenantId=tenant-1\nclientId=client-1\n";

QByteArray withGraph(const QByteArray &lines)
{
    return sqlite + "[graph]\n" + ids + lines; // `lines` begin at line 7
}

} // namespace

class ProfileMistakesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakesNameFileLineAndKey_data();
    void mistakesNameFileLineAndKey();
    void secretsAreRefusedWithoutShowingThem_data();
    void secretsAreRefusedWithoutShowingThem();
    void aSecretAsCredentialIsNotShown();
    void addressesMustBeSafe_data();
    void addressesMustBeSafe();
    void portsAreChecked_data();
    void portsAreChecked();
    void sectionsThatDoNotExistAreNamed();
    void mistakesOfFormNameFileAndLine();
};

void ProfileMistakesTest::mistakesNameFileLineAndKey_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QByteArray &ini, int line, const char *key, const char16_t *why) {
        QTest::newRow(name) << ini << line << QString::fromLatin1(key) << QString::fromUtf16(why);
    };
    row("nothing", "", 1, "driver", u"It is missing");
    row("no database", "\n\n[lms]\n", 3, "driver", u"It is missing");
    row("no driver", "[lms]\n[database]\nfile=x\n", 2, "driver", u"It is missing");
    row("unknown driver", "[database]\ndriver=mysql\n", 2, "driver", u"“mysql” is none of sqlite, postgresql");
    row("driver in capitals", "[database]\ndriver=SQLite\n", 2, "driver", u"“SQLite” is none of");
    row("SQLite without file", "[database]\ndriver=sqlite\n", 1, "file", u"It is missing");
    row("SQLite with an empty file", "[database]\ndriver=sqlite\nfile= ; later\n", 3, "file", u"It is missing");
    row("PostgreSQL without host", "[database]\ndriver=postgresql\nname=a\nuser=b\n", 1, "host", u"It is missing");
    row("PostgreSQL without name", "[database]\ndriver=postgresql\nhost=a\nuser=b\n", 1, "name", u"It is missing");
    row("PostgreSQL without user", "[database]\ndriver=postgresql\nhost=a\nname=b\n", 1, "user", u"It is missing");
    row("unknown sslMode", sqlite + "sslMode=on\n", 4, "sslMode",
        u"“on” is none of verify-full, disable, allow, prefer, require, verify-ca");
    row("unknown key", sqlite + "colour=red\n", 4, "colour", u"There is no such key. There are: driver, file,");
    row("key in other letters", sqlite + "sslmode=require\n", 4, "sslmode", u"Write it as “sslMode”");
    row("key of another section", sqlite + "tenantId=x\n", 4, "tenantId", u"There is no such key");
    row("repeated key", sqlite + "\nfile=/other\n", 5, "file", u"It stands in the file twice");
    row("repeated key in a repeated section", sqlite + "[database]\nfile=/other\n", 5, "file", u"twice");
    row("repeated key, once empty", sqlite + "file=\n", 4, "file", u"twice");

    row("no tenant", sqlite + "[graph]\nclientId=c\n", 4, "tenantId", u"It is missing");
    row("no client", sqlite + "[graph]\ntenantId=t\n", 4, "clientId", u"It is missing");
    row("only a cloud", sqlite + "[graph]\ncloud=global\n", 4, "tenantId", u"It is missing");
    row("only an organizer", sqlite + "[graph]\norganizer=a@example.org\n", 4, "tenantId", u"It is missing");
    row("tenant with a slash", sqlite + "[graph]\ntenantId=a/../b\nclientId=c\n", 5, "tenantId", u"letters, digits");
    row("client with blanks", sqlite + "[graph]\ntenantId=a\nclientId=b c\n", 6, "clientId", u"letters, digits");
    row("unknown cloud", withGraph("cloud=mars\n"), 7, "cloud", u"“mars” is none of global, usgov, usgovdod, custom");
    row("China", withGraph("cloud=china\n"), 7, "cloud", u"21Vianet");
    row("China by its company", withGraph("cloud=21Vianet\n"), 7, "cloud", u"offers no online meetings");
    row("custom without graphUrl", withGraph("cloud=custom\nloginUrl=https://l.example\n"), 4, "graphUrl", u"missing");
    row("custom without loginUrl", withGraph("cloud=custom\ngraphUrl=https://g.example\n"), 4, "loginUrl", u"missing");
    row("graphUrl without custom", withGraph("graphUrl=https://g.example\n"), 7, "graphUrl", u"cloud=custom only");
    row("loginUrl without custom", withGraph("loginUrl=https://l.example\n"), 7, "loginUrl", u"cloud=custom only");
    row("version in graphUrl",
        withGraph("cloud=custom\ngraphUrl=https://g.example/v1.0/\nloginUrl=https://l.example\n"), 8, "graphUrl",
        u"without the version");
    row("unknown credential", withGraph("credential=password\n"), 7, "credential",
        u"The value is none of secret, certificate");
    row("certificate without a file", withGraph("credential=certificate\n"), 4, "certificate", u"It is missing");

    row("unknown store", sqlite + "[journal]\nstore=cloud\n", 5, "store", u"“cloud” is none of local, postgresql");
    row("team journal without host", sqlite + "[journal]\nstore=postgresql\nname=a\nuser=b\n", 4, "host",
        u"It is missing");
    row("team journal without user", sqlite + "[journal]\nstore=postgresql\nhost=a\nname=b\n", 4, "user",
        u"It is missing");
    row("journal's sslMode", sqlite + "[journal]\nsslMode=yes\n", 5, "sslMode", u"“yes” is none of");
    row("production=yes", sqlite + "[safety]\nproduction=yes\n", 5, "production", u"“yes” is none of false, true");
    row("readOnly=1", sqlite + "[safety]\nreadOnly=1\n", 5, "readOnly", u"“1” is none of false, true");
    row("readOnly=True", sqlite + "[safety]\nreadOnly=True\n", 5, "readOnly", u"“True” is none of false, true");
    row("value of two screens", sqlite + "[safety]\nreadOnly=" + QByteArray(10'000, 'x'), 5, "readOnly",
        u"…” is none of");
}

void ProfileMistakesTest::mistakesNameFileLineAndKey()
{
    QFETCH(QByteArray, ini);
    QFETCH(int, line);
    QFETCH(QString, key);
    QFETCH(QString, why);

    const auto profile = parseProfile(ini, u"/etc/northgate.ini"_s);

    QVERIFY(!profile);
    const QString text = profile.error().text;
    QCOMPARE(profile.error().kind, ErrorKind::Protocol);
    QVERIFY2(text.startsWith(u"/etc/northgate.ini, line %1, key “%2” of ["_s.arg(line).arg(key)), qPrintable(text));
    QVERIFY2(text.contains(why), qPrintable(text));
    QVERIFY(text.size() < 400);
}

void ProfileMistakesTest::secretsAreRefusedWithoutShowingThem_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("line");
    for (const char *key : {"password", "Password", "PASSWORD", "clientSecret", "client_secret", "CLIENT-SECRET",
                            "secret", "passphrase", "passwd", "pwd", "dbPassword", "certificatePassword"}) {
        QTest::addRow("%s of [database]", key)
            << QByteArray(sqlite + key + "=hunter2\n") << QString::fromLatin1(key) << 4;
        QTest::addRow("%s of [graph]", key)
            << QByteArray(sqlite + "[graph]\n" + key + " = hunter2\n") << QString::fromLatin1(key) << 5;
        QTest::addRow("%s of an unknown section", key)
            << QByteArray("[x]\n" + QByteArray(key) + "=hunter2\n") << QString::fromLatin1(key) << 2;
    }
    QTest::newRow("empty") << QByteArray("[database]\npassword=\n") << u"password"_s << 2;
    QTest::newRow("behind other mistakes")
        << QByteArray("[database]\ncolour=red\npassword=hunter2\n") << u"password"_s << 3;
}

void ProfileMistakesTest::secretsAreRefusedWithoutShowingThem()
{
    QFETCH(QByteArray, ini);
    QFETCH(QString, key);
    QFETCH(int, line);

    const auto profile = parseProfile(ini, u"p.ini"_s);

    QVERIFY(!profile);
    const QString text = profile.error().text;
    QVERIFY2(text.startsWith(u"p.ini, line %1, key “%2”"_s.arg(line).arg(key)), qPrintable(text));
    QVERIFY2(text.contains(u"CONFDESK_DB_PASSWORD"_s) && text.contains(u"CONFDESK_CLIENT_SECRET"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"hunter2"_s) && !profile.error().detail.contains(u"hunter2"_s), qPrintable(text));
}

void ProfileMistakesTest::aSecretAsCredentialIsNotShown()
{
    const auto profile = parseProfile(withGraph("credential=hunter2~secret\n"), u"p.ini"_s);

    QVERIFY(!profile);
    QVERIFY2(profile.error().text.contains(u"key “credential”"_s), qPrintable(profile.error().text));
    QVERIFY2(!profile.error().text.contains(u"hunter2"_s), qPrintable(profile.error().text));
}

void ProfileMistakesTest::addressesMustBeSafe_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("why");
    const QString plain = u"use https"_s;
    const QString form = u"It must be a web address"_s;
    QTest::newRow("http") << QByteArray("http://graph.example.org") << plain;
    QTest::newRow("http to an address") << QByteArray("http://10.0.0.1:8080") << plain;
    QTest::newRow("http to every address") << QByteArray("http://0.0.0.0:8080") << plain;
    QTest::newRow("host that begins like this machine") << QByteArray("http://127.0.0.1.evil.example") << plain;
    QTest::newRow("localhost of somebody else") << QByteArray("http://localhost.evil.example") << plain;
    QTest::newRow("upper-case http") << QByteArray("HTTP://graph.example.org") << plain;
    QTest::newRow("ftp") << QByteArray("ftp://graph.example.org") << form;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << form;
    QTest::newRow("no scheme") << QByteArray("graph.example.org") << form;
    QTest::newRow("no host") << QByteArray("https://") << form;
    QTest::newRow("blank inside") << QByteArray("https://graph. example.org") << form;
    QTest::newRow("port that is none") << QByteArray("https://graph.example.org:x") << form;
    QTest::newRow("user") << QByteArray("https://ann@graph.example.org") << u"must not contain a user name"_s;
    QTest::newRow("password") << QByteArray("https://ann:hunter2@graph.example.org")
                              << u"must not contain a user name"_s;
    QTest::newRow("query") << QByteArray("https://graph.example.org/?a=1") << u"must end before"_s;
    QTest::newRow("fragment") << QByteArray("https://graph.example.org/#a") << u"must end before"_s;
}

void ProfileMistakesTest::addressesMustBeSafe()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, why);
    const QList<std::pair<QByteArray, QString>> places{
        {withGraph("cloud=custom\ngraphUrl=" + url + "\nloginUrl=https://l.example\n"), u"line 8, key “graphUrl”"_s},
        {withGraph("cloud=custom\nloginUrl=" + url + "\ngraphUrl=https://g.example\n"), u"line 8, key “loginUrl”"_s},
        {sqlite + "[lms]\nbaseUrl=" + url + "\n", u"line 5, key “baseUrl”"_s},
    };

    for (const auto &[ini, place] : places) {
        const auto profile = parseProfile(ini, u"p.ini"_s);
        QVERIFY(!profile);
        QVERIFY2(profile.error().text.contains(place), qPrintable(profile.error().text));
        QVERIFY2(profile.error().text.contains(why), qPrintable(profile.error().text));
        QVERIFY(!profile.error().text.contains(u"hunter2"_s));
    }
}

void ProfileMistakesTest::portsAreChecked_data()
{
    QTest::addColumn<QByteArray>("port");
    QTest::addColumn<bool>("isRight");
    for (const char *right : {"1", "5432", "65535", "05432"})
        QTest::newRow(right) << QByteArray(right) << true;
    for (const char *wrong :
         {"0", "65536", "-1", "+5432", "5432x", "5 432", "5432.0", "0x10", "99999999999999999999", "٥"})
        QTest::newRow(wrong) << QByteArray(wrong) << false;
}

void ProfileMistakesTest::portsAreChecked()
{
    QFETCH(QByteArray, port);
    QFETCH(bool, isRight);

    const auto database = parseProfile(sqlite + "port=" + port + "\n", u"p.ini"_s);
    const auto journal = parseProfile(sqlite + "[journal]\nport=" + port + "\n", u"p.ini"_s);

    QCOMPARE(database.has_value(), isRight);
    QCOMPARE(journal.has_value(), isRight);
    if (!isRight) {
        QVERIFY(database.error().text.startsWith(u"p.ini, line 4, key “port” of [database]: "_s));
        QVERIFY(journal.error().text.startsWith(u"p.ini, line 5, key “port” of [journal]: "_s));
    }
}

void ProfileMistakesTest::sectionsThatDoNotExistAreNamed()
{
    const auto profile = parseProfile(sqlite + "[teams]\n", u"p.ini"_s);

    QVERIFY(!profile);
    QCOMPARE(profile.error().text, u"p.ini, line 4: There is no section [teams]. There are [database], [graph], [lms], "
                                   u"[journal] and [safety]."_s);
}

void ProfileMistakesTest::mistakesOfFormNameFileAndLine()
{
    const auto profile = parseProfile(sqlite + "hello\n", u"p.ini"_s);

    QVERIFY(!profile);
    QVERIFY(profile.error().text.startsWith(u"p.ini, line 4: "_s));
}

QTEST_APPLESS_MAIN(ProfileMistakesTest)
#include "tst_profilemistakes.moc"
