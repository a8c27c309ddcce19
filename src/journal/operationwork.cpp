// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/operationwork.h"

#include "journal/operationrows.h"
#include "sql/transaction.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::OperationWork)
};

// Each round means that another program has acted in the middle of it.
constexpr int maximumRounds = 3;

QString workerOf(const OperationRow &row)
{
    const QString person = row.owner.person.isEmpty() ? row.record.person : row.owner.person;
    return person.isEmpty() ? Text::tr("another program") : person;
}

QString sinceWhen(const OperationRow &row)
{
    const QDateTime since = row.record.startedAt.isValid() ? row.record.startedAt.toLocalTime() : QDateTime();
    return since.isValid() ? QLocale().toString(since, QLocale::ShortFormat) : Text::tr("an unknown time");
}

Error workedOnError(const OperationRow &row)
{
    return makeError(
        ErrorKind::Conflict,
        Text::tr("“%1” is being worked on by %2 since %3. Wait until that is finished, then look at it again.")
            .arg(row.record.title, workerOf(row), sinceWhen(row)));
}

Error interruptedError(const OperationRow &row)
{
    return makeError(ErrorKind::Conflict,
                     Text::tr("An operation on “%1” that %2 began at %3 was interrupted. Continue it or undo it first: "
                              "its id is %4.")
                         .arg(row.record.title, workerOf(row), sinceWhen(row), row.record.id));
}

Error notOursError(const OperationRow &row)
{
    const QString person = row.owner.person.isEmpty() ? Text::tr("another program") : row.owner.person;
    return makeError(
        ErrorKind::Conflict,
        Text::tr("The operation on “%1” is not this program's any more: it was taken over by %2. Nothing more "
                 "is done here.")
            .arg(row.record.title, person));
}

Error atOnceError(const QString &what)
{
    return makeError(
        ErrorKind::Conflict,
        Text::tr("Several programs began to work on “%1” at the same time. Look at it again in a moment.").arg(what));
}

Error programEndedError()
{
    return makeError(
        ErrorKind::NotApplied,
        Text::tr("The program that worked on this ended before it was done. Nothing has to be continued or "
                 "undone; another operation on the meeting was begun since."));
}

bool isAlive(const JournalConnection &connection, const LivingOwners &living, const OperationRow &row)
{
    return row.owner.id == connection.owner().id || living.has(row.owner.id);
}

/// Planned or running, but nobody runs it: interrupted.
OperationState stateOf(const OperationRow &row, bool isAlive)
{
    const bool isGoingOn = row.record.state == OperationState::Planned || row.record.state == OperationState::Running;
    return isGoingOn && !isAlive ? OperationState::Interrupted : row.record.state;
}

/// Whether the meeting is free, after what nobody works on and nobody needs has been closed. False: somebody else was
/// quicker, look again.
Result<bool> makeWay(JournalConnection &connection, const OperationRecord &record, const QDateTime &now,
                     const std::stop_token &stop)
{
    const auto occupant = openOperationOn(connection, record.meeting, record.id, stop);
    if (!occupant)
        return failure(occupant.error());
    if (!*occupant)
        return true;
    const OperationRow &row = **occupant;
    const auto living = LivingOwners::of(connection, stop);
    if (!living)
        return failure(living.error());
    if (stateOf(row, isAlive(connection, *living, row)) != OperationState::Interrupted)
        return failure(workedOnError(row));
    if (row.record.hasLeftovers)
        return failure(interruptedError(row));
    return closeOperation(connection, row, programEndedError(), now, stop);
}

/// False: somebody else was quicker, look again.
Result<bool> insertOrUpdate(JournalConnection &connection, const OperationRecord &record, const QDateTime &now,
                            const std::stop_token &stop)
{
    const auto updated = updateOperation(connection, record, stop);
    if (!updated || *updated)
        return updated;
    const auto known = operationById(connection, record.id, stop);
    if (!known)
        return failure(known.error());
    if (*known)
        return failure(notOursError(**known));
    if (isOpen(record.state)) {
        const auto isFree = makeWay(connection, record, now, stop);
        if (!isFree || !*isFree)
            return isFree;
    }
    return insertOperation(connection, record, stop);
}

Result<Done> writeNow(JournalConnection &connection, const OperationRecord &record, const QDateTime &now,
                      const std::stop_token &stop)
{
    for (int round = 0; round < maximumRounds; ++round) {
        const auto written = insertOrUpdate(connection, record, now, stop);
        if (!written)
            return failure(written.error());
        if (*written)
            return writeSteps(connection, record, stop);
    }
    return failure(atOnceError(record.title));
}

Result<OperationRow> openRow(JournalConnection &connection, const QString &id, const std::stop_token &stop)
{
    const auto row = operationById(connection, id, stop);
    if (!row)
        return failure(row.error());
    if (!*row) {
        return failure(ErrorKind::NotFound,
                       Text::tr("The %1 has no operation “%2”. Look at the list of operations again.")
                           .arg(connection.place(), id));
    }
    if (!isOpen((*row)->record.state)) {
        return failure(ErrorKind::NotFound,
                       Text::tr("The operation on “%1” is closed: there is nothing to continue or undo.")
                           .arg((*row)->record.title));
    }
    return **row;
}

/// nullopt: somebody else was quicker, look again.
Result<std::optional<OperationRecord>> tryToTakeOver(JournalConnection &connection, const QString &id,
                                                     const std::stop_token &stop)
{
    auto row = openRow(connection, id, stop);
    if (!row)
        return failure(row.error());
    const auto living = LivingOwners::of(connection, stop);
    if (!living)
        return failure(living.error());
    // This run's own may be running only in the journal, which was not told of its end.
    const bool isOurs = row->owner.id == connection.owner().id;
    if (!isOurs && stateOf(*row, living->has(row->owner.id)) != OperationState::Interrupted)
        return failure(workedOnError(*row));
    return claimOperation(connection, *row, stop).map([&row](bool isClaimed) {
        row->record.state = OperationState::Interrupted;
        return isClaimed ? std::optional(row->record) : std::nullopt;
    });
}

Result<OperationRecord> takeOverNow(JournalConnection &connection, const QString &id, const std::stop_token &stop)
{
    for (int round = 0; round < maximumRounds; ++round) {
        auto record = tryToTakeOver(connection, id, stop);
        if (!record)
            return failure(record.error());
        if (*record)
            return **std::move(record);
    }
    return failure(atOnceError(id));
}

/// Owners of what seems to be going on who are not alive. They cannot come back: an owner is one run of a program.
Result<QSet<QString>> deadOwners(JournalConnection &connection, const QList<OperationRow> &rows,
                                 const std::stop_token &stop)
{
    const auto living = LivingOwners::of(connection, stop);
    if (!living)
        return failure(living.error());
    QSet<QString> dead;
    for (const OperationRow &row : rows) {
        if (isOpen(row.record.state) && !isAlive(connection, *living, row))
            dead.insert(row.owner.id);
    }
    return dead;
}

} // namespace

Result<Done> writeOperation(JournalConnection &connection, const OperationRecord &record, const QDateTime &now,
                            const std::stop_token &stop)
{
    auto transaction = Transaction::begin(connection, stop);
    if (!transaction)
        return failure(transaction.error());
    if (auto written = writeNow(connection, record, now, stop); !written)
        return written;
    return transaction->commit(stop);
}

Result<OperationRecord> takeOverOperation(JournalConnection &connection, const QString &id, const std::stop_token &stop)
{
    auto transaction = Transaction::begin(connection, stop);
    if (!transaction)
        return failure(transaction.error());
    auto record = takeOverNow(connection, id, stop);
    if (!record)
        return record;
    return transaction->commit(stop).map([&record](Done) { return *record; });
}

Result<QList<OperationStatus>> operationStatuses(JournalConnection &connection, const std::stop_token &stop)
{
    auto rows = allOperations(connection, stop);
    if (!rows)
        return failure(rows.error());
    const auto dead = deadOwners(connection, *rows, stop);
    if (!dead)
        return failure(dead.error());
    // One that ended in good order in between was not interrupted: what the dead left is what stands there now.
    if (!dead->isEmpty())
        rows = allOperations(connection, stop);
    if (!rows)
        return failure(rows.error());
    QList<OperationStatus> statuses;
    for (const OperationRow &row : std::as_const(*rows)) {
        const bool lives = !dead->contains(row.owner.id);
        OperationStatus status{
            .record = row.record, .person = workerOf(row), .isAlive = lives && isOpen(row.record.state)};
        status.record.state = stateOf(row, lives);
        statuses.append(status);
    }
    return statuses;
}

Result<QList<OperationRecord>> knownOperations(JournalConnection &connection, const std::stop_token &stop)
{
    return operationStatuses(connection, stop).map([](const QList<OperationStatus> &statuses) {
        QList<OperationRecord> records;
        for (const OperationStatus &status : statuses)
            records.append(status.record);
        return records;
    });
}

} // namespace confdesk
