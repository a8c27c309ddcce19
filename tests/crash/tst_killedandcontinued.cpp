// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crash/crashsite.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace confdesk::testing;

/// confdesk-cli is killed at every step of a recreation; another process continues it to the same end.
class TestKilledAndContinued : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndIsTheSame_data();
    void theEndIsTheSame();

private:
    std::map<std::pair<bool, bool>, std::unique_ptr<CrashSite>> m_sites;
};

void TestKilledAndContinued::theEndIsTheSame_data()
{
    QTest::addColumn<bool>("isPostgreSql");
    QTest::addColumn<bool>("isConference");
    QTest::addColumn<QString>("point");
    for (bool isPostgreSql : engines()) {
        for (bool isConference : {false, true}) {
            for (const QString &step : CrashSite::steps()) {
                for (const QString &moment : {u"begun"_s, u"acted"_s, u"done"_s}) {
                    const QString point = step + u' ' + moment;
                    QTest::addRow("%s, %s, %s", isPostgreSql ? "PostgreSQL" : "SQLite",
                                  isConference ? "conference" : "slot", qPrintable(point))
                        << isPostgreSql << isConference << point;
                }
            }
        }
    }
}

void TestKilledAndContinued::theEndIsTheSame()
{
    QFETCH(bool, isPostgreSql);
    QFETCH(bool, isConference);
    QFETCH(QString, point);
    auto &site = m_sites[{isPostgreSql, isConference}];
    if (!site)
        site = std::make_unique<CrashSite>(isPostgreSql ? Engine::PostgreSql : Engine::Sqlite, isConference);
    site->restore();
    const auto before = site->everythingElse();
    const int entries = site->entriesWith(site->oldIds.first());

    QVERIFY(site->dieAt(point));
    const CliResult resumed = site->run({u"resume"_s});
    QVERIFY2(resumed.exitCode == 0, resumed.all().constData());

    const QStringList created = site->newEvents();
    QCOMPARE(created.size(), 1);
    const QStringList now = site->storedIds();
    QCOMPARE(now.at(1), created.first());
    QVERIFY(now.first() != site->oldIds.first());
    QVERIFY(site->records(now.first()));
    QCOMPARE(site->everythingElse(), before);
    QVERIFY(!site->hasOldEvent());
    // The new event itself does not name its link in its body.
    QCOMPARE(site->entriesWith(now.first()), entries);
    QCOMPARE(site->entriesWith(site->oldIds.first()), 0);
    const QJsonArray all = site->run({u"operations"_s}).operations();
    QCOMPARE(texts(all, u"state"_s), QStringList{u"done"_s});
}

QTEST_GUILESS_MAIN(TestKilledAndContinued)
#include "tst_killedandcontinued.moc"
