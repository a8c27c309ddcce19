// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sql/connection.h"

#include <QStringList>

#include <optional>

namespace confdesk {

/// What leads from the version before to this one.
struct SchemaVersion
{
    int number = 0;
    QStringList statements;
};

/// All versions there have been, oldest first. Never changed once released: new ones are appended.
[[nodiscard]] QList<SchemaVersion> journalVersions();
[[nodiscard]] int newestJournalVersion();

/// Makes the connection speak to the journal's tables: on PostgreSQL those of the schema `confdesk` and no others.
[[nodiscard]] Result<Done> prepareJournalSession(Connection &connection, const std::stop_token &stop);

/// The version of what is there; nullopt when nothing is. Database when it is something else, or may not be used.
[[nodiscard]] Result<std::optional<int>> journalVersion(Connection &connection, const std::stop_token &stop);

/// Brings what is there, or nothing, to the newest of `versions`, in one transaction. Database when it is newer.
[[nodiscard]] Result<Done> migrateJournal(Connection &connection, const QList<SchemaVersion> &versions,
                                          const std::stop_token &stop);

/// A journal of a version that this program does not know.
[[nodiscard]] Error newerVersionError(const Connection &connection, int version);

/// What the account may not do; an empty list: it may all that a journal takes.
[[nodiscard]] Result<QStringList> missingJournalRights(Connection &connection, const std::stop_token &stop);

} // namespace confdesk
