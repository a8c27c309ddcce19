// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/operations.h"
#include "gui/actioncatalog.h"
#include "gui/coalescedcall.h"
#include "gui/operationcommands.h"

#include <QDockWidget>
#include <QPersistentModelIndex>

#include <memory>

namespace confdesk {

class OperationsModel;
class Placeholder;

namespace Ui {
class OperationsDock;
}

/// Running and finished operations with their check lists; shows itself when something starts. Finished ones stay.
class OperationsDock : public QDockWidget
{
    Q_OBJECT

public:
    OperationsDock(Operations &operations, ActionCatalog &actions, QWidget *parent = nullptr);
    ~OperationsDock() override;

    void setWaitReason(const QString &reason);
    /// Selects the interrupted operations, and takes the keyboard.
    void showInterrupted();
    [[nodiscard]] const OperationCommands &commands() const { return m_commands; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectSignals();
    void setButtons();
    void appear(const QModelIndex &parent, int first);
    void goToNewest();
    void follow(int record);
    void showSelected();
    void showTitle();
    [[nodiscard]] QList<int> selected() const;

    Operations &m_operations;
    ActionCatalog &m_actions;
    OperationCommands m_commands;
    std::unique_ptr<Ui::OperationsDock> m_ui;
    OperationsModel *m_model;
    Placeholder *m_placeholder = nullptr;
    QPersistentModelIndex m_newest;
    CoalescedCall m_goSoon{[this] { goToNewest(); }};
    CoalescedCall m_showSoon{[this] { showSelected(); }};
    bool m_hasWidths = false;
};

} // namespace confdesk
