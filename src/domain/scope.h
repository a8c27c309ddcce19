// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/schedule.h"

#include <QString>

#include <optional>

namespace confdesk {

/// Which meetings are looked at. A meeting whose schedule is invalid is in every scope: it has no time to be outside
/// by.
enum class Scope {
    Now,      ///< running, or starting within 48 hours
    Upcoming, ///< not begun
    Recent,   ///< ended in the last 30 days
    Relevant, ///< these three: the default
    All,
};

[[nodiscard]] bool isIn(Scope scope, const Schedule &schedule, const QDateTime &now);

/// "now", "upcoming", "recent", "all".
[[nodiscard]] std::optional<Scope> scopeFromName(const QString &name);

/// Dates of rows that may be in `scope`, zones considered (a day of slack on each side); nullopt: unbounded. For the
/// SQL in front of isIn(), which decides. Rows whose schedule is invalid are in every scope whatever their date: the
/// SQL has to ask for them beside.
struct DateRange
{
    std::optional<QDate> from;
    std::optional<QDate> to;
};
[[nodiscard]] DateRange datesOf(Scope scope, const QDateTime &now);

} // namespace confdesk
