// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/recordingservice.h"
#include "graph/graphcaller.h"

namespace confdesk {

/// Recordings over HTTP.
class HttpRecordingService final : public RecordingService
{
public:
    explicit HttpRecordingService(Requester &requester) : m_caller(requester) {}

    [[nodiscard]] Async<QList<GraphRecording>> recordingsBetween(const UserId &organizer, const QDateTime &from,
                                                                 const QDateTime &to, std::stop_token stop) override;
    [[nodiscard]] Async<RecordingChanges> recordingsSince(const UserId &organizer, const QDateTime &from,
                                                          const QString &deltaLink, std::stop_token stop) override;
    [[nodiscard]] Async<std::optional<QList<DriveFile>>> videosIn(const UserId &owner, const QString &folder,
                                                                  std::stop_token stop) override;
    [[nodiscard]] Async<Done> download(const DownloadSource &source, const QString &partFile, QObject *context,
                                       std::function<void(qint64 received, qint64 total)> progress,
                                       std::stop_token stop) override;

private:
    [[nodiscard]] Question aboutRecordingsOf(const UserId &organizer) const;
    [[nodiscard]] Question aboutContentOf(const DownloadSource &source) const;

    GraphCaller m_caller;
};

} // namespace confdesk
