// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"
#include "journal/rowvalues.h"

namespace confdesk {

/// An operation as it stands in the journal, and who works on it.
struct OperationRow
{
    OperationRecord record;
    JournalOwner owner;
};

/// Oldest first, with their steps.
[[nodiscard]] Result<QList<OperationRow>> allOperations(JournalConnection &connection, const std::stop_token &stop);
/// With its steps; nullopt when there is none.
[[nodiscard]] Result<std::optional<OperationRow>> operationById(JournalConnection &connection, const QString &id,
                                                                const std::stop_token &stop);
/// The open one on a meeting, if any, other than `id`. Without its steps.
[[nodiscard]] Result<std::optional<OperationRow>> openOperationOn(JournalConnection &connection, MeetingRef meeting,
                                                                  const QString &id, const std::stop_token &stop);

/// False when the meeting has an open operation, or there is one of this id.
[[nodiscard]] Result<bool> insertOperation(JournalConnection &connection, const OperationRecord &record,
                                           const std::stop_token &stop);
/// False when there is none of this id that is this owner's.
[[nodiscard]] Result<bool> updateOperation(JournalConnection &connection, const OperationRecord &record,
                                           const std::stop_token &stop);
/// Replaces the operation's steps.
[[nodiscard]] Result<Done> writeSteps(JournalConnection &connection, const OperationRecord &record,
                                      const std::stop_token &stop);

/// Makes an operation this owner's, and running, if it is still as `row` says; else false.
[[nodiscard]] Result<bool> claimOperation(JournalConnection &connection, const OperationRow &row,
                                          const std::stop_token &stop);
/// Closes an operation that nobody works on as failed, if it is still as `row` says; else false.
[[nodiscard]] Result<bool> closeOperation(JournalConnection &connection, const OperationRow &row, const Error &reason,
                                          const QDateTime &now, const std::stop_token &stop);

} // namespace confdesk
