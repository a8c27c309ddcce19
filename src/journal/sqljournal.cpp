// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/sqljournal.h"

#include "base/redaction.h"
#include "journal/journalkeeper.h"
#include "journal/journalstore.h"

namespace confdesk {

std::unique_ptr<Journal> makeJournal(const JournalSettings &settings, const QString &password, const Clock &clock)
{
    registerSecret(password);
    return std::make_unique<JournalStore>(settings, password, clock);
}

std::unique_ptr<JournalCare> makeJournalCare(const JournalSettings &settings, const QString &password)
{
    registerSecret(password);
    return std::make_unique<JournalKeeper>(settings, password);
}

} // namespace confdesk
