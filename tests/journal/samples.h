// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"

namespace confdesk::testing {

inline const MeetingRef slot45{.kind = MeetingRef::Kind::Slot, .id = 45};

/// A running operation on a meeting, in its second step of three.
[[nodiscard]] OperationRecord runningOperation(const QString &id, MeetingRef meeting = slot45);
/// The same, having begun something that must be finished or undone.
[[nodiscard]] OperationRecord operationWithLeftovers(const QString &id, MeetingRef meeting = slot45);
/// The same, closed.
[[nodiscard]] OperationRecord closedAs(OperationState state, OperationRecord record);
/// A closed operation in which every field has a value, some of them awkward.
[[nodiscard]] OperationRecord fullOperation(const QString &id, MeetingRef meeting = slot45);

/// Live facts in which every field has a value.
[[nodiscard]] LiveFacts fullFacts();

} // namespace confdesk::testing
