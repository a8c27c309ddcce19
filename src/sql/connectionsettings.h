// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/profile.h"
#include "sql/patience.h"

#include <QString>

namespace confdesk {

enum class Engine { Sqlite, PostgreSql };
enum class Access { Read, Write };

/// What is kept in a database: errors name it, and say what to do about it.
enum class DatabasePurpose { Lms, Journal };

/// All that opening one connection takes.
struct ConnectionSettings
{
    Profile::Database database;
    QString password;
    Access access = Access::Read;
    SqlPatience patience;
    DatabasePurpose purpose = DatabasePurpose::Lms;

    [[nodiscard]] Engine engine() const;
    /// "SQLite database /srv/lms.sqlite3", "PostgreSQL database lms on db.example.org"; of a journal "journal
    /// /home/…/journal.sqlite3", "journal in the PostgreSQL database lms on db.example.org". Translated.
    [[nodiscard]] QString place() const;
};

/// Checks what the driver would misunderstand rather than refuse: a NUL ends libpq's connection string early, and
/// everything behind it, sslmode too, is lost without a word.
[[nodiscard]] Result<Done> checkSettings(const ConnectionSettings &settings);

/// The name under which SQLite opens the file: a URI, because only that way opening never creates it.
[[nodiscard]] QString sqliteUri(const ConnectionSettings &settings);

/// What QSqlDatabase::setConnectOptions() takes. Every value is quoted: none can add an option of its own.
[[nodiscard]] QString connectOptions(const ConnectionSettings &settings);

} // namespace confdesk
