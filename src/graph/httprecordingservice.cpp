// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/httprecordingservice.h"

#include "graph/contentcalls.h"
#include "graph/drivecalls.h"
#include "graph/jsonfields.h"
#include "graph/pages.h"
#include "graph/recordingcalls.h"
#include "graph/videodownload.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Subject = Question::Subject;
using Recordings = QList<GraphRecording>;
using Videos = std::optional<QList<DriveFile>>;

constexpr auto noId = "no id to ask for"_L1;

/// What recordings are added since a time or an earlier answer; one call of recordingsSince().
struct ChangesCall
{
    UserId organizer;
    QDateTime from;
    Question question;
    std::stop_token stop;
    Pending<RecordingChanges> pending;

    void askAnew(Requester &requester, bool afterAnother) const
    {
        ask(requester, listRecordingChanges(organizer, from), afterAnother);
    }

    void goOnFrom(Requester &requester, const QByteArray &deltaLink) const
    {
        if (!requester.isOwnAddress(deltaLink)) // of another cloud, or of nobody's: it gets no token
            return askAnew(requester, true);
        followPages(requester, HttpRequest::get(deltaLink), question, stop,
                    [call = *this, &requester](const PagesResult &pages) {
                        const int status = pages ? 0 : pages.error().status;
                        if (status == 400 || status == 410)
                            return call.askAnew(requester, true);
                        call.resolve(pages, false);
                    });
    }

private:
    void ask(Requester &requester, const HttpRequest &request, bool afterAnother) const
    {
        followPages(requester, request, question, stop,
                    [call = *this, afterAnother](const PagesResult &pages) { call.resolve(pages, afterAnother); });
    }

    void resolve(const PagesResult &pages, bool startedAnew) const
    {
        if (!pages)
            return pending.resolve(failure(pages.error().error));
        if (pages->deltaLink.isEmpty())
            return pending.resolve(badField(u"@odata.deltaLink"_s, u"missing on the last page"_s));
        pending.resolve(parseGraphRecordings(pages->values, organizer).map([&](const Recordings &recordings) {
            return RecordingChanges{
                .recordings = recordings, .deltaLink = pages->deltaLink, .startedAnew = startedAnew};
        }));
    }
};

/// A folder or a drive that does not exist is a fact.
Result<Videos> videosFrom(const Result<QJsonArray> &items, const UserId &owner, const QString &folder)
{
    if (!items && items.error().kind == ErrorKind::NotFound)
        return Videos();
    return items.and_then([&](const QJsonArray &all) { return parseVideos(all, owner, folder); })
        .map([](const QList<DriveFile> &videos) { return Videos(videos); });
}

} // namespace

Async<Recordings> HttpRecordingService::recordingsBetween(const UserId &organizer, const QDateTime &from,
                                                          const QDateTime &to, std::stop_token stop)
{
    const Question question = aboutRecordingsOf(organizer);
    if (!isPathSegment(organizer.value()))
        return readyError<Recordings>(goneError(question, noId));
    return m_caller.inTransport<Recordings>([=](Requester &requester, const Pending<Recordings> &pending) {
        collectPages(requester, listAllRecordings(organizer, from, to), question, stop,
                     [pending, organizer](const Result<QJsonArray> &found) {
                         pending.resolve(found.and_then(
                             [&organizer](const QJsonArray &all) { return parseGraphRecordings(all, organizer); }));
                     });
    });
}

Async<RecordingChanges> HttpRecordingService::recordingsSince(const UserId &organizer, const QDateTime &from,
                                                              const QString &deltaLink, std::stop_token stop)
{
    const Question question = aboutRecordingsOf(organizer);
    if (!isPathSegment(organizer.value()))
        return readyError<RecordingChanges>(goneError(question, noId));
    return m_caller.inTransport<RecordingChanges>([=](Requester &requester, const Pending<RecordingChanges> &pending) {
        const ChangesCall call{
            .organizer = organizer, .from = from, .question = question, .stop = stop, .pending = pending};
        if (deltaLink.isEmpty())
            call.askAnew(requester, false);
        else
            call.goOnFrom(requester, deltaLink.toUtf8());
    });
}

Async<Videos> HttpRecordingService::videosIn(const UserId &owner, const QString &folder, std::stop_token stop)
{
    const Question question = m_caller.questionAbout(Subject::Drive, owner.value(), u"Files.Read.All"_s);
    if (!isPathSegment(owner.value()))
        return readyError<Videos>(goneError(question, noId));
    if (!isFolderPath(folder)) // "..": no folder has that name
        return readyValue<Videos>({});
    return m_caller.inTransport<Videos>([=](Requester &requester, const Pending<Videos> &pending) {
        collectPages(requester, listFolder(owner, folder), question, stop,
                     [pending, owner, folder](const Result<QJsonArray> &items) {
                         pending.resolve(videosFrom(items, owner, folder));
                     });
    });
}

Async<Done> HttpRecordingService::download(const DownloadSource &source, const QString &partFile, QObject *context,
                                           std::function<void(qint64 received, qint64 total)> progress,
                                           std::stop_token stop)
{
    const Question question = aboutContentOf(source);
    if (!isAskable(source))
        return readyError<Done>(goneError(question, noId));
    const VideoDownload::Order order{.source = source,
                                     .partFile = partFile,
                                     .question = question,
                                     .progress = ProgressRelay::to(context, std::move(progress))};
    return m_caller.inTransport<Done>([order, stop](Requester &requester, const Pending<Done> &pending) {
        new VideoDownload(requester, order, stop, pending); // the requester's child
    });
}

Question HttpRecordingService::aboutRecordingsOf(const UserId &organizer) const
{
    return m_caller.questionAbout(Subject::Organizer, organizer.value(), u"OnlineMeetingRecording.Read.All"_s);
}

Question HttpRecordingService::aboutContentOf(const DownloadSource &source) const
{
    const bool isFile = !source.itemId.isEmpty();
    const QString whose = source.organizer.value().isEmpty() ? source.driveId : source.organizer.value();
    return m_caller.questionAbout(Subject::Video, whose,
                                  isFile ? u"Files.Read.All"_s : u"OnlineMeetingRecording.Read.All"_s);
}

} // namespace confdesk
