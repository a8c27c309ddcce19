// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meetingstore.h"
#include "lms/connection.h"

#include <functional>

namespace confdesk {

// The reading calls of MeetingStore on an open connection.

/// Hands over the meetings of `scope` in chunks, a small one first. Returns their number.
[[nodiscard]] Result<int> streamMeetings(Connection &connection, Scope scope, const QDateTime &now,
                                         const std::function<void(const QList<Meeting> &)> &chunk,
                                         const std::stop_token &stop);

[[nodiscard]] Result<QList<Meeting>> meetingsOfConference(Connection &connection, ConferenceId conference,
                                                          const std::stop_token &stop);

[[nodiscard]] Result<Meeting> oneMeeting(Connection &connection, MeetingRef ref, const std::stop_token &stop);

[[nodiscard]] Result<Conference> oneConference(Connection &connection, ConferenceId id, const std::stop_token &stop);

} // namespace confdesk
