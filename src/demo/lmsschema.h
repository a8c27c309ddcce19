// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace confdesk {

enum class LmsEngine { Sqlite, PostgreSql };

/// The statements that make the LMS's tables that Confdesk reads or writes, as the LMS's own migrations make them:
/// types, NOT NULLs, checks, unique constraints, indexes; no defaults; foreign keys without an action, checked at
/// commit. For the demo and the tests. Left out: columns of users and courses that nobody here needs, and the tables
/// business_business and lms_rubrics_rubric (their columns are there, without the reference).
/// To be executed one by one, in this order, in an empty database (PostgreSQL: in the first schema of the search path).
[[nodiscard]] QStringList lmsSchemaStatements(LmsEngine engine);

} // namespace confdesk
