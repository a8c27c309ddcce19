// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/datatable.h"

#include "gui/selectioncolours.h"
#include "models/roles.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// A row is as high as its glyph and its line of text need.
int lineHeight(const QWidget &widget)
{
    constexpr int glyphSize = 16;
    constexpr int padding = 8;
    return std::max(widget.fontMetrics().height(), glyphSize) + padding;
}

QString copied(const QModelIndex &index)
{
    const QVariant raw = index.data(RawRole);
    return raw.isValid() ? raw.toString() : index.data().toString();
}

} // namespace

DataTable::DataTable(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(lineHeight(*this));
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &DataTable::offerColumns);
    new SelectionColours(this);
}

void DataTable::setModel(QAbstractItemModel *model)
{
    if (this->model())
        this->model()->disconnect(this);
    QTableView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::keepCurrentRow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::keepCurrentRow);
    connect(model, &QAbstractItemModel::modelReset, this, &DataTable::keepCurrentRow);
    keepCurrentRow();
}

void DataTable::sortInitially(int column, Qt::SortOrder order)
{
    // Before enabling: setSortingEnabled() sorts by whatever the header shows, at first column 0 descending.
    horizontalHeader()->setSortIndicator(column, order);
    setSortingEnabled(true);
}

void DataTable::keepCurrentRow()
{
    if (currentIndex().isValid() || !model() || model()->rowCount() == 0)
        return;
    setCurrentIndex(model()->index(0, 0));
}

void DataTable::saveLayout(QSettings &settings, const QString &key) const
{
    settings.setValue(key, horizontalHeader()->saveState());
}

void DataTable::restoreLayout(const QSettings &settings, const QString &key)
{
    horizontalHeader()->restoreState(settings.value(key).toByteArray());
    // Also what was stored by a version with another arrangement never hides the first column.
    setColumnHidden(0, false);
    const QHeaderView *header = horizontalHeader();
    if (isSortingEnabled())
        sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

QString DataTable::selectionAsText() const
{
    if (!selectionModel())
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (m_copyColumn >= 0) {
            lines.append(copied(row.siblingAtColumn(m_copyColumn)));
            continue;
        }
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells.append(copied(row.siblingAtColumn(column)));
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void DataTable::keyboardSearch(const QString &search)
{
    const bool isContinued = m_sinceTyped.isValid() && m_sinceTyped.elapsed() < QApplication::keyboardInputInterval();
    m_typed = isContinued ? m_typed + search : search;
    m_sinceTyped.start();
    const int rows = model() ? model()->rowCount() : 0;
    // The first letter leaves the row that one is at; the next ones may stay there.
    const int first = std::max(currentIndex().row(), 0) + (isContinued ? 0 : 1);
    for (int passed = 0; passed < rows; ++passed) {
        const QModelIndex index = model()->index((first + passed) % rows, 0);
        if (!index.data().toString().trimmed().startsWith(m_typed, Qt::CaseInsensitive))
            continue;
        setCurrentIndex(index);
        return;
    }
}

void DataTable::copySelection()
{
    QApplication::clipboard()->setText(selectionAsText());
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->modifiers().testFlag(Qt::ControlModifier) && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    Q_EMIT focused();
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        verticalHeader()->setDefaultSectionSize(lineHeight(*this));
}

int DataTable::sizeHintForRow(int) const
{
    return lineHeight(*this);
}

void DataTable::offerColumns(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column > 0); // the first one says which row it is
        connect(action, &QAction::toggled, this, [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

} // namespace confdesk
