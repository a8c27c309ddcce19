// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/numberdelegate.h"

#include <QApplication>

#include <utility>

namespace confdesk {

void NumberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int room = 10;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const QString text = std::exchange(item.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const bool isActive = item.state.testFlag(QStyle::State_Active);
    item.palette.setCurrentColorGroup(isActive ? QPalette::Active : QPalette::Inactive);
    style->drawItemText(painter, item.rect.adjusted(0, 0, -room, 0), static_cast<int>(item.displayAlignment),
                        item.palette, item.state.testFlag(QStyle::State_Enabled), text,
                        isSelected ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace confdesk
