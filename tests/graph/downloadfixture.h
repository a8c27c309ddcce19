// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/simulatorfixture.h"
#include "simulator/simulatedcontent.h"

#include <QTemporaryDir>

namespace confdesk {

/// Content of a file.
[[nodiscard]] QByteArray contentOf(const QString &path);

/// A video of 300 000 bytes in the organizer's OneDrive, a recording with the same content, and a place to download
/// them to.
struct DownloadFixture : SimulatorFixture
{
    DownloadFixture();

    [[nodiscard]] SimulatedDriveFile video() const { return simulator.world().drives.first().files.first(); }
    void changeVideo(const std::function<void(SimulatedDriveFile &)> &change);
    /// The file, of the size that the simulator has of it.
    [[nodiscard]] DownloadSource source() const;
    /// The recording itself, of unknown size.
    [[nodiscard]] DownloadSource recording() const;

    [[nodiscard]] Async<Done> download(const DownloadSource &what, std::stop_token stop = {});
    [[nodiscard]] Async<Done> download(std::stop_token stop = {}) { return download(source(), std::move(stop)); }
    /// Lets a download stop in the middle, as if somebody had cancelled it.
    void leaveAPart();

    [[nodiscard]] bool isWhole() const; ///< the file on the disk is the video
    [[nodiscard]] qint64 received() const { return progress.isEmpty() ? -1 : progress.last().first; }
    [[nodiscard]] QByteArray etag() const;

    /// What came in where the bytes are, and what Graph was asked for content.
    [[nodiscard]] QList<RecordedRequest> fetches() const { return requestsFor(QStringLiteral("download.aspx")); }
    [[nodiscard]] QList<RecordedRequest> questions() const { return requestsFor(QStringLiteral("/content")); }
    void misbehave(Fault fault); ///< where the bytes are

    QTemporaryDir folder;
    QString part = folder.filePath(QStringLiteral("video.part"));
    QString state = QString(part + QStringLiteral(".state"));
    QObject context;
    QList<QPair<qint64, qint64>> progress;

private:
    [[nodiscard]] QList<RecordedRequest> requestsFor(const QString &words) const;
};

constexpr qint64 videoSize = 300'000;

} // namespace confdesk
