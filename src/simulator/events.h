// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/graphcall.h"

#include <tl/expected.hpp>

class QTimeZone;

namespace confdesk {

/// The user whose mailbox a path names by id or principal name, when there is one and Exchange lets the application in.
[[nodiscard]] tl::expected<const SimulatedUser *, SimulatedResponse> mailboxOf(const GraphCall &call,
                                                                               const QString &idOrName);

/// The event with this id in the user's calendar.
[[nodiscard]] tl::expected<const SimulatedEvent *, SimulatedResponse>
eventOf(const GraphCall &call, const SimulatedUser &owner, const QString &eventId);

/// The event as Graph shows it; the times in the zone that the request prefers. There is no online meeting id in it,
/// and there must never be.
[[nodiscard]] QJsonObject eventJson(const GraphCall &call, const SimulatedEvent &event, const SimulatedUser &owner);
/// 200 (or `status`) with the whole event, or what `$select` asks for of it.
[[nodiscard]] SimulatedResponse eventEntity(const GraphCall &call, const SimulatedEvent &event,
                                            const SimulatedUser &owner, int status = 200);
[[nodiscard]] QString etagOf(const SimulatedEvent &event);

/// A zone by its IANA or Windows name; invalid when there is none.
[[nodiscard]] QTimeZone zoneNamed(const QString &name);
/// Invalid when the zone is unknown.
[[nodiscard]] QDateTime utcOf(const SimulatedDateTime &time);

} // namespace confdesk
