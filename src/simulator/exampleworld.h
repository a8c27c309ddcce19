// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatedworld.h"

namespace confdesk {

/// A small world for a first look and for tests: one organizer with two meetings that are not recorded automatically,
/// one that is, a colleague without access policy, one without mailbox. Deterministic; docs/simulator.md lists it.
[[nodiscard]] SimulatedWorld exampleWorld();

} // namespace confdesk
