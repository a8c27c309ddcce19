// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"
#include "journal/journalconnection.h"

namespace confdesk {

// The journal's rules about operations (domain/journal.h), each in one transaction. Every one may be repeated when
// nobody knows whether it was done: it comes to the same end.

/// Journal::begin() and Journal::record(): replaces this owner's record, or makes it, when its meeting is free.
[[nodiscard]] Result<Done> writeOperation(JournalConnection &connection, const OperationRecord &record,
                                          const QDateTime &now, const std::stop_token &stop);
[[nodiscard]] Result<OperationRecord> takeOverOperation(JournalConnection &connection, const QString &id,
                                                        const std::stop_token &stop);
[[nodiscard]] Result<QList<OperationRecord>> knownOperations(JournalConnection &connection,
                                                             const std::stop_token &stop);

/// Who works on an operation, or did last, and whether they are alive: for the report on a journal.
struct OperationStatus
{
    OperationRecord record; ///< as knownOperations() has it
    QString person;
    bool isAlive = false;
};
[[nodiscard]] Result<QList<OperationStatus>> operationStatuses(JournalConnection &connection,
                                                               const std::stop_token &stop);

} // namespace confdesk
