// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QPointer>
#include <QPushButton>

namespace confdesk {

/// A push button that is an action: text, icon, state, and the reason when it is disabled.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

    /// What is shown while the action is not possible.
    enum class Disabled { Shown, Hidden };

    void setAction(QAction *action, Disabled disabled = Disabled::Shown);

private:
    void showAction();

    QPointer<QAction> m_action;
    Disabled m_disabled = Disabled::Shown;
};

} // namespace confdesk
