// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meetingstore.h"
#include "lms/lmsconnection.h"

#include <functional>

namespace confdesk {

// The reading calls of MeetingStore on an open connection.

/// Hands over the meetings of `scope` in chunks, a small one first. Returns their number.
[[nodiscard]] Result<int> streamMeetings(LmsConnection &connection, Scope scope, const QDateTime &now,
                                         const std::function<void(const QList<Meeting> &)> &chunk,
                                         const std::stop_token &stop);

[[nodiscard]] Result<QList<Meeting>> meetingsOfConference(LmsConnection &connection, ConferenceId conference,
                                                          const std::stop_token &stop);

[[nodiscard]] Result<Meeting> oneMeeting(LmsConnection &connection, MeetingRef ref, const std::stop_token &stop);

/// NotFound.
[[nodiscard]] tl::unexpected<Error> noConference(const LmsConnection &connection, ConferenceId id);
[[nodiscard]] Result<Conference> oneConference(LmsConnection &connection, ConferenceId id, const std::stop_token &stop);

} // namespace confdesk
