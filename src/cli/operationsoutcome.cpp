// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/operationsoutcome.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// Became what it was to be, or of a dry run: planned to its end.
bool isThrough(const OperationRecord &operation, OperationState aim)
{
    if (operation.state == OperationState::Undone) // its error is why it was not done, which was the aim here
        return aim == OperationState::Undone;
    return !operation.error && (operation.state == aim || operation.dryRun);
}

/// Whether it left a trace, however it ended: recording that was switched on in Teams stays on.
bool leftATrace(const OperationRecord &operation)
{
    if (operation.dryRun || operation.state == OperationState::Undone)
        return false;
    const bool hasSwitched = std::ranges::any_of(operation.steps, [](const StepRecord &step) {
        return step.name == "enableRecording"_L1 && step.state == StepState::Done;
    });
    return hasSwitched || operation.hasLeftovers || operation.after != operation.before;
}

qsizetype takenSteps(const OperationRecord &operation)
{
    return std::ranges::count_if(operation.steps, [](const StepRecord &step) {
        return step.state == StepState::Done || step.state == StepState::Undone;
    });
}

} // namespace

bool OperationsOutcome::hasChangedSomething(const OperationRecord &operation) const
{
    const auto before = std::ranges::find(earlier, operation.id, &OperationRecord::id);
    if (before != earlier.end())
        return operation.state == OperationState::Undone || takenSteps(operation) != takenSteps(*before);
    return leftATrace(operation);
}

ExitStatus OperationsOutcome::status() const
{
    bool anythingDone = false;
    bool anyWarning = false;
    QList<ErrorKind> failures;
    for (const OperationRecord &operation : operations) {
        anythingDone |= isThrough(operation, aim) || hasChangedSomething(operation);
        anyWarning |= !operation.warnings.isEmpty();
        if (!isThrough(operation, aim) && !needNothing.contains(operation.id) && !leftAlone.contains(operation.id))
            failures.append(operation.error ? operation.error->kind : ErrorKind::Cancelled);
    }
    if (!failures.isEmpty() && !anythingDone && std::all_of(failures.begin(), failures.end(), isOfTheWorld))
        return ExitStatus::NothingDone;
    return failures.isEmpty() && leftAlone.isEmpty() && !anyWarning ? ExitStatus::Fine : ExitStatus::NeedsAttention;
}

} // namespace confdesk
