// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/exitstatus.h"
#include "domain/journal.h"

#include <QSet>

namespace confdesk {

/// What a command made of each meeting, and what that means to whoever started it.
struct OperationsOutcome
{
    QList<OperationRecord> operations;
    QSet<QString> needNothing;      ///< ids of those left alone because nothing is wrong with the meeting
    QSet<QString> leftAlone;        ///< ids of those left alone because repair does not help a broken meeting
    QList<OperationRecord> earlier; ///< as they were, of those that were not begun by this command
    OperationState aim = OperationState::Done; ///< what each was to become: Undone for `undo`

    [[nodiscard]] ExitStatus status() const;

private:
    [[nodiscard]] bool hasChangedSomething(const OperationRecord &operation) const;
};

} // namespace confdesk
