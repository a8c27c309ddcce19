// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lms/awaited.h"
#include "lms/lmsfixture.h"

#include <QObject>

namespace confdesk::testing {

/// A test whose every function runs once on each engine, with a fresh database `lms` and a store on it.
class LmsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();

protected Q_SLOTS:
    void init();
    void cleanup();

protected:
    [[nodiscard]] bool isSqlite() const { return lms->engine() == LmsEngine::Sqlite; }
    /// A new store on the same database.
    void reopen(const LmsPatience &patience = {});
    /// A new store for a role, opened; the statements of `grants` are run before, with %1 for the role.
    [[nodiscard]] Result<StoreCapabilities> openedAs(const Profile::Database &role, const QStringList &grants);

    std::unique_ptr<LmsFixture> lms;
    std::unique_ptr<LmsDatabase> store;
};

} // namespace confdesk::testing
