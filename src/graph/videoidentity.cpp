// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/videoidentity.h"

#include "domain/recordingservice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr qint64 notTold = -1;

qint64 numberIn(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number >= 0 ? number : notTold;
}

/// "bytes 500-999/1000", "bytes 500-999/*", "bytes */1000"
struct ContentRange
{
    qint64 first = notTold;
    qint64 size = notTold;
};

ContentRange contentRangeOf(const HttpResponse &answer)
{
    static const QRegularExpression pattern(uR"(^bytes\s+(?:(\d+)-\d+|\*)/(\d+|\*)$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(QString::fromLatin1(answer.header("Content-Range").trimmed()));
    return {.first = numberIn(match.captured(1)), .size = numberIn(match.captured(2))};
}

qint64 sizeIn(const HttpResponse &head)
{
    if (head.status == 206)
        return contentRangeOf(head).size;
    return numberIn(QString::fromLatin1(head.header("Content-Length").trimmed()));
}

/// A sign-in page, or words about what went wrong.
bool isText(const HttpResponse &head)
{
    const QByteArray type = head.header("Content-Type").trimmed().toLower();
    return type.startsWith("text/") || type.startsWith("application/json");
}

/// Only what both sides tell can differ. The ETag alone decides where there is one: it changes with the content.
bool areDifferent(const VideoIdentity &a, const VideoIdentity &b)
{
    if (a.size >= 0 && b.size >= 0 && a.size != b.size)
        return true;
    if (!a.etag.isEmpty() && !b.etag.isEmpty())
        return a.etag != b.etag;
    return !a.lastModified.isEmpty() && !b.lastModified.isEmpty() && a.lastModified != b.lastModified;
}

} // namespace

QString sourceName(const DownloadSource &source)
{
    if (!source.itemId.isEmpty())
        return u"drive %1 item %2"_s.arg(source.driveId, source.itemId);
    return u"organizer %1 meeting %2 recording %3"_s.arg(source.organizer.value(), source.meetingId.value(),
                                                         source.recordingId);
}

QByteArray toJson(const VideoIdentity &identity)
{
    const QJsonObject object{{u"source"_s, identity.source},
                             {u"etag"_s, QString::fromLatin1(identity.etag)},
                             {u"lastModified"_s, QString::fromLatin1(identity.lastModified)},
                             {u"size"_s, identity.size}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<VideoIdentity> parseVideoIdentity(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue size = object.value("size"_L1);
    const QString source = object.value("source"_L1).toString();
    if (source.isEmpty() || !size.isDouble())
        return {};
    return VideoIdentity{.source = source,
                         .etag = object.value("etag"_L1).toString().toLatin1(),
                         .lastModified = object.value("lastModified"_L1).toString().toLatin1(),
                         .size = size.toInteger(notTold)};
}

VideoIdentity identityIn(const HttpResponse &head, const QString &source)
{
    return {.source = source,
            .etag = head.header("ETag").trimmed(),
            .lastModified = head.header("Last-Modified").trimmed(),
            .size = sizeIn(head)};
}

Reception receptionOf(const HttpResponse &head, qint64 have, const VideoIdentity &known, qint64 expectedSize)
{
    const bool isPart = head.status == 206;
    if (isText(head) || (isPart && contentRangeOf(head).first != have))
        return Reception::Nonsense;
    const VideoIdentity there = identityIn(head, known.source);
    if (have > 0 && areDifferent(there, known))
        return Reception::AnotherVideo;
    if (expectedSize >= 0 && there.size >= 0 && there.size != expectedSize)
        return Reception::OtherSize;
    return isPart && have > 0 ? Reception::Append : Reception::StartOver;
}

qint64 sizeInRefusal(const HttpResponse &answer)
{
    return contentRangeOf(answer).size;
}

} // namespace confdesk
