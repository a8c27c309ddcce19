// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/replacementstore.h"
#include "lms/lmsconnection.h"

namespace confdesk {

// ReplacementStore's calls on an open connection.

[[nodiscard]] Result<QList<Booking>> bookingsOf(LmsConnection &connection, MeetingRef ref, const std::stop_token &stop);

/// A stop is heeded until the commit begins, as in meetingwriter.h.
[[nodiscard]] Result<Meeting> replaceMeeting(LmsConnection &connection, MeetingRef ref, const StoredIds &expected,
                                             const NewMeetingIds &ids, const QDateTime &now,
                                             const std::stop_token &stop);

} // namespace confdesk
