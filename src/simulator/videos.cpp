// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/videos.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Range
{
    qint64 first = 0;
    qint64 last = 0;
};

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

/// Storages do not speak Graph's language.
SimulatedResponse plain(int status, const QByteArray &text)
{
    return {.status = status, .body = text, .contentType = "text/plain"};
}

const SimulatedDriveFile *fileOf(const SimulatedWorld &world, const VideoRef &video)
{
    for (const SimulatedDrive &drive : world.drives) {
        if (drive.id == video.driveId)
            return drive.file(video.itemId);
    }
    return nullptr;
}

std::optional<SimulatedVideo> videoBehind(const SimulatedWorld &world, const VideoRef &video)
{
    if (!video.itemId.isEmpty()) {
        const SimulatedDriveFile *file = fileOf(world, video);
        return file ? std::optional(videoOf(*file)) : std::nullopt;
    }
    for (const SimulatedRecording &recording : world.recordings) {
        if (recording.id == video.recordingId)
            return videoOf(recording);
    }
    return std::nullopt;
}

/// The one range that is asked for, cut to what there is; others than one from-to are ignored, as servers may.
std::optional<Range> rangeIn(const RecordedRequest &request, qint64 size)
{
    static const QRegularExpression pattern(uR"(^bytes=(\d+)-(\d*)$)"_s);
    const auto match = pattern.match(QString::fromLatin1(request.header("Range").trimmed()));
    if (!match.hasMatch())
        return {};
    const qint64 last = match.captured(2).isEmpty() ? size - 1 : match.captured(2).toLongLong();
    return Range{.first = match.captured(1).toLongLong(), .last = std::min(last, size - 1)};
}

/// Whether the part that a client has is one of this video.
bool isStillTheSame(const RecordedRequest &request, const SimulatedVideo &video)
{
    const QByteArray condition = request.header("If-Range").trimmed();
    return condition.isEmpty() || (!video.etag.isEmpty() && condition == video.etag) ||
           (video.lastModified.isValid() && condition == httpDate(video.lastModified));
}

SimulatedResponse bytesOf(const SimulatedVideo &video, const Range &range)
{
    SimulatedResponse response{.status = 200, .contentType = video.contentType};
    response.headers = {{"Accept-Ranges", "bytes"}};
    if (!video.etag.isEmpty())
        response.headers.emplaceBack("ETag", video.etag);
    if (video.lastModified.isValid())
        response.headers.emplaceBack("Last-Modified", httpDate(video.lastModified));
    response.slice = SimulatedSlice{.seed = video.seed, .offset = range.first, .length = range.last - range.first + 1};
    return response;
}

SimulatedResponse answerWith(const SimulatedVideo &video, const RecordedRequest &request)
{
    const auto range = isStillTheSame(request, video) ? rangeIn(request, video.size) : std::nullopt;
    const QByteArray size = QByteArray::number(video.size);
    if (!range)
        return bytesOf(video, {.first = 0, .last = video.size - 1});
    if (range->first > range->last) {
        SimulatedResponse refusal = plain(416, "The range is not satisfiable.");
        refusal.headers.emplaceBack("Content-Range", "bytes */" + size);
        return refusal;
    }
    SimulatedResponse part = bytesOf(video, *range);
    part.status = 206;
    part.headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(range->first) + '-' +
                                                  QByteArray::number(range->last) + '/' + size);
    return part;
}

/// Whether the address still opens; that it was used counts.
bool stillOpens(GraphCall &call, DownloadLink &link)
{
    if (call.now >= link.expires || link.requestsLeft == 0)
        return false;
    if (link.requestsLeft > 0)
        --link.requestsLeft;
    return true;
}

QString authorizationIn(const RequestTarget &target)
{
    for (const auto &[name, value] : target.query) {
        if (name == "tempauth"_L1)
            return value;
    }
    return {};
}

} // namespace

SimulatedVideo videoOf(const SimulatedDriveFile &file)
{
    const QString seed = file.seed.isEmpty() ? file.id : file.seed;
    const QString version = QString::number(file.version);
    const QByteArray key = QUuid::createUuidV5(QUuid(), file.id).toByteArray(QUuid::WithBraces).toUpper();
    return {.seed = file.version == 1 ? seed : QString(seed + u" version "_s + version),
            .size = file.size,
            .etag = '"' + key + ',' + version.toLatin1() + '"',
            .lastModified = file.createdDateTime,
            .contentType = file.mimeType.toLatin1()};
}

SimulatedVideo videoOf(const SimulatedRecording &recording)
{
    return {.seed = recording.seed.isEmpty() ? recording.id : recording.seed,
            .size = recording.size,
            .lastModified = recording.endDateTime};
}

bool isVisible(const GraphCall &call, const QDateTime &visibleFrom)
{
    return !visibleFrom.isValid() || visibleFrom <= call.now;
}

QString newDownloadAddress(GraphCall &call, const VideoRef &video)
{
    const QString token = u"v1."_s + QString::fromLatin1(QUuid::createUuid().toRfc4122().toBase64());
    call.memory.downloadLinks.insert(token, {.video = video,
                                             .expires = call.now.addSecs(call.world.downloadLinkSeconds),
                                             .requestsLeft = call.world.downloadLinkRequests});
    const QString key = QString::fromLatin1(QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    return call.memory.contentRoot + "/personal/_layouts/15/download.aspx?UniqueId="_L1 + key +
           "&Translate=false&tempauth="_L1 + QString::fromLatin1(QUrl::toPercentEncoding(token)) + "&ApiVersion=2.0"_L1;
}

SimulatedResponse redirectToContent(GraphCall &call, const VideoRef &video)
{
    if (!call.request.header("Range").isEmpty())
        return call.error(400, u"invalidRequest"_s, u"A range can be asked for at the redirect's target only."_s);
    return {.status = 302, .headers = {{"Location", newDownloadAddress(call, video).toUtf8()}}};
}

SimulatedResponse answerContent(GraphCall &call)
{
    if (call.request.method != "GET"_L1)
        return plain(405, "Only GET is possible here.");
    if (!call.request.header("Authorization").isEmpty())
        return plain(400, "This address is a permission by itself; an Authorization header is not welcome.");
    const auto link = call.memory.downloadLinks.find(authorizationIn(call.target));
    if (link == call.memory.downloadLinks.end() || !stillOpens(call, *link))
        return plain(401, "The address has expired.");
    const auto video = videoBehind(call.world, link->video);
    return video ? answerWith(*video, call.request) : plain(404, "The file does not exist.");
}

} // namespace confdesk
