// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/scope.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

constexpr auto soon = 48h;
constexpr int recentDays = 30;

bool isNow(const Schedule &schedule, const QDateTime &now)
{
    return schedule.isRunning(now) || (!schedule.hasBegun(now) && schedule.startUtc <= now.addDuration(soon));
}

bool isRecent(const Schedule &schedule, const QDateTime &now)
{
    return schedule.isOver(now) && schedule.endUtc >= now.addDays(-recentDays);
}

} // namespace

bool isIn(Scope scope, const Schedule &schedule, const QDateTime &now)
{
    if (!schedule.isValid())
        return true;
    switch (scope) {
    case Scope::Now:
        return isNow(schedule, now);
    case Scope::Upcoming:
        return !schedule.hasBegun(now);
    case Scope::Recent:
        return isRecent(schedule, now);
    case Scope::Relevant:
        return !schedule.isOver(now) || isRecent(schedule, now);
    case Scope::All:
        return true;
    }
    Q_UNREACHABLE();
}

std::optional<Scope> scopeFromName(const QString &name)
{
    if (name == "now"_L1)
        return Scope::Now;
    if (name == "upcoming"_L1)
        return Scope::Upcoming;
    if (name == "recent"_L1)
        return Scope::Recent;
    if (name == "all"_L1)
        return Scope::All;
    return std::nullopt;
}

DateRange datesOf(Scope scope, const QDateTime &now)
{
    // A zone is at most 14 hours away from UTC, and a meeting without an end lasts one: a day of slack covers both.
    const QDate today = now.toUTC().date();
    const QDate yesterday = today.addDays(-1);
    switch (scope) {
    case Scope::Now:
        return {.from = yesterday, .to = now.toUTC().addDuration(soon).date().addDays(1)};
    case Scope::Upcoming:
        return {.from = yesterday, .to = std::nullopt};
    case Scope::Recent:
        return {.from = yesterday.addDays(-recentDays), .to = today.addDays(1)};
    case Scope::Relevant:
        return {.from = yesterday.addDays(-recentDays), .to = std::nullopt};
    case Scope::All:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace confdesk
