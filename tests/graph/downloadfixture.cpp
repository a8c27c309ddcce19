// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/downloadfixture.h"

#include "graph/contentcalls.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

namespace confdesk {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

DownloadFixture::DownloadFixture()
{
    simulator.changeWorld([](SimulatedWorld &world) {
        world.drives[0].files[0].size = videoSize;
        world.recordings[0].size = videoSize;
    });
}

void DownloadFixture::changeVideo(const std::function<void(SimulatedDriveFile &)> &change)
{
    simulator.changeWorld([&change](SimulatedWorld &world) { change(world.drives[0].files[0]); });
}

DownloadSource DownloadFixture::source() const
{
    return {.driveId = simulator.world().drives.first().id, .itemId = video().id, .size = video().size};
}

DownloadSource DownloadFixture::recording() const
{
    const SimulatedRecording recorded = simulator.world().recordings.first();
    return {.organizer = organizer(), .meetingId = GraphMeetingId{recorded.meetingId}, .recordingId = recorded.id};
}

Async<Done> DownloadFixture::download(const DownloadSource &what, std::stop_token stop)
{
    return recordings().download(
        what, part, &context,
        [this](qint64 received, qint64 total) {
            progress.append({received, total});
        },
        std::move(stop));
}

void DownloadFixture::leaveAPart()
{
    misbehave({.kind = Fault::Kind::ActThenStall, .afterBytes = 100'000});
    std::stop_source stop;
    const auto pending = download(stop.get_token());
    QTRY_COMPARE(received(), 100'000);
    stop.request_stop();
    const auto error = errorIn(pending);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Cancelled);
    QCOMPARE(contentOf(part).size(), 100'000);
    QVERIFY(QFile::exists(state));
    simulator.clearRequests();
    progress.clear();
}

bool DownloadFixture::isWhole() const
{
    const QByteArray hash = QCryptographicHash::hash(contentOf(part), QCryptographicHash::Sha256).toHex();
    return hash == simulatedHash(video().seed, videoSize) && !QFile::exists(state);
}

QByteArray DownloadFixture::etag() const
{
    return parseVideoIdentity(contentOf(state)).value_or(VideoIdentity{}).etag;
}

void DownloadFixture::misbehave(Fault fault)
{
    fault.pathPattern = u"download\\.aspx"_s;
    simulator.addFault(fault);
}

QList<RecordedRequest> DownloadFixture::requestsFor(const QString &words) const
{
    QList<RecordedRequest> found;
    for (const RecordedRequest &request : simulator.requests()) {
        if (QString::fromLatin1(request.target).contains(words))
            found.append(request);
    }
    return found;
}

} // namespace confdesk
