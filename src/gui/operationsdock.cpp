// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/operationsdock.h"

#include "gui/actionmenu.h"
#include "gui/operationdelegate.h"
#include "gui/placeholder.h"
#include "gui/selectioncolours.h"
#include "models/operationsmodel.h"
#include "models/texts.h"
#include "ui_operationsdock.h"

#include <QHeaderView>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace confdesk {

namespace {

using Column = OperationsModel::Column;

/// What stands below the list: the error, and as many warnings as can be read there.
QString explanationOf(const OperationRecord &operation)
{
    constexpr qsizetype maximum = 3;
    QStringList lines;
    if (operation.error)
        lines.append(operation.error->text);
    for (const Warning &warning : operation.warnings.first(std::min(maximum, operation.warnings.size())))
        lines.append(warning.text);
    if (operation.warnings.size() > maximum)
        lines.append(OperationsDock::tr("The list has all %n warning(s).", nullptr,
                                        static_cast<int>(operation.warnings.size())));
    return lines.join(u'\n');
}

} // namespace

OperationsDock::OperationsDock(Operations &operations, ActionCatalog &actions, QWidget *parent)
    : QDockWidget(parent),
      m_operations(operations),
      m_actions(actions),
      m_commands(operations, actions),
      m_ui(std::make_unique<Ui::OperationsDock>()),
      m_model(new OperationsModel(operations, this))
{
    m_ui->setupUi(this);
    m_ui->operations->setModel(m_model);
    m_ui->operations->setItemDelegate(new OperationDelegate(m_ui->operations));
    new SelectionColours(m_ui->operations);
    m_placeholder = new Placeholder(m_ui->operations);
    setButtons();
    connectSignals();
    hide();
    showTitle();
    showSelected();
}

OperationsDock::~OperationsDock() = default;

void OperationsDock::setButtons()
{
    using enum ActionButton::Disabled;
    m_ui->pause->setAction(m_actions[Act::PauseOperation], Hidden);
    m_ui->resume->setAction(m_actions[Act::ContinueOperation], Hidden);
    m_ui->retry->setAction(m_actions[Act::RetryOperations], Hidden);
    m_ui->undo->setAction(m_actions[Act::UndoOperation], Hidden);
    m_ui->cancel->setAction(m_actions[Act::CancelOperation], Hidden);
    m_ui->notify->setAction(m_actions[Act::NotifyText], Hidden);
    m_ui->details->hide();
    offerContextMenu(*m_ui->operations, m_actions,
                     {{Act::PauseOperation, Act::ContinueOperation, Act::RetryOperations},
                      {Act::UndoOperation, Act::CancelOperation},
                      {Act::CopyOperation, Act::NotifyText}});
}

void OperationsDock::connectSignals()
{
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->details, &QWidget::setVisible);
    const auto *copy = new QShortcut(QKeySequence::Copy, m_ui->operations, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, m_actions[Act::CopyOperation], &QAction::trigger);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &OperationsDock::appear);
    connect(m_model, &QAbstractItemModel::modelReset, &m_showSoon, &CoalescedCall::request);
    connect(m_ui->operations->selectionModel(), &QItemSelectionModel::currentChanged, &m_showSoon,
            &CoalescedCall::request);
    connect(m_ui->operations->selectionModel(), &QItemSelectionModel::selectionChanged, &m_showSoon,
            &CoalescedCall::request);
    connect(&m_operations, &Operations::operationChanged, this, &OperationsDock::follow);
}

void OperationsDock::setWaitReason(const QString &reason)
{
    m_model->setWaitReason(reason);
}

void OperationsDock::showInterrupted()
{
    QItemSelection interrupted;
    for (int record = 0; record < m_operations.all().size(); ++record) {
        if (m_operations.all().at(record).state != OperationState::Interrupted)
            continue;
        const QModelIndex row = m_model->indexOf(record);
        m_ui->operations->expand(row.parent());
        if (interrupted.isEmpty())
            m_ui->operations->setCurrentIndex(row);
        interrupted.select(row, row);
    }
    m_ui->operations->selectionModel()->select(interrupted,
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    show();
    m_ui->operations->setFocus(Qt::OtherFocusReason);
}

void OperationsDock::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    if (std::exchange(m_hasWidths, true))
        return;
    constexpr int stateWidth = 200;
    m_ui->operations->setColumnWidth(static_cast<int>(Column::Subject), parentWidget()->width() * 2 / 5);
    m_ui->operations->setColumnWidth(static_cast<int>(Column::State), stateWidth);
}

void OperationsDock::appear(const QModelIndex &parent, int first)
{
    const QModelIndex added = m_model->index(first, 0, parent);
    const bool isStep = parent.isValid() && !m_model->isBulk(parent);
    if (isStep)
        return;
    if (parent.isValid() && first == 0)
        m_ui->operations->expand(parent);
    m_newest = added;
    m_goSoon.request();
    m_showSoon.request();
    show();
}

void OperationsDock::goToNewest()
{
    // A list that nobody is in the middle of follows what happens.
    const bool isFree = !m_ui->operations->hasFocus() || !m_ui->operations->currentIndex().isValid();
    if (!isFree || !m_newest.isValid())
        return;
    const QModelIndex above = m_newest.parent();
    m_ui->operations->setCurrentIndex(above.isValid() ? above : QModelIndex(m_newest));
    m_ui->operations->scrollTo(m_newest);
}

void OperationsDock::follow(int record)
{
    m_showSoon.request();
    const OperationState state = m_operations.all().at(record).state;
    const QModelIndex row = m_model->indexOf(record);
    const QModelIndex above = row.parent();
    const bool isLeft = !m_ui->operations->hasFocus();
    const bool isOver = m_model->tally().atWork() == 0;
    if (above.isValid()) {
        if (isOver && isLeft && m_model->tally().of(OperationState::Failed) == 0)
            m_ui->operations->collapse(above);
        return;
    }
    // The check list of what runs is open; with several at work only the first, or the list would never stand still.
    const bool isOnly = m_model->tally().of(OperationState::Running) <= 1;
    if ((state == OperationState::Running && isOnly) || state == OperationState::Failed)
        m_ui->operations->expand(row);
    if (state == OperationState::Done && isLeft && m_operations.all().at(record).warnings.isEmpty())
        m_ui->operations->collapse(row);
}

QList<int> OperationsDock::selected() const
{
    QModelIndexList rows = m_ui->operations->selectionModel()->selectedRows();
    if (rows.isEmpty() && m_ui->operations->currentIndex().isValid())
        rows.append(m_ui->operations->currentIndex());
    QList<int> records;
    for (const QModelIndex &row : std::as_const(rows))
        records.append(m_model->recordsAt(row));
    std::ranges::sort(records);
    const auto repeated = std::ranges::unique(records);
    records.erase(repeated.begin(), repeated.end());
    return records;
}

void OperationsDock::showSelected()
{
    showTitle();
    m_commands.setSelection(selected());
    const OperationRecord *operation = m_model->operationAt(m_ui->operations->currentIndex());
    const QString explanation = operation ? explanationOf(*operation) : QString();
    m_ui->explanation->setText(explanation);
    m_ui->explanation->setAccessibleName(explanation);
    m_ui->explanation->setVisible(!explanation.isEmpty());
    const bool hasDetails = operation && operation->error;
    m_ui->detailsButton->setVisible(hasDetails);
    if (!hasDetails)
        m_ui->detailsButton->setChecked(false);
    const QString details = hasDetails ? detailsOf(*operation->error) : QString();
    if (m_ui->details->toPlainText() != details)
        m_ui->details->setPlainText(details);
}

void OperationsDock::showTitle()
{
    const OperationTally &tally = m_model->tally();
    const int done = tally.of(OperationState::Done);
    const int failed = tally.of(OperationState::Failed);
    if (m_model->rowCount() == 0)
        m_placeholder->showText(tr("Nothing has been done yet. What Confdesk changes is listed here."));
    else
        m_placeholder->hide();
    if (m_model->rowCount() == 0)
        setWindowTitle(tr("Operations"));
    else if (tally.atWork() > 0)
        setWindowTitle(tr("Operations: %1 at work, %2 done, %3 failed").arg(tally.atWork()).arg(done).arg(failed));
    else if (const int interrupted = tally.of(OperationState::Interrupted); interrupted > 0)
        setWindowTitle(tr("Operations: %1 interrupted, %2 done, %3 failed").arg(interrupted).arg(done).arg(failed));
    else
        setWindowTitle(tr("Operations: %1 done, %2 failed").arg(done).arg(failed));
}

} // namespace confdesk
