// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/fakerecordings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

template <typename T>
Async<T> FakeRecordings::answer(const QString &call, const std::function<Result<T>()> &work)
{
    calls.append(call);
    if (const auto refusal = refusals.constFind(call); refusal != refusals.cend())
        return readyError<T>(*refusal);
    return ready<T>(work());
}

Async<QList<GraphRecording>> FakeRecordings::recordingsBetween(const UserId &organizer, const QDateTime &from,
                                                               const QDateTime &to, std::stop_token)
{
    mostRunning = std::max(mostRunning, ++running);
    using Answer = QList<GraphRecording>;
    return answer<Answer>(u"list "_s + organizer.value(), [&]() -> Result<Answer> {
        Answer all = inGraph.value(organizer);
        all.removeIf([&](const GraphRecording &each) { return each.createdUtc < from || each.createdUtc >= to; });
        return all;
    });
}

Async<RecordingChanges> FakeRecordings::recordingsSince(const UserId &organizer, const QDateTime &, const QString &,
                                                        std::stop_token)
{
    return readyValue(RecordingChanges{.recordings = inGraph.value(organizer), .deltaLink = u"next"_s});
}

Async<std::optional<QList<DriveFile>>> FakeRecordings::videosIn(const UserId &owner, const QString &, std::stop_token)
{
    --running;
    using Answer = std::optional<QList<DriveFile>>;
    return answer<Answer>(u"folder "_s + owner.value(), [&]() -> Result<Answer> {
        return inDrive.contains(owner) ? Answer(inDrive.value(owner)) : Answer();
    });
}

Async<Done> FakeRecordings::download(const DownloadSource &, const QString &, QObject *,
                                     std::function<void(qint64, qint64)>, std::stop_token)
{
    return readyError<Done>(makeError(ErrorKind::NotFound, u"no video"_s));
}

Async<QString> FakeRecordings::whyNoSync(std::stop_token)
{
    return readyValue(noSync);
}

Async<QList<LmsRecording>> FakeRecordings::lmsRecordings(std::stop_token)
{
    return answer<QList<LmsRecording>>(u"rows"_s, [this]() -> Result<QList<LmsRecording>> { return inLms; });
}

Async<SyncState> FakeRecordings::syncState(ConferenceId conference, std::stop_token)
{
    return answer<SyncState>(u"state"_s, [&]() -> Result<SyncState> { return states.value(conference); });
}

Async<SyncSaved> FakeRecordings::saveRecordings(ConferenceId conference, const SyncState &expected,
                                                const QList<NewLmsRecording> &recordings, const SyncLogEntry &entry,
                                                const QDateTime &now, std::stop_token)
{
    beforeSave();
    return answer<SyncSaved>(u"save"_s, [&]() -> Result<SyncSaved> {
        if (states.value(conference) != expected)
            return failure(ErrorKind::Conflict, u"synced meanwhile"_s);
        for (const NewLmsRecording &each : recordings) {
            inLms.append({.row = inLms.size() + 1,
                          .conference = conference,
                          .recordingId = u"onedrive_"_s + each.itemId,
                          .title = each.title,
                          .itemId = each.itemId,
                          .meetingRecordingId = each.meetingRecordingId,
                          .status = u"available"_s,
                          .size = each.size,
                          .durationMinutes = each.durationMinutes});
        }
        log.append(entry);
        states[conference] = {.status = u"completed"_s, .lastSyncAt = now};
        return SyncSaved{.added = static_cast<int>(recordings.size()), .state = states.value(conference)};
    });
}

Async<LmsRecording> FakeRecordings::moveRecording(qint64, ConferenceId, ConferenceId, const QDateTime &,
                                                  std::stop_token)
{
    return readyError<LmsRecording>(makeError(ErrorKind::NotFound, u"no row"_s));
}

} // namespace confdesk::testing
