// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/repairoutcome.h"

#include <algorithm>

namespace confdesk {

namespace {

/// Whether an error is about what surrounds a meeting, and would have met any other meeting too.
bool isOfTheWorld(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Credential:
    case ErrorKind::Throttled:
    case ErrorKind::Server:
    case ErrorKind::Database:
    case ErrorKind::ReadOnly:
    case ErrorKind::Secret:
        return true;
    default:
        return false;
    }
}

/// Done, or of a dry run: planned to its end.
bool isThrough(const OperationRecord &operation)
{
    return !operation.error && (operation.state == OperationState::Done || operation.dryRun);
}

} // namespace

ExitStatus RepairOutcome::status() const
{
    bool anyThrough = false;
    bool anyWarning = false;
    QList<ErrorKind> failures;
    for (const OperationRecord &operation : operations) {
        anyThrough |= isThrough(operation);
        anyWarning |= !operation.warnings.isEmpty();
        if (!isThrough(operation) && !needNothing.contains(operation.id) && !leftAlone.contains(operation.id))
            failures.append(operation.error ? operation.error->kind : ErrorKind::Cancelled);
    }
    if (!failures.isEmpty() && !anyThrough && std::all_of(failures.begin(), failures.end(), isOfTheWorld))
        return ExitStatus::NothingDone;
    return failures.isEmpty() && leftAlone.isEmpty() && !anyWarning ? ExitStatus::Fine : ExitStatus::NeedsAttention;
}

} // namespace confdesk
