// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoworld.h"
#include "simulator/simulatedworld.h"

namespace confdesk {

/// Graph as it is in the demo: the directory, the calendar events and meetings behind the rows, the learners' own
/// calendar entries of what is not over, and recordings.
[[nodiscard]] SimulatedWorld simulatedWorld(const DemoWorld &world);

} // namespace confdesk
