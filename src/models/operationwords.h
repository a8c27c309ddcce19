// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/operations.h"
#include "models/operationtally.h"

namespace confdesk {

// How operations, bulks and steps are worded and which glyph they have. Plain text, one line each.

/// "running", "done", …: for a person, translated.
[[nodiscard]] QString stateLabel(OperationState state);
[[nodiscard]] QString stateLabel(StepState state);
/// "Enable recording" for "repair".
[[nodiscard]] QString flowLabel(const QString &flow);

/// "Enable recording: “Algebra, 3 March 10:00”".
[[nodiscard]] QString operationTitle(const OperationRecord &operation);
/// "step 4 of 6", "done, 2 warnings", "failed".
[[nodiscard]] QString operationStateText(const OperationRecord &operation);
/// What one has to know beside the state: why it waits, what it is doing, why it failed. `waitReason`: why everything
/// stands still; empty: it does not.
[[nodiscard]] QString operationRemark(const OperationRecord &operation, const QString &waitReason);

/// "Recreate meeting: 10 meetings".
[[nodiscard]] QString bulkTitle(const QString &flow, int count);
/// "8 of 10 done, 1 failed".
[[nodiscard]] QString bulkStateText(const OperationTally &tally);

/// "running, attempt 2".
[[nodiscard]] QString stepStateText(const StepRecord &step);

/// Why nothing else can be done with a meeting for now: something is at work on it, or was left half-done.
[[nodiscard]] std::optional<QString> whyOccupied(const Operations &operations, MeetingRef meeting);

/// How many steps have nothing left to do.
[[nodiscard]] int settledSteps(const OperationRecord &operation);

// Names of icons: ":/icons/state-done.svg" is "state-done".
[[nodiscard]] QString stateIcon(const OperationRecord &operation);
[[nodiscard]] QString stateIcon(const OperationTally &bulk);
[[nodiscard]] QString stateIcon(StepState state);

} // namespace confdesk
