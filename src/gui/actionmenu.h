// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actioncatalog.h"

#include <QAbstractItemView>
#include <QMenu>

namespace confdesk {

/// Fills `menu` with groups of actions, a line between them. A disabled entry says why in its tool tip.
void fillMenu(QMenu &menu, const ActionCatalog &actions, const QList<QList<Act>> &groups);

/// Offers the groups as the context menu of `view`'s rows: by mouse, Menu key or Shift+F10.
void offerContextMenu(QAbstractItemView &view, const ActionCatalog &actions, const QList<QList<Act>> &groups);

} // namespace confdesk
