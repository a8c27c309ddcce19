// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/selectioncolours.h"

#include "gui/colors.h"

#include <QApplication>
#include <QEvent>

namespace confdesk {

SelectionColours::SelectionColours(QAbstractItemView *view) : QObject(view), m_view(view)
{
    view->installEventFilter(this);
    apply(view->hasFocus());
}

bool SelectionColours::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        apply(true);
        break;
    case QEvent::FocusOut:
        apply(false);
        break;
    case QEvent::ApplicationPaletteChange:
    case QEvent::StyleChange:
        apply(m_view->hasFocus());
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void SelectionColours::apply(bool hasFocus)
{
    QPalette wanted = withReadableSelection(QApplication::palette(m_view));
    if (!hasFocus)
        wanted = withCalmSelection(wanted);
    if (wanted != m_view->palette())
        m_view->setPalette(wanted);
}

} // namespace confdesk
