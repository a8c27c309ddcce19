// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/schedule.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

using Outcome = Schedule::Outcome;

const QDate someDay(2026, 3, 3);

QDateTime utc(const char *isoText)
{
    return QDateTime::fromString(QString::fromLatin1(isoText), Qt::ISODate);
}

/// The wall time that a clock of the zone shows as `shown`.
WallTime wallOf(const QDateTime &shown, const QString &zone)
{
    return {.date = shown.date(), .start = shown.time(), .timezone = zone};
}

/// The interesting zones in full; of all others the property tests would take minutes.
const QStringList zonesToSweep{u"Europe/London"_s,       u"Europe/Dublin"_s,     u"America/New_York"_s,
                               u"America/Sao_Paulo"_s,   u"America/St_Johns"_s,  u"America/Caracas"_s,
                               u"Africa/Cairo"_s,        u"Africa/Casablanca"_s, u"Asia/Kolkata"_s,
                               u"Asia/Gaza"_s,           u"Asia/Pyongyang"_s,    u"Asia/Tehran"_s,
                               u"Australia/Lord_Howe"_s, u"Antarctica/Troll"_s,  u"Pacific/Apia"_s,
                               u"Pacific/Kiritimati"_s,  u"Pacific/Chatham"_s};

} // namespace

class TimeZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zonesMustBeNamesOfTzdata_data();
    void zonesMustBeNamesOfTzdata();
    void everyChangeOfClocksIsSeen_data();
    void everyChangeOfClocksIsSeen();
    void instantsShowTheSameWallTime_data();
    void instantsShowTheSameWallTime();
};

void TimeZonesTest::zonesMustBeNamesOfTzdata_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("isKnown");
    for (const char *known :
         {"UTC", "Etc/UTC", "GMT", "Zulu", "Europe/London", "Europe/Kyiv", "America/Argentina/Ushuaia",
          "America/Port-au-Prince", "Etc/GMT+5", "US/Eastern", "Asia/Calcutta", "GB", "W-SU", "EST5EDT", "EST"})
        QTest::newRow(known) << QString::fromLatin1(known) << true;
    for (const char *unknown : {"UTC+05:30",
                                "UTC+05",
                                "+05:30",
                                "GMT+1",
                                "ABC-3",
                                "EST5EDT,M3.2.0,M11.1.0",
                                "<+03>-3",
                                "localtime",
                                "posixrules",
                                "posix/Europe/London",
                                "right/Europe/London",
                                "Europe",
                                "Europe/",
                                "/Europe/London",
                                "./UTC",
                                "../zoneinfo/UTC",
                                "/etc/localtime",
                                "europe/london",
                                "EUROPE/LONDON",
                                "Europe/London ",
                                " Europe/London",
                                "Europe/Lundon",
                                "GMT Standard Time",
                                "zone.tab",
                                "tzdata.zi",
                                "None",
                                "1",
                                "%1",
                                ":Europe/London",
                                "Europe//London"})
        QTest::newRow(unknown) << QString::fromLatin1(unknown) << false;
    QTest::newRow("NUL inside") << QString(u"Europe/London"_s + QChar(QChar::Null) + u"x"_s) << false;
    QTest::newRow("foreign letters") << u"Eυrope/London"_s << false;
    QTest::newRow("enormous") << QString(1'000'000, u'A') << false;
}

void TimeZonesTest::zonesMustBeNamesOfTzdata()
{
    QFETCH(QString, zone);
    QFETCH(bool, isKnown);

    const Schedule schedule = resolve({.date = someDay, .start = QTime(10, 0), .end = QTime(11, 0), .timezone = zone});

    QCOMPARE(schedule.outcome, isKnown ? Outcome::Valid : Outcome::UnknownZone);
}

void TimeZonesTest::everyChangeOfClocksIsSeen_data()
{
    QTest::addColumn<QString>("zone");
    for (const QString &zone : zonesToSweep)
        QTest::newRow(qPrintable(zone)) << zone;
}

void TimeZonesTest::everyChangeOfClocksIsSeen()
{
    QFETCH(QString, zone);
    const QTimeZone timeZone(zone.toLatin1());
    int offsetBefore = timeZone.offsetFromUtc(utc("1969-12-31T00:00:00Z"));
    const auto changes = timeZone.transitions(utc("1970-01-01T00:00:00Z"), utc("2060-01-01T00:00:00Z"));

    for (const QTimeZone::OffsetData &change : changes) {
        const int before = std::exchange(offsetBefore, change.offsetFromUtc);
        const int after = change.offsetFromUtc;
        const QByteArray text = change.atUtc.toString(Qt::ISODate).toUtf8();
        const char *what = text.constData();
        const QDateTime last = change.atUtc.addSecs(before - 60);
        if (after > before) {
            const QDateTime missing = change.atUtc.addSecs((before + after) / 2);
            QVERIFY2(resolve(wallOf(missing, zone)).outcome == Outcome::InGap, what);
            QVERIFY2(resolve(wallOf(last, zone)).startUtc == change.atUtc.addSecs(-60), what);
        } else if (after < before) {
            const QDateTime repeated = change.atUtc.addSecs((before + after) / 2);
            const Schedule schedule = resolve(wallOf(repeated, zone));
            QVERIFY2(schedule.outcome == Outcome::Repeated, what);
            QVERIFY2(schedule.startUtc == repeated.addSecs(-before), what);
        }
    }
}

void TimeZonesTest::instantsShowTheSameWallTime_data()
{
    everyChangeOfClocksIsSeen_data();
}

void TimeZonesTest::instantsShowTheSameWallTime()
{
    QFETCH(QString, zone);
    const QTimeZone timeZone(zone.toLatin1());
    const QDateTime end = utc("2050-01-01T00:00:00Z");

    // 251 h: every hour of the day comes round.
    for (QDateTime each = utc("1970-01-01T00:30:00Z"); each < end; each = each.addSecs(qint64{251} * 3600)) {
        const WallTime wallTime = wallOf(each, zone);
        const Schedule schedule = resolve(wallTime);
        if (schedule.outcome == Outcome::InGap)
            continue;
        const QDateTime shown = schedule.startUtc.addSecs(timeZone.offsetFromUtc(schedule.startUtc));
        QVERIFY2(shown == each, qPrintable(each.toString(Qt::ISODate)));
    }
}

QTEST_APPLESS_MAIN(TimeZonesTest)
#include "tst_timezones.moc"
