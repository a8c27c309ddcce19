// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QVariant null = QVariant(QMetaType::fromType<QString>());

QStringList namesOf(const QList<Meeting> &meetings)
{
    QStringList names;
    for (const Meeting &meeting : meetings)
        names.append(toString(meeting.ref));
    return names;
}

} // namespace

class TestLmsStream : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyMeetingComesOnceInOrder();
    void anEmptyDatabaseHasNoChunk();
    void theFirstChunkIsSmallAndAllAreDeliveredHereBeforeTheEnd();
    void aScopeIsWhatIsInSays_data();
    void aScopeIsWhatIsInSays();
    void textThatIsNoTimeIsNeverATime_data();
    void textThatIsNoTimeIsNeverATime();
    void midnightAtTheEndOfTheDayIsNotItsBeginning();
    void moreUnknownZonesThanThereAreZonesHideNothing();
    void aStopBetweenChunksEndsInCancelled();
    void aContextThatGoesEndsInCancelled();
    void aContextInAnotherThreadGetsItsChunksThere();

private:
    void insertMany(int count);
    [[nodiscard]] QList<Meeting> streamed(Scope scope, const QDateTime &now);
    void insertTraps();
};

void TestLmsStream::insertMany(int count)
{
    lms->insertConference(9);
    const QString numbers = isSqlite()
                                ? u"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                  "SELECT i FROM n)"_s
                                : u"generate_series(1, %1) AS n(i)"_s;
    const QString date = isSqlite() ? u"date('2020-01-01', '+' || i || ' days')"_s : u"date '2020-01-01' + i"_s;
    lms->run(
        u"INSERT INTO conferences_conferencetimeslot (id, conference_id, date, start_time, end_time, timezone, "
        "max_participants, current_participants, is_available, created_at, updated_at) "
        "SELECT i, 9, %1, '10:00:00', '11:00:00', 'UTC', 0, 0, TRUE, '2025-01-01 00:00:00', '2025-01-01 00:00:00' FROM %2"_s
            .arg(date, numbers.arg(count)));
}

QList<Meeting> TestLmsStream::streamed(Scope scope, const QDateTime &now)
{
    QObject context;
    QList<Meeting> all;
    const auto count =
        awaited(store->stream(scope, now, &context, [&all](const QList<Meeting> &chunk) { all += chunk; }, {}));
    if (!count || *count != all.size())
        QTest::qFail(qPrintable(errorOf(count)), __FILE__, __LINE__);
    return all;
}

void TestLmsStream::everyMeetingComesOnceInOrder()
{
    lms->insertConference(20);
    lms->insertConference(3);
    lms->insertConference(4, {{u"meeting_platform"_s, u"zoom"_s}});
    lms->insertTimeSlot(1, 3, {{u"start_time"_s, u"12:00:00"_s}});
    lms->insertTimeSlot(2, 3, {{u"start_time"_s, u"09:00:00"_s}});
    lms->insertTimeSlot(5, 3, {{u"date"_s, u"2026-03-01"_s}});
    lms->insertTimeSlot(4, 20);

    const QList<Meeting> all = streamed(Scope::All, QDateTime());

    QCOMPARE(namesOf(all), (QStringList{u"slot:5"_s, u"slot:2"_s, u"slot:1"_s, u"conference:4"_s, u"slot:4"_s}));
    QCOMPARE(all.at(1).conference.slotCount, 3);
}

void TestLmsStream::anEmptyDatabaseHasNoChunk()
{
    QObject context;
    int chunks = 0;
    const auto count =
        awaited(store->stream(Scope::All, QDateTime(), &context, [&chunks](const QList<Meeting> &) { ++chunks; }, {}));

    VERIFY_VALUE(count);
    QCOMPARE(*count, 0);
    QCOMPARE(chunks, 0);
}

void TestLmsStream::theFirstChunkIsSmallAndAllAreDeliveredHereBeforeTheEnd()
{
    insertMany(6'000);
    QObject context;
    QList<qsizetype> sizes;
    bool isHere = true;
    const auto count = awaited(store->stream(Scope::All, QDateTime(), &context,
                                             [&](const QList<Meeting> &chunk) {
                                                 sizes.append(chunk.size());
                                                 isHere = isHere && QThread::currentThread() == thread();
                                             },
                                             {}));

    VERIFY_VALUE(count);
    QCOMPARE(*count, 6'000);
    QCOMPARE(sizes, (QList<qsizetype>{500, 5'000, 500}));
    QVERIFY(isHere);
}

// Rows whose schedule is invalid in every way, next to some that only look like it, long ago and far ahead.
void TestLmsStream::insertTraps()
{
    qint64 id = 100;
    const auto add = [this, &id](const QVariantMap &values) {
        lms->insertConference(++id, values);
        lms->insertTimeSlot(++id, 1, values);
    };
    lms->insertConference(1);
    for (const auto *date : {"1999-01-01", "2019-06-01", "2026-01-29", "2026-02-01", "2026-03-01", "2026-03-02",
                             "2026-03-03", "2026-03-05", "2027-01-01", "2037-07-01"}) {
        add({{u"date"_s, QLatin1StringView(date)}, {u"timezone"_s, u"UTC"_s}});
        add({{u"date"_s, QLatin1StringView(date)}, {u"timezone"_s, u"Pacific/Kiritimati"_s}});
        add({{u"date"_s, QLatin1StringView(date)}, {u"timezone"_s, u"Mars/Olympus"_s}});
        add({{u"date"_s, QLatin1StringView(date)}, {u"timezone"_s, u""_s}});
        add({{u"date"_s, QLatin1StringView(date)}, {u"start_time"_s, u"23:30:00"_s}, {u"end_time"_s, u"00:30:00"_s}});
    }
    for (const auto *date : {"2019-03-31", "2026-03-29", "2025-03-30", "2019-10-27"})
        add({{u"date"_s, QLatin1StringView(date)},
             {u"timezone"_s, u"Europe/Berlin"_s},
             {u"start_time"_s, u"02:30:00"_s}});
    for (const auto *date : {"2019-03-10", "2025-03-09", "2024-03-10"}) {
        add({{u"date"_s, QLatin1StringView(date)}, {u"timezone"_s, u"US/Eastern"_s}, {u"start_time"_s, u"02:30:00"_s}});
    }
    add({{u"date"_s, u"2011-12-30"_s}, {u"timezone"_s, u"Pacific/Apia"_s}}); // a day that was left out
    lms->insertConference(++id, {{u"date"_s, u"2019-01-01"_s}, {u"end_time"_s, null}});
    if (!isSqlite())
        return;
    for (const auto *date : {"", "junk", "2019-02-30", "2019-1-5", "2019-01-05T00:00:00", "2019-01-05 00:00:00Z"})
        add({{u"date"_s, QLatin1StringView(date)}});
    for (const auto *time : {"", "13:40", "24:00:00", "9:00:00", "13:40:00.123", "25:00:00"})
        add({{u"date"_s, u"2019-01-01"_s}, {u"start_time"_s, QLatin1StringView(time)}});
}

void TestLmsStream::aScopeIsWhatIsInSays_data()
{
    QTest::addColumn<Scope>("scope");
    QTest::newRow("now") << Scope::Now;
    QTest::newRow("upcoming") << Scope::Upcoming;
    QTest::newRow("recent") << Scope::Recent;
    QTest::newRow("relevant") << Scope::Relevant;
}

void TestLmsStream::aScopeIsWhatIsInSays()
{
    QFETCH(const Scope, scope);
    const QDateTime now(QDate(2026, 3, 2), QTime(14, 0), Qt::UTC);
    insertTraps();

    QList<Meeting> expected = streamed(Scope::All, now);
    const qsizetype all = expected.size();
    expected.removeIf([&](const Meeting &meeting) { return !isIn(scope, meeting.schedule(), now); });

    QCOMPARE(namesOf(streamed(scope, now)), namesOf(expected));
    QVERIFY(!expected.isEmpty() && expected.size() < all);
}

void TestLmsStream::textThatIsNoTimeIsNeverATime_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QDate>("readDate");
    QTest::addColumn<QTime>("readTime");
    const QString someDate = u"2026-03-02"_s;
    const QDate theDate(2026, 3, 2);
    const QString someTime = u"13:40:00"_s;
    const QTime theTime(13, 40);
    QTest::newRow("as Django writes") << someDate << someTime << theDate << theTime;
    QTest::newRow("microseconds") << someDate << u"13:40:00.123456"_s << theDate << QTime(13, 40, 0, 123);
    QTest::newRow("milliseconds") << someDate << u"13:40:00.5"_s << theDate << QTime(13, 40, 0, 500);
    QTest::newRow("without seconds") << someDate << u"13:40"_s << theDate << theTime;
    QTest::newRow("one digit") << u"2026-3-2"_s << u"9:05"_s << theDate << QTime(9, 5);
    QTest::newRow("a moment as date") << u"2026-03-02T10:00:00"_s << someTime << theDate << theTime;
    QTest::newRow("with Z") << u"2026-03-02 10:00:00Z"_s << someTime << theDate << theTime;
    QTest::newRow("with offset") << u"2026-03-02T10:00:00.5+05:30"_s << someTime << theDate << theTime;
    QTest::newRow("blanks around") << u" 2026-03-02 "_s << u" 13:40 "_s << theDate << theTime;
    QTest::newRow("empty") << u""_s << u""_s << QDate() << QTime();
    QTest::newRow("junk") << u"tomorrow"_s << u"noon"_s << QDate() << QTime();
    QTest::newRow("impossible") << u"2026-02-30"_s << u"25:00:00"_s << QDate() << QTime();
    QTest::newRow("midnight of tomorrow") << someDate << u"24:00:00"_s << theDate << QTime();
    QTest::newRow("a time with a zone") << someDate << u"13:40:00Z"_s << theDate << QTime();
    QTest::newRow("a moment as time") << someDate << u"2026-03-02 13:40:00"_s << theDate << QTime();
    QTest::newRow("numbers") << u"1763892000"_s << u"1340"_s << QDate() << QTime();
    QTest::newRow("a NUL") << QString(u"2026-03-02\0x"_s) << QString(u"13:40\0"_s) << QDate() << QTime();
    QTest::newRow("endless") << QString(10'000, u'1') << QString(10'000, u'1') << QDate() << QTime();
    QTest::newRow("other digits") << u"٢٠٢٦-٠٣-٠٢"_s << u"١٣:٤٠"_s << QDate() << QTime();
}

void TestLmsStream::textThatIsNoTimeIsNeverATime()
{
    QFETCH(const QString, date);
    QFETCH(const QString, time);
    if (!isSqlite())
        return; // PostgreSQL stores dates and times, not texts
    lms->insertConference(9, {{u"date"_s, date}, {u"start_time"_s, time}, {u"end_time"_s, time}});

    const QList<Meeting> all = streamed(Scope::All, QDateTime());

    QCOMPARE(all.size(), 1);
    QTEST(all.first().wallTime.date, "readDate");
    QTEST(all.first().wallTime.start, "readTime");
    QVERIFY(all.first().wallTime.end.has_value()); // what cannot be read is not "no end"
    QTEST(*all.first().wallTime.end, "readTime");
}

void TestLmsStream::midnightAtTheEndOfTheDayIsNotItsBeginning()
{
    lms->insertConference(9, {{u"date"_s, u"2019-01-01"_s}, {u"end_time"_s, u"24:00:00"_s}});

    const QList<Meeting> relevant = streamed(Scope::Relevant, QDateTime(QDate(2026, 3, 2), QTime(14, 0), Qt::UTC));

    QCOMPARE(relevant.size(), 1);
    QCOMPARE(relevant.first().wallTime.end, std::optional<QTime>(QTime()));
}

void TestLmsStream::moreUnknownZonesThanThereAreZonesHideNothing()
{
    for (int id = 1; id <= 510; ++id)
        lms->insertConference(id, {{u"date"_s, u"2019-01-01"_s}, {u"timezone"_s, u"Zone/%1"_s.arg(id)}});

    QCOMPARE(streamed(Scope::Now, QDateTime(QDate(2026, 3, 2), QTime(14, 0), Qt::UTC)).size(), 510);
}

void TestLmsStream::aStopBetweenChunksEndsInCancelled()
{
    insertMany(20'000);
    QObject context;
    std::stop_source stop;
    qsizetype got = 0;
    const auto count = awaited(store->stream(
        Scope::All, QDateTime(), &context,
        [&](const QList<Meeting> &chunk) {
            got += chunk.size();
            stop.request_stop();
        },
        stop.get_token()));

    // The reader may have been through before the first chunk was looked at.
    if (count)
        QCOMPARE(got, 20'000);
    else
        QCOMPARE(count.error().kind, ErrorKind::Cancelled);
    VERIFY_VALUE(awaited(store->meeting(MeetingRef::of(TimeSlotId{1}), {})));
}

void TestLmsStream::aContextThatGoesEndsInCancelled()
{
    insertMany(20'000);
    auto context = std::make_unique<QObject>();
    const auto future = store->stream(Scope::All, QDateTime(), context.get(),
                                      [&context](const QList<Meeting> &) { context.reset(); }, {});

    QCOMPARE(awaited(future).error().kind, ErrorKind::Cancelled);
    VERIFY_VALUE(awaited(store->meeting(MeetingRef::of(TimeSlotId{1}), {})));
}

void TestLmsStream::aContextInAnotherThreadGetsItsChunksThere()
{
    insertMany(600);
    QThread thread;
    auto *context = new QObject;
    context->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
    thread.start();
    std::atomic_int elsewhere = 0;
    const auto count = awaited(store->stream(Scope::All, QDateTime(), context,
                                             [&](const QList<Meeting> &chunk) {
                                                 if (QThread::currentThread() == &thread)
                                                     elsewhere += static_cast<int>(chunk.size());
                                             },
                                             {}));
    thread.quit();
    QVERIFY(thread.wait());

    VERIFY_VALUE(count);
    QCOMPARE(elsewhere.load(), 600);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsStream)
#include "tst_lmsstream.moc"
