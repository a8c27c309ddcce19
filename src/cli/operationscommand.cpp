// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/operationscommand.h"

#include "cli/clitext.h"
#include "cli/operationstext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

OperationsCommand::OperationsCommand(const CommandContext &context) : Command(context)
{
    connect(&context.services.operations, &Operations::operationChanged, this, &OperationsCommand::showRunning);
}

/// What can still be taken back is; what cannot stops after its present step, to be resumed.
void OperationsCommand::interrupt()
{
    Command::interrupt();
    services().operations.cancelAll();
}

std::optional<Error> OperationsCommand::whyNoWriting() const
{
    if (capabilities().canWrite)
        return std::nullopt;
    return makeError(ErrorKind::ReadOnly, capabilities().whyReadOnly);
}

void OperationsCommand::awaitEnd()
{
    Operations &operations = services().operations;
    if (operations.runningCount() == 0) // nothing to do, or nothing may be done
        return finish();
    connect(&operations, &Operations::allFinished, this, [this, &operations] {
        if (operations.runningCount() == 0) // else one is still being taken over from the journal
            finish();
    });
    if (isInterrupted())
        operations.cancelAll();
}

QList<OperationRecord> OperationsCommand::shownOperations() const
{
    return services().operations.all();
}

void OperationsCommand::showRunning()
{
    const QList<OperationRecord> all = shownOperations();
    const qsizetype ended = all.size() - services().operations.runningCount();
    QString text = CliText::tr("Ended: %1 of %2").arg(ended).arg(all.size());
    const auto running = std::ranges::find(all, OperationState::Running, &OperationRecord::state);
    if (running != all.end()) {
        const auto step = std::ranges::find(running->steps, StepState::Running, &StepRecord::state);
        if (step != running->steps.end())
            text += u" · %1: %2"_s.arg(toString(running->meeting), step->title);
    }
    console().showProgress(text);
}

void OperationsCommand::finish()
{
    console().showProgress({});
    m_outcome.operations = shownOperations();
    const ExitStatus status = m_outcome.status();
    if (status == ExitStatus::NothingDone)
        showErrors();
    OperationsSummary summary = summaryOf(m_outcome.operations, m_outcome.aim);
    summary.requests = services().graphActivity.requestCount();
    summary.throttled = services().graphActivity.throttledTime();
    const QString text =
        m_outcome.operations.isEmpty() ? QString(nothingText() + u'\n') : operationsText(m_outcome.operations, summary);
    console().writeResult(operationsDocument(m_outcome.operations, summary, text, format()));
    Q_EMIT finished(status);
}

/// Each once: what kept one meeting from being repaired has usually kept all.
void OperationsCommand::showErrors()
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

} // namespace confdesk
