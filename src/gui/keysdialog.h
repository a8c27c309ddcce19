// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actioncatalog.h"

#include <QDialog>

#include <memory>

namespace confdesk {

namespace Ui {
class KeysDialog;
}

/// What the keyboard can do.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const ActionCatalog &actions, QWidget *parent = nullptr);
    ~KeysDialog() override;

private:
    std::unique_ptr<Ui::KeysDialog> m_ui;
};

} // namespace confdesk
