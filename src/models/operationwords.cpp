// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/operationwords.h"

#include "domain/meeting.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::OperationWords)
};

constexpr int remarkLength = 400;

bool isSettled(StepState state)
{
    return state != StepState::Waiting && state != StepState::Running;
}

QString iconOf(OperationState state)
{
    static constexpr std::array names{"state-waiting"_L1,     "state-running"_L1,   "state-done"_L1,
                                      "state-failed"_L1,      "state-cancelled"_L1, "state-undone"_L1,
                                      "state-interrupted"_L1, "state-skipped"_L1};
    return names.at(static_cast<std::size_t>(state));
}

/// The step that runs; else, of an operation that stopped in between, the one it would go on with.
const StepRecord *presentStep(const OperationRecord &operation)
{
    const auto step =
        std::ranges::find_if_not(operation.steps, [](const StepRecord &each) { return isSettled(each.state); });
    return step == operation.steps.end() ? nullptr : &*step;
}

QString runningRemark(const OperationRecord &operation, const QString &waitReason)
{
    if (!waitReason.isEmpty())
        return waitReason;
    const StepRecord *step = presentStep(operation);
    if (!step)
        return {};
    //: A step of an operation, and what it is just doing: "Look the meeting up – waiting for Teams, try 3 of 6".
    return step->note.isEmpty() ? singleLine(step->title)
                                : Words::tr("%1 – %2").arg(singleLine(step->title), singleLine(step->note));
}

} // namespace

QString stateLabel(OperationState state)
{
    switch (state) {
    case OperationState::Planned:
        return Words::tr("waiting for its turn");
    case OperationState::Running:
        return Words::tr("running");
    case OperationState::Done:
        return Words::tr("done");
    case OperationState::Failed:
        return Words::tr("failed");
    case OperationState::Cancelled:
        return Words::tr("cancelled");
    case OperationState::Undone:
        return Words::tr("undone");
    case OperationState::Interrupted:
        return Words::tr("interrupted");
    case OperationState::Skipped:
        return Words::tr("left out");
    }
    return {};
}

QString stateLabel(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return Words::tr("to do");
    case StepState::Running:
        return Words::tr("running");
    case StepState::Done:
        return Words::tr("done");
    case StepState::Failed:
        return Words::tr("failed");
    case StepState::Skipped:
        return Words::tr("not needed");
    case StepState::Undone:
        return Words::tr("undone");
    }
    return {};
}

QString flowLabel(const QString &flow)
{
    if (flow == "repair"_L1)
        return Words::tr("Enable recording");
    if (flow == "recreate"_L1)
        return Words::tr("Recreate meeting");
    return flow == "notify"_L1 ? Words::tr("Mail the new link") : flow;
}

QString operationTitle(const OperationRecord &operation)
{
    //: An operation and the meeting it is about: "Enable recording: “Algebra, 3 March 10:00”".
    const QString what = Words::tr("%1: %2").arg(flowLabel(operation.flow), singleLine(operation.title));
    return operation.dryRun ? Words::tr("%1 (dry run)").arg(what) : what;
}

QString operationStateText(const OperationRecord &operation)
{
    const int all = static_cast<int>(operation.steps.size());
    if (operation.state == OperationState::Running && all > 0)
        return Words::tr("step %1 of %2").arg(std::min(settledSteps(operation) + 1, all)).arg(all);
    const QString label = stateLabel(operation.state);
    if (operation.warnings.isEmpty())
        return label;
    //: %1 is the state of an operation, such as "done".
    return Words::tr("%1, %n warning(s)", nullptr, static_cast<int>(operation.warnings.size())).arg(label);
}

QString operationRemark(const OperationRecord &operation, const QString &waitReason)
{
    if (operation.state == OperationState::Running)
        return runningRemark(operation, waitReason);
    if (operation.error)
        return singleLine(operation.error->text, remarkLength);
    if (operation.state == OperationState::Interrupted) {
        const StepRecord *next = presentStep(operation);
        return next ? Words::tr("Continue goes on with: %1").arg(singleLine(next->title)) : QString();
    }
    return operation.warnings.isEmpty() ? QString() : singleLine(operation.warnings.constFirst().text, remarkLength);
}

QString bulkTitle(const QString &flow, int count)
{
    //: Several operations of one kind: "Recreate meeting: 10 meetings".
    return Words::tr("%1: %n meeting(s)", nullptr, count).arg(flowLabel(flow));
}

QString bulkStateText(const OperationTally &tally)
{
    QStringList parts{Words::tr("%1 of %2 done").arg(tally.of(OperationState::Done)).arg(tally.total())};
    const auto add = [&](OperationState state) {
        if (tally.of(state) > 0)
            parts.append(u"%1 %2"_s.arg(tally.of(state)).arg(stateLabel(state)));
    };
    for (const OperationState state : {OperationState::Failed, OperationState::Interrupted, OperationState::Cancelled,
                                       OperationState::Undone, OperationState::Skipped})
        add(state);
    return parts.join(u", "_s);
}

QString stepStateText(const StepRecord &step)
{
    return step.attempts > 1 ? Words::tr("%1, attempt %2").arg(stateLabel(step.state)).arg(step.attempts)
                             : stateLabel(step.state);
}

std::optional<QString> whyOccupied(const Operations &operations, MeetingRef meeting)
{
    if (operations.isBusy(meeting))
        return Words::tr("An operation on this meeting is running.");
    const auto isLeft = [meeting](const OperationRecord &each) {
        return each.meeting == meeting && each.state == OperationState::Interrupted && each.hasLeftovers;
    };
    if (std::ranges::any_of(operations.all(), isLeft))
        return Words::tr("An operation on this meeting was interrupted: continue it or undo it first.");
    return std::nullopt;
}

int settledSteps(const OperationRecord &operation)
{
    return static_cast<int>(
        std::ranges::count_if(operation.steps, [](const StepRecord &step) { return isSettled(step.state); }));
}

QString stateIcon(const OperationRecord &operation)
{
    const bool isDoneWithWarnings = operation.state == OperationState::Done && !operation.warnings.isEmpty();
    return isDoneWithWarnings ? u"state-warning"_s : iconOf(operation.state);
}

QString stateIcon(const OperationTally &bulk)
{
    if (bulk.atWork() > 0)
        return iconOf(bulk.of(OperationState::Running) > 0 ? OperationState::Running : OperationState::Planned);
    for (const OperationState state : {OperationState::Failed, OperationState::Interrupted, OperationState::Done,
                                       OperationState::Undone, OperationState::Cancelled}) {
        if (bulk.of(state) > 0)
            return iconOf(state);
    }
    return iconOf(OperationState::Skipped);
}

QString stateIcon(StepState state)
{
    static constexpr std::array names{"state-waiting"_L1, "state-running"_L1, "state-done"_L1,
                                      "state-failed"_L1,  "state-skipped"_L1, "state-undone"_L1};
    return names.at(static_cast<std::size_t>(state));
}

} // namespace confdesk
