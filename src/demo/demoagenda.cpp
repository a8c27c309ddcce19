// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoagenda.h"

#include "demo/demotimes.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

using When = DemoPlot::When;

/// When a conference usually meets.
struct Hours
{
    QTime start;
    std::chrono::minutes length;
};

Hours chooseHours(DemoRandom &random)
{
    const QList<QTime> starts{QTime(9, 0),   QTime(9, 30), QTime(10, 0),  QTime(11, 0), QTime(13, 0),
                              QTime(13, 30), QTime(14, 0), QTime(15, 30), QTime(16, 0), QTime(18, 0)};
    const QList<std::chrono::minutes> lengths{45min, 60min, 60min, 90min, 120min};
    return {.start = random.pick(starts), .length = random.pick(lengths)};
}

WallTime during(const Hours &hours, QDate date, const QString &zone)
{
    const QTime end = hours.start.addSecs(static_cast<int>(std::chrono::seconds(hours.length).count()));
    return {.date = date, .start = hours.start, .end = end, .timezone = zone};
}

QString chooseZone(const DemoPlot &plot, DemoRandom &random)
{
    const QStringList zones = demoZones();
    if (plot.owner == DemoPlot::Owner::OffLimits)
        return zones.last();
    if (plot.owner != DemoPlot::Owner::Usual)
        return zones.first();
    // In London the LMS's mistake does not show in winter.
    const bool mustDiffer = plot.inTeams == DemoPlot::InTeams::EventDrifted;
    return !mustDiffer && random.oneIn(2) ? zones.first() : zones.at(1 + random.below(4));
}

/// Between 12 and 41 minutes ago, or between 3 and 16 hours.
QDateTime recentStart(When when, const QDateTime &now, DemoRandom &random)
{
    return when == When::Running ? now.addSecs(-60LL * (12 + random.below(30)))
                                 : now.addSecs(-3600LL * (3 + random.below(14)));
}

WallTime recently(When when, const QDateTime &now, int ordinal, DemoRandom &random)
{
    const QDateTime start = recentStart(when, now, random);
    return wallTimeAt(start, when == When::Running ? 120min : 60min, zoneAwakeAt(start.addSecs(1800), ordinal));
}

int daysUntilFirst(const DemoPlot &plot, DemoRandom &random)
{
    switch (plot.when) {
    case When::Tomorrow:
        return 1;
    case When::Past:
        return -(3 + random.below(40));
    case When::LongAgo:
        return -(75 + random.below(120));
    case When::Course: // some weeks behind, the next one within four days
        return -(3 + 7 * ((plot.timeSlots - 1) / 2) + random.below(4));
    default:
        return 3 + random.below(50);
    }
}

WallTime firstTime(const DemoPlot &plot, const Hours &hours, const QDateTime &now, int ordinal, DemoRandom &random)
{
    switch (plot.when) {
    case When::Running:
    case When::JustOver:
        return recently(plot.when, now, ordinal, random);
    case When::InGapAhead:
        return wallTimeInChange(now, ClockChange::Forward, Direction::Ahead);
    case When::InGapBehind:
        return wallTimeInChange(now, ClockChange::Forward, Direction::Behind);
    case When::InRepeatedHourAhead:
        return wallTimeInChange(now, ClockChange::Back, Direction::Ahead);
    case When::InRepeatedHourBehind:
        return wallTimeInChange(now, ClockChange::Back, Direction::Behind);
    default: {
        const QString zone = chooseZone(plot, random);
        return during(hours, dateIn(zone, now).addDays(daysUntilFirst(plot, random)), zone);
    }
    }
}

/// What is wrong with the time itself.
void distort(const DemoPlot &plot, WallTime &time)
{
    if (plot.when == When::UnknownZone) {
        time.timezone = u"Europe/Lodnon"_s;
    } else if (plot.when == When::BlankZone) {
        time.timezone.clear();
    } else if (plot.when == When::EndBeforeStart) {
        time.start = QTime(23, 30);
        time.end = QTime(0, 30);
    }
}

} // namespace

DemoAgenda demoAgenda(const DemoPlot &plot, const QDateTime &now, int ordinal, DemoRandom &random)
{
    const Hours hours = chooseHours(random);
    WallTime first = firstTime(plot, hours, now, ordinal, random);
    const QString zone = first.timezone;
    const QDate day = first.date;
    distort(plot, first);
    // A conference without end takes an hour; only one without time slots can be so.
    if (plot.timeSlots == 0 && plot.when != When::Running && plot.when != When::JustOver && random.oneIn(6))
        first.end.reset();

    const qint64 week = plot.when == When::Past ? -7 : 7; // what is over stays over
    DemoAgenda agenda{.zone = zone, .times = {first}};
    for (int i = 1; i < plot.timeSlots; ++i)
        agenda.times.append(during(hours, day.addDays(i * week), zone));
    return agenda;
}

} // namespace confdesk
