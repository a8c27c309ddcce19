// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journalcare.h"
#include "journal/journalconnection.h"
#include "journal/journalsettings.h"
#include "sql/databasethread.h"

namespace confdesk {

/// The JournalCare: a connection that makes what is missing, and one that does not. Never an owner of anything.
class JournalKeeper final : public JournalCare
{
public:
    JournalKeeper(const JournalSettings &settings, const QString &password);

    [[nodiscard]] Async<JournalReport> init(std::stop_token stop) override;
    [[nodiscard]] Async<JournalReport> check(std::stop_token stop) override;

private:
    DatabaseThread<JournalConnection> m_maker;
    DatabaseThread<JournalConnection> m_examiner;
};

} // namespace confdesk
