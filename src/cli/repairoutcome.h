// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/exitstatus.h"
#include "domain/journal.h"

#include <QSet>

namespace confdesk {

/// What `repair` made of each meeting, and what that means to whoever started it.
struct RepairOutcome
{
    QList<OperationRecord> operations;
    QSet<QString> needNothing; ///< ids of those left alone because nothing is wrong with the meeting
    QSet<QString> leftAlone;   ///< ids of those left alone because repair does not help a broken meeting

    [[nodiscard]] ExitStatus status() const;
};

} // namespace confdesk
