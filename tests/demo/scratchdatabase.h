// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/lmsschema.h"
#include "domain/profile.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QVariant>

namespace confdesk {

/// Whether there is a PostgreSQL server to test with (scripts/test-environment starts one).
[[nodiscard]] bool hasPostgreSql();

/// An empty database on either engine, gone with the object.
class ScratchDatabase
{
public:
    explicit ScratchDatabase(LmsEngine engine);
    ~ScratchDatabase();
    Q_DISABLE_COPY_MOVE(ScratchDatabase)

    [[nodiscard]] QSqlDatabase &connection() { return m_database; }
    [[nodiscard]] const Profile::Database &profile() const { return m_profile; }

    /// The first column of every row.
    [[nodiscard]] QVariantList ask(const QString &sql) const;

private:
    LmsEngine m_engine;
    QTemporaryDir m_folder;
    Profile::Database m_profile;
    QSqlDatabase m_database;
};

} // namespace confdesk
