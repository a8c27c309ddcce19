// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/clisite.h"

namespace confdesk::testing {

/// Whether on PostgreSQL, for every engine that there is (scripts/test-environment starts a server).
[[nodiscard]] QList<bool> engines();

/// A meeting of a site that is recreated again and again; everything is put back in between.
class CrashSite
{
public:
    CrashSite(Engine engine, bool isConference);

    /// As before the first recreation: row, Teams, and no journal.
    void restore();

    [[nodiscard]] QString meeting() const { return m_meeting; } ///< "slot:45"
    [[nodiscard]] CliSite &site() { return m_site; }

    /// Recreates the meeting with a program that kills itself at `point`; whether it did.
    [[nodiscard]] bool dieAt(const QString &point);
    [[nodiscard]] CliResult run(const QStringList &arguments);
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments);

    /// The steps' names, in their order.
    [[nodiscard]] static QStringList steps();

    // What there is now.
    [[nodiscard]] QStringList storedIds();             ///< link, event id, online meeting id
    [[nodiscard]] QList<QStringList> everythingElse(); ///< all rows without those and updated_at
    [[nodiscard]] QStringList newEvents() const;       ///< ids of the events that recreating made
    [[nodiscard]] bool hasOldEvent() const;
    [[nodiscard]] bool records(const QString &joinLink) const;
    [[nodiscard]] int entriesWith(const QString &joinLink) const; ///< learners' calendar entries

    QStringList oldIds;

private:
    [[nodiscard]] QString where() const;
    [[nodiscard]] QStringList commonArguments() const;

    CliSite m_site;
    QString m_meeting;
    QString m_table;
    QString m_id;
    SimulatedWorld m_world;
    int m_runs = 0;
};

} // namespace confdesk::testing
