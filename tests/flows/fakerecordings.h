// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/recordingservice.h"
#include "domain/recordingstore.h"

#include <QHash>
#include <QStringList>

namespace confdesk::testing {

/// Recordings in Graph, in OneDrive and in the LMS, in memory; with a log of calls and scripted refusals.
class FakeRecordings final : public RecordingService, public RecordingStore
{
public:
    QHash<UserId, QList<GraphRecording>> inGraph;
    QHash<UserId, QList<DriveFile>> inDrive; ///< who is not in it has no folder
    QList<LmsRecording> inLms;
    QHash<ConferenceId, SyncState> states;
    QList<SyncLogEntry> log;
    QHash<QString, Error> refusals; ///< by call: "list <organizer>", "folder <organizer>", "rows", "state", "save"
    QStringList calls;
    QString noSync;
    int running = 0;
    int mostRunning = 0;
    std::function<void()> beforeSave = [] {};

    [[nodiscard]] Async<QList<GraphRecording>> recordingsBetween(const UserId &organizer, const QDateTime &from,
                                                                 const QDateTime &to, std::stop_token stop) override;
    [[nodiscard]] Async<RecordingChanges> recordingsSince(const UserId &organizer, const QDateTime &from,
                                                          const QString &deltaLink, std::stop_token stop) override;
    [[nodiscard]] Async<std::optional<QList<DriveFile>>> videosIn(const UserId &owner, const QString &folder,
                                                                  std::stop_token stop) override;
    [[nodiscard]] Async<Done> download(const DownloadSource &source, const QString &partFile, QObject *context,
                                       std::function<void(qint64, qint64)> progress, std::stop_token stop) override;
    [[nodiscard]] Async<QString> whyNoSync(std::stop_token stop) override;
    [[nodiscard]] Async<QList<LmsRecording>> lmsRecordings(std::stop_token stop) override;
    [[nodiscard]] Async<SyncState> syncState(ConferenceId conference, std::stop_token stop) override;
    [[nodiscard]] Async<SyncSaved> saveRecordings(ConferenceId conference, const SyncState &expected,
                                                  const QList<NewLmsRecording> &recordings, const SyncLogEntry &entry,
                                                  const QDateTime &now, std::stop_token stop) override;
    [[nodiscard]] Async<LmsRecording> moveRecording(qint64 row, ConferenceId from, ConferenceId to,
                                                    const QDateTime &now, std::stop_token stop) override;

private:
    template <typename T>
    Async<T> answer(const QString &call, const std::function<Result<T>()> &work);
};

} // namespace confdesk::testing
