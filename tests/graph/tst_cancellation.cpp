// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphfixture.h"

#include <QTest>
#include <QThread>

#include <thread>

using namespace confdesk;
using namespace std::chrono_literals;

namespace {

template <typename T>
void verifyCancelled(const Async<T> &pending)
{
    const auto result = waitFor(pending);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Cancelled);
}

} // namespace

class TestCancellation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void beforeTheRequestLeaves();
    void duringTheRequest();
    void duringABackOff();
    void duringAThrottledWait();
    void whileWaitingForAToken();
    void whileWaitingBehindOthers();
    void oneWaiterLeavesAndTheOthersStay();
    void theTokenRequestEndsWithItsLastWaiter();
    void theNextCallAfterAnAbandonedTokenAsksAnew();
    void afterTheEndItDoesNothing();
    void fromAnotherThread();
    void deletingTheClientEndsEverything();
    void deletingTheClientDuringAWaitEndsEverything();
    void callersInOtherThreadsGetTheirResultThere();
    void resultsComeLaterThanTheCall();

private:
    std::unique_ptr<GraphFixture> f;
};

void TestCancellation::init()
{
    f = std::make_unique<GraphFixture>();
}

void TestCancellation::cleanup()
{
    f.reset();
}

void TestCancellation::beforeTheRequestLeaves()
{
    std::stop_source stop;
    stop.request_stop();
    verifyCancelled(f->askMeeting(stop.get_token()));
    QCOMPARE(f->client->activity().requestCount(), 0);
}

void TestCancellation::duringTheRequest()
{
    f->server.next(Scripted::hang());
    std::stop_source stop;
    const auto pending = f->askMeeting(stop.get_token());
    QTRY_COMPARE(f->server.requests().size(), 1);
    stop.request_stop();
    verifyCancelled(pending);
    QTRY_COMPARE(f->server.openConnections(), 0);
    QTRY_COMPARE(f->clock.nextDue(), std::nullopt);
}

void TestCancellation::duringABackOff()
{
    f->server.next(Scripted::answer(503, {}));
    std::stop_source stop;
    const auto pending = f->askMeeting(stop.get_token());
    QTRY_COMPARE(f->clock.nextDue(), 1s);
    stop.request_stop();
    verifyCancelled(pending);
    f->clock.advance(60s);
    QCOMPARE(f->server.requests().size(), 1);
}

void TestCancellation::duringAThrottledWait()
{
    f->server.next(Scripted::answer(429, {}, "Retry-After: 17\r\n"));
    f->server.next(Scripted::answer(200, meetingJson()));
    std::stop_source stop;
    const auto cancelled = f->askMeeting(stop.get_token());
    QTRY_COMPARE(f->clock.nextDue(), 17s);
    const auto staying = f->askMeeting();
    f->clock.advance(10s);
    stop.request_stop();
    verifyCancelled(cancelled);
    QVERIFY(f->skip(7s));
    QVERIFY(waitFor(staying)->has_value());
    QCOMPARE(f->server.requests().size(), 2);
}

void TestCancellation::whileWaitingForAToken()
{
    f->server.nextToken(Scripted::hang());
    std::stop_source stop;
    const auto pending = f->askMeeting(stop.get_token());
    QTRY_COMPARE(f->server.tokenRequests().size(), 1);
    stop.request_stop();
    verifyCancelled(pending);
}

void TestCancellation::whileWaitingBehindOthers()
{
    f->server.next(Scripted::hold(Scripted::answer(200, meetingJson())));
    QList<Async<OnlineMeeting>> ahead;
    for (int i = 0; i < 4; ++i)
        ahead.append(f->askMeeting());
    QTRY_COMPARE(f->server.heldCount(), 4);
    std::stop_source stop;
    const auto behind = f->askMeeting(stop.get_token());
    const auto last = f->askMeeting();
    stop.request_stop();
    verifyCancelled(behind);
    f->server.release(4);
    QTRY_COMPARE(f->server.heldCount(), 1);
    f->server.release();
    QVERIFY(waitFor(last)->has_value());
    for (const auto &each : ahead)
        QVERIFY(waitFor(each)->has_value());
    QCOMPARE(f->server.requests().size(), 5);
}

void TestCancellation::oneWaiterLeavesAndTheOthersStay()
{
    f->server.next(Scripted::answer(200, meetingJson()));
    f->server.nextToken(Scripted::hold(f->server.freshToken()));
    std::stop_source stop;
    const auto leaving = f->askMeeting(stop.get_token());
    const auto staying = f->askMeeting();
    QTRY_COMPARE(f->server.heldCount(), 1);
    stop.request_stop();
    verifyCancelled(leaving);
    f->server.release();
    QVERIFY(waitFor(staying)->has_value());
    QCOMPARE(f->server.tokenRequests().size(), 1);
}

void TestCancellation::theTokenRequestEndsWithItsLastWaiter()
{
    f->server.nextToken(Scripted::hang());
    std::stop_source stop;
    const auto first = f->askMeeting(stop.get_token());
    const auto second = f->askMeeting(stop.get_token());
    QTRY_COMPARE(f->server.tokenRequests().size(), 1);
    stop.request_stop();
    verifyCancelled(first);
    verifyCancelled(second);
    QTRY_COMPARE(f->server.openConnections(), 0);
}

void TestCancellation::theNextCallAfterAnAbandonedTokenAsksAnew()
{
    f->server.nextToken(Scripted::hang());
    f->server.next(Scripted::answer(200, meetingJson()));
    std::stop_source stop;
    const auto pending = f->askMeeting(stop.get_token());
    QTRY_COMPARE(f->server.tokenRequests().size(), 1);
    stop.request_stop();
    QVERIFY(waitFor(f->askMeeting())->has_value());
    verifyCancelled(pending);
    QCOMPARE(f->server.tokenRequests().size(), 2);
}

void TestCancellation::afterTheEndItDoesNothing()
{
    f->server.next(Scripted::answer(200, meetingJson()));
    std::stop_source stop;
    const auto pending = f->askMeeting(stop.get_token());
    QVERIFY(waitFor(pending)->has_value());
    stop.request_stop();
    QVERIFY(waitFor(pending)->has_value());
}

void TestCancellation::fromAnotherThread()
{
    // Many times, because it is a race: an answer and the wish to stop meet in the transport's thread.
    f->server.next(Scripted::answer(200, meetingJson()));
    for (int i = 0; i < 30; ++i) {
        std::stop_source stop;
        const auto pending = f->askMeeting(stop.get_token());
        std::thread other([&stop] { stop.request_stop(); });
        const auto result = waitFor(pending);
        other.join();
        QVERIFY(result);
        QVERIFY(*result || result->error().kind == ErrorKind::Cancelled);
    }
}

void TestCancellation::deletingTheClientEndsEverything()
{
    f->server.next(Scripted::hang());
    QList<Async<OnlineMeeting>> pending;
    for (int i = 0; i < 6; ++i) // four on the wire, two behind them
        pending.append(f->askMeeting());
    QTRY_COMPARE(f->server.requests().size(), 4);
    f->client.reset();
    for (const auto &each : pending)
        verifyCancelled(each);
    QTRY_COMPARE(f->server.openConnections(), 0);
    QCOMPARE(f->clock.nextDue(), std::nullopt);
}

void TestCancellation::deletingTheClientDuringAWaitEndsEverything()
{
    f->server.next(Scripted::answer(429, {}, "Retry-After: 17\r\n"));
    const auto waiting = f->askMeeting();
    QTRY_COMPARE(f->clock.nextDue(), 17s);
    const auto notEvenBegun = f->askMeeting();
    f->client.reset();
    verifyCancelled(waiting);
    verifyCancelled(notEvenBegun);
    QCOMPARE(f->clock.nextDue(), std::nullopt);
}

void TestCancellation::callersInOtherThreadsGetTheirResultThere()
{
    f->server.next(Scripted::answer(200, meetingJson()));
    QThread thread;
    QObject inThread;
    inThread.moveToThread(&thread);
    thread.start();
    std::atomic<QThread *> deliveredIn = nullptr;
    QMetaObject::invokeMethod(&inThread, [this, &inThread, &deliveredIn] {
        whenDone(f->askMeeting(), &inThread,
                 [&deliveredIn](const Result<OnlineMeeting> &) { deliveredIn = QThread::currentThread(); });
    });
    QTRY_COMPARE(deliveredIn.load(), &thread);
    thread.quit();
    thread.wait();
}

void TestCancellation::resultsComeLaterThanTheCall()
{
    // Refused without a request, but not inside the call.
    const auto pending = f->client->service().meeting(UserId{}, GraphMeetingId{}, {});
    bool arrived = false;
    whenDone(pending, this, [&arrived](const Result<OnlineMeeting> &result) {
        arrived = true;
        QCOMPARE(result.error().kind, ErrorKind::MeetingGone);
    });
    QVERIFY(!arrived);
    QTRY_VERIFY(arrived);
    QCOMPARE(f->client->activity().requestCount(), 0);
}

QTEST_GUILESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"
