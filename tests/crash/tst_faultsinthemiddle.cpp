// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crash/crashsite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

/// Graph misbehaves in the middle of a recreation, over the real transport: never two events, nothing lost.
class TestFaultsInTheMiddle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatPassesIsGotOver_data();
    void whatPassesIsGotOver();
    void aPolicyThatIsWithdrawnLeavesNothingBehind();
    void aDatabaseThatGoesIsContinuedWith();

private:
    void expectOneMeeting();

    CrashSite m_site{Engine::Sqlite, false};
};

void TestFaultsInTheMiddle::init()
{
    m_site.restore();
    m_site.site().graph.clearFaults();
}

void TestFaultsInTheMiddle::expectOneMeeting()
{
    const QStringList created = m_site.newEvents();
    QCOMPARE(created.size(), 1);
    QCOMPARE(m_site.storedIds().at(1), created.first());
    QVERIFY(m_site.records(m_site.storedIds().first()));
    QVERIFY(!m_site.hasOldEvent());
    QCOMPARE(m_site.entriesWith(m_site.oldIds.first()), 0);
}

void TestFaultsInTheMiddle::whatPassesIsGotOver_data()
{
    QTest::addColumn<Fault>("fault");
    struct Route
    {
        const char *name;
        QString method;
        QString path;
    };
    struct Trouble
    {
        const char *name;
        Fault fault;
    };
    const QList<Route> routes{{"create", u"POST"_s, u"/events$"_s},
                              {"look up", u"GET"_s, u"/onlineMeetings\\?"_s},
                              {"switch on", u"PATCH"_s, u"/onlineMeetings/"_s},
                              {"learner's entry", u"PATCH"_s, u"/events/"_s},
                              {"delete", u"DELETE"_s, u"/events/"_s}};
    const QList<Trouble> troubles{
        {"429", {.kind = Fault::Kind::Answer, .status = 429}},
        {"429 with Retry-After", {.kind = Fault::Kind::Answer, .status = 429, .retryAfter = u"1"_s}},
        {"503", {.kind = Fault::Kind::Answer, .status = 503}},
        {"a gateway's page", {.kind = Fault::Kind::HtmlBadGateway}},
        {"dropped before acting", {.kind = Fault::Kind::Drop}},
        {"dropped after acting", {.kind = Fault::Kind::ActThenDrop}},
        {"half an answer", {.kind = Fault::Kind::ActThenHalfBody}},
        {"token expired", {.kind = Fault::Kind::ExpiredToken}}};
    for (const Route &route : routes) {
        for (const Trouble &trouble : troubles) {
            Fault fault = trouble.fault;
            fault.method = route.method;
            fault.pathPattern = route.path;
            QTest::addRow("%s: %s", route.name, trouble.name) << fault;
        }
    }
}

void TestFaultsInTheMiddle::whatPassesIsGotOver()
{
    QFETCH(Fault, fault);
    m_site.site().graph.addFault(fault);

    const CliResult result = m_site.run({u"recreate"_s, m_site.meeting(), u"--yes"_s});

    QVERIFY2(result.exitCode == 0, result.all().constData());
    expectOneMeeting();
}

void TestFaultsInTheMiddle::aPolicyThatIsWithdrawnLeavesNothingBehind()
{
    m_site.site().graph.addFault(
        {.method = u"PATCH"_s,
         .pathPattern = u"/onlineMeetings/"_s,
         .count = -1,
         .kind = Fault::Kind::Answer,
         .status = 403,
         .body = R"({"error":{"code":"Forbidden","message":"No application access policy found for this app"}})"});

    const CliResult result = m_site.run({u"recreate"_s, m_site.meeting(), u"--yes"_s});

    QVERIFY2(result.exitCode == 1 || result.exitCode == 3, result.all().constData());
    QCOMPARE(texts(result.operations(), u"state"_s), QStringList{u"failed"_s});
    QVERIFY(m_site.newEvents().isEmpty());
    QCOMPARE(m_site.storedIds(), m_site.oldIds);
    QVERIFY(m_site.hasOldEvent());
}

void TestFaultsInTheMiddle::aDatabaseThatGoesIsContinuedWith()
{
    // While Graph makes the event, the database file moves away.
    const QString file = m_site.site().databaseFile();
    m_site.site().graph.addFault({.method = u"POST"_s,
                                  .pathPattern = u"/events$"_s,
                                  .kind = Fault::Kind::Delay,
                                  .delay = std::chrono::seconds(2)});
    m_site.site().graph.clearRequests();
    const auto process = m_site.start({u"recreate"_s, m_site.meeting(), u"--yes"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_site.site().graph.requestCount(u"POST"_s, u"/events$"_s), 1, 60'000);
    QVERIFY(QFile::rename(file, file + u".away"_s));
    const CliResult broken = resultOf(*process);
    QVERIFY(QFile::rename(file + u".away"_s, file));
    QVERIFY2(broken.exitCode != 0, broken.all().constData());
    QCOMPARE(texts(broken.operations(), u"state"_s), QStringList{u"interrupted"_s});

    const CliResult resumed = m_site.run({u"resume"_s});

    QVERIFY2(resumed.exitCode == 0, resumed.all().constData());
    expectOneMeeting();
}

QTEST_GUILESS_MAIN(TestFaultsInTheMiddle)
#include "tst_faultsinthemiddle.moc"
