// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/accessiblecell.h"

#include "gui/accessiblegrid.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

namespace confdesk {

namespace {

QHeaderView *columnHeader(const QAbstractItemView *view)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->horizontalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(view))
        return tree->header();
    return nullptr;
}

} // namespace

AccessibleCell::AccessibleCell(QAbstractItemView *view, int row, int column)
    : m_view(view), m_row(row), m_column(column)
{}

QModelIndex AccessibleCell::index() const
{
    const auto *grid = static_cast<AccessibleGrid *>(parent());
    return grid && !isHeader() ? grid->indexAt(m_row, m_column) : QModelIndex();
}

bool AccessibleCell::isValid() const
{
    if (!m_view || !m_view->model())
        return false;
    if (!isHeader())
        return index().isValid();
    return m_column < m_view->model()->columnCount(m_view->rootIndex());
}

QAccessibleInterface *AccessibleCell::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QString AccessibleCell::headerText() const
{
    if (m_column < 0)
        return m_row < 0 ? QString() : QString::number(m_row + 1);
    return m_view->model()->headerData(m_column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
}

QString AccessibleCell::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (isHeader())
        return kind == QAccessible::Name ? headerText() : QString();
    const QModelIndex place = index();
    switch (kind) {
    case QAccessible::Name: {
        const QString spoken = place.data(Qt::AccessibleTextRole).toString();
        return spoken.isEmpty() ? place.data(Qt::DisplayRole).toString() : spoken;
    }
    case QAccessible::Description:
        return place.data(Qt::AccessibleDescriptionRole).toString();
    default:
        return {};
    }
}

QRect AccessibleCell::headerRect() const
{
    const QHeaderView *header = columnHeader(m_view);
    if (!header || m_row >= 0 || m_column < 0)
        return {};
    const QRect section(header->sectionViewportPosition(m_column), 0, header->sectionSize(m_column), header->height());
    return {header->viewport()->mapToGlobal(section.topLeft()), section.size()};
}

QRect AccessibleCell::rect() const
{
    if (!isValid())
        return {};
    if (isHeader())
        return headerRect();
    const QRect place = m_view->visualRect(index());
    return place.isNull() ? QRect() : QRect(m_view->viewport()->mapToGlobal(place.topLeft()), place.size());
}

QAccessible::Role AccessibleCell::role() const
{
    if (isHeader())
        return m_row < 0 ? QAccessible::ColumnHeader : QAccessible::RowHeader;
    return qobject_cast<QTreeView *>(m_view.data()) ? QAccessible::TreeItem : QAccessible::Cell;
}

QAccessible::State AccessibleCell::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    if (isHeader())
        return state;
    const QModelIndex place = index();
    state.selectable = true;
    state.focusable = true;
    state.selected = isSelected();
    state.focused = m_view->hasFocus() && m_view->currentIndex() == place;
    state.invisible = !m_view->viewport()->rect().intersects(m_view->visualRect(place));
    const auto *tree = qobject_cast<QTreeView *>(m_view.data());
    if (tree && place.model()->hasChildren(place)) {
        state.expandable = true;
        state.expanded = tree->isExpanded(place);
        state.collapsed = !state.expanded;
    }
    return state;
}

void *AccessibleCell::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

bool AccessibleCell::isSelected() const
{
    return m_view && m_view->selectionModel() && m_view->selectionModel()->isSelected(index());
}

QList<QAccessibleInterface *> AccessibleCell::columnHeaderCells() const
{
    const auto *grid = static_cast<AccessibleGrid *>(parent());
    QAccessibleInterface *header = grid && !isHeader() ? grid->cell(-1, m_column) : nullptr;
    return header ? QList{header} : QList<QAccessibleInterface *>();
}

QStringList AccessibleCell::actionNames() const
{
    return isHeader() ? QStringList() : QStringList{toggleAction()};
}

void AccessibleCell::doAction(const QString &name)
{
    if (name == toggleAction() && isValid() && !isHeader())
        m_view->setCurrentIndex(index());
}

} // namespace confdesk
