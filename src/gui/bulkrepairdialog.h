// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/meetingcommands.h"

#include <QDialog>

#include <memory>

namespace confdesk {

namespace Ui {
class BulkRepairDialog;
}

/// Says how many meetings "Enable recording for all broken" changes, which broken ones it leaves out and why; the
/// button names the act and the number, and the focus is on Cancel.
class BulkRepairDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BulkRepairDialog(const BulkRepairPlan &plan, QWidget *parent = nullptr);
    ~BulkRepairDialog() override;

private:
    std::unique_ptr<Ui::BulkRepairDialog> m_ui;
};

} // namespace confdesk
