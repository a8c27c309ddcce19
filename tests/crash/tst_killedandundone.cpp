// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crash/crashsite.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

/// confdesk-cli is killed before the row has its new meeting; another process undoes what it began.
class TestKilledAndUndone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftBehind_data();
    void nothingIsLeftBehind();
    void twoAtOnceMakeOneMeeting_data();
    void twoAtOnceMakeOneMeeting();

private:
    CrashSite &siteOf(bool isPostgreSql, bool isConference);

    std::map<std::pair<bool, bool>, std::unique_ptr<CrashSite>> m_sites;
};

CrashSite &TestKilledAndUndone::siteOf(bool isPostgreSql, bool isConference)
{
    auto &site = m_sites[{isPostgreSql, isConference}];
    if (!site)
        site = std::make_unique<CrashSite>(isPostgreSql ? Engine::PostgreSql : Engine::Sqlite, isConference);
    site->restore();
    return *site;
}

void TestKilledAndUndone::nothingIsLeftBehind_data()
{
    QTest::addColumn<bool>("isPostgreSql");
    QTest::addColumn<bool>("isConference");
    QTest::addColumn<QString>("point");
    for (bool isPostgreSql : engines()) {
        for (bool isConference : {false, true}) {
            QStringList points{u"bindRow begun"_s};
            for (const QString &step : CrashSite::steps().first(6))
                points << step + u" begun"_s << step + u" acted"_s << step + u" done"_s;
            for (const QString &point : std::as_const(points)) {
                QTest::addRow("%s, %s, %s", isPostgreSql ? "PostgreSQL" : "SQLite",
                              isConference ? "conference" : "slot", qPrintable(point))
                    << isPostgreSql << isConference << point;
            }
        }
    }
}

void TestKilledAndUndone::nothingIsLeftBehind()
{
    QFETCH(bool, isPostgreSql);
    QFETCH(bool, isConference);
    QFETCH(QString, point);
    CrashSite &site = siteOf(isPostgreSql, isConference);
    const auto before = site.everythingElse();

    QVERIFY(site.dieAt(point));
    const QJsonArray left = site.run({u"operations"_s}).operations();
    QCOMPARE(texts(left, u"state"_s), QStringList{u"interrupted"_s});
    const CliResult undone = site.run({u"undo"_s, texts(left, u"id"_s).first()});
    QVERIFY2(undone.exitCode == 0, undone.all().constData());

    QCOMPARE(texts(undone.operations(), u"state"_s), QStringList{u"undone"_s});
    QVERIFY(site.newEvents().isEmpty());
    QCOMPARE(site.storedIds(), site.oldIds);
    QCOMPARE(site.everythingElse(), before);
    QVERIFY(site.hasOldEvent());
    // The meeting is free again.
    const CliResult again = site.run({u"recreate"_s, site.meeting(), u"--dry-run"_s});
    QVERIFY2(again.exitCode == 0, again.all().constData());
}

void TestKilledAndUndone::twoAtOnceMakeOneMeeting_data()
{
    QTest::addColumn<bool>("isPostgreSql");
    QTest::addColumn<bool>("shareJournal");
    QTest::newRow("SQLite, one journal") << false << true;
    if (hasPostgreSql()) {
        QTest::newRow("PostgreSQL, one journal") << true << true;
        QTest::newRow("PostgreSQL, a journal each") << true << false;
    }
}

void TestKilledAndUndone::twoAtOnceMakeOneMeeting()
{
    QFETCH(bool, isPostgreSql);
    QFETCH(bool, shareJournal);
    CrashSite &site = siteOf(isPostgreSql, false);
    site.site().graph.clearRequests();
    // The first one stands still after its event was made; the second comes along meanwhile.
    site.site().graph.addFault({.method = u"POST"_s,
                                .pathPattern = u"/events$"_s,
                                .kind = Fault::Kind::Delay,
                                .delay = std::chrono::seconds(3)});
    const auto start = [&](const QString &journal) {
        return startCli({u"--profile"_s, site.site().file(u"site.ini"_s), u"--format"_s, u"json"_s, u"--journal"_s,
                         site.site().file(journal), u"recreate"_s, site.meeting(), u"--yes"_s},
                        site.site().environment());
    };
    const auto first = start(u"race.sqlite3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(site.site().graph.requestCount(u"POST"_s, u"/events$"_s), 1, 60'000);
    const auto second = start(shareJournal ? u"race.sqlite3"_s : u"other.sqlite3"_s);
    const CliResult two = resultOf(*second);
    const CliResult one = resultOf(*first);

    QVERIFY2(one.exitCode == 0, one.all().constData());
    QCOMPARE(texts(one.operations(), u"state"_s), QStringList{u"done"_s});
    QVERIFY2(two.exitCode == 1, two.all().constData());
    const QJsonObject refused = two.operations().first().toObject();
    QCOMPARE(refused.value("state"_L1).toString(), u"skipped"_s);
    QCOMPARE(refused.value("error"_L1).toObject().value("kind"_L1).toString(), u"Conflict"_s);
    QCOMPARE(site.newEvents().size(), 1);
}

QTEST_GUILESS_MAIN(TestKilledAndUndone)
#include "tst_killedandundone.moc"
