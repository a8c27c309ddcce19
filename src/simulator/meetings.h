// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/graphcall.h"

#include <tl/expected.hpp>

namespace confdesk {

/// Whether a read follows, which a meeting's readBackLag counts, or the answer to a change.
enum class Show { AsRead, AsChanged };

/// The meeting as Graph shows it.
[[nodiscard]] QJsonObject meetingJson(GraphCall &call, const SimulatedMeeting &meeting, Show show);
/// Property names of microsoft.graph.onlineMeeting (CSDL).
[[nodiscard]] const QStringList &meetingProperties();

/// The user of an /onlineMeetings path: by object id only (facts: a principal name or e-mail is not found there), and
/// covered by the application access policy.
[[nodiscard]] tl::expected<const SimulatedUser *, SimulatedResponse> meetingUser(const GraphCall &call,
                                                                                 const QString &objectId);

enum class Access { Read, Write };

/// The meeting with this id, when `user` may use it: its organizer, or, to read, an attendee.
[[nodiscard]] tl::expected<SimulatedMeeting *, SimulatedResponse> meetingOf(GraphCall &call, const SimulatedUser &user,
                                                                            const QString &meetingId, Access access);

[[nodiscard]] SimulatedResponse meetingNotFound(const GraphCall &call);

} // namespace confdesk
