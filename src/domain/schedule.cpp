// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/schedule.h"

#include "domain/meeting.h"
#include "domain/timezones.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

constexpr auto assumedDuration = 60min; // of a conference without end_time, as the LMS assumes

enum class Occurrence { Once, Twice, Never };

struct Instant
{
    Occurrence occurrence = Occurrence::Never;
    QDateTime utc; ///< the first one
};

/// Every offset from UTC that the zone has around a wall time. `asUtc` is the wall time read as if it were UTC: the
/// true instant lies within the zone's largest offset of it.
QList<int> offsetsAround(const QTimeZone &zone, const QDateTime &asUtc)
{
    constexpr auto largestOffset = 26h; // 16 h in all of tzdata's history; Pacific/Apia jumped 24 h
    const QDateTime from = asUtc.addDuration(-largestOffset);
    const QDateTime to = asUtc.addDuration(largestOffset);
    QList<int> offsets{zone.offsetFromUtc(from)};
    const int last = zone.offsetFromUtc(to);
    if (last == offsets.first())
        return offsets;
    const QTimeZone::OffsetDataList transitions = zone.transitions(from, to);
    for (const QTimeZone::OffsetData &transition : transitions)
        offsets.append(transition.offsetFromUtc);
    offsets.append(last);
    return offsets;
}

/// Qt moves a wall time in a gap silently and takes one of the two in an overlap. So every offset is tried: it stands
/// if the zone has it at the instant that it leads to.
Instant instantOf(const QTimeZone &zone, QDate date, QTime time)
{
    const QDateTime asUtc(date, time, Qt::UTC);
    QList<QDateTime> found;
    for (const int offset : offsetsAround(zone, asUtc)) {
        const QDateTime utc = asUtc.addSecs(-offset);
        if (zone.offsetFromUtc(utc) == offset && !found.contains(utc))
            found.append(utc);
    }
    if (found.isEmpty())
        return {};
    return {.occurrence = found.size() == 1 ? Occurrence::Once : Occurrence::Twice, .utc = std::ranges::min(found)};
}

Schedule withOutcome(Schedule::Outcome outcome)
{
    return {.outcome = outcome};
}

Schedule resolveIn(const QTimeZone &zone, const WallTime &wallTime)
{
    const Instant start = instantOf(zone, wallTime.date, wallTime.start);
    if (start.occurrence == Occurrence::Never)
        return withOutcome(Schedule::Outcome::InGap);
    const Instant end = wallTime.end ? instantOf(zone, wallTime.date, *wallTime.end)
                                     : Instant{Occurrence::Once, start.utc.addDuration(assumedDuration)};
    if (end.occurrence == Occurrence::Never)
        return withOutcome(Schedule::Outcome::InGap);
    const bool isRepeated = start.occurrence == Occurrence::Twice || end.occurrence == Occurrence::Twice;
    return {.outcome = isRepeated ? Schedule::Outcome::Repeated : Schedule::Outcome::Valid,
            .startUtc = start.utc,
            .endUtc = end.utc};
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Schedule)
};

QString shown(QTime time)
{
    return time.toString(time.second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

QString gapSentence(const WallTime &wallTime)
{
    const auto zone = tzdataZone(wallTime.timezone);
    const bool isStart = zone && instantOf(*zone, wallTime.date, wallTime.start).occurrence == Occurrence::Never;
    const QString sentence = isStart ? Text::tr("The start %1 does not exist on %2 in %3: the clocks go forward then.")
                                     : Text::tr("The end %1 does not exist on %2 in %3: the clocks go forward then.");
    return sentence.arg(shown(isStart ? wallTime.start : wallTime.end.value_or(QTime())),
                        QLocale().toString(wallTime.date, u"d MMMM yyyy"), wallTime.timezone);
}

} // namespace

Schedule resolve(const WallTime &wallTime)
{
    if (!wallTime.date.isValid() || !wallTime.start.isValid() || (wallTime.end && !wallTime.end->isValid()))
        return withOutcome(Schedule::Outcome::MissingTime);
    if (wallTime.timezone.trimmed().isEmpty())
        return withOutcome(Schedule::Outcome::BlankZone);
    const auto zone = tzdataZone(wallTime.timezone);
    if (!zone)
        return withOutcome(Schedule::Outcome::UnknownZone);
    if (wallTime.end && *wallTime.end <= wallTime.start)
        return withOutcome(Schedule::Outcome::EndNotAfterStart);
    return resolveIn(*zone, wallTime);
}

QString problemOf(const Schedule &schedule, const WallTime &wallTime)
{
    switch (schedule.outcome) {
    case Schedule::Outcome::Valid:
    case Schedule::Outcome::Repeated:
        return {};
    case Schedule::Outcome::BlankZone:
        return Text::tr("The time zone is blank.");
    case Schedule::Outcome::UnknownZone:
        return Text::tr("There is no time zone named “%1”.").arg(singleLine(wallTime.timezone));
    case Schedule::Outcome::InGap:
        return gapSentence(wallTime);
    case Schedule::Outcome::EndNotAfterStart:
        return Text::tr("The end %1 is not after the start %2 on the same date, %3.")
            .arg(shown(wallTime.end.value_or(QTime())), shown(wallTime.start),
                 QLocale().toString(wallTime.date, u"d MMMM yyyy"));
    case Schedule::Outcome::MissingTime:
        return Text::tr("The date or a time of day cannot be read.");
    }
    Q_UNREACHABLE();
}

} // namespace confdesk
