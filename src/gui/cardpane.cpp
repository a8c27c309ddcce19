// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/cardpane.h"

#include "gui/colors.h"
#include "gui/icons.h"
#include "gui/meetingselection.h"
#include "models/evidencemodel.h"
#include "models/meetingcard.h"
#include "ui_cardpane.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace confdesk {

namespace {

constexpr int leastWidth = 300;

void setText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void setColor(QWidget *widget, const QColor &color)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

} // namespace

CardPane::CardPane(const MeetingSelection &selection, const MeetingCatalogue &catalogue, const ActionCatalog &actions,
                   QWidget *parent)
    : QScrollArea(parent),
      m_selection(selection),
      m_catalogue(catalogue),
      m_actions(actions),
      m_ui(std::make_unique<Ui::CardPane>()),
      m_evidence(new EvidenceModel(this))
{
    m_ui->setupUi(this);
    m_ui->enableRecording->setAction(actions[Act::EnableRecording]);
    m_ui->recreate->setAction(actions[Act::Recreate]);
    m_ui->checkLive->setAction(actions[Act::CheckLive]);
    m_ui->copyForTicket->setDefaultAction(actions[Act::CopyForTicket]);
    m_ui->openInLms->setDefaultAction(actions[Act::OpenInLms]);
    for (QToolButton *button : {m_ui->copyForTicket, m_ui->openInLms}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
    }
    m_ui->evidence->setModel(m_evidence);
    m_ui->evidence->setCopyColumn(static_cast<int>(EvidenceModel::Column::Value));
    QHeaderView *header = m_ui->evidence->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(static_cast<int>(EvidenceModel::Column::Value), QHeaderView::Stretch);
    constexpr int fieldWidth = 120;
    header->setSectionResizeMode(static_cast<int>(EvidenceModel::Column::Field), QHeaderView::Interactive);
    header->resizeSection(static_cast<int>(EvidenceModel::Column::Field), fieldWidth);
    setBigFonts();
    connect(&selection, &MeetingSelection::changed, this, &CardPane::showSelection);
    for (const Act act : {Act::EnableRecording, Act::Recreate})
        connect(actions[act], &QAction::changed, this, &CardPane::showReach);
    showSelection();
}

CardPane::~CardPane() = default;

void CardPane::setBigFonts()
{
    const auto scaled = [this](double factor, QFont::Weight weight) {
        QFont big = font();
        big.setPointSizeF(big.pointSizeF() * factor);
        big.setWeight(weight);
        return big;
    };
    m_ui->title->setFont(scaled(1.1, QFont::DemiBold));
    m_ui->headline->setFont(scaled(1.35, QFont::Bold));
    m_ui->fatal->setFont(scaled(1, QFont::Bold));
}

void CardPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        showSelection();
}

void CardPane::takeFocus()
{
    for (QWidget *each : {static_cast<QWidget *>(m_ui->recreate), static_cast<QWidget *>(m_ui->enableRecording),
                          static_cast<QWidget *>(m_ui->checkLive)}) {
        if (each->isEnabled() && !each->isHidden()) {
            each->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    m_ui->evidence->setFocus(Qt::ShortcutFocusReason);
}

void CardPane::showSelection()
{
    const auto current = m_selection.current();
    m_ui->details->setVisible(current.has_value());
    m_ui->nothing->setVisible(!current);
    if (current)
        showMeeting(*current);
    showReach();
}

void CardPane::showMeeting(const AssessedMeeting &assessed)
{
    const QDateTime now = m_catalogue.now();
    const MeetingCard card = cardOf(assessed, QTimeZone::systemTimeZone(), now);
    setText(m_ui->title, card.title);
    setText(m_ui->place, card.place);
    setText(m_ui->headline, card.headline);
    setText(m_ui->sentence, card.sentence);
    setText(m_ui->remedy, card.remedy);
    setText(m_ui->fatal, card.fatal);
    setText(m_ui->when, card.when);
    setText(m_ui->people, card.people);
    setText(m_ui->owner, card.owner);
    setText(m_ui->organizer, card.organizer);
    m_evidence->setEvidence(assessed.verdict.evidence, now);

    constexpr int size = 24;
    const QColor color = verdictColor(card.look, palette(), palette().color(QPalette::Window));
    m_ui->symbol->setPixmap(glyph(iconName(card.look), color).pixmap(QSize(size, size), devicePixelRatioF()));
    setColor(m_ui->headline, color);
    setColor(m_ui->fatal, color);
}

/// The one thing that helps: a new meeting only where nothing milder does.
Act CardPane::remedy() const
{
    const auto current = m_selection.current();
    const Remedy remedy = current ? current->verdict.remedy : Remedy::None;
    return remedy == Remedy::Recreate || remedy == Remedy::Create ? Act::Recreate : Act::EnableRecording;
}

void CardPane::showReach()
{
    const Act act = remedy();
    m_ui->recreate->setVisible(act == Act::Recreate);
    m_ui->enableRecording->setVisible(act == Act::EnableRecording);
    const QString why = m_actions.reason(act);
    const QString targets = m_selection.describeTargets();
    if (!why.isEmpty() && act == Act::Recreate)
        setText(m_ui->reach, tr("Recreate meeting is not possible: %1").arg(why));
    else if (!why.isEmpty())
        setText(m_ui->reach, tr("Enable recording is not possible: %1").arg(why));
    else
        setText(m_ui->reach, targets.isEmpty() ? QString() : tr("The buttons act on: %1.").arg(targets));
    // There is no scrolling sideways: the longest word, and the buttons, always fit.
    const int bar = verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    setMinimumWidth(std::max(leastWidth, widget()->minimumSizeHint().width() + bar));
}

} // namespace confdesk
