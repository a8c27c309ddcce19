// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoplot.h"
#include "demo/demoworld.h"

namespace confdesk {

/// A meeting as `plot` has it; `name` makes its ids, `organizer` is an object id. Without reference and bookings.
[[nodiscard]] DemoMeeting demoMeeting(const DemoPlot &plot, const QString &name, const QString &organizer,
                                      const WallTime &wallTime, const QDateTime &now);

/// The same of a platform that is not Teams.
[[nodiscard]] DemoMeeting demoMeetingElsewhere(const QString &platform, const QString &name, const WallTime &wallTime);

} // namespace confdesk
