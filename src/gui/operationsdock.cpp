// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/operationsdock.h"

#include "gui/operationdelegate.h"
#include "gui/selectioncolours.h"
#include "models/operationsmodel.h"
#include "models/texts.h"
#include "ui_operationsdock.h"

#include <QHeaderView>

#include <algorithm>
#include <utility>

namespace confdesk {

namespace {

using Column = OperationsModel::Column;

bool isUnfinished(OperationState state)
{
    return state == OperationState::Planned || state == OperationState::Running;
}

QString explanationOf(const OperationRecord &operation)
{
    QStringList lines;
    if (operation.error)
        lines.append(operation.error->text);
    for (const Warning &warning : operation.warnings)
        lines.append(warning.text);
    return lines.join(u'\n');
}

} // namespace

OperationsDock::OperationsDock(Operations &operations, const Clock &clock, ActionCatalog &actions, QWidget *parent)
    : QDockWidget(parent),
      m_operations(operations),
      m_actions(actions),
      m_ui(std::make_unique<Ui::OperationsDock>()),
      m_model(new OperationsModel(operations, clock, this))
{
    m_ui->setupUi(this);
    m_ui->operations->setModel(m_model);
    m_ui->operations->setItemDelegate(new OperationDelegate(m_ui->operations));
    new SelectionColours(m_ui->operations);
    m_ui->cancel->setAction(actions[Act::CancelOperation]);
    m_ui->details->hide();
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->details, &QWidget::setVisible);
    connect(actions[Act::CancelOperation], &QAction::triggered, this, &OperationsDock::cancelSelected);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &OperationsDock::appear);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &OperationsDock::showSelected);
    connect(m_ui->operations->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OperationsDock::showSelected);
    connect(&operations, &Operations::operationChanged, this, &OperationsDock::followRunning);
    connect(&operations, &Operations::allFinished, this, &OperationsDock::showSelected);
    hide();
    showSelected();
}

OperationsDock::~OperationsDock() = default;

void OperationsDock::setWaitReason(const QString &reason)
{
    m_model->setWaitReason(reason);
}

void OperationsDock::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    if (std::exchange(m_hasWidths, true))
        return;
    m_ui->operations->setColumnWidth(static_cast<int>(Column::Subject), parentWidget()->width() / 2);
    m_ui->operations->setColumnWidth(static_cast<int>(Column::State), 150);
}

void OperationsDock::appear(const QModelIndex &parent, int first)
{
    if (parent.isValid())
        return;
    const QModelIndex added = m_model->index(first, 0);
    // A list that nobody is in the middle of follows what happens.
    if (!m_ui->operations->hasFocus() || !m_ui->operations->currentIndex().isValid()) {
        m_ui->operations->setCurrentIndex(added);
        m_ui->operations->scrollTo(added);
    }
    show();
    showSelected();
}

void OperationsDock::followRunning(int index)
{
    const OperationRecord &operation = m_operations.all().at(index);
    const QModelIndex row = m_model->index(index, 0);
    // The check list of what runs is open; with several at work only the first, or the list would never stand still.
    const bool isOnly = std::ranges::count(m_operations.all(), OperationState::Running, &OperationRecord::state) <= 1;
    if (operation.state == OperationState::Running && isOnly)
        m_ui->operations->expand(row);
    if (operation.state == OperationState::Failed)
        m_ui->operations->expand(row);
    if (operation.state == OperationState::Done && !m_ui->operations->hasFocus())
        m_ui->operations->collapse(row);
    showTitle();
}

std::optional<OperationRecord> OperationsDock::selected() const
{
    return m_model->operationAt(m_ui->operations->currentIndex());
}

void OperationsDock::showSelected()
{
    showTitle();
    const auto operation = selected();
    const QString explanation = operation ? explanationOf(*operation) : QString();
    m_ui->explanation->setText(explanation);
    m_ui->explanation->setAccessibleName(explanation);
    const bool hasDetails = operation && operation->error;
    m_ui->detailsButton->setVisible(hasDetails);
    if (!hasDetails)
        m_ui->detailsButton->setChecked(false);
    const QString details = hasDetails ? detailsOf(*operation->error) : QString();
    if (m_ui->details->toPlainText() != details)
        m_ui->details->setPlainText(details);
    m_ui->cancel->setVisible(m_operations.runningCount() > 0);
    if (!operation)
        m_actions.setReason(Act::CancelOperation, tr("No operation is selected."));
    else if (!isUnfinished(operation->state))
        m_actions.setReason(Act::CancelOperation, tr("This operation has ended."));
    else
        m_actions.setReason(Act::CancelOperation, std::nullopt);
}

void OperationsDock::showTitle()
{
    const QList<OperationRecord> &all = m_operations.all();
    const auto count = [&all](auto isCounted) {
        return static_cast<int>(std::ranges::count_if(all, isCounted, &OperationRecord::state));
    };
    const int unfinished = count(isUnfinished);
    const int failed = count([](OperationState state) { return state == OperationState::Failed; });
    const int done = count([](OperationState state) { return state == OperationState::Done; });
    if (all.isEmpty())
        setWindowTitle(tr("Operations"));
    else if (unfinished > 0)
        setWindowTitle(tr("Operations: %1 at work, %2 done, %3 failed").arg(unfinished).arg(done).arg(failed));
    else
        setWindowTitle(tr("Operations: %1 done, %2 failed").arg(done).arg(failed));
}

void OperationsDock::cancelSelected()
{
    if (const auto operation = selected())
        m_operations.cancel(operation->id);
}

} // namespace confdesk
