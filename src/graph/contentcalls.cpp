// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/contentcalls.h"

#include "graph/systemproxy.h"

namespace confdesk {

namespace {

QByteArray pathOf(const DownloadSource &source)
{
    if (!source.itemId.isEmpty())
        return "/drives/" + pathSegment(source.driveId) + "/items/" + pathSegment(source.itemId);
    return "/users/" + pathSegment(source.organizer.value()) + "/onlineMeetings/" +
           pathSegment(source.meetingId.value()) + "/recordings/" + pathSegment(source.recordingId);
}

bool isWeak(const QByteArray &etag)
{
    return etag.startsWith("W/");
}

/// What the server compares before it answers with a part; weak ETags must not be used for that (RFC 9110 §13.1.5).
QByteArray validatorOf(const VideoIdentity &known)
{
    return known.etag.isEmpty() || isWeak(known.etag) ? known.lastModified : known.etag;
}

} // namespace

bool isAskable(const DownloadSource &source)
{
    if (!source.itemId.isEmpty())
        return isPathSegment(source.driveId) && isPathSegment(source.itemId);
    return isPathSegment(source.organizer.value()) && isPathSegment(source.meetingId.value()) &&
           isPathSegment(source.recordingId);
}

HttpRequest getContent(const DownloadSource &source, BodySink *sink)
{
    HttpRequest request = HttpRequest::get(pathOf(source) + "/content");
    request.accept = "*/*";
    request.sink = sink;
    return request;
}

HttpRequest getFile(const QUrl &address, qint64 from, const VideoIdentity &known, BodySink *sink)
{
    HttpRequest request = HttpRequest::anonymousGet(address.toEncoded());
    request.sink = sink;
    if (from > 0) {
        request.range = "bytes=" + QByteArray::number(from) + "-";
        request.ifRange = validatorOf(known);
    }
    return request;
}

std::optional<QUrl> redirectTarget(const HttpResponse &answer, const QUrl &asked)
{
    if (answer.status < 300 || answer.status > 399)
        return {};
    const QByteArray location = answer.header("Location").trimmed();
    QUrl target = QUrl::fromEncoded(location, QUrl::StrictMode);
    if (!target.isValid())
        target = QUrl::fromEncoded(location, QUrl::TolerantMode);
    if (target.isRelative() && !location.isEmpty())
        target = asked.resolved(target);
    target.setFragment({});
    const bool isPlain = target.isValid() && target.userInfo().isEmpty() && !target.host().isEmpty();
    return isPlain && isSecure(target) ? std::optional(target) : std::nullopt;
}

} // namespace confdesk
