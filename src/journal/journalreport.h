// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journalcare.h"
#include "journal/journalconnection.h"

namespace confdesk {

/// What is in a journal, and whether it is sound. Reads only. Database when there is none.
[[nodiscard]] Result<JournalReport> examineJournal(JournalConnection &connection, const std::stop_token &stop);

} // namespace confdesk
