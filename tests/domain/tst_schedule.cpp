// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/schedule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

Q_DECLARE_METATYPE(confdesk::Schedule::Outcome)

namespace {

using Outcome = Schedule::Outcome;

const QDate someDay(2026, 3, 3);

WallTime wall(QDate date, QTime start, std::optional<QTime> end, const QString &zone)
{
    return {.date = date, .start = start, .end = end, .timezone = zone};
}

WallTime wallOf(const QDateTime &asUtc, const QString &zone)
{
    return wall(asUtc.date(), asUtc.time(), std::nullopt, zone);
}

QDateTime utc(const char *isoText)
{
    return QDateTime::fromString(QString::fromLatin1(isoText), Qt::ISODate);
}

QTime time(const char *text)
{
    return QTime::fromString(QString::fromLatin1(text), u"HH:mm"_s);
}

QDate date(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

} // namespace

class ScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wallTimesBecomeInstants_data();
    void wallTimesBecomeInstants();
    void impossibleWallTimesHaveNoInstant_data();
    void impossibleWallTimesHaveNoInstant();
    void missingEndMeansSixtyMinutes_data();
    void missingEndMeansSixtyMinutes();
    void knowsWhetherItHasBegunOrIsOver();
    void invalidOneIsNeverRunningNorOver();
    void problemNamesTheValue_data();
    void problemNamesTheValue();
};

void ScheduleTest::wallTimesBecomeInstants_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("start");
    QTest::addColumn<QTime>("end");
    QTest::addColumn<QDateTime>("startUtc");
    QTest::addColumn<QDateTime>("endUtc");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const char *name, const char *zone, const char *day, const char *start, const char *end,
                        const char *startUtc, const char *endUtc, Outcome outcome = Outcome::Valid) {
        QTest::newRow(name) << QString::fromLatin1(zone) << date(day) << time(start) << time(end) << utc(startUtc)
                            << utc(endUtc) << outcome;
    };
    row("UTC", "UTC", "2025-11-22", "13:40", "14:40", "2025-11-22T13:40:00Z", "2025-11-22T14:40:00Z");
    row("London, winter", "Europe/London", "2026-01-15", "10:00", "11:00", "2026-01-15T10:00:00Z",
        "2026-01-15T11:00:00Z");
    row("London, summer", "Europe/London", "2026-07-15", "10:00", "11:00", "2026-07-15T09:00:00Z",
        "2026-07-15T10:00:00Z");
    row("London, over the gap", "Europe/London", "2026-03-29", "00:30", "02:30", "2026-03-29T00:30:00Z",
        "2026-03-29T01:30:00Z");
    row("London, up to the minute before the gap", "Europe/London", "2026-03-29", "00:00", "00:59",
        "2026-03-29T00:00:00Z", "2026-03-29T00:59:00Z");
    row("London, from the end of the gap", "Europe/London", "2026-03-29", "02:00", "03:00", "2026-03-29T01:00:00Z",
        "2026-03-29T02:00:00Z");
    row("London, starts in the overlap", "Europe/London", "2026-10-25", "01:30", "02:30", "2026-10-25T00:30:00Z",
        "2026-10-25T02:30:00Z", Outcome::Repeated);
    row("London, ends in the overlap", "Europe/London", "2026-10-25", "00:30", "01:30", "2026-10-24T23:30:00Z",
        "2026-10-25T00:30:00Z", Outcome::Repeated);
    row("London, wholly in the overlap", "Europe/London", "2026-10-25", "01:10", "01:50", "2026-10-25T00:10:00Z",
        "2026-10-25T00:50:00Z", Outcome::Repeated);
    row("London, first minute of the overlap", "Europe/London", "2026-10-25", "01:00", "03:00", "2026-10-25T00:00:00Z",
        "2026-10-25T03:00:00Z", Outcome::Repeated);
    row("London, behind the overlap", "Europe/London", "2026-10-25", "02:00", "03:00", "2026-10-25T02:00:00Z",
        "2026-10-25T03:00:00Z");
    row("New York, overlap", "America/New_York", "2026-11-01", "01:30", "03:00", "2026-11-01T05:30:00Z",
        "2026-11-01T08:00:00Z", Outcome::Repeated);
    row("Lord Howe, overlap of 30 minutes", "Australia/Lord_Howe", "2026-04-05", "01:45", "02:00",
        "2026-04-04T14:45:00Z", "2026-04-04T15:30:00Z", Outcome::Repeated);
    row("Lord Howe, behind the gap of 30 minutes", "Australia/Lord_Howe", "2026-10-04", "02:30", "03:00",
        "2026-10-03T15:30:00Z", "2026-10-03T16:00:00Z");
    row("Kolkata", "Asia/Kolkata", "2026-03-03", "10:00", "11:30", "2026-03-03T04:30:00Z", "2026-03-03T06:00:00Z");
    row("Kathmandu", "Asia/Kathmandu", "2026-03-03", "10:00", "11:00", "2026-03-03T04:15:00Z", "2026-03-03T05:15:00Z");
    row("Casablanca, overlap as Ramadan begins", "Africa/Casablanca", "2025-02-23", "02:30", "04:00",
        "2025-02-23T01:30:00Z", "2025-02-23T04:00:00Z", Outcome::Repeated);
    row("Apia, the day before the missing one", "Pacific/Apia", "2011-12-29", "23:00", "23:59", "2011-12-30T09:00:00Z",
        "2011-12-30T09:59:00Z");
    row("Apia, the day after the missing one", "Pacific/Apia", "2011-12-31", "00:00", "01:00", "2011-12-30T10:00:00Z",
        "2011-12-30T11:00:00Z");
    row("Kiritimati, far ahead", "Pacific/Kiritimati", "2026-03-03", "09:00", "10:00", "2026-03-02T19:00:00Z",
        "2026-03-02T20:00:00Z");
    row("twelve hours behind", "Etc/GMT+12", "2026-03-03", "13:00", "23:59", "2026-03-04T01:00:00Z",
        "2026-03-04T11:59:00Z");
    row("London 1970, when summer time lasted all year", "Europe/London", "1970-01-15", "12:00", "13:00",
        "1970-01-15T11:00:00Z", "1970-01-15T12:00:00Z");
    row("London beyond 2038", "Europe/London", "2045-07-15", "10:00", "11:00", "2045-07-15T09:00:00Z",
        "2045-07-15T10:00:00Z");
    row("London, overlap beyond 2038", "Europe/London", "2045-10-29", "01:30", "02:30", "2045-10-29T00:30:00Z",
        "2045-10-29T02:30:00Z", Outcome::Repeated);
    row("the last minute of a day", "UTC", "2026-12-31", "23:00", "23:59", "2026-12-31T23:00:00Z",
        "2026-12-31T23:59:00Z");
}

void ScheduleTest::wallTimesBecomeInstants()
{
    QFETCH(QString, zone);
    QFETCH(QDate, day);
    QFETCH(QTime, start);
    QFETCH(QTime, end);
    QFETCH(QDateTime, startUtc);
    QFETCH(QDateTime, endUtc);
    QFETCH(Outcome, outcome);

    const WallTime wallTime = wall(day, start, end, zone);
    const Schedule schedule = resolve(wallTime);

    QCOMPARE(schedule, (Schedule{.outcome = outcome, .startUtc = startUtc, .endUtc = endUtc}));
    QVERIFY(schedule.isValid());
    QCOMPARE(schedule.startUtc.timeSpec(), Qt::UTC);
    QCOMPARE(schedule.endUtc.timeSpec(), Qt::UTC);
    QCOMPARE(problemOf(schedule, wallTime), QString());
}

void ScheduleTest::impossibleWallTimesHaveNoInstant_data()
{
    QTest::addColumn<WallTime>("wallTime");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const char *name, const WallTime &wallTime, Outcome outcome) {
        QTest::newRow(name) << wallTime << outcome;
    };
    const QString london = u"Europe/London"_s;
    row("blank zone", wall(someDay, time("10:00"), time("11:00"), QString()), Outcome::BlankZone);
    row("zone of white space", wall(someDay, time("10:00"), time("11:00"), u" \t\u00a0"_s), Outcome::BlankZone);
    row("unknown zone", wall(someDay, time("10:00"), time("11:00"), u"Europe/Northgate"_s), Outcome::UnknownZone);
    row("end is start", wall(someDay, time("10:00"), time("10:00"), london), Outcome::EndNotAfterStart);
    row("end before start", wall(someDay, time("10:00"), time("09:00"), london), Outcome::EndNotAfterStart);
    row("over midnight", wall(someDay, time("23:30"), time("00:30"), london), Outcome::EndNotAfterStart);
    row("ends at midnight", wall(someDay, time("23:00"), time("00:00"), london), Outcome::EndNotAfterStart);
    row("end not after start counts before a gap", wall(date("2026-03-29"), time("01:30"), time("01:00"), london),
        Outcome::EndNotAfterStart);
    row("end after start only by the clocks", wall(date("2026-10-25"), time("01:50"), time("01:10"), london),
        Outcome::EndNotAfterStart);
    row("no date", wall(QDate(), time("10:00"), time("11:00"), london), Outcome::MissingTime);
    row("no start", wall(someDay, QTime(), time("11:00"), london), Outcome::MissingTime);
    row("end cannot be read", wall(someDay, time("10:00"), QTime(), london), Outcome::MissingTime);
    row("London, starts in the gap", wall(date("2026-03-29"), time("01:30"), time("03:00"), london), Outcome::InGap);
    row("London, first minute of the gap", wall(date("2026-03-29"), time("01:00"), time("03:00"), london),
        Outcome::InGap);
    row("London, last minute of the gap", wall(date("2026-03-29"), time("01:59"), time("03:00"), london),
        Outcome::InGap);
    row("London, ends in the gap", wall(date("2026-03-29"), time("00:30"), time("01:30"), london), Outcome::InGap);
    row("London, gap beyond 2038", wall(date("2045-03-26"), time("01:30"), time("03:00"), london), Outcome::InGap);
    row("New York", wall(date("2026-03-08"), time("02:30"), time("04:00"), u"America/New_York"_s), Outcome::InGap);
    row("New York by its old name", wall(date("2026-03-08"), time("02:30"), time("04:00"), u"US/Eastern"_s),
        Outcome::InGap);
    row("Lord Howe, gap of 30 minutes",
        wall(date("2026-10-04"), time("02:15"), time("04:00"), u"Australia/Lord_Howe"_s), Outcome::InGap);
    row("Casablanca, as Ramadan ends", wall(date("2025-04-06"), time("02:30"), time("04:00"), u"Africa/Casablanca"_s),
        Outcome::InGap);
    row("Apia, in the missing day", wall(date("2011-12-30"), time("12:00"), time("13:00"), u"Pacific/Apia"_s),
        Outcome::InGap);
    row("Apia, the first minute of the missing day",
        wall(date("2011-12-30"), time("00:00"), std::nullopt, u"Pacific/Apia"_s), Outcome::InGap);
    row("São Paulo, a day without midnight",
        wall(date("2018-11-04"), time("00:00"), time("02:00"), u"America/Sao_Paulo"_s), Outcome::InGap);
}

void ScheduleTest::impossibleWallTimesHaveNoInstant()
{
    QFETCH(WallTime, wallTime);
    QFETCH(Outcome, outcome);

    const Schedule schedule = resolve(wallTime);

    QCOMPARE(schedule, (Schedule{.outcome = outcome}));
    QVERIFY(!schedule.isValid());
    QVERIFY(!problemOf(schedule, wallTime).isEmpty());
}

void ScheduleTest::missingEndMeansSixtyMinutes_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDateTime>("wallTime");
    QTest::addColumn<QDateTime>("startUtc");
    QTest::newRow("plain") << u"Europe/London"_s << utc("2026-07-15T10:00:00Z") << utc("2026-07-15T09:00:00Z");
    QTest::newRow("over midnight") << u"Europe/London"_s << utc("2026-01-15T23:30:00Z") << utc("2026-01-15T23:30:00Z");
    QTest::newRow("into the gap") << u"Europe/London"_s << utc("2026-03-29T00:30:00Z") << utc("2026-03-29T00:30:00Z");
    QTest::newRow("in the overlap") << u"Europe/London"_s << utc("2026-10-25T01:30:00Z") << utc("2026-10-25T00:30:00Z");
    QTest::newRow("up to a day without midnight")
        << u"America/Sao_Paulo"_s << utc("2018-11-03T23:00:00Z") << utc("2018-11-04T02:00:00Z");
}

void ScheduleTest::missingEndMeansSixtyMinutes()
{
    QFETCH(QString, zone);
    QFETCH(QDateTime, wallTime);
    QFETCH(QDateTime, startUtc);

    const Schedule schedule = resolve(wallOf(wallTime, zone));

    QVERIFY(schedule.isValid());
    QCOMPARE(schedule.startUtc, startUtc);
    QCOMPARE(schedule.endUtc, startUtc.addSecs(3600));
}

void ScheduleTest::knowsWhetherItHasBegunOrIsOver()
{
    const Schedule schedule = resolve(wall(someDay, time("10:00"), time("11:00"), u"UTC"_s));
    const QDateTime start = utc("2026-03-03T10:00:00Z");
    const QDateTime end = utc("2026-03-03T11:00:00Z");

    QVERIFY(!schedule.hasBegun(start.addMSecs(-1)));
    QVERIFY(!schedule.isRunning(start.addMSecs(-1)));
    QVERIFY(schedule.hasBegun(start));
    QVERIFY(schedule.isRunning(start));
    QVERIFY(schedule.isRunning(end.addMSecs(-1)));
    QVERIFY(!schedule.isOver(end.addMSecs(-1)));
    QVERIFY(!schedule.isRunning(end));
    QVERIFY(schedule.isOver(end));
    QVERIFY(schedule.hasBegun(end));
}

void ScheduleTest::invalidOneIsNeverRunningNorOver()
{
    const Schedule schedule = resolve(wall(someDay, time("10:00"), time("09:00"), u"UTC"_s));
    const QDateTime later = utc("2030-01-01T00:00:00Z");

    QVERIFY(!schedule.hasBegun(later));
    QVERIFY(!schedule.isRunning(later));
    QVERIFY(!schedule.isOver(later));
}

void ScheduleTest::problemNamesTheValue_data()
{
    QTest::addColumn<WallTime>("wallTime");
    QTest::addColumn<QString>("problem");
    const QString london = u"Europe/London"_s;
    QTest::newRow("blank zone") << wall(someDay, time("10:00"), time("11:00"), u" "_s) << u"The time zone is blank."_s;
    QTest::newRow("unknown zone") << wall(someDay, time("10:00"), time("11:00"), u"Mars/Olympus"_s)
                                  << u"There is no time zone named “Mars/Olympus”."_s;
    QTest::newRow("zone with a place marker")
        << wall(someDay, time("10:00"), time("11:00"), u"%1"_s) << u"There is no time zone named “%1”."_s;
    QTest::newRow("zone with a line break")
        << wall(someDay, time("10:00"), time("11:00"), u"a\nb"_s) << u"There is no time zone named “a b”."_s;
    QTest::newRow("end") << wall(someDay, time("23:30"), time("00:30"), london)
                         << u"The end 00:30 is not after the start 23:30 on the same date, 3 March 2026."_s;
    QTest::newRow("end by seconds")
        << wall(someDay, QTime(10, 0, 30), QTime(10, 0, 15), london)
        << u"The end 10:00:15 is not after the start 10:00:30 on the same date, 3 March 2026."_s;
    QTest::newRow("start in the gap")
        << wall(date("2026-03-29"), time("01:30"), time("03:00"), london)
        << u"The start 01:30 does not exist on 29 March 2026 in Europe/London: the clocks go forward then."_s;
    QTest::newRow("end in the gap")
        << wall(date("2026-03-29"), time("00:30"), time("01:30"), london)
        << u"The end 01:30 does not exist on 29 March 2026 in Europe/London: the clocks go forward then."_s;
    QTest::newRow("no date") << wall(QDate(), time("10:00"), time("11:00"), london)
                             << u"The date or a time of day cannot be read."_s;
}

void ScheduleTest::problemNamesTheValue()
{
    QFETCH(WallTime, wallTime);

    QTEST(problemOf(resolve(wallTime), wallTime), "problem");
}

QTEST_APPLESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
