// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/recordingvalues.h"
#include "graph/httprequest.h"

#include <QJsonArray>

namespace confdesk {

// Requests and answers about files in OneDrive (graph facts §6.6), as pure functions.

/// Whether `folder` can be a path below the root of a drive: "Recordings", "Videos/Recordings"; empty: the root.
[[nodiscard]] bool isFolderPath(const QString &folder);

/// What lies in a folder. Never asks for the pre-authenticated `@microsoft.graph.downloadUrl`, which would come without
/// a `$select`.
[[nodiscard]] HttpRequest listFolder(const UserId &owner, const QString &folder);

/// The videos among the `value` of all pages; folders and other files are left out.
[[nodiscard]] Result<QList<DriveFile>> parseVideos(const QJsonArray &items, const UserId &owner, const QString &folder);

} // namespace confdesk
