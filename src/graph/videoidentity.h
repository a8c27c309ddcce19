// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/httpresponse.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace confdesk {

struct DownloadSource;

/// What tells one video from another, as far as answers tell; kept beside the part of it that is there already.
struct VideoIdentity
{
    QString source = {}; ///< where it comes from, as sourceName() says it
    QByteArray etag = {};
    QByteArray lastModified = {};
    qint64 size = -1; ///< of the whole; -1: not told

    bool operator==(const VideoIdentity &) const = default;
};

/// One source, one name. No address of a download: only ids.
[[nodiscard]] QString sourceName(const DownloadSource &source);

/// The form in which it is kept; never the address it came from, which is a permission by itself.
[[nodiscard]] QByteArray toJson(const VideoIdentity &identity);
/// nullopt when it is not in that form, or cut.
[[nodiscard]] std::optional<VideoIdentity> parseVideoIdentity(const QByteArray &json);

/// What the head of a good answer says about the video of `source`.
[[nodiscard]] VideoIdentity identityIn(const HttpResponse &head, const QString &source);

/// What to do with the body of an answer.
enum class Reception {
    Append,       ///< it goes on where the part ends
    StartOver,    ///< it is the whole
    AnotherVideo, ///< not the one of which a part is there
    OtherSize,    ///< not as long as was expected
    Nonsense,     ///< not what was asked for: another range, a web page
};

/// Decides by the head of an answer (200 or 206) to a request for what comes behind the first `have` bytes of `known`.
/// `expectedSize`: of the whole, -1: any.
[[nodiscard]] Reception receptionOf(const HttpResponse &head, qint64 have, const VideoIdentity &known,
                                    qint64 expectedSize);

/// The size of the whole that 416 names: "Content-Range: bytes */1000"; -1 when it does not.
[[nodiscard]] qint64 sizeInRefusal(const HttpResponse &answer);

} // namespace confdesk
