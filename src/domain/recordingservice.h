// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/recordingvalues.h"

#include <QList>

#include <functional>
#include <stop_token>

namespace confdesk {

/// The recordings that an organizer got since an earlier answer (graph facts §6.3): additions only.
struct RecordingChanges
{
    QList<GraphRecording> recordings;
    QString deltaLink;        ///< for the next time; to be kept
    bool startedAnew = false; ///< the given link was not accepted any more: these are all since `from`

    bool operator==(const RecordingChanges &) const = default;
};

/// Where a video is fetched from: the file of a drive, else the recording itself.
struct DownloadSource
{
    QString driveId; ///< with itemId; empty: by recording
    QString itemId;
    UserId organizer; ///< with meetingId and recordingId
    GraphMeetingId meetingId;
    QString recordingId;
    qint64 size = -1; ///< expected; -1: not known

    bool operator==(const DownloadSource &) const = default;
};

/// Recordings in Graph and OneDrive (port; implemented in src/graph). Errors: the kinds of graph facts §14.
/// Callable in any thread with an event loop.
class RecordingService
{
public:
    virtual ~RecordingService() = default;

    /// All of an organizer's that were made in [from, to): one sequence of pages.
    [[nodiscard]] virtual Async<QList<GraphRecording>> recordingsBetween(const UserId &organizer, const QDateTime &from,
                                                                         const QDateTime &to, std::stop_token stop) = 0;

    /// Those added since `deltaLink`; with an empty one, or one that Graph does not accept any more (400, 410): all
    /// since `from`.
    [[nodiscard]] virtual Async<RecordingChanges> recordingsSince(const UserId &organizer, const QDateTime &from,
                                                                  const QString &deltaLink, std::stop_token stop) = 0;

    /// The videos of a folder below the root of somebody's OneDrive, all pages. nullopt: there is no such folder, or
    /// no drive, which is a fact and not an error.
    [[nodiscard]] virtual Async<std::optional<QList<DriveFile>>> videosIn(const UserId &owner, const QString &folder,
                                                                          std::stop_token stop) = 0;

    /// Writes the video into `partFile`, going on behind what is in it already. The address that Graph redirects to is
    /// asked without our token, and asked for again when it has expired. `progress` (bytes that are in the file, bytes
    /// altogether or -1) is called in `context`'s thread. Resolves when the file is complete. Errors: NotFound when the
    /// video is not there any more, Conflict when it is another one than that of which a part is there, Database when
    /// the file cannot be written (disk full), with what to do.
    [[nodiscard]] virtual Async<Done> download(const DownloadSource &source, const QString &partFile, QObject *context,
                                               std::function<void(qint64 received, qint64 total)> progress,
                                               std::stop_token stop) = 0;

protected:
    RecordingService() = default;
    Q_DISABLE_COPY(RecordingService)
};

} // namespace confdesk
