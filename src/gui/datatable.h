// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QTableView>

class QSettings;

namespace confdesk {

/// A table as Confdesk's all are: whole rows, one line each, sortable, columns that can be chosen and moved, Ctrl+C
/// copies, Enter opens. It has a current row whenever it has rows: a screen reader, and the keyboard, always have a
/// place.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// Sorts by `column` and shows so; call after setModel().
    void sortInitially(int column, Qt::SortOrder order);
    /// Ctrl+C takes this column's whole value instead of the row.
    void setCopyColumn(int column) { m_copyColumn = column; }

    /// Widths, order, visibility and sorting of the columns.
    void saveLayout(QSettings &settings, const QString &key) const;
    void restoreLayout(const QSettings &settings, const QString &key);

    [[nodiscard]] QString selectionAsText() const;

    /// Typing goes to the next row that begins so; what only aligns the first column does not count.
    void keyboardSearch(const QString &search) override;

public Q_SLOTS:
    void copySelection();

Q_SIGNALS:
    void rowOpened(const QModelIndex &index);
    void focused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] int sizeHintForRow(int row) const override;

private:
    void keepCurrentRow();
    void offerColumns(const QPoint &position);

    int m_copyColumn = -1;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};

} // namespace confdesk
