// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/repairoutcome.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// Done, or of a dry run: planned to its end.
bool isThrough(const OperationRecord &operation)
{
    return !operation.error && (operation.state == OperationState::Done || operation.dryRun);
}

/// Whether it left a trace, however it ended: recording that was switched on in Teams stays on.
bool hasChangedSomething(const OperationRecord &operation)
{
    const bool hasSwitched = std::ranges::any_of(operation.steps, [](const StepRecord &step) {
        return step.name == "enableRecording"_L1 && step.state == StepState::Done;
    });
    return hasSwitched || (!operation.dryRun && operation.after != operation.before);
}

} // namespace

ExitStatus RepairOutcome::status() const
{
    bool anythingDone = false;
    bool anyWarning = false;
    QList<ErrorKind> failures;
    for (const OperationRecord &operation : operations) {
        anythingDone |= isThrough(operation) || hasChangedSomething(operation);
        anyWarning |= !operation.warnings.isEmpty();
        if (!isThrough(operation) && !needNothing.contains(operation.id) && !leftAlone.contains(operation.id))
            failures.append(operation.error ? operation.error->kind : ErrorKind::Cancelled);
    }
    if (!failures.isEmpty() && !anythingDone && std::all_of(failures.begin(), failures.end(), isOfTheWorld))
        return ExitStatus::NothingDone;
    return failures.isEmpty() && leftAlone.isEmpty() && !anyWarning ? ExitStatus::Fine : ExitStatus::NeedsAttention;
}

} // namespace confdesk
