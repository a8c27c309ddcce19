// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/graphroutes.h"
#include "simulator/odata.h"
#include "simulator/videos.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

const QStringList &itemProperties()
{
    // Of microsoft.graph.driveItem (CSDL).
    static const QStringList names{u"id"_s,
                                   u"name"_s,
                                   u"size"_s,
                                   u"createdBy"_s,
                                   u"createdDateTime"_s,
                                   u"lastModifiedBy"_s,
                                   u"lastModifiedDateTime"_s,
                                   u"webUrl"_s,
                                   u"webDavUrl"_s,
                                   u"description"_s,
                                   u"eTag"_s,
                                   u"cTag"_s,
                                   u"parentReference"_s,
                                   u"file"_s,
                                   u"folder"_s,
                                   u"video"_s,
                                   u"audio"_s,
                                   u"fileSystemInfo"_s,
                                   u"deleted"_s,
                                   u"root"_s,
                                   u"specialFolder"_s};
    return names;
}

SimulatedResponse itemNotFound(const GraphCall &call)
{
    return call.error(404, u"itemNotFound"_s, u"The resource could not be found."_s);
}

tl::expected<const SimulatedDrive *, SimulatedResponse> opened(const GraphCall &call, const SimulatedDrive *drive)
{
    if (!drive)
        return tl::unexpected(itemNotFound(call));
    if (!drive->accessible)
        return tl::unexpected(call.error(403, u"accessDenied"_s, u"Access denied"_s));
    return drive;
}

tl::expected<const SimulatedDrive *, SimulatedResponse> driveOf(const GraphCall &call, const QString &idOrName)
{
    const SimulatedUser *owner = std::as_const(call.world).user(idOrName);
    if (!owner)
        return tl::unexpected(userIsGone(call, idOrName));
    return opened(call, std::as_const(call.world).driveOf(owner->id));
}

QString instantText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QJsonObject parentJson(const SimulatedDrive &drive, const QString &folder)
{
    const QString root = u"/drives/%1/root:"_s.arg(drive.id);
    return {{u"driveId"_s, drive.id},
            {u"driveType"_s, u"business"_s},
            {u"path"_s, folder.isEmpty() ? root : QString(root + u'/' + folder)}};
}

QJsonObject fileJson(GraphCall &call, const SimulatedDrive &drive, const SimulatedDriveFile &file)
{
    QJsonObject json{{u"id"_s, file.id},
                     {u"name"_s, file.name},
                     {u"size"_s, file.size},
                     {u"createdDateTime"_s, instantText(file.createdDateTime)},
                     {u"lastModifiedDateTime"_s, instantText(file.createdDateTime)},
                     {u"webUrl"_s, file.webUrl},
                     {u"eTag"_s, QString::fromLatin1(videoOf(file).etag)},
                     {u"parentReference"_s, parentJson(drive, file.folder)},
                     {u"file"_s, QJsonObject{{u"mimeType"_s, file.mimeType}}}};
    if (file.durationMs >= 0)
        json.insert(u"video"_s, QJsonObject{{u"duration"_s, file.durationMs},
                                            {u"width"_s, 1920},
                                            {u"height"_s, 1080},
                                            {u"bitrate"_s, 420'000},
                                            {u"frameRate"_s, 16.0}});
    // Who does not say what to select gets a permission that nobody must keep.
    if (!call.target.option(u"select"))
        json.insert(u"@microsoft.graph.downloadUrl"_s,
                    newDownloadAddress(call, {.driveId = drive.id, .itemId = file.id}));
    return json;
}

QJsonObject folderJson(const SimulatedDrive &drive, const QString &folder)
{
    const auto count = std::ranges::count(drive.files, folder, &SimulatedDriveFile::folder);
    return {{u"id"_s, QString(u"folder "_s + folder)},
            {u"name"_s, folder},
            {u"size"_s, 0},
            {u"createdDateTime"_s, u"2026-01-05T08:00:00Z"_s},
            {u"lastModifiedDateTime"_s, u"2026-01-05T08:00:00Z"_s},
            {u"parentReference"_s, parentJson(drive, {})},
            {u"folder"_s, QJsonObject{{u"childCount"_s, static_cast<int>(count)}}}};
}

/// What lies in the folder; an empty name is the root, where the folders are, too.
QList<QJsonObject> childrenOf(GraphCall &call, const SimulatedDrive &drive, const QString &folder)
{
    QList<QJsonObject> children;
    if (folder.isEmpty()) {
        for (const QString &each : drive.folders)
            children.append(folderJson(drive, each));
    }
    for (const SimulatedDriveFile &file : drive.files) {
        if (file.folder == folder && isVisible(call, file.visibleFrom))
            children.append(fileJson(call, drive, file));
    }
    return children;
}

/// Not a documented property of a driveItem, so `$select` does not know it; where the world has one it is shown.
QString expirationOf(const SimulatedDrive &drive, const QString &itemId)
{
    const SimulatedDriveFile *file = drive.file(itemId);
    return file && file->expirationDateTime.isValid() ? instantText(file->expirationDateTime) : QString();
}

SimulatedResponse listChildren(GraphCall &call, const SimulatedDrive &drive, const QString &folder)
{
    QList<QJsonObject> found;
    for (const QJsonObject &child : childrenOf(call, drive, folder)) {
        auto chosen = selected(call, child, u"driveItem", itemProperties());
        if (!chosen)
            return chosen.error();
        const QString expiration = expirationOf(drive, child.value("id"_L1).toString());
        if (!expiration.isEmpty())
            chosen->insert(u"expirationDateTime"_s, expiration);
        found.append(*chosen);
    }
    return page(call, u"users('%1')/drive/root/children"_s.arg(drive.ownerId), found);
}

} // namespace

SimulatedResponse listRoot(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {u"select"_s, u"top"_s, u"skiptoken"_s}))
        return *refused;
    const auto drive = driveOf(call, arguments.at(0));
    return drive ? listChildren(call, **drive, {}) : drive.error();
}

SimulatedResponse listFolder(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {u"select"_s, u"top"_s, u"skiptoken"_s}))
        return *refused;
    const QString &name = arguments.at(1);
    if (!name.endsWith(u':'))
        return call.error(400, u"BadRequest"_s, u"Resource not found for the segment 'children'."_s);
    const auto drive = driveOf(call, arguments.at(0));
    if (!drive)
        return drive.error();
    const QString folder = name.chopped(1);
    const auto known = std::ranges::find_if(
        (*drive)->folders, [&folder](const QString &each) { return each.compare(folder, Qt::CaseInsensitive) == 0; });
    return known == (*drive)->folders.end() ? itemNotFound(call) : listChildren(call, **drive, *known);
}

SimulatedResponse getFileContent(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {}))
        return *refused;
    const auto drive = opened(call, std::as_const(call.world).drive(arguments.at(0)));
    if (!drive)
        return drive.error();
    const SimulatedDriveFile *file = (*drive)->file(arguments.at(1));
    if (!file || !isVisible(call, file->visibleFrom))
        return itemNotFound(call);
    return redirectToContent(call, {.driveId = (*drive)->id, .itemId = file->id});
}

} // namespace confdesk
