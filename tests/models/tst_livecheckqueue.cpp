// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/fakes.h"
#include "models/livecheckqueue.h"
#include "models/scriptedstore.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

struct Site
{
    FakeClock clock{testNow()};
    FakeGraph graph;
    MemoryJournal journal;
    Knowledge knowledge{journal, clock, TenantId{tenantText}};
    LiveCheck check{graph, clock, TenantId{tenantText}, {}};
    LiveCheckQueue queue{check, knowledge};
    QSignalSpy learned{&knowledge, &Knowledge::learned};

    int checked = -1;
    int notChecked = -1;
    std::optional<Error> error;

    Site()
    {
        QObject::connect(&queue, &LiveCheckQueue::finished, &queue,
                         [this](int good, int bad, const std::optional<Error> &why) {
                             checked = good;
                             notChecked = bad;
                             error = why;
                         });
    }

    QList<Meeting> meetings(int count) const
    {
        QList<Meeting> list;
        for (int number = 1; number <= count; ++number)
            list.append(soundSlot(50, number, number));
        return list;
    }
};

class TestLiveCheckQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerReachesKnowledge();
    void aMeetingThatIsAskedAboutIsNotAskedTwice();
    void cancellingDropsTheRest();
    void whatIsAskedAfterCancellingIsAnswered();
    void oneErrorStandsForAllWhenGraphIsOutOfReach();
    void deletingItWhileItRunsIsHarmless();
};

void TestLiveCheckQueue::everyAnswerReachesKnowledge()
{
    Site site;
    site.queue.check(site.meetings(9));
    QCOMPARE(site.queue.total(), 9);
    QTRY_COMPARE(site.checked, 9);
    QCOMPARE(site.notChecked, 0);
    QCOMPARE(site.learned.count(), 9);
    QVERIFY(!site.queue.isRunning());
    QCOMPARE(site.queue.total(), 0);
}

void TestLiveCheckQueue::aMeetingThatIsAskedAboutIsNotAskedTwice()
{
    Site site;
    const QList<Meeting> meetings = site.meetings(3);
    site.queue.check(meetings);
    QVERIFY(site.queue.isBusy(meetings.constFirst().ref));
    site.queue.check(meetings);
    QCOMPARE(site.queue.total(), 3);
    QTRY_COMPARE(site.checked, 3);
    QVERIFY(!site.queue.isBusy(meetings.constFirst().ref));
}

void TestLiveCheckQueue::cancellingDropsTheRest()
{
    Site site;
    site.graph.hangs = true;
    site.queue.check(site.meetings(9));
    QTRY_VERIFY(!site.graph.calls.isEmpty());
    site.queue.cancel();
    QTRY_COMPARE(site.checked, 0);
    QCOMPARE(site.notChecked, 9);
    QVERIFY(!site.error);
    QVERIFY(!site.queue.isRunning());
}

void TestLiveCheckQueue::whatIsAskedAfterCancellingIsAnswered()
{
    Site site;
    site.graph.hangs = true;
    site.queue.check(site.meetings(4));
    QTRY_VERIFY(!site.graph.calls.isEmpty());
    site.queue.cancel();
    site.graph.hangs = false;
    site.queue.check({soundSlot(60, 100, 1), soundSlot(60, 101, 2), soundSlot(60, 102, 3)});
    QTRY_COMPARE(site.checked, 3);
    QCOMPARE(site.notChecked, 4);
}

void TestLiveCheckQueue::oneErrorStandsForAllWhenGraphIsOutOfReach()
{
    Site site;
    const Error offline = makeError(ErrorKind::Offline, u"Graph cannot be reached."_s);
    site.graph.onCall = [&site, offline](const QString &call) { site.graph.refusals.insert(call, offline); };
    site.queue.check(site.meetings(40));
    QTRY_COMPARE(site.checked, 0);
    QCOMPARE(site.notChecked, 40);
    QCOMPARE(site.error, offline);
    QVERIFY(site.graph.calls.size() < 20);
}

void TestLiveCheckQueue::deletingItWhileItRunsIsHarmless()
{
    Site site;
    site.graph.hangs = true;
    auto queue = std::make_unique<LiveCheckQueue>(site.check, site.knowledge);
    queue->check(site.meetings(3));
    queue.reset();
    QTRY_COMPARE(site.learned.count(), 0);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLiveCheckQueue)
#include "tst_livecheckqueue.moc"
