// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionbutton.h"

namespace confdesk {

void ActionButton::setAction(QAction *action, Disabled disabled)
{
    m_action = action;
    m_disabled = disabled;
    connect(action, &QAction::changed, this, &ActionButton::showAction);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    showAction();
}

void ActionButton::showAction()
{
    const QString plain = m_action->text().remove(u'&');
    setText(plain);
    setAccessibleName(plain);
    setAccessibleDescription(m_action->statusTip());
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    setToolTip(m_action->toolTip());
    setStatusTip(m_action->statusTip());
    if (m_disabled == Disabled::Hidden)
        setVisible(m_action->isEnabled());
}

} // namespace confdesk
