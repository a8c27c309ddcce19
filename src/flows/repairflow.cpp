// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/repairflow.h"

#include "flows/repairability.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QJsonValue jsonOf(const StoredText &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

} // namespace

RepairFlow::RepairFlow(MeetingRef meeting, Apply apply, RepairTools tools, QObject *parent)
    : Flow(parent), m_ref(meeting), m_apply(apply), m_tools(tools), m_switch(tools.graph, tools.knowledge.clock())
{}

QString RepairFlow::name() const
{
    return u"repair"_s;
}

QString RepairFlow::whatIsLeft() const
{
    if (m_statusSaved)
        return tr("Cancelled after everything was saved: recording is on.");
    if (m_saved)
        return tr("Cancelled. Recording is on and the id is saved; the conference's recording status is not.");
    if (m_sent && !m_switched)
        return tr("Cancelled while Teams was being told to record: the change may have reached it. Check live to see; "
                  "nothing "
                  "was saved to the LMS.");
    if (m_switched)
        return tr("Cancelled. Recording has been switched on in Teams, but nothing was saved to the LMS: enable "
                  "recording again "
                  "to finish.");
    return tr("Cancelled. Nothing was changed.");
}

QList<FlowStep> RepairFlow::steps()
{
    return {
        {.name = u"readRow"_s,
         .title = tr("Read the row in the LMS"),
         .run = [this](std::stop_token stop) { return readRow(std::move(stop)); }},
        {.name = u"findOrganizer"_s,
         .title = tr("Find the organizer"),
         .run = [this](std::stop_token stop) { return findOrganizer(std::move(stop)); }},
        {.name = u"lookUp"_s,
         .title = tr("Look the meeting up by its link"),
         .run = [this](std::stop_token stop) { return lookUp(std::move(stop)); }},
        {.name = u"enableRecording"_s,
         .title = tr("Switch recording on"),
         .run = [this](std::stop_token stop) { return enableRecording(std::move(stop)); }},
        {.name = u"readBack"_s,
         .title = tr("Read it back from Teams"),
         .run = [this](std::stop_token stop) { return readBack(std::move(stop)); }},
        {.name = u"saveRow"_s,
         .title = tr("Save to the LMS"),
         .run = [this](std::stop_token stop) { return saveRow(std::move(stop)); }},
    };
}

Async<StepOutcome> RepairFlow::readRow(std::stop_token stop)
{
    const Outcome outcome;
    // Before anything is changed in Teams: what could not be saved in the LMS afterwards is not begun.
    whenDone(m_tools.store.open(stop), this, [this, stop, outcome](const Result<StoreCapabilities> &store) {
        if (!store) {
            outcome.resolve(failure(store.error()));
        } else if (!store->canWrite && m_apply == Apply::ForReal) {
            m_refused = true;
            outcome.resolve(failure(ErrorKind::ReadOnly, store->whyReadOnly));
        } else {
            whenDone(m_tools.store.meeting(m_ref, stop), this,
                     [this, outcome](const Result<Meeting> &row) { judgeRow(row, outcome); });
        }
    });
    return outcome.future();
}

void RepairFlow::judgeRow(const Result<Meeting> &row, const Outcome &outcome)
{
    if (!row) {
        outcome.resolve(failure(row.error()));
        return;
    }
    m_row = *row;
    m_before = {{u"onlineMeetingId"_s, jsonOf(row->stored.onlineMeetingId)},
                {u"autoRecordingStatus"_s, jsonOf(row->conference.recordingStatus)}};
    m_after = m_before;
    if (const auto known = m_tools.knowledge.factsOf(m_row)) {
        m_knownEvent = known->event;
        m_eventCheckedAt = known->eventCheckedAt;
    }
    Q_EMIT rowRead(m_row);
    const Verdict verdict = m_tools.knowledge.assessNow(m_row, m_tools.knowledge.clock().nowUtc());
    if (const auto reason = whyNotRepairable(m_row, verdict)) {
        m_refused = true;
        outcome.resolve(failure(*reason));
        return;
    }
    outcome.resolve(StepOutcome{.note = displayName(m_row)});
}

Async<StepOutcome> RepairFlow::findOrganizer(std::stop_token stop)
{
    const Outcome outcome;
    whenDone(m_tools.lookUp.chooseOrganizer(m_row, stop), this, [this, outcome](const Result<OrganizerChoice> &choice) {
        if (!choice) {
            learnRefusal(choice.error());
            outcome.resolve(failure(choice.error()));
            return;
        }
        m_choice = *choice;
        outcome.resolve(StepOutcome{.note = choice->namedByLink
                                                ? tr("%1, named by the link").arg(choice->organizer.value())
                                                : choice->organizer.value()});
    });
    return outcome.future();
}

Async<StepOutcome> RepairFlow::lookUp(std::stop_token stop)
{
    const Outcome outcome;
    whenDone(m_tools.lookUp.find(m_row, m_choice, stop), this, [this, outcome](const Result<LocatedMeeting> &located) {
        if (!located) {
            learnRefusal(located.error());
            outcome.resolve(failure(located.error()));
            return;
        }
        m_located = *located;
        m_before.insert(u"recordAutomatically"_s, located->meeting.recordAutomatically);
        m_after.insert(u"recordAutomatically"_s, located->meeting.recordAutomatically);
        outcome.resolve(StepOutcome{.note = located->meeting.recordAutomatically ? tr("Found; recording is on already")
                                                                                 : tr("Found; recording is off")});
    });
    return outcome.future();
}

Async<StepOutcome> RepairFlow::enableRecording(std::stop_token stop)
{
    if (m_located.meeting.recordAutomatically)
        return readyValue(StepOutcome{.skipped = true, .note = tr("On already")});
    if (m_apply == Apply::DryRun) {
        m_after.insert(u"recordAutomatically"_s, true);
        return readyValue(StepOutcome{.skipped = true, .note = tr("Would be switched on")});
    }
    const Outcome outcome;
    m_sent = true;
    const Async<OnlineMeeting> sent =
        m_tools.graph.setRecording(m_located.organizer, m_located.meeting.id, Recording::On, stop);
    whenDone(sent, this, [this, outcome](const Result<OnlineMeeting> &answer) {
        if (!answer) {
            learnRefusal(answer.error());
            outcome.resolve(failure(answer.error()));
            return;
        }
        m_switched = true;
        m_after.insert(u"recordAutomatically"_s, answer->recordAutomatically);
        outcome.resolve(StepOutcome{});
    });
    return outcome.future();
}

Async<StepOutcome> RepairFlow::readBack(std::stop_token stop)
{
    if (!m_switched)
        return readyValue(StepOutcome{.skipped = true, .note = tr("The look-up has shown it")});
    const Outcome outcome;
    whenDone(m_switch.readBack(m_located, stop), this, [this, outcome](const Result<Done> &proved) {
        if (!proved) {
            outcome.resolve(failure(proved.error()));
            return;
        }
        m_located.meeting.recordAutomatically = true;
        m_after.insert(u"recordAutomatically"_s, true);
        outcome.resolve(StepOutcome{.note = tr("Teams says: on")});
    });
    return outcome.future();
}

bool RepairFlow::isIdRight() const
{
    return isSameMeetingId(m_row.stored.onlineMeetingId.value_or(QString()), m_located.meeting.id.value());
}

Async<StepOutcome> RepairFlow::saveRow(std::stop_token stop)
{
    const Outcome outcome;
    if (m_apply == Apply::DryRun) {
        if (!isIdRight())
            m_after.insert(u"onlineMeetingId"_s, m_located.meeting.id.value());
        // Whether the conference's status would change depends on its other meetings: nothing is claimed.
        m_after.remove(u"autoRecordingStatus"_s);
        outcome.resolve(StepOutcome{.skipped = true,
                                    .note = isIdRight() ? tr("The id is right already") : tr("The id would be saved")});
        return outcome.future();
    }
    if (isIdRight()) {
        learnProof();
        saveStatus(false, stop, outcome);
        return outcome.future();
    }
    const Async<Meeting> bound = m_tools.store.bindOnlineMeetingId(m_ref, m_row.stored, m_located.meeting.id,
                                                                   m_tools.knowledge.clock().nowUtc(), stop);
    whenDone(bound, this, [this, stop, outcome](const Result<Meeting> &row) {
        if (!row) {
            outcome.resolve(failure(row.error()));
            return;
        }
        m_row = *row;
        m_saved = true;
        m_after.insert(u"onlineMeetingId"_s, jsonOf(row->stored.onlineMeetingId));
        learnProof();
        saveStatus(true, stop, outcome);
    });
    return outcome.future();
}

void RepairFlow::saveStatus(bool idWritten, std::stop_token stop, const Outcome &outcome)
{
    // The status is the conference's: it is true only when each of its meetings that is not over is proved on.
    whenDone(m_tools.store.meetingsOf(m_row.conference.id, stop), this,
             [this, idWritten, stop, outcome](const Result<QList<Meeting>> &meetings) {
                 if (!meetings) {
                     outcome.resolve(failure(meetings.error()));
                     return;
                 }
                 const StoredText status =
                     meetings->isEmpty() ? StoredText() : meetings->first().conference.recordingStatus;
                 if (meetings->isEmpty() || status == u"enabled"_s || !allProvedOn(*meetings))
                     endSave(idWritten, false, outcome);
                 else
                     writeStatus(status, idWritten, stop, outcome);
             });
}

bool RepairFlow::allProvedOn(const QList<Meeting> &meetings) const
{
    const QDateTime now = m_tools.knowledge.clock().nowUtc();
    return std::ranges::all_of(meetings, [&](const Meeting &each) {
        if (!each.isTeams() || each.schedule().isOver(now))
            return true;
        const auto facts = m_tools.knowledge.factsOf(each);
        return facts && facts->meeting && facts->meeting->recordAutomatically;
    });
}

Error RepairFlow::withSavedId(Error conflict)
{
    conflict.text =
        tr("The online meeting id is saved and recording is on, but the conference's recording status is not: %1")
            .arg(conflict.text);
    return conflict;
}

void RepairFlow::writeStatus(const StoredText &expected, bool idWritten, std::stop_token stop, const Outcome &outcome)
{
    const Async<Conference> written =
        m_tools.store.markRecordingEnabled(m_row.conference.id, expected, m_tools.knowledge.clock().nowUtc(), stop);
    whenDone(written, this, [this, idWritten, stop, outcome](const Result<Conference> &conference) {
        if (conference) {
            m_row.conference = *conference;
            m_statusSaved = true;
            m_after.insert(u"autoRecordingStatus"_s, jsonOf(conference->recordingStatus));
            endSave(idWritten, true, outcome);
            return;
        }
        if (conference.error().kind != ErrorKind::Conflict) {
            outcome.resolve(failure(conference.error()));
            return;
        }
        // The repair of another slot of this conference may have been first: then the status says what we wanted.
        whenDone(m_tools.store.meeting(m_ref, stop), this,
                 [this, idWritten, outcome, conflict = conference.error()](const Result<Meeting> &row) {
                     if (!row || row->conference.recordingStatus != u"enabled"_s) {
                         outcome.resolve(failure(idWritten ? withSavedId(conflict) : conflict));
                         return;
                     }
                     m_row.conference = row->conference;
                     m_after.insert(u"autoRecordingStatus"_s, jsonOf(row->conference.recordingStatus));
                     endSave(idWritten, false, outcome);
                 });
    });
}

void RepairFlow::endSave(bool idWritten, bool statusWritten, const Outcome &outcome)
{
    if (m_row.conference.syncStatus == u"in_progress"_s) {
        m_warnings.append(
            {.kind = ErrorKind::Conflict,
             .text = tr("The LMS is syncing this conference right now; its sync saves the whole row and may undo "
                        "the recording status. Refresh when it has finished.")});
    }
    Q_EMIT rowRead(m_row);
    const bool wroteNothing = !idWritten && !statusWritten;
    outcome.resolve(StepOutcome{.skipped = wroteNothing,
                                .note = idWritten       ? tr("Id saved; the link is unchanged")
                                        : statusWritten ? tr("Status saved; the link is unchanged")
                                                        : tr("The LMS has it right already")});
}

void RepairFlow::learnProof()
{
    const LiveFacts facts{.checkedAt = m_tools.knowledge.clock().nowUtc(),
                          .askedAbout = m_row.stored,
                          .meeting = m_located.meeting,
                          .event = m_knownEvent,
                          .eventCheckedAt = m_eventCheckedAt};
    m_tools.knowledge.learn(m_ref, facts);
}

void RepairFlow::learnRefusal(const Error &error)
{
    if (!isAboutTheMeeting(error.kind))
        return;
    const LiveFacts facts{
        .checkedAt = m_tools.knowledge.clock().nowUtc(), .askedAbout = m_row.stored, .refusal = error};
    m_tools.knowledge.learn(m_ref, facts);
}

} // namespace confdesk
