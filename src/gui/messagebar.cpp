// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/messagebar.h"

#include "gui/colors.h"
#include "gui/icons.h"
#include "models/texts.h"
#include "ui_messagebar.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace confdesk {

MessageBar::MessageBar(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::MessageBar>())
{
    m_ui->setupUi(this);
    m_ui->dismiss->setIcon(icon(u"cancel"_s));
    m_ui->details->hide();
    connect(m_ui->dismiss, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_ui->retry, &QPushButton::clicked, this, &MessageBar::retryRequested);
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->details, &QWidget::setVisible);
    hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::showError(const Error &error, Retry retry, const QString &addition)
{
    //: An error's sentences, followed by one more sentence.
    const QString text = addition.isEmpty() ? error.text : tr("%1 %2").arg(error.text, addition);
    m_ui->retry->setVisible(retry == Retry::Offered);
    m_ui->detailsButton->setVisible(!error.detail.isEmpty() || !error.requestId.isEmpty());
    m_ui->details->setPlainText(detailsOf(error));
    showText(Kind::Error, text);
}

void MessageBar::showInformation(const QString &text)
{
    m_ui->retry->hide();
    m_ui->detailsButton->hide();
    showText(Kind::Information, text);
}

void MessageBar::showText(Kind kind, const QString &text)
{
    m_kind = kind;
    m_ui->detailsButton->setChecked(false);
    m_ui->text->setText(text);
    m_ui->text->setAccessibleName(text);
    setAccessibleName(text);
    colour();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::dismiss()
{
    hide();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_ui->text->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void MessageBar::colour()
{
    constexpr int size = 18;
    const QColor background = palette().color(QPalette::Window);
    const QColor color = verdictColor(m_kind == Kind::Error ? Look::Broken : Look::Ok, palette(), background);
    const QString name = m_kind == Kind::Error ? u"error"_s : u"information"_s;
    m_ui->symbol->setPixmap(glyph(name, color).pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace confdesk
