// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoworld.h"

namespace confdesk {

// Ids that conferences are built with.
namespace demoid {
inline constexpr qint64 northgate = 1; ///< training company: meetings belong to the service account
inline constexpr qint64 southbank = 2; ///< college: meetings belong to whoever made them
inline constexpr qint64 siteAdmin = 1;
inline constexpr qint64 northgateAdmin = 2;
inline constexpr qint64 southbankAdmin = 3;
inline constexpr qint64 leaver = 21;        ///< Northgate; the account is deleted
inline constexpr qint64 notCovered = 22;    ///< Southbank; no access policy
inline constexpr qint64 offLimits = 23;     ///< no branch; the mailbox is closed to the application
inline constexpr qint64 incidentOwner = 24; ///< Northgate; made the conference of the incident
inline constexpr qint64 unlicensed = 17;    ///< Southbank; may not own Teams meetings any more
inline constexpr qint64 firstLearner = 101;
inline constexpr int learners = 64;
inline constexpr qint64 withoutMailbox = firstLearner + learners - 1; ///< a learner who has no mailbox any more
} // namespace demoid

[[nodiscard]] QList<DemoBranch> demoBranches();
[[nodiscard]] QList<DemoPerson> demoPeople();
[[nodiscard]] QList<DemoIntegration> demoIntegrations();

} // namespace confdesk
