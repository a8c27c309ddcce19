// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotimes.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QTimeZone zoneNamed(const QString &name)
{
    return QTimeZone(name.toUtf8());
}

QDateTime toFiveMinutes(const QDateTime &moment)
{
    const QDateTime whole =
        QDateTime(moment.date(), QTime(moment.time().hour(), moment.time().minute()), moment.timeZone());
    return whole.addSecs(-60LL * (moment.time().minute() % 5));
}

QTime timeAfter(QTime start, std::chrono::minutes length)
{
    return start.addSecs(static_cast<int>(std::chrono::seconds(length).count()));
}

/// A clock change, as it stands on the wall.
struct Change
{
    QDateTime atUtc;
    QDateTime firstOdd; ///< first wall time that does not exist, or is there twice; in UTC form
    QString zone;
};

std::optional<Change> changeAt(const QTimeZone &zone, const QDateTime &atUtc, ClockChange wanted)
{
    const int before = zone.offsetFromUtc(atUtc.addSecs(-1));
    const int after = zone.offsetFromUtc(atUtc);
    if (wanted == ClockChange::Forward ? after <= before : after >= before)
        return std::nullopt;
    return Change{
        .atUtc = atUtc, .firstOdd = atUtc.addSecs(std::min(before, after)), .zone = QString::fromUtf8(zone.id())};
}

/// Those within 400 days: each zone that changes at all changes both ways in a year.
QList<Change> changesNear(const QDateTime &now, ClockChange wanted, Direction direction)
{
    const QDateTime from = direction == Direction::Ahead ? now.addDays(2) : now.addDays(-400);
    const QDateTime to = direction == Direction::Ahead ? now.addDays(400) : now.addDays(-2);
    QList<Change> changes;
    for (const QString &name : demoZones().first(3)) {
        const QTimeZone zone = zoneNamed(name);
        for (const QTimeZone::OffsetData &transition : zone.transitions(from, to)) {
            if (const auto change = changeAt(zone, transition.atUtc, wanted))
                changes.append(*change);
        }
    }
    return changes;
}

} // namespace

QStringList demoZones()
{
    return {u"Europe/London"_s, u"America/New_York"_s,  u"Australia/Sydney"_s,
            u"Asia/Kolkata"_s,  u"America/Sao_Paulo"_s, u"Africa/Casablanca"_s};
}

QString zoneAwakeAt(const QDateTime &moment, int skip)
{
    const auto fromNoon = [&moment](const QString &zone) {
        return std::abs(QTime(13, 0).secsTo(moment.toTimeZone(zoneNamed(zone)).time()));
    };
    QStringList awake = demoZones().first(5);
    std::ranges::stable_sort(awake, {}, fromNoon);
    const auto tired = std::ranges::find_if(awake, [&](const QString &zone) { return fromNoon(zone) > 6 * 3600; });
    const qsizetype candidates = std::max<qsizetype>(1, tired - awake.begin());
    return awake.at(skip % candidates);
}

WallTime wallTimeAt(const QDateTime &startUtc, std::chrono::minutes length, const QString &zone)
{
    const QDateTime local = toFiveMinutes(startUtc.toTimeZone(zoneNamed(zone)));
    return {.date = local.date(), .start = local.time(), .end = timeAfter(local.time(), length), .timezone = zone};
}

QDate dateIn(const QString &zone, const QDateTime &now)
{
    return now.toTimeZone(zoneNamed(zone)).date();
}

WallTime wallTimeInChange(const QDateTime &now, ClockChange change, Direction direction)
{
    const QList<Change> changes = changesNear(now, change, direction);
    const auto distance = [&now](const Change &each) { return std::abs(now.secsTo(each.atUtc)); };
    const auto nearest = std::ranges::min_element(changes, {}, distance);
    Q_ASSERT(nearest != changes.end()); // tzdata without summer time for London, New York and Sydney
    const QDateTime start = nearest->firstOdd.addSecs(900);
    return {.date = start.date(),
            .start = start.time(),
            .end = timeAfter(start.time(), std::chrono::minutes(90)),
            .timezone = nearest->zone};
}

} // namespace confdesk
