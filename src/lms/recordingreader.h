// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/recordingstore.h"
#include "lms/lmsconnection.h"

namespace confdesk {

// The reading calls of RecordingStore on an open connection.

[[nodiscard]] Result<QList<LmsRecording>> readRecordings(LmsConnection &connection, const std::stop_token &stop);

/// NotFound when there is none.
[[nodiscard]] Result<LmsRecording> oneRecording(LmsConnection &connection, qint64 row, const std::stop_token &stop);

enum class StateLock {
    None,
    UntilCommit, ///< in a transaction: stays as it is read, on SQLite because of the transaction itself
};

[[nodiscard]] Result<SyncState> readSyncState(LmsConnection &connection, ConferenceId conference, StateLock lock,
                                              const std::stop_token &stop);

} // namespace confdesk
