// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/repaircommand.h"

#include "cli/clitext.h"
#include "cli/csvformat.h"
#include "cli/jsonformat.h"
#include "cli/textformat.h"
#include "flows/repairability.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// Why a meeting that only stands in a conference that was named is no matter of repair.
std::optional<Error> whyNothingIsNeeded(const AssessedMeeting &assessed)
{
    if (assessed.verdict.needsRepair())
        return std::nullopt;
    if (assessed.verdict.code == VerdictCode::Accepted)
        return whyNotBulkRepaired(assessed.meeting, assessed.verdict);
    return whyNotRepairable(assessed.meeting, assessed.verdict);
}

bool isForeign(const AssessedMeeting &assessed)
{
    return assessed.verdict.code == VerdictCode::OrganizerProblem && assessed.verdict.severity == Severity::External;
}

} // namespace

RepairCommand::RepairCommand(RepairOptions options, const CommandContext &context)
    : Command(context),
      m_options(std::move(options)),
      m_finder(context.services.store, context.services.knowledge.clock(), context.services.profile.lmsBaseUrl)
{
    connect(&context.services.operations, &Operations::operationChanged, this, &RepairCommand::showRunning);
}

void RepairCommand::start()
{
    if (m_options.whats.isEmpty())
        collectBroken();
    else
        findNextTarget(0);
}

void RepairCommand::interrupt()
{
    Command::interrupt();
    services().operations.cancelAll();
}

/// One after the other: nothing may begin before every WHAT is known to mean something.
void RepairCommand::findNextTarget(qsizetype index)
{
    if (index == m_options.whats.size())
        return planTargets();
    whenDone(m_finder.find(m_options.whats.at(index), stopToken()), this, [this, index](const Result<Target> &target) {
        if (!target)
            return fail(target.error());
        m_targets.append(*target);
        findNextTarget(index + 1);
    });
}

void RepairCommand::planTargets()
{
    // Meetings that were named come first: their refusal counts even where their conference was named too.
    std::stable_partition(m_targets.begin(), m_targets.end(),
                          [](const Target &target) { return target.namesMeetings; });
    for (const Target &target : std::as_const(m_targets)) {
        for (const Meeting &meeting : target.meant) {
            const AssessedMeeting assessed = services().knowledge.assessed(meeting, target.readAt);
            noteForeign(assessed);
            const auto reason = target.namesMeetings ? std::nullopt : whyNothingIsNeeded(assessed);
            if (reason)
                leaveAlone(meeting, *reason, m_outcome.needNothing);
            else
                plan(assessed);
        }
    }
    proveTenant();
}

void RepairCommand::collectBroken()
{
    const Clock &clock = services().knowledge.clock();
    const auto chunk = [this, &clock](const QList<Meeting> &meetings) {
        for (const Meeting &meeting : meetings) {
            const AssessedMeeting assessed = services().knowledge.assessed(meeting, clock.nowUtc());
            noteForeign(assessed);
            if (isForBulkRepair(assessed.verdict))
                plan(assessed);
            else if (assessed.verdict.needsRepair())
                leaveAlone(meeting, whyNotBulkRepaired(meeting, assessed.verdict), m_outcome.leftAlone);
        }
    };
    whenDone(services().store.stream(Scope::Relevant, clock.nowUtc(), this, chunk, stopToken()), this,
             [this](const Result<int> &streamed) {
                 if (!streamed)
                     fail(streamed.error());
                 else
                     proveTenant();
             });
}

void RepairCommand::plan(const AssessedMeeting &assessed)
{
    if (m_seen.contains(assessed.meeting.ref))
        return;
    m_seen.insert(assessed.meeting.ref);
    m_planned.append(assessed.meeting);
    m_anyOwn |= !isForeign(assessed);
}

void RepairCommand::noteForeign(const AssessedMeeting &assessed)
{
    if (!m_foreign && isForeign(assessed))
        m_foreign = assessed.meeting;
}

void RepairCommand::leaveAlone(const Meeting &meeting, const Error &reason, QSet<QString> &ids)
{
    if (m_seen.contains(meeting.ref))
        return;
    m_seen.insert(meeting.ref);
    ids.insert(services().operations.skip(meeting, u"repair"_s, reason));
}

/// To a profile with a wrong tenant id every meeting seems to be of another tenant. Before that is believed, Graph has
/// to let us in; where something of our own is planned, that shows anyway.
void RepairCommand::proveTenant()
{
    if (!m_foreign || m_anyOwn)
        return runPlanned();
    whenDone(services().liveCheck.check(*m_foreign, stopToken()), this, [this](const Result<LiveFacts> &facts) {
        if (!facts)
            fail(facts.error());
        else
            runPlanned();
    });
}

void RepairCommand::runPlanned()
{
    Operations &operations = services().operations;
    if (!capabilities().canWrite && m_options.apply == Apply::ForReal)
        refusePlanned();
    else if (!m_planned.isEmpty())
        operations.repair(m_planned, m_options.apply);
    if (operations.runningCount() == 0) // nothing to do, or nothing may be done
        return finish();
    connect(&operations, &Operations::allFinished, this, &RepairCommand::finish);
    if (isInterrupted())
        operations.cancelAll();
}

/// Before anything is changed in Teams: what cannot be saved afterwards is not begun.
void RepairCommand::refusePlanned()
{
    const Error reason = makeError(ErrorKind::ReadOnly, capabilities().whyReadOnly);
    for (const Meeting &meeting : std::as_const(m_planned))
        services().operations.skip(meeting, u"repair"_s, reason);
}

void RepairCommand::showRunning()
{
    const auto &all = services().operations.all();
    const qsizetype ended = all.size() - services().operations.runningCount();
    QString text = CliText::tr("Ended: %1 of %2").arg(ended).arg(all.size());
    const auto running = std::find_if(all.begin(), all.end(), [](const OperationRecord &operation) {
        return operation.state == OperationState::Running;
    });
    if (running != all.end()) {
        const auto step = std::find_if(running->steps.begin(), running->steps.end(), [](const StepRecord &candidate) {
            return candidate.state == StepState::Running;
        });
        if (step != running->steps.end())
            text += u" · %1: %2"_s.arg(toString(running->meeting), step->title);
    }
    console().showProgress(text);
}

void RepairCommand::finish()
{
    console().showProgress({});
    m_outcome.operations = services().operations.all();
    const ExitStatus status = m_outcome.status();
    if (status == ExitStatus::NothingDone)
        showErrors();
    console().writeResult(document(m_outcome.operations));
    Q_EMIT finished(status);
}

/// Each once: what kept one meeting from being repaired has usually kept all.
void RepairCommand::showErrors()
{
    QStringList shown;
    for (const OperationRecord &operation : std::as_const(m_outcome.operations)) {
        const bool isLeftAlone =
            m_outcome.needNothing.contains(operation.id) || m_outcome.leftAlone.contains(operation.id);
        if (!operation.error || isLeftAlone || shown.contains(operation.error->text))
            continue;
        shown.append(operation.error->text);
        console().showError(*operation.error);
    }
}

QString RepairCommand::document(const QList<OperationRecord> &operations) const
{
    OperationsSummary summary = summaryOf(operations);
    summary.requests = services().graphActivity.requestCount();
    summary.throttled = services().graphActivity.throttledTime();
    switch (format()) {
    case OutputFormat::Text:
        return operationsText(operations, summary);
    case OutputFormat::Json:
        return documentText(operationsJson(operations, summary));
    case OutputFormat::Csv:
        return operationsCsv(operations);
    }
    Q_UNREACHABLE();
}

} // namespace confdesk
