// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphfixture.h"
#include "graph/rategate.h"

#include <QSignalSpy>
#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Scripted throttled(const QByteArray &retryAfter)
{
    return Scripted::answer(429, R"({"error":{"code":"TooManyRequests","message":"Please retry after"}})",
                            retryAfter.isEmpty() ? QByteArray() : "Retry-After: " + retryAfter + "\r\n");
}

/// Time runs on between any two looks at it, as it does when the machine is busy.
class HastyClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return {}; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed += 5ms; }
    void after(std::chrono::milliseconds delay, QObject * /*context*/, std::function<void()> /*action*/) const override
    {
        delays.append(delay);
    }

    mutable QList<std::chrono::milliseconds> delays;

private:
    mutable std::chrono::milliseconds m_elapsed{0};
};

} // namespace

class TestThrottling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theDemandedWaitIsKept_data();
    void theDemandedWaitIsKept();
    void theWaitIsVisibleAndCounted();
    void theAnnouncedWaitIsTheOneThatIsKept();
    void aPauseThatEndsWhileItBeginsIsWatchedStill();
    void oneThrottledRequestHoldsAllToItsHost();
    void anotherHostIsNotHeld();
    void aServiceThatSaysWhenIsHeldToo();
    void tooLongAWaitIsGivenUpAtOnce();
    void whoWaitsAlreadyGivesUpWhenThePauseGrowsTooLong();
    void throttlingWithoutEndUsesUpThePatience();
    void newRequestsToAPausedHostAreRefusedWhenTheyCannotWait();
    void atMostFourRequestsRunAtATime();

private:
    std::unique_ptr<GraphFixture> f;
};

void TestThrottling::init()
{
    f = std::make_unique<GraphFixture>();
}

void TestThrottling::cleanup()
{
    f.reset();
}

void TestThrottling::theDemandedWaitIsKept_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("seconds") << QByteArray("17") << 17000;
    QTest::newRow("fraction") << QByteArray("2.128") << 2128;
    QTest::newRow("date") << QByteArray("Tue, 03 Feb 2026 09:00:09 GMT") << 9000;
    QTest::newRow("missing") << QByteArray() << 1000;
    QTest::newRow("garbage") << QByteArray("in a while") << 1000;
    QTest::newRow("zero") << QByteArray("0") << 1000;
}

void TestThrottling::theDemandedWaitIsKept()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, milliseconds);
    f->server.next(throttled(retryAfter));
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto pending = f->patchMeeting();
    QTRY_COMPARE(f->clock.nextDue(), std::chrono::milliseconds(milliseconds));
    QCOMPARE(f->server.requests().size(), 1);
    QVERIFY(f->skip(std::chrono::milliseconds(milliseconds)));
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(f->server.requests().size(), 2);
}

void TestThrottling::theWaitIsVisibleAndCounted()
{
    QSignalSpy started(&f->client->activity(), &GraphActivity::waitStarted);
    QSignalSpy ended(&f->client->activity(), &GraphActivity::waitEnded);
    QSignalSpy sent(&f->client->activity(), &GraphActivity::requestSent);
    f->server.next(throttled("17"));
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto pending = f->askMeeting();
    QTRY_COMPARE(started.size(), 1);
    QCOMPARE(started.first().first().value<std::chrono::milliseconds>(), 17s);
    QVERIFY(f->skip(17s));
    QVERIFY(waitFor(pending)->has_value());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(started.size(), 1);
    QTRY_COMPARE(sent.size(), 3); // the token, and the meeting twice
    QCOMPARE(f->client->activity().requestCount(), 3);
    QCOMPARE(f->client->activity().throttledTime(), 17s);
}

void TestThrottling::theAnnouncedWaitIsTheOneThatIsKept()
{
    QSignalSpy started(&f->client->activity(), &GraphActivity::waitStarted);
    QSignalSpy ended(&f->client->activity(), &GraphActivity::waitEnded);
    f->server.next(throttled("86400")); // a day; nobody is kept out for longer than an hour
    QVERIFY(!waitFor(f->askMeeting())->has_value());
    QTRY_COMPARE(started.size(), 1);
    QCOMPARE(started.first().first().value<std::chrono::milliseconds>(), 1h);
    f->clock.advance(1h);
    QTRY_COMPARE(ended.size(), 1);
}

void TestThrottling::aPauseThatEndsWhileItBeginsIsWatchedStill()
{
    const HastyClock clock;
    ActivityCounter activity;
    RateGate gate(clock, activity, nullptr);
    gate.pause(1ms);
    QCOMPARE(clock.delays, QList{0ms}); // a timer with a negative time never fires
}

void TestThrottling::oneThrottledRequestHoldsAllToItsHost()
{
    QSignalSpy started(&f->client->activity(), &GraphActivity::waitStarted);
    f->server.next(throttled("5"));
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto first = f->askMeeting();
    QTRY_COMPARE(started.size(), 1);
    const auto second = f->askMeeting();
    const auto third = f->patchMeeting();
    QVERIFY(f->skip(5s));
    for (const auto &each : {first, second, third})
        QVERIFY(waitFor(each)->has_value());
    QCOMPARE(f->server.requests().size(), 4);
    QCOMPARE(f->client->activity().throttledTime(), 5s); // once, however many waited
}

void TestThrottling::anotherHostIsNotHeld()
{
    ScriptedServer login;
    f->connection.loginUrl = login.rootUrl();
    f->makeClient();
    login.setTokenLifetime(60); // fresh for 30 s
    QSignalSpy started(&f->client->activity(), &GraphActivity::waitStarted);
    f->server.next(throttled("40"));
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto first = f->askMeeting();
    QTRY_COMPARE(started.size(), 1);
    f->clock.advance(35s);
    const auto second = f->askMeeting(); // needs a new token, which it gets though Graph is paused
    QTRY_COMPARE(login.tokenRequests().size(), 2);
    QVERIFY(f->skip(5s));
    QVERIFY(waitFor(first)->has_value());
    QVERIFY(waitFor(second)->has_value());
}

void TestThrottling::aServiceThatSaysWhenIsHeldToo()
{
    QSignalSpy started(&f->client->activity(), &GraphActivity::waitStarted);
    f->server.next(Scripted::answer(503, {}, "Retry-After: 6\r\n"));
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto pending = f->askMeeting();
    QVERIFY(f->skip(6s));
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(started.size(), 1);
}

void TestThrottling::tooLongAWaitIsGivenUpAtOnce()
{
    f->server.next(throttled("300"));
    const auto result = waitFor(f->askMeeting());
    QVERIFY(result && !*result);
    const Error error = result->error();
    QCOMPARE(error.kind, ErrorKind::Throttled);
    QCOMPARE(error.retryAfter, 300s);
    QVERIFY2(error.text.contains(u"300 s"_s) && error.text.contains(u"120 s"_s), qPrintable(error.text));
    QCOMPARE(f->server.requests().size(), 1);
    QCOMPARE(f->client->activity().throttledTime(), 0s);
}

void TestThrottling::whoWaitsAlreadyGivesUpWhenThePauseGrowsTooLong()
{
    f->server.next(throttled("100"));
    f->server.next(throttled("100"));
    const auto first = f->askMeeting();
    QTRY_COMPARE(f->clock.nextDue(), 100s);
    QVERIFY(f->skip(100s));
    const auto result = waitFor(first); // 20 s are left of its patience
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Throttled);
    QCOMPARE(f->client->activity().throttledTime(), 100s);
}

void TestThrottling::throttlingWithoutEndUsesUpThePatience()
{
    f->setPatience(20s);
    f->server.next(throttled({}));
    const auto pending = f->askMeeting();
    for (const auto pause : {1s, 2s, 4s, 8s}) // 15 s; another 16 s would be too many
        QVERIFY(f->skip(pause));
    const auto result = waitFor(pending);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Throttled);
    QVERIFY(result->error().text.contains(u"20 s"_s));
    QCOMPARE(f->server.requests().size(), 5);
}

void TestThrottling::newRequestsToAPausedHostAreRefusedWhenTheyCannotWait()
{
    f->server.next(throttled("300"));
    QVERIFY(!waitFor(f->askMeeting())->has_value());
    f->clock.advance(100s);
    const auto refused = waitFor(f->askMeeting());
    QVERIFY(refused && !*refused);
    QCOMPARE(refused->error().kind, ErrorKind::Throttled);
    QCOMPARE(refused->error().retryAfter, 200s);
    QCOMPARE(f->server.requests().size(), 1);

    f->server.next(Scripted::answer(200, meetingJson()));
    f->clock.advance(100s);
    const auto patient = f->askMeeting();
    QVERIFY(f->skip(100s));
    QVERIFY(waitFor(patient)->has_value());
    QCOMPARE(f->server.requests().size(), 2);
}

void TestThrottling::atMostFourRequestsRunAtATime()
{
    f->server.next(Scripted::hold(Scripted::answer(200, meetingJson())));
    QList<Async<OnlineMeeting>> pending;
    for (int i = 0; i < 10; ++i)
        pending.append(f->askMeeting());
    for (int i = 0; i < 10; ++i) {
        QTRY_COMPARE(f->server.heldCount(), std::min(4, 10 - i));
        f->server.release();
    }
    for (const auto &each : pending)
        QVERIFY(waitFor(each)->has_value());
    QCOMPARE(f->server.mostHeld(), 4);
}

QTEST_GUILESS_MAIN(TestThrottling)
#include "tst_throttling.moc"
