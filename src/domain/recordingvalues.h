// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "domain/meeting.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace confdesk {

/// A recording as Graph lists it for a meeting or an organizer (graph facts §6.1, §6.2).
struct GraphRecording
{
    QString id;
    QString meetingId; ///< of the onlineMeeting; the same meeting's id may be spelled in more than one way
    UserId organizer;  ///< whose list it stands in
    QDateTime createdUtc;
    QDateTime endUtc; ///< invalid when Graph does not say

    bool operator==(const GraphRecording &) const = default;
};

/// A video in the recordings folder of somebody's OneDrive (graph facts §6.6). Never holds a pre-authenticated link.
struct DriveFile
{
    QString itemId;
    QString driveId;
    UserId owner; ///< whose OneDrive
    QString name; ///< "Algebra-20260302_134002UTC-Meeting Recording.mp4"
    QString path; ///< "/Recordings/Algebra-….mp4"
    qint64 size = 0;
    QDateTime createdUtc;
    std::optional<std::chrono::milliseconds> duration; ///< may be absent right after the upload
    QString webUrl;                                    ///< for people, wants a sign-in
    QDateTime expiresUtc;                              ///< invalid when not known

    bool operator==(const DriveFile &) const = default;
};

/// A row of conferences_conferencerecording, what reconciling needs of it.
struct LmsRecording
{
    qint64 row = 0;
    ConferenceId conference;
    QString recordingId; ///< "onedrive_<item id>" when the LMS or Confdesk took it from OneDrive; UNIQUE
    QString title;
    StoredText itemId;             ///< onedrive_item_id
    StoredText meetingRecordingId; ///< Graph's recording id
    StoredText webUrl;             ///< onedrive_web_url
    QString status;                ///< processing, available, expired, deleted
    QDateTime expiresUtc;          ///< invalid when NULL
    qint64 size = 0;
    int durationMinutes = 0;

    bool operator==(const LmsRecording &) const = default;
};

/// The drive item of a row; empty when it is none of OneDrive's.
[[nodiscard]] QString itemOf(const LmsRecording &row);
/// The row says that the recording's time is over.
[[nodiscard]] bool isOver(const LmsRecording &row, const QDateTime &now);

} // namespace confdesk
