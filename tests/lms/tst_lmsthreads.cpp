// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"

#include "base/clock.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk::testing {

/// Stopping, closing, and servers that go away.
class TestLmsThreads : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasNotBegunIsCancelledAtOnce();
    void aStopBeforeTheCallIsCancelled();
    void waitingForALockCanBeStopped();
    void aStoppedWriteWritesNothing();
    void closingCancelsWhatWaitsAndLeavesNoConnection();
    void aStoreThatWasNeverUsedOpensNothing();
    void manyCallsAtOnceAllResolve();
    void aReadSurvivesAServerThatHungUp();
    void aWriteSurvivesAServerThatHungUpBefore();
    void aLostServerInTheMiddleIsReadAgain();
    void aServerThatIsGoneForGood();
    void aListThatBreaksOffIsNotDeliveredTwice();

private:
    void lock();
    void hangUp();
    [[nodiscard]] Async<Meeting> meeting51(std::stop_token stop = {})
    {
        return store->meeting(MeetingRef::of(ConferenceId{51}), std::move(stop));
    }

    SystemClock m_clock;
};

void TestLmsThreads::lock()
{
    lms->run(isSqlite() ? u"BEGIN EXCLUSIVE"_s : u"BEGIN"_s);
    if (!isSqlite())
        lms->run(u"LOCK TABLE conferences_conference"_s);
}

// Ends every other connection to the database, as a restarted server does.
void TestLmsThreads::hangUp()
{
    lms->run(u"SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity "
             "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
}

void TestLmsThreads::whatHasNotBegunIsCancelledAtOnce()
{
    lms->insertConference(51);
    VERIFY_VALUE(awaited(meeting51()));
    lock();
    const auto running = meeting51();
    std::stop_source stop;
    const auto waiting = meeting51(stop.get_token());
    const auto other = meeting51();

    stop.request_stop();

    QVERIFY(waiting.isFinished());
    QCOMPARE(waiting.result().error().kind, ErrorKind::Cancelled);
    QVERIFY(!running.isFinished() && !other.isFinished());
    lms->run(u"ROLLBACK"_s);
    VERIFY_VALUE(awaited(running));
    VERIFY_VALUE(awaited(other));
}

void TestLmsThreads::aStopBeforeTheCallIsCancelled()
{
    lms->insertConference(51);
    std::stop_source stop;
    stop.request_stop();
    QObject context;

    QCOMPARE(awaited(meeting51(stop.get_token())).error().kind, ErrorKind::Cancelled);
    QCOMPARE(awaited(store->open(stop.get_token())).error().kind, ErrorKind::Cancelled);
    QCOMPARE(awaited(store->stream(
                         Scope::All, {}, &context, [](const auto &) {}, stop.get_token()))
                 .error()
                 .kind,
             ErrorKind::Cancelled);
    QCOMPARE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, stop.get_token())).error().kind,
             ErrorKind::Cancelled);
}

void TestLmsThreads::waitingForALockCanBeStopped()
{
    if (!isSqlite())
        return; // PostgreSQL waits inside the statement, at most lock_timeout
    lms->insertConference(51);
    reopen({.lock = 60s});
    VERIFY_VALUE(awaited(meeting51()));
    lock();
    std::stop_source stop;
    const auto reading = meeting51(stop.get_token());
    QVERIFY(!QTest::qWaitFor([&reading] { return reading.isFinished(); }, 250));

    stop.request_stop();

    QCOMPARE(awaited(reading).error().kind, ErrorKind::Cancelled);
    lms->run(u"ROLLBACK"_s);
}

void TestLmsThreads::aStoppedWriteWritesNothing()
{
    lms->insertConference(51);
    reopen({.lock = 2s});
    VERIFY_VALUE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {})));
    lock();
    std::stop_source stop;
    const auto writing = store->markRecordingEnabled(ConferenceId{51}, u"enabled"_s,
                                                     QDateTime(QDate(2030, 1, 1), QTime(0, 0)), stop.get_token());
    QVERIFY(!QTest::qWaitFor([&writing] { return writing.isFinished(); }, 250));

    stop.request_stop();
    if (!isSqlite())
        lms->run(u"ROLLBACK"_s);

    QCOMPARE(awaited(writing).error().kind, ErrorKind::Cancelled);
    if (isSqlite())
        lms->run(u"ROLLBACK"_s);
    QVERIFY(
        !lms->run(u"SELECT auto_recording_enabled_at FROM conferences_conference"_s).toString().startsWith(u"2030"_s));
    VERIFY_VALUE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"enabled"_s, {}, {})));
}

void TestLmsThreads::closingCancelsWhatWaitsAndLeavesNoConnection()
{
    lms->insertConference(51);
    reopen({.lock = 2s});
    VERIFY_VALUE(awaited(meeting51()));
    lock();
    QList<Async<Meeting>> calls;
    for (int i = 0; i < 20; ++i)
        calls.append(meeting51());
    QElapsedTimer timer;
    timer.start();

    store.reset();

    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    lms->run(u"ROLLBACK"_s);
    for (qsizetype i = 1; i < calls.size(); ++i)
        QCOMPARE(awaited(calls.at(i)).error().kind, ErrorKind::Cancelled);
    QVERIFY(!awaited(calls.first()));
    QCOMPARE(QSqlDatabase::connectionNames().size(), 1); // the fixture's own
}

void TestLmsThreads::aStoreThatWasNeverUsedOpensNothing()
{
    reopen();
    QCOMPARE(QSqlDatabase::connectionNames().size(), 1);
    store.reset();
}

void TestLmsThreads::manyCallsAtOnceAllResolve()
{
    for (int id = 1; id <= 20; ++id)
        lms->insertConference(id);
    QList<Async<Conference>> writes;
    QList<Async<Meeting>> reads;
    for (int id = 1; id <= 20; ++id) {
        writes.append(store->markRecordingEnabled(ConferenceId{id}, u"pending"_s, {}, {}));
        reads.append(store->meeting(MeetingRef::of(ConferenceId{id}), {}));
    }

    for (const auto &write : writes)
        VERIFY_VALUE(awaited(write));
    for (const auto &read : reads)
        VERIFY_VALUE(awaited(read));
}

void TestLmsThreads::aReadSurvivesAServerThatHungUp()
{
    if (isSqlite())
        return;
    lms->insertConference(51);
    VERIFY_VALUE(awaited(meeting51()));
    hangUp();

    VERIFY_VALUE(awaited(meeting51()));
    VERIFY_VALUE(awaited(store->open({})));
}

void TestLmsThreads::aWriteSurvivesAServerThatHungUpBefore()
{
    if (isSqlite())
        return;
    lms->insertConference(51);
    VERIFY_VALUE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {})));
    hangUp();

    VERIFY_VALUE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"enabled"_s, {}, {})));
}

void TestLmsThreads::aLostServerInTheMiddleIsReadAgain()
{
    if (isSqlite())
        return;
    lms->insertConference(51);
    reopen({.lock = 60s, .statement = 60s});
    VERIFY_VALUE(awaited(meeting51()));
    lock();
    const auto reading = meeting51();
    const auto streaming = store->stream(Scope::All, {}, this, [](const auto &) {}, {});
    QTRY_VERIFY(lms->run(u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                         "AND wait_event_type = 'Lock'"_s)
                    .toInt() == 1);

    hangUp();
    lms->run(u"ROLLBACK"_s);

    VERIFY_VALUE(awaited(reading));
    VERIFY_VALUE(awaited(streaming));
}

void TestLmsThreads::aServerThatIsGoneForGood()
{
    if (isSqlite())
        return;
    lms->insertConference(51);
    const Profile::Database profile = lms->newRole(u"staff"_s);
    lms->run(u"GRANT SELECT, UPDATE ON ALL TABLES IN SCHEMA public TO %1"_s.arg(profile.user));
    store = makeLmsDatabase(profile, LmsFixture::rolePassword, false, m_clock);
    VERIFY_VALUE(awaited(meeting51()));
    VERIFY_VALUE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {})));
    lms->run(u"ALTER ROLE %1 NOLOGIN"_s.arg(profile.user));
    hangUp();

    const auto reading = awaited(meeting51());
    const auto writing = awaited(store->markRecordingEnabled(ConferenceId{51}, u"enabled"_s, {}, {}));

    QCOMPARE(reading.error().kind, ErrorKind::Database);
    QVERIFY2(reading.error().text.contains(u"may not log in"_s), qPrintable(reading.error().text));
    QCOMPARE(writing.error().kind, ErrorKind::Database);
    lms->run(u"ALTER ROLE %1 LOGIN"_s.arg(profile.user));
    VERIFY_VALUE(awaited(meeting51())); // back again
}

void TestLmsThreads::aListThatBreaksOffIsNotDeliveredTwice()
{
    if (isSqlite())
        return;
    lms->insertConference(51);
    lms->run(u"INSERT INTO conferences_conferencetimeslot (id, conference_id, date, start_time, end_time, timezone, "
             "meeting_link, max_participants, current_participants, is_available, created_at, updated_at) "
             "SELECT i, 51, date '2020-01-01' + i, '10:00', '11:00', 'UTC', repeat('x', 450), 0, 0, true, now(), now() "
             "FROM generate_series(1, 60000) AS n(i)"_s);
    int delivered = 0;
    const auto count = awaited(store->stream(Scope::All, {}, this,
                                             [this, &delivered](const QList<Meeting> &chunk) {
                                                 if (delivered == 0)
                                                     hangUp();
                                                 delivered += static_cast<int>(chunk.size());
                                             },
                                             {}));

    QCOMPARE(count.error().kind, ErrorKind::Database);
    QVERIFY2(count.error().text.contains(u"some are missing"_s), qPrintable(count.error().text));
    QVERIFY(delivered < 60'000);
    VERIFY_VALUE(awaited(store->open({})));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsThreads)
#include "tst_lmsthreads.moc"
