// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/scopecondition.h"

#include "domain/timezones.h"
#include "sql/storedvalues.h"

#include <QSet>
#include <QTimeZone>

#include <set>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// More different texts than tzdata has zones: then every row is read.
constexpr qsizetype mostUnknownZones = 500;

/// What the time zones of the rows make of their wall times.
struct ZoneFindings
{
    QStringList unknownZones; ///< blank ones too
    std::set<QDate> gapDates; ///< when clocks go forward in some zone: a wall time of that date may not exist
};

void addGaps(const QTimeZone &zone, int year, std::set<QDate> &dates)
{
    const QDateTime from(QDate(year, 1, 1).addDays(-2), QTime(0, 0), Qt::UTC);
    QTimeZone::OffsetData before = zone.offsetData(from);
    const QTimeZone::OffsetDataList transitions = zone.transitions(from, from.addDays(370));
    for (const QTimeZone::OffsetData &after : transitions) {
        const QDate last = after.atUtc.toUTC().addSecs(after.offsetFromUtc).date();
        QDate date = after.atUtc.toUTC().addSecs(before.offsetFromUtc).date();
        for (; after.offsetFromUtc > before.offsetFromUtc && date <= last; date = date.addDays(1))
            dates.insert(date);
        before = after;
    }
}

// Each time zone with each year in which a row has it.
Result<ZoneFindings> findings(LmsConnection &connection, const std::stop_token &stop)
{
    auto query =
        connection.run(uR"(SELECT timezone, substr(CAST(date AS text), 1, 4) FROM conferences_conferencetimeslot
UNION SELECT timezone, substr(CAST(date AS text), 1, 4) FROM conferences_conference)"_s,
                       {}, stop);
    if (!query)
        return failure(query.error());
    ZoneFindings found;
    QSet<QString> unknown;
    while (query->next()) {
        const QString name = query->value(0).toString();
        const auto zone = tzdataZone(name);
        bool isYear = false;
        const int year = query->value(1).toString().toInt(&isYear);
        if (!zone)
            unknown.insert(name);
        else if (isYear)
            addGaps(*zone, year, found.gapDates);
    }
    found.unknownZones = unknown.values();
    if (auto end = connection.endOf(*query); !end)
        return failure(end.error());
    return found;
}

QString inRange(const QString &alias, const DateRange &range)
{
    QStringList parts;
    if (range.from)
        parts.append(u"%1.date >= '%2'"_s.arg(alias, range.from->toString(Qt::ISODate)));
    if (range.to)
        parts.append(u"%1.date <= '%2'"_s.arg(alias, range.to->toString(Qt::ISODate)));
    return QString(u'(' + parts.join(" AND "_L1) + u')');
}

// Rows whose date or time is not in the one form that can be compared; C++ looks at them.
QString notComparable(const QString &alias, Engine engine)
{
    const QString pattern =
        engine == Engine::Sqlite
            ? u"date(%1.date, '+0 days') IS NOT %1.date OR time(%1.start_time) IS NOT %1.start_time OR time(%1.end_time) IS NOT %1.end_time"_s
            : u"%1.date NOT BETWEEN '0001-01-01' AND '9999-12-31'"_s;
    // Both engines take 24:00 for a time of day; Qt does not.
    return QString(pattern + " OR %1.start_time >= '24:00' OR %1.end_time >= '24:00'"_L1).arg(alias);
}

QString onGapDate(const QString &alias, const std::set<QDate> &dates)
{
    QStringList literals;
    for (const QDate &date : dates)
        literals.append(u'\'' + date.toString(Qt::ISODate) + u'\'');
    return u"%1.date IN (%2)"_s.arg(alias, literals.join(u','));
}

QString inUnknownZone(const QString &alias, const Values &zones)
{
    QStringList placeholders;
    for (const auto &zone : zones)
        placeholders.append(zone.first);
    return u"%1.timezone IN (%2)"_s.arg(alias, placeholders.join(u','));
}

Values zoneValues(const QStringList &zones)
{
    Values values;
    for (const QString &zone : zones)
        values.append({u":zone%1"_s.arg(values.size()), toVariant(StoredText(zone))});
    return values;
}

} // namespace

Result<ScopeCondition> scopeCondition(LmsConnection &connection, Scope scope, const QDateTime &now,
                                      const std::stop_token &stop)
{
    const DateRange range = datesOf(scope, now);
    if (!range.from && !range.to)
        return ScopeCondition{};
    const auto found = findings(connection, stop);
    if (!found)
        return failure(found.error());
    if (found->unknownZones.size() > mostUnknownZones)
        return ScopeCondition{};
    const Values zones = zoneValues(found->unknownZones);
    const auto conditionOf = [&](const QString &alias) {
        QStringList parts{inRange(alias, range), notComparable(alias, connection.engine()),
                          u"%1.end_time <= %1.start_time"_s.arg(alias)};
        if (!found->gapDates.empty())
            parts.append(onGapDate(alias, found->gapDates));
        if (!zones.isEmpty())
            parts.append(inUnknownZone(alias, zones));
        return parts.join(" OR "_L1);
    };
    return ScopeCondition{.where = u"(s.id IS NOT NULL AND (%1)) OR (s.id IS NULL AND (%2))"_s.arg(conditionOf(u"s"_s),
                                                                                                   conditionOf(u"c"_s)),
                          .values = zones};
}

} // namespace confdesk
