// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/recordingstore.h"
#include "lms/lmsconnection.h"

namespace confdesk {

// The writing calls of RecordingStore on an open connection. A stop is heeded until the commit begins, as in
// meetingwriter.h.

struct SyncToSave
{
    ConferenceId conference;
    SyncState expected;
    QList<NewLmsRecording> recordings;
    SyncLogEntry entry;
    QDateTime now;
};

[[nodiscard]] Result<SyncSaved> saveRecordings(LmsConnection &connection, const SyncToSave &sync,
                                               const std::stop_token &stop);

[[nodiscard]] Result<LmsRecording> moveRecording(LmsConnection &connection, qint64 row, ConferenceId from,
                                                 ConferenceId to, const QDateTime &now, const std::stop_token &stop);

} // namespace confdesk
