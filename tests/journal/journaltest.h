// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/journalfixture.h"
#include "journal/samples.h"
#include "lms/awaited.h"

namespace confdesk::testing {

/// A test whose every function runs once on each engine, with a fresh journal `place` and one who works with it.
class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

protected:
    [[nodiscard]] bool isSqlite() const { return place->isSqlite(); }
    [[nodiscard]] std::unique_ptr<Journal> another(const QString &person) const { return place->makeJournal(person); }
    /// What the journal has of an operation.
    [[nodiscard]] static Result<OperationRecord> recordOf(Journal &from, const QString &id);

    std::unique_ptr<JournalFixture> place;
    std::unique_ptr<Journal> journal; ///< of "a.jones on desk-7"
};

} // namespace confdesk::testing
