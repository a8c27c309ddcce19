// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/accessiblegrid.h"

#include "gui/accessiblecell.h"
#include "gui/datatable.h"

#include <QHeaderView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace confdesk {

AccessibleGrid::AccessibleGrid(QAbstractItemView *view)
    : QAccessibleWidget(view, qobject_cast<QTreeView *>(view) ? QAccessible::Tree : QAccessible::Table)
{}

AccessibleGrid::~AccessibleGrid()
{
    forgetCells();
}

void AccessibleGrid::forgetCells() const
{
    const QHash<int, QAccessible::Id> cells = std::exchange(m_cells, {});
    for (const QAccessible::Id id : cells)
        QAccessible::deleteAccessibleInterface(id);
}

QAbstractItemView *AccessibleGrid::view() const
{
    return qobject_cast<QAbstractItemView *>(object());
}

bool AccessibleGrid::hasRowHeader() const
{
    return qobject_cast<QTableView *>(object()) != nullptr;
}

int AccessibleGrid::rowCount() const
{
    const QAbstractItemView *grid = view();
    if (!grid || !grid->model())
        return 0;
    const auto *tree = qobject_cast<const QTreeView *>(grid);
    if (!tree)
        return grid->model()->rowCount(grid->rootIndex());
    int rows = 0;
    for (QModelIndex each = tree->model()->index(0, 0); each.isValid(); each = tree->indexBelow(each))
        ++rows;
    return rows;
}

int AccessibleGrid::columnCount() const
{
    const QAbstractItemView *grid = view();
    return grid && grid->model() ? grid->model()->columnCount(grid->rootIndex()) : 0;
}

QModelIndex AccessibleGrid::indexAt(int row, int column) const
{
    const QAbstractItemView *grid = view();
    if (!grid || !grid->model() || row < 0 || column < 0 || column >= columnCount())
        return {};
    const auto *tree = qobject_cast<const QTreeView *>(grid);
    if (!tree)
        return grid->model()->index(row, column, grid->rootIndex());
    QModelIndex place = tree->model()->index(0, 0);
    for (int above = 0; above < row && place.isValid(); ++above)
        place = tree->indexBelow(place);
    return place.siblingAtColumn(column);
}

int AccessibleGrid::rowOf(const QModelIndex &index) const
{
    const auto *tree = qobject_cast<const QTreeView *>(view());
    if (!tree)
        return index.row();
    int row = 0;
    const QModelIndex wanted = index.siblingAtColumn(0);
    for (QModelIndex each = tree->model()->index(0, 0); each.isValid(); each = tree->indexBelow(each), ++row) {
        if (each == wanted)
            return row;
    }
    return -1;
}

int AccessibleGrid::childNumber(int row, int column) const
{
    const int headerColumns = hasRowHeader() ? 1 : 0;
    return (row + 1) * (columnCount() + headerColumns) + column + headerColumns;
}

QAccessibleInterface *AccessibleGrid::cell(int row, int column) const
{
    const int firstColumn = hasRowHeader() ? -1 : 0;
    if (!view() || row < -1 || row >= rowCount() || column < firstColumn || column >= columnCount())
        return nullptr;
    const int number = childNumber(row, column);
    if (const auto known = m_cells.constFind(number); known != m_cells.constEnd())
        return QAccessible::accessibleInterface(*known);
    m_cells.insert(number, QAccessible::registerAccessibleInterface(new AccessibleCell(view(), row, column)));
    return QAccessible::accessibleInterface(m_cells.value(number));
}

QAccessibleInterface *AccessibleGrid::cellAt(int row, int column) const
{
    return row < 0 || column < 0 ? nullptr : cell(row, column);
}

int AccessibleGrid::childCount() const
{
    const int columns = columnCount();
    return columns == 0 ? 0 : (rowCount() + 1) * (columns + (hasRowHeader() ? 1 : 0));
}

QAccessibleInterface *AccessibleGrid::child(int number) const
{
    const int headerColumns = hasRowHeader() ? 1 : 0;
    const int perRow = columnCount() + headerColumns;
    if (number < 0 || number >= childCount())
        return nullptr;
    return cell(number / perRow - 1, number % perRow - headerColumns);
}

int AccessibleGrid::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *place = dynamic_cast<const AccessibleCell *>(child);
    return place && place->parent() == this ? childNumber(place->rowIndex(), place->columnIndex()) : -1;
}

QAccessibleInterface *AccessibleGrid::childAt(int x, int y) const
{
    if (!view())
        return nullptr;
    const QModelIndex index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
    return index.isValid() ? cell(rowOf(index), index.column()) : nullptr;
}

QAccessibleInterface *AccessibleGrid::focusChild() const
{
    const QModelIndex current = view() ? view()->currentIndex() : QModelIndex();
    return current.isValid() ? cell(rowOf(current), current.column()) : nullptr;
}

void *AccessibleGrid::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

QString AccessibleGrid::columnDescription(int column) const
{
    return view() && view()->model() ? view()->model()->headerData(column, Qt::Horizontal).toString() : QString();
}

QString AccessibleGrid::rowDescription(int row) const
{
    return indexAt(row, 0).data(Qt::AccessibleTextRole).toString();
}

QList<int> AccessibleGrid::selectedRows() const
{
    QList<int> rows;
    if (view() && view()->selectionModel()) {
        for (const QModelIndex &each : view()->selectionModel()->selectedRows())
            rows.append(rowOf(each));
    }
    return rows;
}

int AccessibleGrid::selectedRowCount() const
{
    return static_cast<int>(selectedRows().size());
}

int AccessibleGrid::selectedCellCount() const
{
    return selectedRowCount() * columnCount();
}

QList<QAccessibleInterface *> AccessibleGrid::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const int row : selectedRows()) {
        for (int column = 0; column < columnCount(); ++column)
            cells.append(cell(row, column));
    }
    cells.removeAll(nullptr);
    return cells;
}

bool AccessibleGrid::isRowSelected(int row) const
{
    return selectedRows().contains(row);
}

bool AccessibleGrid::selectRow(int row)
{
    const QModelIndex index = indexAt(row, 0);
    if (!index.isValid())
        return false;
    if (view()->selectionMode() == QAbstractItemView::SingleSelection)
        view()->setCurrentIndex(index);
    else
        view()->selectionModel()->setCurrentIndex(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    return true;
}

bool AccessibleGrid::unselectRow(int row)
{
    const QModelIndex index = indexAt(row, 0);
    if (!index.isValid() || view()->selectionMode() == QAbstractItemView::SingleSelection)
        return false;
    view()->selectionModel()->select(index, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    return true;
}

void AccessibleGrid::modelChange(QAccessibleTableModelChangeEvent *)
{
    // Places do not move when rows do. Forgotten only when a long session has collected many.
    constexpr int many = 20'000;
    if (m_cells.size() > many)
        forgetCells();
}

namespace {

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    // Qt would give a header, which is an item view too, its own table interface; ours speaks for it.
    if (className == "QHeaderView"_L1)
        return new QAccessibleWidget(qobject_cast<QWidget *>(object), QAccessible::Grouping);
    if (className == "confdesk::DataTable"_L1 || className == "QTreeView"_L1)
        return new AccessibleGrid(qobject_cast<QAbstractItemView *>(object));
    return nullptr;
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(makeAccessible);
}

} // namespace confdesk
