// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/journal.h"

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

QString stateName(OperationState state)
{
    static constexpr std::array names{"planned"_L1,   "running"_L1, "done"_L1,        "failed"_L1,
                                      "cancelled"_L1, "undone"_L1,  "interrupted"_L1, "skipped"_L1};
    return names.at(static_cast<std::size_t>(state));
}

QString stateName(StepState state)
{
    static constexpr std::array names{"waiting"_L1, "running"_L1, "done"_L1, "failed"_L1, "skipped"_L1, "undone"_L1};
    return names.at(static_cast<std::size_t>(state));
}

bool isOpen(OperationState state)
{
    return state == OperationState::Planned || state == OperationState::Running || state == OperationState::Interrupted;
}

} // namespace confdesk
