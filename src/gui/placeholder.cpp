// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/placeholder.h"

#include "gui/announcement.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confdesk {

Placeholder::Placeholder(QAbstractItemView *view)
    : QWidget(view->viewport()),
      m_view(view),
      m_viewport(view->viewport()),
      m_description(view->accessibleDescription()),
      m_label(new QLabel(this)),
      m_button(new QPushButton(this))
{
    m_label->setObjectName(u"placeholderText"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_button->setObjectName(u"placeholderButton"_s);
    connect(m_button, &QPushButton::clicked, this, &Placeholder::buttonClicked);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_label);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_viewport->installEventFilter(this);
    setGeometry(m_viewport->rect());
    hide();
}

void Placeholder::showText(const QString &text, const QString &buttonText)
{
    const bool isNews = isHidden() || m_label->text() != text;
    m_label->setText(text);
    m_label->setAccessibleName(text);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    show();
    if (!isNews)
        return;
    setAccessibleName(text);
    m_view->setAccessibleDescription(text);
    announce(*this);
}

void Placeholder::setVisible(bool visible)
{
    QWidget::setVisible(visible);
    if (!visible)
        m_view->setAccessibleDescription(m_description);
}

bool Placeholder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_viewport && event->type() == QEvent::Resize)
        setGeometry(m_viewport->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace confdesk
