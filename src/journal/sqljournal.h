// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/journal.h"
#include "domain/journalcare.h"
#include "journal/journalsettings.h"

#include <memory>

namespace confdesk {

/// The journal in an SQLite file of its own, or in the schema `confdesk` of a PostgreSQL database (docs/journal.md).
/// Connects at the first call. Each instance is an owner of the operations that it begins or takes over, alive as long
/// as it is. Thread-safe. Destroying it finishes what is being written, for at most some seconds.
/// `clock` must outlive it. The password is kept in memory only, and registered for redaction.
[[nodiscard]] std::unique_ptr<Journal> makeJournal(const JournalSettings &settings, const QString &password,
                                                   const Clock &clock);

/// Makes and examines the journal of these settings; has a connection of its own.
[[nodiscard]] std::unique_ptr<JournalCare> makeJournalCare(const JournalSettings &settings, const QString &password);

} // namespace confdesk
