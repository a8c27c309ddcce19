// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/operations.h"
#include "gui/actioncatalog.h"

#include <QDockWidget>

#include <memory>

namespace confdesk {

class OperationsModel;

namespace Ui {
class OperationsDock;
}

/// Running and finished operations with their check lists; shows itself when something starts. Finished ones stay.
class OperationsDock : public QDockWidget
{
    Q_OBJECT

public:
    OperationsDock(Operations &operations, const Clock &clock, ActionCatalog &actions, QWidget *parent = nullptr);
    ~OperationsDock() override;

    void setWaitReason(const QString &reason);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void appear(const QModelIndex &parent, int first);
    void followRunning(int index);
    void showSelected();
    void showTitle();
    void cancelSelected();
    [[nodiscard]] std::optional<OperationRecord> selected() const;

    Operations &m_operations;
    ActionCatalog &m_actions;
    std::unique_ptr<Ui::OperationsDock> m_ui;
    OperationsModel *m_model;
    bool m_hasWidths = false;
};

} // namespace confdesk
