// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/drivecalls.h"

#include "graph/graphtime.h"
#include "graph/jsonfields.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr auto options =
    "?$select=id,name,size,createdDateTime,lastModifiedDateTime,webUrl,file,video,parentReference&$top=200";

QStringList namesIn(const QString &folder)
{
    return folder.split(u'/', Qt::SkipEmptyParts);
}

/// Everything that could end a name is encoded, the colon too: it ends the path.
QByteArray encoded(const QStringList &names)
{
    QByteArray path;
    for (const QString &name : names)
        path += "/" + pathSegment(name);
    return path;
}

bool isVideo(const QJsonObject &item)
{
    if (!item.value("file"_L1).isObject())
        return false;
    const QString type = item.value("file"_L1)["mimeType"_L1].toString();
    return item.value("video"_L1).isObject() || type.startsWith("video/"_L1, Qt::CaseInsensitive);
}

/// Milliseconds; nothing as long as OneDrive has not looked into the file, which it shows as 0 or not at all.
std::optional<std::chrono::milliseconds> durationOf(const QJsonObject &item)
{
    const qint64 duration = item.value("video"_L1)["duration"_L1].toInteger(0);
    return duration > 0 ? std::optional(std::chrono::milliseconds(duration)) : std::nullopt;
}

Result<DriveFile> withTimes(DriveFile file, const QJsonObject &item)
{
    const auto created = instant(item, u"createdDateTime"_s);
    if (!created)
        return failure(created.error());
    // No documented property of a driveItem; taken where it is given.
    const auto expires = optionalInstant(item, u"expirationDateTime"_s);
    if (!expires)
        return failure(expires.error());
    file.createdUtc = *created;
    file.expiresUtc = *expires;
    file.duration = durationOf(item);
    return file;
}

Result<QString> driveIdOf(const QJsonObject &item)
{
    const auto parent = requiredObject(item, u"parentReference"_s);
    if (!parent)
        return failure(parent.error());
    return requiredText(*parent, u"driveId"_s);
}

Result<DriveFile> parseFile(const QJsonObject &item, const UserId &owner, const QString &folderPath)
{
    const auto id = requiredText(item, u"id"_s);
    if (!id)
        return failure(id.error());
    const auto driveId = driveIdOf(item);
    if (!driveId)
        return failure(driveId.error());
    const auto name = requiredText(item, u"name"_s);
    if (!name)
        return failure(name.error());
    const auto size = requiredSize(item, u"size"_s);
    if (!size)
        return failure(size.error());
    const auto webUrl = optionalText(item, u"webUrl"_s);
    if (!webUrl)
        return failure(webUrl.error());
    return withTimes({.itemId = *id,
                      .driveId = *driveId,
                      .owner = owner,
                      .name = *name,
                      .path = QString(folderPath + u'/' + *name),
                      .size = *size,
                      .webUrl = *webUrl},
                     item);
}

} // namespace

bool isFolderPath(const QString &folder)
{
    const QStringList names = namesIn(folder);
    return std::all_of(names.begin(), names.end(), isPathSegment);
}

HttpRequest listFolder(const UserId &owner, const QString &folder)
{
    const QStringList names = namesIn(folder);
    const QByteArray place = names.isEmpty() ? QByteArray("root") : "root:" + encoded(names) + ":";
    return HttpRequest::get("/users/" + pathSegment(owner.value()) + "/drive/" + place + "/children" + options);
}

Result<QList<DriveFile>> parseVideos(const QJsonArray &items, const UserId &owner, const QString &folder)
{
    const QStringList names = namesIn(folder);
    const QString folderPath = names.isEmpty() ? QString() : QString(u'/' + names.join(u'/'));
    QJsonArray videos;
    for (const auto &item : items) {
        if (!item.isObject() || isVideo(item.toObject()))
            videos.append(item);
    }
    return parseEach<DriveFile>(videos, [&](const QJsonObject &item) { return parseFile(item, owner, folderPath); });
}

} // namespace confdesk
