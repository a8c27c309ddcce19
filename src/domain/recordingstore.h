// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/recordingvalues.h"

#include <QList>

#include <stop_token>

namespace confdesk {

/// A row to be made in conferences_conferencerecording, in the LMS's own words (LMS facts §3). A text that does not fit
/// its column is left NULL, never cut (a link cut in two leads nowhere), and told in SyncSaved::tooLong.
struct NewLmsRecording
{
    QString itemId;
    QString driveId;
    QString title;
    QString filePath; ///< inside the drive
    QString webUrl;   ///< wants a sign-in; never a pre-authenticated one
    StoredText meetingRecordingId;
    qint64 size = 0;
    int durationMinutes = 0;
    QString createdByName;
    QString createdByEmail;
    QDateTime expiresUtc; ///< invalid when not known
    QDateTime recordedUtc;

    bool operator==(const NewLmsRecording &) const = default;
};

/// What the LMS says about the last sync of a conference: compared before it is written.
struct SyncState
{
    QString status;       ///< data_sync_status: pending, in_progress, completed, failed
    QDateTime lastSyncAt; ///< UTC; invalid when NULL

    bool operator==(const SyncState &) const = default;
};

/// What is written to conferences_conferencesynclog.
struct SyncLogEntry
{
    QDateTime startedAt; ///< UTC
    int processed = 0;   ///< recordings that were looked at
    int failed = 0;      ///< of them: could not be brought into the LMS
    QString error;       ///< empty: none

    bool operator==(const SyncLogEntry &) const = default;
};

struct SyncSaved
{
    int added = 0;
    QStringList tooLong; ///< "onedrive_web_url of Algebra-….mp4"
    SyncState state;     ///< re-read

    bool operator==(const SyncSaved &) const = default;
};

/// The LMS's recordings (port; implemented in src/lms). Errors as those of MeetingStore.
class RecordingStore
{
public:
    virtual ~RecordingStore() = default;

    /// Why this account may not write recordings; empty when it may.
    [[nodiscard]] virtual Async<QString> whyNoSync(std::stop_token stop) = 0;

    /// Every row of every conference, oldest first.
    [[nodiscard]] virtual Async<QList<LmsRecording>> lmsRecordings(std::stop_token stop) = 0;

    [[nodiscard]] virtual Async<SyncState> syncState(ConferenceId conference, std::stop_token stop) = 0;

    /// In one transaction: the rows whose recording_id ("onedrive_<item id>") is not there yet; a line in the sync log
    /// (partial when something failed); then data_sync_status, last_sync_at and updated_at of the conference, when they
    /// still are `expected`, else Conflict and nothing written. Nothing is ever deleted or changed. Saving what is
    /// there already, under whichever conference, adds nothing, and no line in the log either, whatever the state is.
    /// A recording whose id does not fit cannot be added: it counts as failed.
    [[nodiscard]] virtual Async<SyncSaved> saveRecordings(ConferenceId conference, const SyncState &expected,
                                                          const QList<NewLmsRecording> &recordings,
                                                          const SyncLogEntry &entry, const QDateTime &now,
                                                          std::stop_token stop) = 0;

    /// Puts a recording that was filed under the wrong conference under the right one; Conflict when it is not under
    /// `from` any more. One that is under `to` already is left alone and given back.
    [[nodiscard]] virtual Async<LmsRecording> moveRecording(qint64 row, ConferenceId from, ConferenceId to,
                                                            const QDateTime &now, std::stop_token stop) = 0;

protected:
    RecordingStore() = default;
    Q_DISABLE_COPY(RecordingStore)
};

} // namespace confdesk
