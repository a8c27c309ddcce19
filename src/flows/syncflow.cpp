// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/syncflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int mostTries = 3; // when another slot's sync of the same conference is writing at the same moment

bool isProved(Proof proof)
{
    return proof == Proof::MeetingId || proof == Proof::RecordingId || proof == Proof::Confirmed;
}

int minutesOf(const ReconciledRecording &recording)
{
    if (recording.file->duration) {
        const double minutes = std::chrono::duration<double, std::ratio<60>>(*recording.file->duration).count();
        return qRound(minutes);
    }
    if (recording.graph && recording.graph->endUtc.isValid())
        return qRound(static_cast<double>(recording.graph->createdUtc.secsTo(recording.graph->endUtc)) / 60.0);
    return 0;
}

NewLmsRecording newRow(const ReconciledRecording &recording, const Conference &conference)
{
    const DriveFile &file = *recording.file;
    return {.itemId = file.itemId,
            .driveId = file.driveId,
            .title = file.name,
            .filePath = file.path,
            .webUrl = file.webUrl,
            .meetingRecordingId = recording.graph ? StoredText(recording.graph->id) : StoredText(),
            .size = file.size,
            .durationMinutes = minutesOf(recording),
            .createdByName = conference.owner,
            .createdByEmail = conference.ownerEmail,
            .expiresUtc = file.expiresUtc,
            .recordedUtc = recording.graph ? recording.graph->createdUtc : file.createdUtc};
}

} // namespace

SharedSurvey::SharedSurvey(const SurveyTools &tools, QList<Meeting> meetings, QObject *parent)
    : QObject(parent), m_survey(tools), m_meetings(std::move(meetings))
{}

Async<SurveyResult> SharedSurvey::result(std::stop_token stop)
{
    if (m_result)
        return readyValue(*m_result);
    const Pending<SurveyResult> pending;
    m_waiting.append(pending);
    if (m_isMaking)
        return pending.future();
    m_isMaking = true;
    whenDone(m_survey.survey(m_meetings, std::move(stop)), this, [this](const Result<SurveyResult> &made) {
        m_isMaking = false;
        if (made)
            m_result = *made;
        for (const Pending<SurveyResult> &each : std::exchange(m_waiting, {}))
            each.resolve(made);
    });
    return pending.future();
}

SyncFlow::SyncFlow(MeetingRef meeting, Apply apply, const SyncTools &tools, std::shared_ptr<SharedSurvey> survey,
                   QObject *parent)
    : Flow(parent), m_ref(meeting), m_apply(apply), m_tools(tools), m_survey(std::move(survey))
{}

QString SyncFlow::name() const
{
    return u"sync"_s;
}

QString SyncFlow::whatIsLeft() const
{
    return m_saved ? tr("Cancelled after everything was saved.") : tr("Cancelled. Not synced; nothing was changed.");
}

QList<FlowStep> SyncFlow::steps()
{
    return {{.name = u"readRow"_s,
             .title = tr("Read the row in the LMS"),
             .run = [this](std::stop_token stop) { return readRow(std::move(stop)); }},
            {.name = u"survey"_s,
             .title = tr("Compare Graph, OneDrive and the LMS"),
             .run = [this](std::stop_token stop) { return survey(std::move(stop)); }},
            {.name = u"save"_s, .title = tr("Save to the LMS"), .run = [this](std::stop_token stop) {
                 return save(std::move(stop));
             }}};
}

void SyncFlow::refuse(const Error &reason, const Outcome &outcome)
{
    m_refused = true;
    outcome.resolve(failure(reason));
}

Async<StepOutcome> SyncFlow::readRow(std::stop_token stop)
{
    const Outcome outcome;
    m_entry.startedAt = m_tools.clock().nowUtc();
    whenDone(m_tools.store.meeting(m_ref, stop), this, [this, stop, outcome](const Result<Meeting> &row) {
        if (!row) {
            outcome.resolve(failure(row.error()));
            return;
        }
        m_row = *row;
        const QString name = displayName(*row);
        if (!row->isTeams())
            refuse(makeError(ErrorKind::NotApplied, tr("%1 is no Teams meeting.").arg(name)), outcome);
        else if (!row->schedule().isOver(m_tools.clock().nowUtc()))
            refuse(makeError(ErrorKind::NotApplied, tr("%1 is not over yet.").arg(name)), outcome);
        else
            askRights(stop, outcome);
    });
    return outcome.future();
}

void SyncFlow::askRights(const std::stop_token &stop, const Outcome &outcome)
{
    whenDone(m_tools.survey.rows.whyNoSync(stop), this, [this, outcome](const Result<QString> &reason) {
        if (!reason)
            outcome.resolve(failure(reason.error()));
        else if (!reason->isEmpty() && m_apply == Apply::ForReal)
            refuse(makeError(ErrorKind::ReadOnly, *reason), outcome);
        else
            outcome.resolve(StepOutcome{.note = displayName(m_row)});
    });
}

Async<StepOutcome> SyncFlow::survey(std::stop_token stop)
{
    const Outcome outcome;
    if (!m_survey)
        m_survey = std::make_shared<SharedSurvey>(m_tools.survey, QList{m_row});
    whenDone(m_survey->result(std::move(stop)), this, [this, outcome](const Result<SurveyResult> &result) {
        if (result)
            judge(*result, outcome);
        else
            outcome.resolve(failure(result.error()));
    });
    return outcome.future();
}

void SyncFlow::judge(const SurveyResult &result, const Outcome &outcome)
{
    const ReconciledMeeting *found = result.of(m_ref);
    if (!found) {
        outcome.resolve(failure(ErrorKind::NotFound, tr("%1 was not looked at.").arg(displayName(m_row))));
        return;
    }
    const auto expected = std::ranges::find_if(
        result.expected, [this](const ExpectedMeeting &each) { return each.meeting.ref == m_ref; });
    const auto problem = result.problems.constFind(expected->organizer);
    // What is known by half is not called synced.
    if (problem != result.problems.cend() && found->state != RecordingState::Recorded) {
        outcome.resolve(failure(*problem));
        return;
    }
    m_before = {{u"state"_s, stateName(found->state)}};
    collect(*found);
    m_after = {{u"state"_s, stateName(found->state)},
               {u"recordings"_s, found->recordings.size()},
               {u"added"_s, m_toAdd.size()}};
    outcome.resolve(StepOutcome{.note = found->sentence});
}

void SyncFlow::collect(const ReconciledMeeting &found)
{
    m_toAdd.clear();
    m_entry.processed = static_cast<int>(found.recordings.size());
    m_entry.failed = 0;
    for (const ReconciledRecording &recording : found.recordings) {
        if (recording.state == RecordingState::NotInLms && recording.file && isProved(recording.proof))
            m_toAdd.append(newRow(recording, m_row.conference));
        else
            tell(recording);
    }
}

/// What sync leaves alone, and a person should know of.
void SyncFlow::tell(const ReconciledRecording &recording)
{
    switch (recording.state) {
    case RecordingState::NotInLms: // without a file
    case RecordingState::Misfiled:
    case RecordingState::GoneFromDrive:
    case RecordingState::Duplicate:
    case RecordingState::Guessed:
        ++m_entry.failed;
        m_warnings.append({.kind = ErrorKind::NotApplied, .text = recording.sentence});
        if (m_entry.error.isEmpty())
            m_entry.error = recording.sentence;
        break;
    default:
        break;
    }
}

Async<StepOutcome> SyncFlow::save(std::stop_token stop)
{
    if (m_toAdd.isEmpty())
        return readyValue(StepOutcome{.skipped = true, .note = tr("The LMS has all that is proved already")});
    //: the number is that of recordings
    const QString wouldBe = tr("%n would be added", nullptr, static_cast<int>(m_toAdd.size()));
    if (m_apply == Apply::DryRun)
        return readyValue(StepOutcome{.skipped = true, .note = wouldBe});
    const Outcome outcome;
    readState(0, stop, outcome);
    return outcome.future();
}

void SyncFlow::readState(int tries, const std::stop_token &stop, const Outcome &outcome)
{
    whenDone(m_tools.survey.rows.syncState(m_row.conference.id, stop), this,
             [this, tries, stop, outcome](const Result<SyncState> &state) {
                 if (!state)
                     outcome.resolve(failure(state.error()));
                 else
                     write(*state, tries, stop, outcome);
             });
}

void SyncFlow::write(const SyncState &state, int tries, const std::stop_token &stop, const Outcome &outcome)
{
    const Async<SyncSaved> saved = m_tools.survey.rows.saveRecordings(m_row.conference.id, state, m_toAdd, m_entry,
                                                                      m_tools.clock().nowUtc(), stop);
    whenDone(saved, this, [this, tries, stop, outcome](const Result<SyncSaved> &done) {
        if (!done) {
            if (done.error().kind == ErrorKind::Conflict && tries + 1 < mostTries)
                readState(tries + 1, stop, outcome);
            else
                outcome.resolve(failure(done.error()));
            return;
        }
        m_saved = true;
        for (const QString &each : done->tooLong) {
            m_warnings.append({.kind = ErrorKind::NotApplied,
                               .text = tr("%1 is too long for the LMS and was left empty.").arg(each)});
        }
        m_after.insert(u"added"_s, done->added);
        //: the number is that of recordings
        outcome.resolve(StepOutcome{.skipped = done->added == 0, .note = tr("%n added", nullptr, done->added)});
    });
}

} // namespace confdesk
