// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/operationsmodel.h"

#include "domain/meeting.h"
#include "models/operationwords.h"
#include "models/roles.h"
#include "models/texts.h"

#include <QSize>

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// An index carries what its parent is: nothing, a bulk, or an operation.
constexpr quintptr noParent = 0;

quintptr belowBulk(int bulk)
{
    return 2 * static_cast<quintptr>(bulk) + 1;
}

quintptr belowOperation(int record)
{
    return 2 * static_cast<quintptr>(record) + 2;
}

bool isBelowBulk(quintptr id)
{
    return id % 2 == 1;
}

bool isBelowOperation(quintptr id)
{
    return id != noParent && id % 2 == 0;
}

int numberOf(quintptr id)
{
    return static_cast<int>((id - 1) / 2);
}

int childrenOf(const OperationRecord &operation)
{
    return static_cast<int>(operation.steps.size() + operation.warnings.size());
}

const Warning *warningAt(const OperationRecord &operation, int row)
{
    const qsizetype place = row - operation.steps.size();
    return place >= 0 && place < operation.warnings.size() ? &operation.warnings.at(place) : nullptr;
}

} // namespace

OperationsModel::OperationsModel(const Operations &operations, QObject *parent)
    : QAbstractItemModel(parent), m_operations(operations)
{
    rebuild();
    connect(&operations, &Operations::operationAdded, this, &OperationsModel::addOperation);
    connect(&operations, &Operations::operationChanged, this, &OperationsModel::showChange);
}

void OperationsModel::setWaitReason(const QString &reason)
{
    if (reason == m_waitReason)
        return;
    m_waitReason = reason;
    for (int record = 0; record < m_places.size(); ++record) {
        if (m_places.at(record).state != OperationState::Running)
            continue;
        const QModelIndex cell = indexOf(record).siblingAtColumn(static_cast<int>(Column::Detail));
        Q_EMIT dataChanged(cell, cell);
    }
}

void OperationsModel::rebuild()
{
    beginResetModel();
    m_top.clear();
    m_bulks.clear();
    m_bulkByParent.clear();
    m_places.clear();
    m_tally = {};
    for (int record = 0; record < m_operations.all().size(); ++record) {
        if (const QString &parent = m_operations.all().at(record).parent; !parent.isEmpty())
            bulkOf(parent);
        takeIn(record);
    }
    endResetModel();
}

/// The bulk's number; a new one gets a row at the end, which its caller has announced.
int OperationsModel::bulkOf(const QString &parent)
{
    const auto known = m_bulkByParent.constFind(parent);
    if (known != m_bulkByParent.constEnd())
        return *known;
    const int bulk = static_cast<int>(m_bulks.size());
    m_bulks.append({.row = static_cast<int>(m_top.size()), .records = {}, .tally = {}});
    m_top.append(Top{.bulk = bulk});
    m_bulkByParent.insert(parent, bulk);
    return bulk;
}

/// Notes where the newest record stands; its bulk is known.
void OperationsModel::takeIn(int record)
{
    const OperationRecord &operation = m_operations.all().at(record);
    Place place{.children = childrenOf(operation), .state = operation.state};
    m_tally.add(operation.state);
    if (operation.parent.isEmpty()) {
        place.row = static_cast<int>(m_top.size());
        m_top.append(Top{.record = record});
    } else {
        place.bulk = m_bulkByParent.value(operation.parent);
        Bulk &bulk = m_bulks[place.bulk];
        place.row = static_cast<int>(bulk.records.size());
        bulk.records.append(record);
        bulk.tally.add(operation.state);
    }
    m_places.append(place);
}

void OperationsModel::addOperation(int record)
{
    if (record != m_places.size()) {
        rebuild(); // older ones that the journal knew
        return;
    }
    const QString parent = m_operations.all().at(record).parent;
    const int top = static_cast<int>(m_top.size());
    if (!parent.isEmpty() && !m_bulkByParent.contains(parent)) {
        beginInsertRows({}, top, top);
        bulkOf(parent);
        endInsertRows();
    }
    const QModelIndex above = parent.isEmpty() ? QModelIndex() : bulkIndex(bulkOf(parent));
    const int row = parent.isEmpty() ? top : rowCount(above);
    beginInsertRows(above, row, row);
    takeIn(record);
    endInsertRows();
    if (above.isValid())
        Q_EMIT dataChanged(above, above.siblingAtColumn(columns - 1));
}

void OperationsModel::showChange(int record)
{
    const QModelIndex row = indexOf(record);
    if (!row.isValid())
        return;
    Place &place = m_places[record];
    const OperationState state = m_operations.all().at(record).state;
    m_tally.move(place.state, state);
    if (place.bulk >= 0)
        m_bulks[place.bulk].tally.move(place.state, state);
    place.state = state;
    setChildren(record, row);
    Q_EMIT dataChanged(row, row.siblingAtColumn(columns - 1));
    if (const int children = m_places.at(record).children; children > 0)
        Q_EMIT dataChanged(index(0, 0, row), index(children - 1, columns - 1, row));
    if (const QModelIndex above = row.parent(); above.isValid())
        Q_EMIT dataChanged(above, above.siblingAtColumn(columns - 1));
}

void OperationsModel::setChildren(int record, const QModelIndex &row)
{
    const int known = m_places.at(record).children;
    const int now = childrenOf(m_operations.all().at(record));
    if (now > known) {
        beginInsertRows(row, known, now - 1);
        m_places[record].children = now;
        endInsertRows();
    } else if (now < known) {
        beginRemoveRows(row, now, known - 1);
        m_places[record].children = now;
        endRemoveRows();
    }
}

int OperationsModel::recordOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    const quintptr id = index.internalId();
    if (isBelowOperation(id))
        return numberOf(id);
    if (isBelowBulk(id))
        return m_bulks.at(numberOf(id)).records.value(index.row(), -1);
    return m_top.value(index.row()).record;
}

const OperationRecord *OperationsModel::operationAt(const QModelIndex &index) const
{
    const int record = recordOf(index);
    return record >= 0 && record < m_operations.all().size() ? &m_operations.all().at(record) : nullptr;
}

bool OperationsModel::isBulk(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == noParent && m_top.value(index.row()).bulk >= 0;
}

QList<int> OperationsModel::recordsAt(const QModelIndex &index) const
{
    if (isBulk(index))
        return m_bulks.at(m_top.at(index.row()).bulk).records;
    const int record = recordOf(index);
    return record < 0 ? QList<int>() : QList{record};
}

QModelIndex OperationsModel::bulkIndex(int bulk) const
{
    return createIndex(m_bulks.at(bulk).row, 0, noParent);
}

QModelIndex OperationsModel::indexOf(int record) const
{
    if (record < 0 || record >= m_places.size())
        return {};
    const Place &place = m_places.at(record);
    return createIndex(place.row, 0, place.bulk < 0 ? noParent : belowBulk(place.bulk));
}

QModelIndex OperationsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, noParent);
    return createIndex(row, column,
                       isBulk(parent) ? belowBulk(m_top.at(parent.row()).bulk) : belowOperation(recordOf(parent)));
}

QModelIndex OperationsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == noParent)
        return {};
    const int number = numberOf(index.internalId());
    return isBelowBulk(index.internalId()) ? bulkIndex(number) : indexOf(number);
}

int OperationsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_top.size());
    if (parent.column() != 0 || isBelowOperation(parent.internalId()))
        return 0;
    if (isBulk(parent))
        return static_cast<int>(m_bulks.at(m_top.at(parent.row()).bulk).records.size());
    return m_places.value(recordOf(parent)).children;
}

int OperationsModel::columnCount(const QModelIndex &) const
{
    return columns;
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case RawRole:
        return text(index, column);
    case Qt::ToolTipRole:
        return asToolTip(text(index, column));
    case Qt::AccessibleTextRole: {
        const QString spoken = text(index, column);
        return spoken.isEmpty() ? tr("nothing to add") : spoken;
    }
    case Qt::AccessibleDescriptionRole: {
        const OperationRecord *operation = operationAt(index);
        return operation && operation->error ? operation->error->text : QString();
    }
    case StateIconRole:
        return column == Column::Subject ? QVariant(iconOf(index)) : QVariant();
    case ProgressRole:
        return column == Column::State ? progressOf(index) : QVariant();
    default:
        return {};
    }
}

QString OperationsModel::text(const QModelIndex &index, Column column) const
{
    if (isBulk(index)) {
        const Bulk &bulk = m_bulks.at(m_top.at(index.row()).bulk);
        if (column == Column::Subject)
            return bulkTitle(m_operations.all().value(bulk.records.value(0)).flow,
                             static_cast<int>(bulk.records.size()));
        if (column == Column::State)
            return bulkStateText(bulk.tally);
        return bulk.tally.of(OperationState::Running) > 0 ? m_waitReason : QString();
    }
    const OperationRecord *operation = operationAt(index);
    if (!operation)
        return {};
    if (!isBelowOperation(index.internalId())) {
        if (column == Column::Subject)
            return operationTitle(*operation);
        return column == Column::State ? operationStateText(*operation) : operationRemark(*operation, m_waitReason);
    }
    constexpr int remarkLength = 400;
    if (const Warning *warning = warningAt(*operation, index.row())) {
        if (column == Column::Subject)
            return singleLine(warning->text, remarkLength);
        return column == Column::State ? tr("warning") : QString();
    }
    const StepRecord step = operation->steps.value(index.row());
    if (column == Column::Subject)
        return singleLine(step.title);
    return column == Column::State ? stepStateText(step) : singleLine(step.note, remarkLength);
}

QString OperationsModel::iconOf(const QModelIndex &index) const
{
    if (isBulk(index))
        return stateIcon(m_bulks.at(m_top.at(index.row()).bulk).tally);
    const OperationRecord *operation = operationAt(index);
    if (!operation)
        return {};
    if (!isBelowOperation(index.internalId()))
        return stateIcon(*operation);
    return warningAt(*operation, index.row()) ? u"state-warning"_s
                                              : stateIcon(operation->steps.value(index.row()).state);
}

QVariant OperationsModel::progressOf(const QModelIndex &index) const
{
    if (isBulk(index)) {
        const OperationTally &tally = m_bulks.at(m_top.at(index.row()).bulk).tally;
        return tally.atWork() > 0 ? QSize(tally.total() - tally.atWork(), tally.total()) : QVariant();
    }
    const OperationRecord *operation = operationAt(index);
    if (!operation || isBelowOperation(index.internalId()) || operation->state != OperationState::Running)
        return {};
    return QSize(settledSteps(*operation), static_cast<int>(operation->steps.size()));
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

} // namespace confdesk
