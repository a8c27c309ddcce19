// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoworld.h"

namespace confdesk {

// Ids that the incident's notes name (LMS facts §6); no other row has them.
namespace demoid {
inline constexpr qint64 incident = 51;              ///< "Testing Conference 22 Nov 1"
inline constexpr qint64 incidentFirstSlot = 45;     ///< 13:40 UTC
inline constexpr qint64 incidentSecondSlot = 46;    ///< 13:51 UTC
inline constexpr qint64 fabricated = 54;            ///< its link was made up by the LMS
inline constexpr qint64 fabricatedLikeMeetNow = 74; ///< so was this one's, which was taken for a Meet-now meeting
} // namespace demoid

/// Conference 51, whose slots have events and links but no online meeting ids, tomorrow: it can be repaired; and its
/// relatives 54 and 74, which cannot.
[[nodiscard]] QList<DemoConference> demoIncident(const QList<DemoPerson> &people, const QDateTime &now);

} // namespace confdesk
