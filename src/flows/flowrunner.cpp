// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/flowrunner.h"

#include "base/logging.h"

namespace confdesk {

FlowRunner::FlowRunner(std::unique_ptr<Flow> flow, OperationRecord record, Journal &journal, const Clock &clock,
                       QObject *parent)
    : QObject(parent),
      m_flow(std::move(flow)),
      m_steps(m_flow->steps()),
      m_record(std::move(record)),
      m_journal(journal),
      m_clock(clock)
{
    m_record.flow = m_flow->name();
    for (const FlowStep &step : std::as_const(m_steps))
        m_record.steps.append({.name = step.name, .title = step.title});
}

void FlowRunner::start()
{
    m_record.state = OperationState::Running;
    m_record.startedAt = m_clock.nowUtc();
    beginStep(0);
}

void FlowRunner::abandon(const Error &error)
{
    m_record.startedAt = m_clock.nowUtc();
    finish(OperationState::Failed, error);
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
        finish(OperationState::Cancelled, cancelled());
        return;
    }
    StepRecord &step = m_record.steps[index];
    step.state = StepState::Running;
    ++step.attempts;
    Q_EMIT changed();
    whenDone(m_journal.record(m_record, {}), this, [this, index](const Result<Done> &recorded) {
        if (recorded)
            runStep(index);
        else
            endStep(index, failure(recorded.error()));
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
    if (outcome) {
        step.state = outcome->skipped ? StepState::Skipped : StepState::Done;
        step.note = outcome->note;
        beginStep(index + 1);
        return;
    }
    const bool wasCancelled = outcome.error().kind == ErrorKind::Cancelled;
    const Error error = wasCancelled ? cancelled() : outcome.error();
    step.state = m_flow->isRefused() ? StepState::Done : StepState::Failed;
    step.note = error.text;
    if (m_flow->isRefused())
        finish(OperationState::Skipped, error);
    else
        finish(wasCancelled ? OperationState::Cancelled : OperationState::Failed, error);
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
}

void FlowRunner::finish(OperationState state, const std::optional<Error> &error)
{
    for (StepRecord &step : m_record.steps) {
        if (step.state == StepState::Waiting)
            step.state = StepState::Skipped;
    }
    m_record.state = state;
    m_record.error = error;
    m_record.finishedAt = m_clock.nowUtc();
    if (state == OperationState::Failed)
        qCWarning(lcFlow) << m_record.flow << toString(m_record.meeting) << stateName(state) << error->text
                          << error->detail;
    whenDone(m_journal.record(m_record, {}), this, [this](const Result<Done> &recorded) {
        if (!recorded) {
            m_record.warnings.append({.kind = recorded.error().kind, .text = recorded.error().text});
            qCWarning(lcFlow) << "The journal does not know the end of an operation:" << recorded.error().text;
        }
        Q_EMIT changed();
        Q_EMIT finished();
    });
}

} // namespace confdesk
