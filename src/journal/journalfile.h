// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sql/connectionsettings.h"

namespace confdesk {

/// What can be said about a journal's SQLite file before opening it: a folder, not readable, not writable, empty.
/// `settings.database.file` exists.
[[nodiscard]] Result<Done> checkJournalFile(const ConnectionSettings &settings);

[[nodiscard]] bool hasJournalFile(const ConnectionSettings &settings);

/// Makes the folder (0700) and the file (0600) with an empty journal in it, all at once: nobody ever sees half of it,
/// and when somebody else makes it at the same moment, there is one.
[[nodiscard]] Result<Done> makeJournalFile(const ConnectionSettings &settings);

} // namespace confdesk
