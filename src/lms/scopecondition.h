// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"
#include "lms/lmsconnection.h"

namespace confdesk {

/// A condition for meetingSelect() that holds at least for every meeting of `scope`, so that a long past need not be
/// read: rows of the scope's dates, and all rows whose schedule may be invalid, for those are in every scope. isIn()
/// decides.
struct ScopeCondition
{
    QString where; ///< empty: every row
    Values values;
};

[[nodiscard]] Result<ScopeCondition> scopeCondition(LmsConnection &connection, Scope scope, const QDateTime &now,
                                                    const std::stop_token &stop);

} // namespace confdesk
