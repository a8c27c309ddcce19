// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meetingstore.h"
#include "lms/lmsconnection.h"

namespace confdesk {

/// MeetingStore::bindOnlineMeetingId() and markRecordingEnabled() on an open connection. A stop is heeded until the
/// commit begins; after it the row is re-read whatever happens, so that nothing written is reported as cancelled.
[[nodiscard]] Result<Meeting> bindOnlineMeetingId(LmsConnection &connection, MeetingRef ref, const StoredIds &expected,
                                                  const GraphMeetingId &id, const QDateTime &now,
                                                  const std::stop_token &stop);

[[nodiscard]] Result<Conference> markRecordingEnabled(LmsConnection &connection, ConferenceId conference,
                                                      const StoredText &expected, const QDateTime &now,
                                                      const std::stop_token &stop);

} // namespace confdesk
