// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/operationdelegate.h"

#include "gui/colors.h"
#include "gui/icons.h"
#include "models/roles.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int glyphSize = 16;
constexpr int boxWidth = 7;
constexpr int boxHeight = 9;
constexpr int boxGap = 2;

QColor textColor(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
}

QColor glyphColor(const QString &name, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        return textColor(option);
    const QColor background = option.palette.color(QPalette::Base);
    if (name == "state-failed"_L1)
        return verdictColor(Look::Broken, option.palette, background);
    if (name == "state-done"_L1)
        return verdictColor(Look::Ok, option.palette, background);
    if (name == "state-warning"_L1 || name == "state-interrupted"_L1)
        return verdictColor(Look::Waiting, option.palette, background);
    return textColor(option);
}

/// Of many things at work a share is shown: not one box for each.
QSize fitted(const QSize &progress)
{
    constexpr int mostBoxes = 12;
    if (progress.height() <= mostBoxes)
        return progress;
    return {progress.width() * mostBoxes / progress.height(), mostBoxes};
}

} // namespace

void OperationDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString name = index.data(StateIconRole).toString();
    if (name.isEmpty())
        return;
    option->icon = glyph(name, glyphColor(name, *option));
    option->decorationSize = QSize(glyphSize, glyphSize);
    option->features |= QStyleOptionViewItem::HasDecoration;
}

QSize OperationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int padding = 6;
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(option.fontMetrics.height(), glyphSize) + padding);
    return size;
}

void OperationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QSize progress = fitted(index.data(ProgressRole).toSize());
    if (!progress.isValid() || progress.height() == 0)
        return;
    const int width = progress.height() * (boxWidth + boxGap);
    const int left = option.rect.right() - width - boxGap;
    if (left < option.rect.left() + option.fontMetrics.horizontalAdvance(index.data().toString()) + 3 * boxGap)
        return; // the words say it; the bar only helps the eye
    const QColor color = textColor(option);
    painter->save();
    painter->setPen(color);
    for (int step = 0; step < progress.height(); ++step) {
        const QRect box(left + step * (boxWidth + boxGap), option.rect.center().y() - boxHeight / 2, boxWidth - 1,
                        boxHeight);
        painter->setBrush(step < progress.width() ? QBrush(color) : QBrush(Qt::NoBrush));
        painter->drawRect(box);
    }
    painter->restore();
}

} // namespace confdesk
