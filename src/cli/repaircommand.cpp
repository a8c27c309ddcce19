// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/repaircommand.h"

#include "cli/clitext.h"
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
    : OperationsCommand(context),
      m_options(std::move(options)),
      m_finder(context.services.store, context.services.knowledge.clock(), context.services.profile.lmsBaseUrl)
{}

void RepairCommand::start()
{
    if (m_options.whats.isEmpty())
        collectBroken();
    else
        findNextTarget(0);
}

/// One after the other: nothing may begin before every WHAT is known to mean something.
void RepairCommand::findNextTarget(qsizetype index)
{
    if (index == m_options.whats.size())
        return planTargets();
    whenDone(m_finder.find(m_options.whats.at(index), stopToken()), this, [this, index](const Result<Target> &target) {
        if (!target)
            return failToFind(target.error());
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
    const auto reason = m_options.apply == Apply::ForReal ? whyNoWriting() : std::nullopt;
    if (!reason)
        services().operations.repair(m_planned, m_options.apply);
    for (const Meeting &meeting : reason ? m_planned : QList<Meeting>())
        services().operations.skip(meeting, u"repair"_s, *reason);
    awaitEnd();
}

QString RepairCommand::nothingText() const
{
    return CliText::tr("Nothing needs repair.");
}

} // namespace confdesk
