// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/windowframe.h"

#include "gui/colors.h"

#include <QPainter>

namespace confdesk {

namespace {

constexpr int frameWidth = 3;

} // namespace

WindowFrame::WindowFrame(Kind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    const int margin = kind == Kind::Production ? frameWidth + 1 : 0;
    setContentsMargins(margin, margin, margin, margin);
}

void WindowFrame::paintEvent(QPaintEvent *)
{
    if (m_kind == Kind::Plain)
        return;
    QPainter painter(this);
    QPen pen(productionColor(palette()), frameWidth);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(rect().adjusted(1, 1, -2, -2));
}

} // namespace confdesk
