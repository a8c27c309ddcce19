// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/flowrunner.h"

#include "base/logging.h"
#include "flows/waiting.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace confdesk {

namespace {

constexpr int mostTriesToEnd = 3;
constexpr auto pauseBeforeRetry = 2s;

/// Errors that pass: the same step may succeed later, and taking back would meet the same obstacle.
bool isPassing(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Throttled:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Credential:
    case ErrorKind::Secret:
    case ErrorKind::Database:
        return true;
    default:
        return false;
    }
}

} // namespace

FlowRunner::FlowRunner(std::unique_ptr<Flow> flow, OperationRecord record, RunnerTools tools, QObject *parent)
    : QObject(parent), m_flow(std::move(flow)), m_steps(m_flow->steps()), m_record(std::move(record)), m_tools(tools)
{
    m_record.flow = m_flow->name();
    if (m_record.steps.isEmpty()) {
        for (const FlowStep &step : std::as_const(m_steps))
            m_record.steps.append({.name = step.name, .title = step.title});
    }
    connect(m_flow.get(), &Flow::progressed, this, &FlowRunner::showProgress);
    if (!m_record.dryRun)
        m_flow->setCheckpoint([this] { return recordNow(); });
}

void FlowRunner::announce()
{
    if (m_record.dryRun)
        return;
    takeOverFacts();
    // What is wrong with the journal, or who else works on the meeting, is told when its turn comes.
    m_isRecorded = true;
    whenDone(m_tools.journal.begin(m_record, {}), this, [this](const Result<Done> &begun) {
        if (!begun && m_record.state == OperationState::Planned)
            m_isRecorded = false;
    });
}

void FlowRunner::putOff()
{
    finish(OperationState::Interrupted, makeError(ErrorKind::Cancelled, tr("Not begun yet. Continue it to do so.")));
}

void FlowRunner::start()
{
    m_record.state = OperationState::Running;
    m_record.startedAt = m_tools.clock.nowUtc();
    takeOverFacts();
    if (m_stop.stop_requested()) {
        finish(OperationState::Cancelled, cancelled());
        return;
    }
    Q_EMIT changed();
    if (m_record.dryRun)
        beginStep(0);
    else
        take([this] { claim([this] { beginStep(0); }); });
}

void FlowRunner::take(const std::function<void()> &then)
{
    // A journal that cannot be written is found out before anything is changed anywhere.
    whenDone(m_tools.journal.open({}), this, [this, then](const Result<QString> &opened) {
        if (!opened) {
            m_isRecorded = false;
            finish(OperationState::Failed, opened.error());
            return;
        }
        whenDone(m_tools.journal.begin(m_record, {}), this, [this, then](const Result<Done> &begun) {
            if (begun) {
                m_isRecorded = true;
                then();
            } else {
                m_isRecorded = false;
                const bool isTaken = begun.error().kind == ErrorKind::Conflict;
                finish(isTaken ? OperationState::Skipped : OperationState::Failed, begun.error());
            }
        });
    });
}

void FlowRunner::claim(const std::function<void()> &then)
{
    whenDone(m_tools.claims.claim(m_record.meeting, m_stop.get_token()), this,
             [this, then](const Result<Done> &claimed) {
                 if (claimed) {
                     m_isClaimed = true;
                     then();
                 } else if (m_isResumed) {
                     finish(OperationState::Interrupted, claimed.error());
                 } else {
                     const bool isTaken = claimed.error().kind == ErrorKind::Conflict;
                     finish(isTaken ? OperationState::Skipped : OperationState::Failed, claimed.error());
                 }
             });
}

bool FlowRunner::takeUp()
{
    m_isRecorded = true;
    m_isResumed = true;
    m_record.state = OperationState::Running;
    m_record.error.reset();
    m_record.finishedAt = {};
    const bool isKnown = std::ranges::equal(m_record.steps, m_steps, {}, &StepRecord::name, &FlowStep::name);
    const auto restored =
        isKnown ? m_flow->restore(m_record)
                : failure(ErrorKind::Protocol, tr("This operation was begun by another version of Confdesk, with "
                                                  "other steps: continue or undo it there."));
    if (!restored)
        finish(OperationState::Interrupted, restored.error());
    return restored.has_value();
}

void FlowRunner::resume()
{
    if (!takeUp())
        return;
    if (m_flow->isBeingUndone()) {
        Q_EMIT changed();
        // The reason makes it an end that was not asked for.
        claim([this] { takeBack(OperationState::Undone, cancelled()); });
        return;
    }
    qsizetype first = 0;
    if (m_flow->continuesWhereItStopped()) {
        const auto isToDo = [](const StepRecord &step) {
            return step.state != StepState::Done && step.state != StepState::Skipped;
        };
        first = std::ranges::find_if(m_record.steps, isToDo) - m_record.steps.begin();
    }
    for (qsizetype i = first; i < m_record.steps.size(); ++i)
        m_record.steps[i].state = StepState::Waiting;
    Q_EMIT changed();
    claim([this, first] { beginStep(first); });
}

void FlowRunner::undo()
{
    if (!takeUp())
        return;
    Q_EMIT changed();
    claim([this] { takeBack(OperationState::Undone, makeError(ErrorKind::Cancelled, QString())); });
}

void FlowRunner::abandon(const Error &error)
{
    if (!m_record.startedAt.isValid())
        m_record.startedAt = m_tools.clock.nowUtc();
    // One that was to be continued stays in the journal as it is.
    finish(m_record.hasLeftovers ? OperationState::Interrupted : OperationState::Failed, error);
}

void FlowRunner::cancel()
{
    m_stop.request_stop();
}

void FlowRunner::beginStep(qsizetype index)
{
    if (index == m_steps.size()) {
        finish(m_record.dryRun ? OperationState::Skipped : OperationState::Done, std::nullopt);
        return;
    }
    if (m_stop.stop_requested()) {
        endWithError(cancelledError());
        return;
    }
    if (m_pausing) {
        finish(OperationState::Interrupted,
               makeError(ErrorKind::Cancelled, tr("Paused. Continue it to finish what was begun.")));
        return;
    }
    StepRecord &step = m_record.steps[index];
    step.state = StepState::Running;
    step.begunAt = m_tools.clock.nowUtc();
    step.endedAt = {};
    step.note.clear();
    ++step.attempts;
    takeOverFacts();
    Q_EMIT changed();
    record([this, index](const Result<Done> &recorded) {
        if (recorded)
            runStep(index);
        else
            endWithoutJournal(recorded.error());
    });
}

void FlowRunner::runStep(qsizetype index)
{
    qCInfo(lcFlow) << m_record.flow << toString(m_record.meeting) << m_steps.at(index).name;
    whenDone(m_steps.at(index).run(m_stop.get_token()), this,
             [this, index](const Result<StepOutcome> &outcome) { endStep(index, outcome); });
}

void FlowRunner::endStep(qsizetype index, const Result<StepOutcome> &outcome)
{
    takeOverFacts();
    StepRecord &step = m_record.steps[index];
    step.endedAt = m_tools.clock.nowUtc();
    if (outcome) {
        step.state = outcome->skipped ? StepState::Skipped : StepState::Done;
        step.note = outcome->note;
        beginStep(index + 1);
        return;
    }
    const bool wasCancelled = outcome.error().kind == ErrorKind::Cancelled;
    step.state = m_flow->isRefused() ? StepState::Done : StepState::Failed;
    step.note = wasCancelled ? cancelled().text : outcome.error().text;
    if (m_flow->isRefused())
        finish(OperationState::Skipped, outcome.error());
    else
        endWithError(outcome.error());
}

void FlowRunner::endWithError(const Error &error)
{
    takeOverFacts();
    const bool wasCancelled = error.kind == ErrorKind::Cancelled;
    if (m_record.hasLeftovers) {
        if (m_record.canUndo && !isPassing(error.kind))
            takeBack(wasCancelled ? OperationState::Undone : OperationState::Failed,
                     wasCancelled ? cancelled() : error);
        else
            finish(OperationState::Interrupted, wasCancelled ? cancelled() : error);
        return;
    }
    finish(wasCancelled ? OperationState::Cancelled : OperationState::Failed, wasCancelled ? cancelled() : error);
}

/// Nothing more is touched: without the journal nobody could continue it, and one that another run has taken over is
/// that run's.
void FlowRunner::endWithoutJournal(const Error &error)
{
    m_isRecorded = false;
    const bool isTheirs = error.kind == ErrorKind::Conflict;
    finish(m_record.hasLeftovers && !isTheirs ? OperationState::Interrupted : OperationState::Failed, error);
}

void FlowRunner::takeBack(OperationState state, const Error &reason)
{
    // A person's "cancel" has been heard; taking back is not itself cancelled by it.
    m_stop = std::stop_source();
    record([this, state, reason](const Result<Done> &recorded) {
        if (!recorded) {
            endWithoutJournal(recorded.error());
            return;
        }
        whenDone(m_flow->undo(m_stop.get_token()), this, [this, state, reason](const Result<QString> &undone) {
            takeOverFacts();
            if (undone)
                endTakenBack(state, reason, *undone);
            else
                finish(OperationState::Interrupted, notTakenBack(reason, undone.error()));
        });
    });
}

void FlowRunner::endTakenBack(OperationState state, const Error &reason, const QString &undone)
{
    for (StepRecord &step : m_record.steps) {
        if (step.state == StepState::Done)
            step.state = StepState::Undone;
    }
    if (reason.kind != ErrorKind::Cancelled)
        finish(state, reason);
    else if (reason.text.isEmpty())
        finish(state, std::nullopt);
    else
        finish(state, makeError(reason.kind, undone));
}

Error FlowRunner::notTakenBack(const Error &reason, const Error &obstacle)
{
    if (reason.text.isEmpty())
        return obstacle;
    //: %1 is why it ended, %2 why what it had begun could not be taken back; both are whole sentences
    return makeError(obstacle.kind, tr("%1 It could not be undone yet: %2").arg(reason.text, obstacle.text),
                     obstacle.detail);
}

Error FlowRunner::cancelled() const
{
    return makeError(ErrorKind::Cancelled, m_flow->whatIsLeft());
}

void FlowRunner::takeOverFacts()
{
    m_record.before = m_flow->before();
    m_record.after = m_flow->after();
    m_record.warnings = m_flow->warnings();
    m_record.facts = m_flow->facts();
    m_record.hasLeftovers = m_flow->hasLeftovers();
    m_record.canUndo = m_flow->canUndo();
}

void FlowRunner::showProgress(const QString &note)
{
    const auto running = std::ranges::find(m_record.steps, StepState::Running, &StepRecord::state);
    if (running == m_record.steps.end())
        return;
    running->note = note;
    Q_EMIT changed();
}

Async<Done> FlowRunner::recordNow()
{
    takeOverFacts();
    return m_tools.journal.record(m_record, {});
}

void FlowRunner::record(const std::function<void(const Result<Done> &)> &then)
{
    whenDone(m_isRecorded ? m_tools.journal.record(m_record, {}) : readyValue(Done{}), this, then);
}

void FlowRunner::finish(OperationState state, const std::optional<Error> &error)
{
    const bool isOver = state != OperationState::Interrupted;
    for (StepRecord &step : m_record.steps) {
        if (step.state == StepState::Waiting && isOver)
            step.state = StepState::Skipped;
    }
    m_record.state = state;
    m_record.error = error;
    m_record.finishedAt = m_tools.clock.nowUtc();
    if (isOver) {
        m_record.hasLeftovers = false;
        m_record.canUndo = false;
    }
    if (error && (state == OperationState::Failed || state == OperationState::Interrupted))
        qCWarning(lcFlow) << m_record.flow << toString(m_record.meeting) << stateName(state) << error->text
                          << error->detail;
    recordEnd(0);
}

void FlowRunner::recordEnd(int tries)
{
    record([this, tries](const Result<Done> &recorded) {
        const bool mayPass = !recorded && recorded.error().kind != ErrorKind::Conflict;
        if (!mayPass || tries == mostTriesToEnd) {
            end(recorded);
            return;
        }
        // A record that stays open would keep the meeting from everybody else.
        whenDone(waited(m_tools.clock, pauseBeforeRetry, this, {}), this,
                 [this, tries](const Result<Done> &) { recordEnd(tries + 1); });
    });
}

void FlowRunner::end(const Result<Done> &recorded)
{
    if (m_isClaimed)
        m_tools.claims.release(m_record.meeting);
    if (!recorded) {
        m_record.warnings.append({.kind = recorded.error().kind, .text = recorded.error().text});
        qCWarning(lcFlow) << "The journal does not know the end of an operation:" << recorded.error().text;
        if (recorded.error().kind != ErrorKind::Conflict && m_isRecorded) {
            // For the journal it still runs: to be continued, which ends it there too.
            m_record.state = OperationState::Interrupted;
            m_record.error = recorded.error();
        }
    }
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace confdesk
