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
    void init();
    void cleanup();

protected:
    [[nodiscard]] bool isSqlite() const { return lms->engine() == LmsEngine::Sqlite; }
    /// A new store on the same database.
    void reopen(const LmsPatience &patience = {});

    std::unique_ptr<LmsFixture> lms;
    std::unique_ptr<MeetingStore> store;
};

} // namespace confdesk::testing
