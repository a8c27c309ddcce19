// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionmenu.h"

namespace confdesk {

void fillMenu(QMenu &menu, const ActionCatalog &actions, const QList<QList<Act>> &groups)
{
    menu.setToolTipsVisible(true);
    for (const QList<Act> &group : groups) {
        if (!menu.isEmpty())
            menu.addSeparator();
        for (const Act act : group)
            menu.addAction(actions[act]);
    }
}

void offerContextMenu(QAbstractItemView &view, const ActionCatalog &actions, const QList<QList<Act>> &groups)
{
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&view, &QWidget::customContextMenuRequested, &view, [&view, &actions, groups](QPoint position) {
        const QModelIndex index = view.currentIndex();
        if (!index.isValid())
            return;
        // The keyboard's menu belongs to the current row, not to the middle of the list.
        if (!view.indexAt(position).isValid() || !view.viewport()->underMouse())
            position = view.visualRect(index).bottomLeft();
        auto *menu = new QMenu(&view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu, actions, groups);
        menu->popup(view.viewport()->mapToGlobal(position));
    });
}

} // namespace confdesk
