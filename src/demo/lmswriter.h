// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "demo/demoworld.h"

class QSqlDatabase;

namespace confdesk {

/// Makes the LMS's tables in an empty database (SQLite or PostgreSQL, opened by the caller) and fills them, in one
/// transaction: after a failure the database is as empty as before.
[[nodiscard]] Result<Done> writeLms(const DemoWorld &world, QSqlDatabase &database);

/// The same in a new SQLite file, which appears whole or not at all. A file that is there already is refused.
[[nodiscard]] Result<Done> createSqliteLms(const DemoWorld &world, const QString &file);

} // namespace confdesk
