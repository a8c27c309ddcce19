// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/downloaderrors.h"

#include "graph/networkfailure.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::VideoDownload)
};

/// Nothing of the body: storages like to repeat the address in it.
QString statusOf(const HttpResponse &answer)
{
    return u"HTTP %1"_s.arg(answer.status);
}

Error withHints(Error error, const HttpResponse &answer)
{
    error.retryAfter = answer.retryAfter;
    error.requestId = answer.requestId();
    return error;
}

} // namespace

Error cannotWriteVideo(const QString &path, const QString &reason)
{
    return makeError(ErrorKind::Database,
                     Texts::tr("The video cannot be written to “%1”: %2. Make room on the disk, or choose another "
                               "folder, and download it again: it goes on where it stopped.")
                         .arg(path, reason));
}

Error anotherVideo(const QString &partFile)
{
    return makeError(ErrorKind::Conflict,
                     Texts::tr("“%1” holds the beginning of another video than the one that is there now: it was "
                               "replaced meanwhile. Delete the file, and download the video again.")
                         .arg(partFile));
}

Error otherSize(qint64 expected, qint64 found)
{
    return makeError(ErrorKind::Conflict,
                     Texts::tr("The video is not the one that was listed: it has %1 bytes instead of %2. Refresh the "
                               "recordings, and download it again.")
                         .arg(found)
                         .arg(expected));
}

Error badRedirect()
{
    return makeError(ErrorKind::Protocol,
                     Texts::tr("Microsoft Graph names no address from which the video may be fetched: only https "
                               "addresses are followed. Try again; if it stays so, give the details to support."));
}

Error notTheVideo(const QString &host, const HttpResponse &head)
{
    return makeError(ErrorKind::Protocol,
                     Texts::tr("%1 did not give the video, but something else. A proxy or a sign-in page between this "
                               "computer and Microsoft may have answered instead. Try again; if it stays so, give the "
                               "details to IT.")
                         .arg(host),
                     u"%1 · %2 · %3"_s.arg(statusOf(head), QString::fromLatin1(head.header("Content-Type")),
                                           QString::fromLatin1(head.header("Content-Range"))));
}

Error refusedByStorage(const QString &host, const HttpResponse &answer)
{
    const bool isMissing = answer.status == 404 || answer.status == 410;
    const QString text =
        isMissing ? Texts::tr("The video is not there any more: Microsoft Graph knows it, but %1 does not. "
                              "It was deleted or moved a moment ago. Refresh the recordings.")
                  : Texts::tr("%1 does not give the video out, though Microsoft Graph has just allowed it. A "
                              "policy of this tenant or a firewall may be in the way: give the details to "
                              "IT.");
    return withHints(
        makeError(isMissing ? ErrorKind::NotFound : ErrorKind::PermissionMissing, text.arg(host), statusOf(answer)),
        answer);
}

Error storageFailed(const QString &host, const HttpResponse &answer)
{
    if (answer.status >= 500 || answer.status == 408)
        return withHints(makeError(ErrorKind::Server,
                                   Texts::tr("%1, where the video is, failed with status %2. Nothing is wrong here: "
                                             "try again in a few minutes, the download goes on where it stopped.")
                                       .arg(host)
                                       .arg(answer.status),
                                   statusOf(answer)),
                         answer);
    return withHints(makeError(ErrorKind::Protocol,
                               Texts::tr("%1, where the video is, did not accept the request for it (%2). Give the "
                                         "details to support.")
                                   .arg(host)
                                   .arg(answer.status),
                               statusOf(answer)),
                     answer);
}

Error endedTooSoon(const QString &host, qint64 received, qint64 size)
{
    return cutAnswer(host, received, size).error;
}

} // namespace confdesk
