// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meetingstore.h"
#include "lms/lmsconnection.h"

namespace confdesk {

/// MeetingStore::find() on an open connection.
[[nodiscard]] Result<Found> findMeetings(LmsConnection &connection, const What &what, int limit,
                                         const std::stop_token &stop);

} // namespace confdesk
