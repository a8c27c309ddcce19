// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/flow.h"

namespace confdesk {

Result<Done> Flow::restore(const OperationRecord &)
{
    return Done{};
}

Async<QString> Flow::undo(std::stop_token)
{
    return readyError<QString>(
        makeError(ErrorKind::NotApplied, tr("What this operation has done cannot be undone: it only puts right.")));
}

Async<Done> Flow::checkpoint() const
{
    return m_checkpoint ? m_checkpoint() : readyValue(Done{});
}

} // namespace confdesk
