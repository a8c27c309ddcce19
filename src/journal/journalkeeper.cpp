// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalkeeper.h"

#include "journal/journalreport.h"
#include "journal/journalschema.h"
#include "journal/journalstore.h"

namespace confdesk {

namespace {

std::function<std::unique_ptr<JournalConnection>()> connectionTo(const JournalSettings &settings,
                                                                 const QString &password, IfMissing ifMissing)
{
    return [connection = connectionSettings(settings, password), site = settings.site, ifMissing] {
        return std::make_unique<JournalConnection>(connection, site, JournalOwner{}, ifMissing);
    };
}

Result<JournalReport> make(JournalConnection &connection, const std::stop_token &stop)
{
    const auto before = journalVersion(connection, stop);
    if (!before)
        return failure(before.error());
    if (!*before || **before < newestJournalVersion()) {
        if (auto migrated = migrateJournal(connection, journalVersions(), stop); !migrated)
            return failure(migrated.error());
    }
    auto report = examineJournal(connection, stop);
    if (!report)
        return report;
    report->wasMade = connection.hasMadeFile() || !*before;
    report->wasMigrated = *before && **before < newestJournalVersion();
    return report;
}

} // namespace

JournalKeeper::JournalKeeper(const JournalSettings &settings, const QString &password)
    : m_maker(connectionTo(settings, password, IfMissing::Make)),
      m_examiner(connectionTo(settings, password, IfMissing::Refuse))
{}

Async<JournalReport> JournalKeeper::init(std::stop_token stop)
{
    return m_maker.run<JournalReport>(IfLost::RunAgain, make, stop);
}

Async<JournalReport> JournalKeeper::check(std::stop_token stop)
{
    return m_examiner.run<JournalReport>(IfLost::RunAgain, examineJournal, stop);
}

} // namespace confdesk
