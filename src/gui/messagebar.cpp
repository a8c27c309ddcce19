// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/messagebar.h"

#include "gui/announcement.h"
#include "gui/colors.h"
#include "gui/icons.h"
#include "models/texts.h"
#include "ui_messagebar.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

Look lookOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Error:
        return Look::Broken;
    case MessageBar::Kind::Warning:
        return Look::Waiting;
    case MessageBar::Kind::Information:
        return Look::Ok;
    }
    return Look::None;
}

QString iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Error:
        return u"error"_s;
    case MessageBar::Kind::Warning:
        return u"state-interrupted"_s;
    case MessageBar::Kind::Information:
        return u"information"_s;
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::MessageBar>())
{
    m_ui->setupUi(this);
    m_ui->dismiss->setIcon(icon(u"cancel"_s));
    m_ui->details->hide();
    connect(m_ui->dismiss, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->details, &QWidget::setVisible);
    const auto act = [this](qsizetype offer) {
        // A copy: what it does may take the message away.
        if (const Message shown = m_messages.value(m_messages.size() - 1); offer < shown.offers.size())
            shown.offers.at(offer).act();
    };
    connect(m_ui->firstOffer, &QPushButton::clicked, this, [act] { act(0); });
    connect(m_ui->secondOffer, &QPushButton::clicked, this, [act] { act(1); });
    hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::showMessage(const Message &message)
{
    m_messages.removeIf([&message](const Message &each) { return each.topic == message.topic; });
    m_messages.append(message);
    showNewest();
}

void MessageBar::showError(const Error &error, Topic topic, const QString &addition, const QList<Offer> &offers)
{
    const bool hasDetails = !error.detail.isEmpty() || !error.requestId.isEmpty();
    showMessage({.topic = topic,
                 .kind = Kind::Error,
                 //: An error's sentences, followed by one more sentence.
                 .text = addition.isEmpty() ? error.text : tr("%1 %2").arg(error.text, addition),
                 .details = hasDetails ? detailsOf(error) : QString(),
                 .offers = offers});
}

void MessageBar::withdraw(Topic topic)
{
    const bool wasShown = !m_messages.isEmpty() && m_messages.constLast().topic == topic;
    m_messages.removeIf([topic](const Message &each) { return each.topic == topic; });
    if (wasShown)
        showNewest();
}

void MessageBar::dismiss()
{
    if (m_messages.isEmpty())
        return;
    m_messages.removeLast();
    showNewest();
}

void MessageBar::showNewest()
{
    if (m_messages.isEmpty()) {
        hide();
        return;
    }
    const Message &message = m_messages.constLast();
    const QList<QPushButton *> buttons{m_ui->firstOffer, m_ui->secondOffer};
    for (qsizetype place = 0; place < buttons.size(); ++place) {
        const bool isOffered = place < message.offers.size();
        buttons.at(place)->setVisible(isOffered);
        if (isOffered)
            buttons.at(place)->setText(message.offers.at(place).text);
    }
    m_ui->detailsButton->setVisible(!message.details.isEmpty());
    m_ui->detailsButton->setChecked(false);
    m_ui->details->setPlainText(message.details);
    m_ui->text->setText(message.text);
    m_ui->text->setAccessibleName(message.text);
    setAccessibleName(message.text);
    colour();
    show();
    announce(*this);
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
    if (m_messages.isEmpty())
        return;
    constexpr int size = 18;
    const Kind kind = m_messages.constLast().kind;
    const QColor color = verdictColor(lookOf(kind), palette(), palette().color(QPalette::Window));
    m_ui->symbol->setPixmap(glyph(iconOf(kind), color).pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace confdesk
