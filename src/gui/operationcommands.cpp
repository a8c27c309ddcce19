// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/operationcommands.h"

#include "models/notificationtext.h"
#include "models/operationtext.h"

#include <QApplication>
#include <QClipboard>
#include <QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

bool isAtWork(const OperationRecord &operation)
{
    return operation.state == OperationState::Planned || operation.state == OperationState::Running;
}

bool isInterrupted(const OperationRecord &operation)
{
    return operation.state == OperationState::Interrupted;
}

bool canBeUndone(const OperationRecord &operation)
{
    return isInterrupted(operation) && operation.canUndo;
}

/// It can only go forward.
bool isBound(const OperationRecord &operation)
{
    return isInterrupted(operation) && operation.hasLeftovers && !operation.canUndo;
}

bool hasFailed(const OperationRecord &operation)
{
    return operation.state == OperationState::Failed;
}

bool wasLeft(const OperationRecord &operation)
{
    return operation.state == OperationState::Cancelled || operation.state == OperationState::Undone ||
           operation.state == OperationState::Skipped;
}

bool hasNewLink(const OperationRecord &operation)
{
    return linkChangeOf(operation).has_value();
}

} // namespace

OperationCommands::OperationCommands(Operations &operations, ActionCatalog &actions, QObject *parent)
    : QObject(parent), m_operations(operations), m_actions(actions)
{
    connect(actions[Act::PauseOperation], &QAction::triggered, this,
            [this] { forEach(isAtWork, [this](const QString &id) { m_operations.pause(id); }); });
    connect(actions[Act::CancelOperation], &QAction::triggered, this,
            [this] { forEach(isAtWork, [this](const QString &id) { m_operations.cancel(id); }); });
    connect(actions[Act::UndoOperation], &QAction::triggered, this,
            [this] { forEach(canBeUndone, [this](const QString &id) { m_operations.undo(id); }); });
    connect(actions[Act::ContinueOperation], &QAction::triggered, this,
            [this] { m_operations.resume(idsOf(isInterrupted)); });
    connect(actions[Act::RetryOperations], &QAction::triggered, this, &OperationCommands::retry);
    connect(actions[Act::CopyOperation], &QAction::triggered, this, &OperationCommands::copy);
    connect(actions[Act::NotifyText], &QAction::triggered, this, &OperationCommands::notify);
    connect(&operations, &Operations::operationAdded, &m_updateSoon, &CoalescedCall::request);
    connect(&operations, &Operations::operationChanged, &m_updateSoon, &CoalescedCall::request);
    updateReasons();
}

void OperationCommands::setSelection(const QList<int> &records)
{
    m_selection = records;
    m_updateSoon.request();
}

QList<OperationRecord> OperationCommands::selected() const
{
    QList<OperationRecord> operations;
    for (const int record : m_selection) {
        if (record < m_operations.all().size())
            operations.append(m_operations.all().at(record));
    }
    return operations;
}

QStringList OperationCommands::idsOf(const Condition &condition) const
{
    QStringList ids;
    for (const OperationRecord &each : selected()) {
        if (condition(each))
            ids.append(each.id);
    }
    return ids;
}

void OperationCommands::forEach(const Condition &condition, const std::function<void(const QString &id)> &act) const
{
    for (const QString &id : idsOf(condition))
        act(id);
}

/// Failed ones whose meeting nothing has been started for since.
QStringList OperationCommands::stillFailed() const
{
    QStringList ids;
    QSet<MeetingRef> seen;
    for (const OperationRecord &each : std::views::reverse(m_operations.all())) {
        if (hasFailed(each) && !seen.contains(each.meeting))
            ids.prepend(each.id);
        seen.insert(each.meeting);
    }
    return ids;
}

QStringList OperationCommands::toRetry() const
{
    for (const Condition &condition : {Condition(hasFailed), Condition(wasLeft)}) {
        if (const QStringList ids = idsOf(condition); !ids.isEmpty())
            return ids;
    }
    return stillFailed();
}

void OperationCommands::retry()
{
    if (m_operations.retry(toRetry()).isEmpty())
        Q_EMIT said(tr("An earlier run of Confdesk began this. Select the meeting, and start it anew from there."));
}

void OperationCommands::copy()
{
    QStringList texts;
    for (const OperationRecord &each : selected())
        texts.append(operationText(each));
    if (texts.isEmpty())
        return;
    QApplication::clipboard()->setText(texts.join(u"\n\n"_s));
    Q_EMIT said(tr("Copied %n operation(s).", nullptr, static_cast<int>(texts.size())));
}

void OperationCommands::notify()
{
    const QList<OperationRecord> operations = selected();
    const auto recreated = std::ranges::find_if(operations, hasNewLink);
    if (recreated != operations.end())
        Q_EMIT notificationWanted(*recreated);
}

std::optional<QString> OperationCommands::unless(const Condition &condition, const QString &reason) const
{
    const auto matches = [&](int record) {
        return record < m_operations.all().size() && condition(m_operations.all().at(record));
    };
    if (m_selection.isEmpty())
        return tr("No operation is selected.");
    return std::ranges::any_of(m_selection, matches) ? std::nullopt : std::optional(reason);
}

/// A profile that may not write comes before every other reason.
std::optional<QString> OperationCommands::writing(const std::optional<QString> &reason) const
{
    const auto forbidden = m_operations.whyNoWriting();
    return forbidden ? std::optional(forbidden->text) : reason;
}

void OperationCommands::updateReasons()
{
    const QString ended = tr("This operation has ended.");
    m_actions.setReason(Act::PauseOperation, unless(isAtWork, ended));
    m_actions.setReason(Act::CancelOperation, unless(isAtWork, ended));
    m_actions.setReason(Act::ContinueOperation,
                        writing(unless(isInterrupted, tr("Only an operation that was interrupted can be continued."))));
    const bool isTooLate = !unless(isBound, {});
    m_actions.setReason(
        Act::UndoOperation,
        writing(unless(canBeUndone, isTooLate
                                        ? tr("The meeting has its new link already: it can only be continued.")
                                        : tr("Nothing is selected that was interrupted and could be taken back."))));
    m_actions.setReason(Act::RetryOperations,
                        writing(toRetry().isEmpty() ? std::optional(tr("No operation has failed.")) : std::nullopt));
    m_actions.setReason(Act::CopyOperation, unless([](const OperationRecord &) { return true; }, {}));
    m_actions.setReason(Act::NotifyText, idsOf(hasNewLink).size() > 1
                                             ? tr("Select one of the recreated meetings: each has its own text.")
                                             : unless(hasNewLink, tr("Only a meeting that was recreated has a new "
                                                                     "link to tell.")));
}

} // namespace confdesk
