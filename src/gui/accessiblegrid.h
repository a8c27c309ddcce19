// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QHash>

namespace confdesk {

/// What a screen reader sees of our tables and trees, instead of Qt's own: that of Qt 6.4 dereferences a null child, is
/// asked for the cell (-1, -1) when nothing is current, and keeps cells of rows that are gone. Here a cell is a place,
/// not a row: it asks the model each time, and one whose place is gone says that it is not valid. Nothing dangles.
///
/// Children are numbered as Qt's views number them in the events they send: row by row, the header row first, and in a
/// table the row header before the columns.
class AccessibleGrid : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleGrid(QAbstractItemView *view);

    // The place of a cell; row -1 is the header row, column -1 the row header.
    [[nodiscard]] QModelIndex indexAt(int row, int column) const;
    [[nodiscard]] QAccessibleInterface *cell(int row, int column) const;
    [[nodiscard]] int childNumber(int row, int column) const;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int number) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override;
    [[nodiscard]] int selectedCellCount() const override;
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override;
    [[nodiscard]] QString columnDescription(int column) const override;
    [[nodiscard]] QString rowDescription(int row) const override;
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override;
    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override;
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

protected:
    ~AccessibleGrid() override;

private:
    [[nodiscard]] QAbstractItemView *view() const;
    [[nodiscard]] bool hasRowHeader() const;
    [[nodiscard]] int rowOf(const QModelIndex &index) const;
    void forgetCells() const;

    mutable QHash<int, QAccessible::Id> m_cells; ///< by child number
};

/// Makes Qt use AccessibleGrid for DataTable and QTreeView. Calling it twice does no harm.
void installAccessibility();

} // namespace confdesk
