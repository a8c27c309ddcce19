// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/profile.h"
#include "sql/patience.h"

namespace confdesk {

/// Where a journal is kept, and whose part of it is meant.
struct JournalSettings
{
    Profile::Database database; ///< the file, or the server that has the schema `confdesk`
    QString site;               ///< which LMS: one journal may serve several, and slot:45 of one is not that of another
    QString person = {};        ///< who works here, for others: "a.jones on desk-7"
    SqlPatience patience = {};

    bool operator==(const JournalSettings &) const = default;
};

/// Which LMS a profile means, the same on every machine of a team: "sqlite:/srv/lms.sqlite3",
/// "postgresql://db.example.org:5432/lms".
[[nodiscard]] QString siteOf(const Profile &profile);

/// Where the profile keeps its journal; what [journal] leaves out is that of [database]. A `journalFile` (--journal)
/// goes before. The person is left to the caller.
[[nodiscard]] JournalSettings journalSettings(const Profile &profile, const QString &journalFile = {});

/// Where a journal with store=local is kept, by both programs: confdesk/journal.sqlite3 in the folder for data
/// (~/.local/share).
[[nodiscard]] QString defaultJournalFile();

} // namespace confdesk
