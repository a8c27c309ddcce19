// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/sqljournal.h"
#include "lms/lmsfixture.h"

#include <QTemporaryDir>

namespace confdesk::testing {

/// A place for a journal of its own for one test, on either engine: a folder, or a PostgreSQL database (an LMS's, as in
/// a team whose journal is there too). There is no journal in it yet.
class JournalFixture
{
public:
    explicit JournalFixture(LmsEngine engine);

    [[nodiscard]] LmsEngine engine() const { return m_engine; }
    [[nodiscard]] bool isSqlite() const { return m_engine == LmsEngine::Sqlite; }
    [[nodiscard]] const JournalSettings &settings() const { return m_settings; }
    [[nodiscard]] JournalSettings settingsOf(const QString &person) const;
    /// Opened at its first call.
    [[nodiscard]] std::unique_ptr<Journal> makeJournal(const QString &person = {}) const;
    [[nodiscard]] std::unique_ptr<Journal> makeJournal(const JournalSettings &settings) const;
    /// On PostgreSQL as an administrator did it: the schema.
    void init() const;

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString file() const { return m_settings.database.file; }

    /// Executes a statement beside the journal, and takes its first value.
    QVariant run(const QString &sql) const;
    /// PostgreSQL: the database, whose tables beside the journal's are the LMS's.
    [[nodiscard]] static LmsFixture &server();

private:
    LmsEngine m_engine;
    QTemporaryDir m_folder;
    JournalSettings m_settings;
};

/// Every moment of a test.
[[nodiscard]] const Clock &journalClock();

} // namespace confdesk::testing
