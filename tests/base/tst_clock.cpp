// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace std::chrono_literals;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemClockIsInUtc();
    void systemClockNeverRunsBackwards();
    void systemClockCallsLater();
    void systemClockForgetsDeadContexts();
    void fakeClockStandsStillUntilMoved();
    void fakeClockCallsInTheOrderOfTheTimes();
    void fakeClockForgetsDeadContexts();
};

void ClockTest::systemClockIsInUtc()
{
    QCOMPARE(SystemClock().nowUtc().timeSpec(), Qt::UTC);
}

void ClockTest::systemClockNeverRunsBackwards()
{
    const SystemClock clock;
    const auto first = clock.elapsed();

    QVERIFY(clock.elapsed() >= first);
}

void ClockTest::systemClockCallsLater()
{
    const SystemClock clock;
    const auto before = clock.elapsed();
    bool called = false;

    clock.after(20ms, this, [&called] { called = true; });
    QVERIFY(!called);

    QTRY_VERIFY(called);
    QVERIFY(clock.elapsed() - before >= 15ms); // a coarse timer may be early by a twentieth
}

void ClockTest::systemClockForgetsDeadContexts()
{
    const SystemClock clock;
    bool called = false;
    bool calledLater = false;
    auto context = std::make_unique<QObject>();
    clock.after(1ms, context.get(), [&called] { called = true; });
    clock.after(30ms, this, [&calledLater] { calledLater = true; });

    context.reset();

    QTRY_VERIFY(calledLater);
    QVERIFY(!called);
}

void ClockTest::fakeClockStandsStillUntilMoved()
{
    const QDateTime start(QDate(2026, 3, 3), QTime(10, 0), Qt::UTC);
    FakeClock clock(start);
    QCOMPARE(clock.nowUtc(), start);

    clock.advance(90s);

    QCOMPARE(clock.nowUtc(), start.addSecs(90));
    QCOMPARE(clock.elapsed(), 90'000ms);
}

void ClockTest::fakeClockCallsInTheOrderOfTheTimes()
{
    FakeClock clock(QDateTime(QDate(2026, 3, 3), QTime(10, 0), Qt::UTC));
    QStringList called;
    clock.after(20s, this, [&called] { called.append(u"second"_s); });
    clock.after(10s, this, [&called] { called.append(u"first"_s); });
    clock.after(60s, this, [&called] { called.append(u"much later"_s); });
    QCOMPARE(clock.nextDue(), 10'000ms);

    clock.advance(30s);

    QTRY_COMPARE(called, (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(clock.nextDue(), 30'000ms);
}

void ClockTest::fakeClockForgetsDeadContexts()
{
    FakeClock clock(QDateTime(QDate(2026, 3, 3), QTime(10, 0), Qt::UTC));
    auto context = std::make_unique<QObject>();
    clock.after(10s, context.get(), [] { QFAIL("the context is gone"); });

    context.reset();

    QCOMPARE(clock.nextDue(), std::nullopt);
    clock.advance(30s);
    QCoreApplication::sendPostedEvents();
}

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
