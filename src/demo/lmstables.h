// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoworld.h"
#include "demo/lmsrows.h"

#include <array>

namespace confdesk {

/// Fills a table; the tables exist.
using FillTable = Result<Done> (*)(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form);

struct LmsTable
{
    QLatin1StringView name;
    FillTable fill;
};

/// Those the demo has rows for, in an order in which every reference is there before it is needed.
[[nodiscard]] const std::array<LmsTable, 10> &demoTables();

// The larger ones, by file.
[[nodiscard]] Result<Done> fillConferences(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form);
[[nodiscard]] Result<Done> fillTimeSlots(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form);
[[nodiscard]] Result<Done> fillRecordings(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form);
[[nodiscard]] Result<Done> fillSelections(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form);

} // namespace confdesk
