// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/recordingsurvey.h"

#include "flows/subjects.h"

#include <algorithm>

namespace confdesk {

namespace {

constexpr int mostAtOnce = 4;
// Somebody may have tried the meeting out beforehand; a superseded one may have been held on another day.
constexpr int daysBefore = 2;

/// Would be the same with every organizer.
bool meetsEverybody(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Offline:
    case ErrorKind::Credential:
    case ErrorKind::Secret:
        return true;
    default:
        return false;
    }
}

void addIds(QList<GraphMeetingId> &ids, const StoredIds &stored)
{
    if (const auto id = OnlineMeetingId::parse(stored.onlineMeetingId.value_or(QString())).graphId())
        ids.append(*id);
    // Decoded, not proved: here it only has to equal an id that Graph gives.
    const JoinLink link = JoinLink::parse(stored.joinLink.value_or(QString()));
    if (link.organizer() && !link.threadId().isEmpty())
        ids.append(OnlineMeetingId::compose(*link.organizer(), link.threadId()));
}

} // namespace

const ReconciledMeeting *SurveyResult::of(MeetingRef meeting) const
{
    const auto place = std::ranges::find(found.meetings, meeting, &ReconciledMeeting::meeting);
    return place == found.meetings.end() ? nullptr : &*place;
}

struct RecordingSurvey::Run
{
    QList<Meeting> meetings;
    std::stop_token stop;
    QHash<MeetingRef, QList<SupersededMeeting>> superseded;
    QHash<MeetingRef, Acceptance> acceptances;
    ReconcileInput input;
    SurveyResult result;
    QDateTime from;
    QList<UserId> waiting; ///< organizers that have not been asked yet
    int asking = 0;
    Pending<SurveyResult> pending;

    void fail(const Error &error) const { pending.resolve(failure(error)); }
    void note(const UserId &organizer, const Error &error)
    {
        if (meetsEverybody(error.kind))
            fail(error);
        else
            result.problems.insert(organizer, error);
    }
};

RecordingSurvey::RecordingSurvey(const SurveyTools &tools, QObject *parent) : QObject(parent), m_tools(tools) {}

Async<SurveyResult> RecordingSurvey::survey(const QList<Meeting> &meetings, std::stop_token stop)
{
    auto run = std::make_shared<Run>();
    run->meetings = meetings;
    run->stop = std::move(stop);
    run->input.now = m_tools.knowledge.clock().nowUtc();
    run->input.grace = m_tools.grace;
    run->from = run->input.now;
    readJournal(run);
    return run->pending.future();
}

void RecordingSurvey::readJournal(const std::shared_ptr<Run> &run)
{
    using Superseded = QHash<MeetingRef, QList<SupersededMeeting>>;
    whenDone(m_tools.journal.superseded(run->stop), this, [this, run](const Result<Superseded> &superseded) {
        if (!superseded)
            return run->fail(superseded.error());
        run->superseded = *superseded;
        whenDone(m_tools.journal.acceptances(run->stop), this,
                 [this, run](const Result<QHash<MeetingRef, Acceptance>> &acceptances) {
                     if (!acceptances)
                         return run->fail(acceptances.error());
                     run->acceptances = *acceptances;
                     findOrganizers(run, 0);
                 });
    });
}

/// One after the other: the look-up remembers, so that few of them ask the directory.
void RecordingSurvey::findOrganizers(const std::shared_ptr<Run> &run, qsizetype index)
{
    if (index == run->meetings.size()) {
        QStringList oldOnes;
        for (const Meeting &meeting : std::as_const(run->meetings)) {
            for (const SupersededMeeting &old : run->superseded.value(meeting.ref))
                oldOnes.append(old.organizer);
        }
        oldOnes.removeAll(QString());
        oldOnes.removeDuplicates();
        findOldOrganizers(run, oldOnes);
        return;
    }
    const Meeting &meeting = run->meetings.at(index);
    const Schedule schedule = meeting.schedule();
    if (!meeting.isTeams() || !schedule.isOver(run->input.now)) {
        expect(run, meeting, {}); // nothing is expected of it, nobody has to be asked
        findOrganizers(run, index + 1);
        return;
    }
    run->from = std::min(run->from, schedule.startUtc.addDays(-daysBefore));
    whenDone(m_tools.lookUp.chooseOrganizer(meeting, run->stop), this,
             [this, run, index](const Result<OrganizerChoice> &choice) {
                 if (!choice && !isAboutTheMeeting(choice.error().kind))
                     return run->fail(choice.error());
                 expect(run, run->meetings.at(index), choice ? choice->organizer : UserId());
                 findOrganizers(run, index + 1);
             });
}

void RecordingSurvey::expect(const std::shared_ptr<Run> &run, const Meeting &meeting, const UserId &organizer) const
{
    ExpectedMeeting expected{.meeting = meeting, .organizer = organizer, .subjects = subjectsOf(meeting)};
    addIds(expected.meetingIds, meeting.stored);
    for (const SupersededMeeting &old : run->superseded.value(meeting.ref))
        addIds(expected.meetingIds, old.ids);
    if (const auto facts = m_tools.knowledge.factsOf(meeting)) {
        if (facts->meeting) {
            expected.meetingIds.append(facts->meeting->id);
            expected.subjects.append(facts->meeting->subject);
        }
        if (facts->event)
            expected.subjects.append(facts->event->subject);
    }
    if (run->acceptances.contains(meeting.ref))
        expected.acceptance = run->acceptances.value(meeting.ref);
    run->input.meetings.append(expected);
    if (!organizer.value().isEmpty() && !run->waiting.contains(organizer))
        run->waiting.append(organizer);
}

/// Late recordings of a meeting that was replaced are with those who owned it.
void RecordingSurvey::findOldOrganizers(const std::shared_ptr<Run> &run, QStringList names)
{
    if (names.isEmpty()) {
        readRows(run);
        return;
    }
    const QString name = names.takeFirst();
    whenDone(m_tools.lookUp.resolve(name, run->stop), this, [this, run, names](const Result<DirectoryUser> &user) {
        if (!user && !isAboutTheMeeting(user.error().kind))
            return run->fail(user.error());
        if (user && !run->waiting.contains(user->id))
            run->waiting.append(user->id);
        findOldOrganizers(run, names);
    });
}

void RecordingSurvey::readRows(const std::shared_ptr<Run> &run)
{
    whenDone(m_tools.rows.lmsRecordings(run->stop), this, [this, run](const Result<QList<LmsRecording>> &rows) {
        if (!rows)
            return run->fail(rows.error());
        run->input.rows = *rows;
        askOrganizers(run);
    });
}

void RecordingSurvey::askOrganizers(const std::shared_ptr<Run> &run)
{
    while (run->asking < mostAtOnce && !run->waiting.isEmpty() && !run->pending.isResolved()) {
        ++run->asking;
        askForRecordings(run, run->waiting.takeFirst());
    }
    if (run->asking > 0 || run->pending.isResolved())
        return;
    run->result.expected = run->input.meetings;
    run->result.found = reconcile(run->input);
    run->result.checkedAt = run->input.now;
    run->pending.resolve(run->result);
}

void RecordingSurvey::askForRecordings(const std::shared_ptr<Run> &run, const UserId &organizer)
{
    whenDone(m_tools.recordings.recordingsBetween(organizer, run->from, run->input.now, run->stop), this,
             [this, run, organizer](const Result<QList<GraphRecording>> &recordings) {
                 if (recordings)
                     run->input.organizers[organizer].recordings = *recordings;
                 else
                     run->note(organizer, recordings.error());
                 askForFiles(run, organizer);
             });
}

void RecordingSurvey::askForFiles(const std::shared_ptr<Run> &run, const UserId &organizer)
{
    if (run->pending.isResolved())
        return;
    using Files = std::optional<QList<DriveFile>>;
    whenDone(m_tools.recordings.videosIn(organizer, m_tools.folder, run->stop), this,
             [this, run, organizer](const Result<Files> &files) {
                 if (files) // no folder: nobody has recorded anything yet
                     run->input.organizers[organizer].files = files->value_or(QList<DriveFile>());
                 else
                     run->note(organizer, files.error());
                 endOrganizer(run);
             });
}

void RecordingSurvey::endOrganizer(const std::shared_ptr<Run> &run)
{
    --run->asking;
    askOrganizers(run);
}

} // namespace confdesk
