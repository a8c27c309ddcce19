// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "graph/httpresponse.h"

#include <QString>

namespace confdesk {

// Why a download ends. None of them ever holds the address that Graph redirects to: it is a permission by itself. Its
// host may be named.

/// Database: what to do about a disk that is full, or a folder that cannot be written.
[[nodiscard]] Error cannotWriteVideo(const QString &path, const QString &reason);
/// Conflict: the part in `partFile` is one of another video.
[[nodiscard]] Error anotherVideo(const QString &partFile);
/// Conflict: the video has not the size that was expected of it.
[[nodiscard]] Error otherSize(qint64 expected, qint64 found);
/// Protocol: Graph's redirect leads to no address that may be followed.
[[nodiscard]] Error badRedirect();
/// Protocol: `host` gives something else than the bytes that were asked for.
[[nodiscard]] Error notTheVideo(const QString &host, const HttpResponse &head);
/// NotFound or PermissionMissing: `host` refuses every address that Graph has just given.
[[nodiscard]] Error refusedByStorage(const QString &host, const HttpResponse &answer);
/// Server or Protocol: any other answer of `host` that is no video.
[[nodiscard]] Error storageFailed(const QString &host, const HttpResponse &answer);
/// Offline: the body ended before the video did.
[[nodiscard]] Error endedTooSoon(const QString &host, qint64 received, qint64 size);

} // namespace confdesk
