// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/async.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

/// Lets everything that was posted so far arrive, and a little more: after it, what has not come will not come.
void deliver()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace

class AsyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueComesLaterThanTheCall();
    void readyValueComesLaterThanTheCall();
    void errorComesAsItIs();
    void handlerRunsOnce();
    void everyListenerHears();
    void lateListenerHears();
    void firstResolutionCounts();
    void copiesResolveTheSameOne();
    void deadContextHearsNothing();
    void contextThatDiesBeforeDeliveryHearsNothing();
    void handlerMayDeleteItsContext();
    void handlerMayAskAgain();
    void abandonedOneIsCancelled();
    void cancelledFutureIsCancelled();
    void handlerRunsInTheThreadOfItsContext();
    void movableOnlyHandlersWork();
    void watchersDoNotPileUp();
};

void AsyncTest::valueComesLaterThanTheCall()
{
    Pending<int> pending;
    std::optional<int> seen;
    whenDone(pending.future(), this, [&seen](const Result<int> &result) { seen = result.value(); });

    pending.resolve(7);
    QVERIFY(!seen);
    QVERIFY(pending.isResolved());

    QTRY_COMPARE(seen, 7);
}

void AsyncTest::readyValueComesLaterThanTheCall()
{
    std::optional<QString> seen;

    whenDone(readyValue<QString>(u"x"_s), this, [&seen](const Result<QString> &result) { seen = result.value(); });
    QVERIFY(!seen);

    QTRY_COMPARE(seen, u"x"_s);
}

void AsyncTest::errorComesAsItIs()
{
    const Error error{.kind = ErrorKind::Conflict, .text = u"Somebody else was faster."_s, .detail = u"row 45"_s};
    std::optional<Error> seen;

    whenDone(readyError<Done>(error), this, [&seen](const Result<Done> &result) { seen = result.error(); });

    QTRY_COMPARE(seen, error);
}

void AsyncTest::handlerRunsOnce()
{
    Pending<int> pending;
    int calls = 0;
    whenDone(pending.future(), this, [&calls](const Result<int> &) { ++calls; });

    pending.resolve(1);
    pending.resolve(2);
    deliver();

    QCOMPARE(calls, 1);
}

void AsyncTest::everyListenerHears()
{
    Pending<int> pending;
    QList<int> seen;
    const auto future = pending.future();
    whenDone(future, this, [&seen](const Result<int> &result) { seen.append(result.value()); });
    whenDone(future, this, [&seen](const Result<int> &result) { seen.append(result.value() + 1); });

    pending.resolve(7);

    QTRY_COMPARE(seen, (QList<int>{7, 8}));
}

void AsyncTest::lateListenerHears()
{
    Pending<int> pending;
    pending.resolve(7);
    deliver();
    std::optional<int> seen;

    whenDone(pending.future(), this, [&seen](const Result<int> &result) { seen = result.value(); });

    QTRY_COMPARE(seen, 7);
}

void AsyncTest::firstResolutionCounts()
{
    Pending<int> pending;
    std::optional<Result<int>> seen;
    whenDone(pending.future(), this, [&seen](const Result<int> &result) { seen = result; });

    pending.resolve(1);
    pending.resolve(2);
    pending.resolve(failure(cancelledError()));

    QTRY_VERIFY(seen);
    QCOMPARE(seen->value(), 1);
}

void AsyncTest::copiesResolveTheSameOne()
{
    const Pending<int> pending;
    std::optional<int> seen;
    whenDone(pending.future(), this, [&seen](const Result<int> &result) { seen = result.value(); });

    const auto resolver = [copy = pending] { copy.resolve(7); };
    resolver();

    QVERIFY(pending.isResolved());
    QTRY_COMPARE(seen, 7);
}

void AsyncTest::deadContextHearsNothing()
{
    Pending<int> pending;
    bool called = false;
    auto context = std::make_unique<QObject>();
    whenDone(pending.future(), context.get(), [&called](const Result<int> &) { called = true; });

    context.reset();
    pending.resolve(7);
    deliver();

    QVERIFY(!called);
}

void AsyncTest::contextThatDiesBeforeDeliveryHearsNothing()
{
    Pending<int> pending;
    bool called = false;
    auto context = std::make_unique<QObject>();
    whenDone(pending.future(), context.get(), [&called](const Result<int> &) { called = true; });

    pending.resolve(7);
    context.reset();
    deliver();

    QVERIFY(!called);
}

void AsyncTest::handlerMayDeleteItsContext()
{
    auto context = std::make_unique<QObject>();
    QString seen;
    whenDone(readyValue<QString>(u"value"_s), context.get(), [&context, &seen](const Result<QString> &result) {
        context.reset();
        seen = result.value(); // the handler and its argument outlive the context
    });

    QTRY_COMPARE(seen, u"value"_s);
    deliver();
    QVERIFY(!context);
}

void AsyncTest::handlerMayAskAgain()
{
    QList<int> seen;
    whenDone(readyValue(1), this, [this, &seen](const Result<int> &first) {
        seen.append(first.value());
        whenDone(readyValue(2), this, [&seen](const Result<int> &second) { seen.append(second.value()); });
    });

    QTRY_COMPARE(seen, (QList<int>{1, 2}));
}

void AsyncTest::abandonedOneIsCancelled()
{
    std::optional<Error> seen;
    {
        const Pending<int> pending;
        whenDone(pending.future(), this, [&seen](const Result<int> &result) { seen = result.error(); });
    }

    QTRY_VERIFY(seen);
    QCOMPARE(seen->kind, ErrorKind::Cancelled);
}

void AsyncTest::cancelledFutureIsCancelled()
{
    QPromise<Result<int>> promise;
    promise.start();
    std::optional<Error> seen;
    whenDone(promise.future(), this, [&seen](const Result<int> &result) { seen = result.error(); });

    promise.future().cancel();
    promise.finish();

    QTRY_COMPARE(seen, cancelledError());
}

void AsyncTest::handlerRunsInTheThreadOfItsContext()
{
    Pending<int> pending;
    QThread *seenIn = nullptr;
    whenDone(pending.future(), this, [&seenIn](const Result<int> &) { seenIn = QThread::currentThread(); });
    const std::unique_ptr<QThread> worker(QThread::create([pending] { pending.resolve(7); }));

    worker->start();
    QVERIFY(worker->wait());
    QCOMPARE(seenIn, nullptr);

    QTRY_COMPARE(seenIn, thread());
}

void AsyncTest::movableOnlyHandlersWork()
{
    auto number = std::make_unique<int>(7);
    std::optional<int> seen;
    whenDone(readyValue(1), this,
             [number = std::move(number), &seen](const Result<int> &result) { seen = *number + result.value(); });

    QTRY_COMPARE(seen, 8);
}

void AsyncTest::watchersDoNotPileUp()
{
    QObject context;
    int calls = 0;
    for (int i = 0; i < 100; ++i)
        whenDone(readyValue(i), &context, [&calls](const Result<int> &) { ++calls; });

    QTRY_VERIFY(context.children().isEmpty());

    QCOMPARE(calls, 100);
}

QTEST_GUILESS_MAIN(AsyncTest)
#include "tst_async.moc"
