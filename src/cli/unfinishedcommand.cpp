// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/unfinishedcommand.h"

#include "cli/clitext.h"
#include "cli/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

Error unknownOperation(const QString &id)
{
    return makeError(
        ErrorKind::NotFound,
        CliText::tr("The journal has no operation “%1”: “operations” lists those that there are.").arg(singleLine(id)));
}

Error underWay(const OperationRecord &operation)
{
    const QString text = operation.person.isEmpty()
                             ? CliText::tr("Operation %1 is under way in another program.").arg(operation.id)
                             : CliText::tr("Operation %1 is under way in another program, begun by %2.")
                                   .arg(operation.id, singleLine(operation.person));
    return makeError(ErrorKind::Conflict, text);
}

/// Of one that has come to an end, or is interrupted.
std::optional<Error> whyNotUndoable(const OperationRecord &operation)
{
    const bool isInterrupted = operation.state == OperationState::Interrupted;
    if (isInterrupted && operation.canUndo)
        return std::nullopt;
    QString text;
    if (isInterrupted && !operation.hasLeftovers) {
        text = CliText::tr(
            "Operation %1 has left nothing behind that would have to be undone: it only puts right. Continue "
            "it (“resume %1”), or leave it.");
    } else if (isInterrupted) {
        text = CliText::tr("Operation %1 cannot be undone any more: what it changed is in use already. It only goes "
                           "forward: “resume %1”.");
    } else if (operation.state == OperationState::Done) {
        text = CliText::tr("Operation %1 is done and cannot be undone: what it changed is in use already.");
    } else {
        text = CliText::tr("Operation %1 has ended, and has left nothing behind that could be undone.");
    }
    return makeError(ErrorKind::NotApplied, text.arg(operation.id));
}

std::optional<Error> whyNotResumable(const OperationRecord &operation)
{
    if (operation.state == OperationState::Interrupted)
        return std::nullopt;
    return makeError(
        ErrorKind::NotApplied,
        CliText::tr("Operation %1 has ended, and there is nothing to continue: start a new one.").arg(operation.id));
}

} // namespace

UnfinishedCommand::UnfinishedCommand(UnfinishedOptions options, const CommandContext &context)
    : OperationsCommand(context), m_options(std::move(options))
{
    if (m_options.way == UnfinishedOptions::Way::Undo)
        m_outcome.aim = OperationState::Undone;
}

void UnfinishedCommand::start()
{
    whenDone(services().journal.operations(stopToken()), this, [this](const Result<QList<OperationRecord>> &known) {
        if (!known)
            fail(known.error());
        else
            choose(*known);
    });
}

void UnfinishedCommand::choose(const QList<OperationRecord> &known)
{
    QStringList ids = m_options.ids;
    for (const OperationRecord &operation : known) {
        if (m_options.ids.isEmpty() && operation.state == OperationState::Interrupted)
            ids.append(operation.id);
    }
    for (const QString &id : std::as_const(ids)) {
        const auto operation = std::ranges::find(known, id, &OperationRecord::id);
        if (operation == known.end())
            return refuse(unknownOperation(id));
        m_meant.append(*operation);
        if (operation->state == m_outcome.aim)
            continue; // what is asked for is so already
        if (const auto reason = whyLeftAlone(*operation))
            m_meant.last().error = reason;
        else
            m_chosen.append(id);
    }
    m_outcome.earlier = m_meant;
    apply();
}

std::optional<Error> UnfinishedCommand::whyLeftAlone(const OperationRecord &operation) const
{
    if (operation.state == OperationState::Planned || operation.state == OperationState::Running)
        return underWay(operation);
    const bool undoes = m_options.way == UnfinishedOptions::Way::Undo;
    if (const auto reason = undoes ? whyNotUndoable(operation) : whyNotResumable(operation))
        return reason;
    // Undoing writes nothing to the LMS; but a profile that is read-only means Teams, too.
    return undoes && !services().profile.readOnly ? std::nullopt : whyNoWriting();
}

void UnfinishedCommand::apply()
{
    whenDone(services().operations.loadUnfinished(stopToken()), this, [this](const Result<int> &loaded) {
        if (!loaded)
            return fail(loaded.error());
        if (m_options.way == UnfinishedOptions::Way::Resume)
            services().operations.resume(m_chosen);
        else if (!m_chosen.isEmpty())
            services().operations.undo(m_chosen.constFirst());
        awaitEnd();
    });
}

QList<OperationRecord> UnfinishedCommand::shownOperations() const
{
    QList<OperationRecord> shown;
    for (const OperationRecord &operation : m_meant) {
        const auto present =
            m_chosen.contains(operation.id) ? services().operations.operation(operation.id) : std::nullopt;
        shown.append(present.value_or(operation));
    }
    return shown;
}

QString UnfinishedCommand::nothingText() const
{
    return CliText::tr("No operation is interrupted: there is nothing to continue.");
}

} // namespace confdesk
