// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meeting.h"
#include "lms/lmsconnection.h"
#include "sql/transaction.h"

#include <optional>

namespace confdesk {

// What all writes to the LMS have in common: one row, compared with what it was, and re-read.

/// A column that has another value than was expected.
struct Difference
{
    QLatin1StringView column;
    StoredText expected;
    StoredText found;
};

[[nodiscard]] std::optional<Difference> differenceOf(const StoredIds &expected, const StoredIds &found);

/// "Time slot 45", as sentences begin with it; translated.
[[nodiscard]] QString nameOf(MeetingRef ref);

/// Conflict: somebody else changed the row before. `row` is its name, as sentences begin with it.
[[nodiscard]] Error changedMeanwhile(const QString &row, const Difference &difference);
/// Conflict: somebody else changed the row after.
[[nodiscard]] Error overwritten(const QString &row, const Difference &difference);

// They look again before they say no: rights may have been granted since the connection was made.
[[nodiscard]] Result<Done> checkWritable(LmsConnection &connection, const std::stop_token &stop);
/// `reason`: the "why not" of what is to be done.
[[nodiscard]] Result<Done> checkAllowed(LmsConnection &connection, QString LmsSchema::*reason,
                                        const std::stop_token &stop);

/// "column IS NOT DISTINCT FROM :placeholder".
[[nodiscard]] QString isStill(QLatin1StringView column, QLatin1StringView placeholder, Engine engine);

/// UPDATE of the meeting's row that sets `assignments` while its identifying columns are :link, :event and :old (a
/// conference's only while it has no time slot); its number is :row.
[[nodiscard]] QString updateStatement(MeetingRef ref, const QString &assignments, Engine engine);
/// The values of those placeholders.
[[nodiscard]] Values comparedValues(MeetingRef ref, const StoredIds &expected);

/// In a transaction: whether the UPDATE met its one row.
[[nodiscard]] Result<bool> updateOneRow(LmsConnection &connection, const QString &sql, const Values &values,
                                        const std::stop_token &stop);

/// One UPDATE of exactly one row, committed; `whyNot` explains when it met none.
template <typename WhyNot>
[[nodiscard]] Result<Done> commitOneRow(LmsConnection &connection, const QString &sql, const Values &values,
                                        const std::stop_token &stop, WhyNot whyNot)
{
    auto transaction = Transaction::begin(connection, stop);
    if (!transaction)
        return failure(transaction.error());
    const auto updated = updateOneRow(connection, sql, values, stop);
    if (!updated)
        return failure(updated.error());
    if (!*updated)
        return failure(whyNot());
    return transaction->commit(stop);
}

/// In the transaction of an updateStatement() that met no row: what stands there that was not ours to change.
[[nodiscard]] Error whyNotUpdated(LmsConnection &connection, MeetingRef ref, const StoredIds &expected,
                                  const std::stop_token &stop);

} // namespace confdesk
