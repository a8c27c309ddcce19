// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/verdictdelegate.h"

#include "gui/colors.h"
#include "gui/icons.h"
#include "models/roles.h"

namespace confdesk {

namespace {

constexpr int glyphSize = 16;

QColor backgroundOf(const QStyleOptionViewItem &option)
{
    const QPalette::ColorGroup group =
        option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    if (option.state.testFlag(QStyle::State_Selected))
        return option.palette.color(group, QPalette::Highlight);
    const bool isAlternate = option.features.testFlag(QStyleOptionViewItem::Alternate);
    return option.palette.color(group, isAlternate ? QPalette::AlternateBase : QPalette::Base);
}

} // namespace

void VerdictDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant value = index.data(LookRole);
    if (!value.isValid())
        return;
    const auto look = static_cast<Look>(value.toInt());
    const QColor color = verdictColor(look, option->palette, backgroundOf(*option));
    option->icon = glyph(iconName(look), color);
    option->decorationSize = QSize(glyphSize, glyphSize);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
    option->font.setBold(look == Look::Urgent);
}

} // namespace confdesk
