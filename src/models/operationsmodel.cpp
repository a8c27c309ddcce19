// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/operationsmodel.h"

#include "domain/meeting.h"
#include "models/roles.h"
#include "models/texts.h"

#include <QSize>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// Top-level rows carry no number; steps carry their operation's row + 1.
constexpr quintptr topLevel = 0;

QString iconOf(OperationState state)
{
    static constexpr std::array names{"state-waiting"_L1,   "state-running"_L1, "state-done"_L1,    "state-failed"_L1,
                                      "state-cancelled"_L1, "state-undone"_L1,  "state-waiting"_L1, "state-skipped"_L1};
    return names.at(static_cast<std::size_t>(state));
}

QString iconOf(StepState state)
{
    static constexpr std::array names{"state-waiting"_L1, "state-running"_L1, "state-done"_L1,
                                      "state-failed"_L1,  "state-skipped"_L1, "state-undone"_L1};
    return names.at(static_cast<std::size_t>(state));
}

bool isSettled(StepState state)
{
    return state != StepState::Waiting && state != StepState::Running;
}

int settledSteps(const OperationRecord &operation)
{
    return static_cast<int>(
        std::ranges::count_if(operation.steps, [](const StepRecord &step) { return isSettled(step.state); }));
}

} // namespace

OperationsModel::OperationsModel(const Operations &operations, const Clock &clock, QObject *parent)
    : QAbstractItemModel(parent), m_operations(operations), m_clock(clock)
{
    for (const OperationRecord &each : operations.all())
        m_stepCounts.append(static_cast<int>(each.steps.size()));
    connect(&operations, &Operations::operationAdded, this, &OperationsModel::addOperation);
    connect(&operations, &Operations::operationChanged, this, &OperationsModel::showChange);
}

void OperationsModel::setWaitReason(const QString &reason)
{
    if (reason == m_waitReason)
        return;
    m_waitReason = reason;
    const int column = static_cast<int>(Column::Detail);
    for (int row = 0; row < rowCount(); ++row) {
        if (m_operations.all().at(row).state == OperationState::Running)
            Q_EMIT dataChanged(index(row, column), index(row, column));
    }
}

std::optional<OperationRecord> OperationsModel::operationAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int row = index.internalId() == topLevel ? index.row() : static_cast<int>(index.internalId()) - 1;
    return row < m_operations.all().size() ? std::optional(m_operations.all().at(row)) : std::nullopt;
}

QModelIndex OperationsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : topLevel);
}

QModelIndex OperationsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, topLevel);
}

int OperationsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_stepCounts.size());
    return parent.internalId() == topLevel && parent.column() == 0 ? m_stepCounts.value(parent.row()) : 0;
}

int OperationsModel::columnCount(const QModelIndex &) const
{
    return columns;
}

void OperationsModel::addOperation(int index)
{
    beginInsertRows({}, index, index);
    m_stepCounts.insert(index, static_cast<int>(m_operations.all().at(index).steps.size()));
    endInsertRows();
}

void OperationsModel::showChange(int row)
{
    const QModelIndex top = index(row, 0);
    const int known = m_stepCounts.value(row);
    const int now = static_cast<int>(m_operations.all().at(row).steps.size());
    if (now > known) {
        beginInsertRows(top, known, now - 1);
        m_stepCounts[row] = now;
        endInsertRows();
    } else if (now < known) {
        beginRemoveRows(top, now, known - 1);
        m_stepCounts[row] = now;
        endRemoveRows();
    }
    Q_EMIT dataChanged(top, index(row, columns - 1));
    if (now > 0)
        Q_EMIT dataChanged(index(0, 0, top), index(now - 1, columns - 1, top));
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    const std::optional<OperationRecord> operation = operationAt(index);
    if (!operation)
        return {};
    const auto column = static_cast<Column>(index.column());
    if (index.internalId() == topLevel)
        return operationData(*operation, column, role);
    return index.row() < operation->steps.size() ? stepData(operation->steps.at(index.row()), column, role)
                                                 : QVariant();
}

QVariant OperationsModel::operationData(const OperationRecord &operation, Column column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case RawRole:
        return operationText(operation, column);
    case Qt::ToolTipRole:
        return asToolTip(operationText(operation, column));
    case Qt::AccessibleTextRole: {
        const QString text = operationText(operation, column);
        return text.isEmpty() ? tr("nothing to add") : text;
    }
    case Qt::AccessibleDescriptionRole:
        return operation.error ? operation.error->text : QString();
    case StateIconRole:
        return column == Column::Subject ? QVariant(iconOf(operation.state)) : QVariant();
    case ProgressRole:
        if (column == Column::State && operation.state == OperationState::Running)
            return QSize(settledSteps(operation), static_cast<int>(operation.steps.size()));
        return {};
    default:
        return {};
    }
}

QVariant OperationsModel::stepData(const StepRecord &step, Column column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case RawRole:
        return stepText(step, column);
    case Qt::ToolTipRole:
        return asToolTip(stepText(step, column));
    case Qt::AccessibleTextRole: {
        const QString text = stepText(step, column);
        return text.isEmpty() ? tr("nothing to add") : text;
    }
    case StateIconRole:
        return column == Column::Subject ? QVariant(iconOf(step.state)) : QVariant();
    default:
        return {};
    }
}

QString OperationsModel::operationText(const OperationRecord &operation, Column column) const
{
    switch (column) {
    case Column::Subject: {
        //: An operation and the meeting it is about: "Enable recording: “Algebra, 3 March 10:00”".
        const QString what = tr("%1: %2").arg(flowLabel(operation.flow), singleLine(operation.title));
        return operation.dryRun ? tr("%1 (dry run)").arg(what) : what;
    }
    case Column::State:
        return operation.state == OperationState::Running ? progressText(operation) : stateLabel(operation.state);
    case Column::Detail:
        if (operation.state == OperationState::Running)
            return m_waitReason;
        if (operation.error)
            return singleLine(operation.error->text, 400);
        return operation.warnings.isEmpty() ? QString() : singleLine(operation.warnings.constFirst().text, 400);
    }
    return {};
}

QString OperationsModel::progressText(const OperationRecord &operation) const
{
    const int all = static_cast<int>(operation.steps.size());
    if (all == 0)
        return stateLabel(operation.state);
    return tr("step %1 of %2").arg(std::min(settledSteps(operation) + 1, all)).arg(all);
}

QString OperationsModel::stepText(const StepRecord &step, Column column) const
{
    switch (column) {
    case Column::Subject:
        return singleLine(step.title);
    case Column::State:
        return step.attempts > 1 ? tr("%1, attempt %2").arg(stateLabel(step.state)).arg(step.attempts)
                                 : stateLabel(step.state);
    case Column::Detail:
        return singleLine(step.note, 400);
    }
    return {};
}

QVariant OperationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const std::array titles{tr("Operation"), tr("State"), tr("Remark")};
    return titles.at(static_cast<std::size_t>(section));
}

QString stateLabel(OperationState state)
{
    switch (state) {
    case OperationState::Planned:
        return OperationsModel::tr("waiting for its turn");
    case OperationState::Running:
        return OperationsModel::tr("running");
    case OperationState::Done:
        return OperationsModel::tr("done");
    case OperationState::Failed:
        return OperationsModel::tr("failed");
    case OperationState::Cancelled:
        return OperationsModel::tr("cancelled");
    case OperationState::Undone:
        return OperationsModel::tr("undone");
    case OperationState::Interrupted:
        return OperationsModel::tr("interrupted");
    case OperationState::Skipped:
        return OperationsModel::tr("left out");
    }
    return {};
}

QString stateLabel(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return OperationsModel::tr("to do");
    case StepState::Running:
        return OperationsModel::tr("running");
    case StepState::Done:
        return OperationsModel::tr("done");
    case StepState::Failed:
        return OperationsModel::tr("failed");
    case StepState::Skipped:
        return OperationsModel::tr("not needed");
    case StepState::Undone:
        return OperationsModel::tr("undone");
    }
    return {};
}

QString flowLabel(const QString &flow)
{
    return flow == "repair"_L1 ? OperationsModel::tr("Enable recording") : flow;
}

} // namespace confdesk
