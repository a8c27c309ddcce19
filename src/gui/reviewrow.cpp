// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/reviewrow.h"

#include "gui/colors.h"
#include "gui/icons.h"
#include "models/reviewwords.h"
#include "models/texts.h"
#include "ui_reviewrow.h"

#include <QFocusEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

void setText(QLabel *caption, QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
    if (caption)
        caption->setVisible(!text.isEmpty());
}

void setGlyph(QLabel *label, const QString &name, Look look)
{
    constexpr int size = 16;
    const QColor color = verdictColor(look, label->palette(), label->palette().color(QPalette::Window));
    label->setPixmap(glyph(name, color).pixmap(QSize(size, size), label->devicePixelRatioF()));
}

} // namespace

ReviewRow::ReviewRow(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::ReviewRow>())
{
    m_ui->setupUi(this);
    QFont bold = font();
    bold.setBold(true);
    m_ui->name->setFont(bold);
    m_ui->repair->setIcon(icon(u"enable-recording"_s));
    connect(m_ui->nevertheless, &QCheckBox::toggled, this, &ReviewRow::forced);
    connect(m_ui->repair, &QPushButton::clicked, this, &ReviewRow::repairWanted);
}

ReviewRow::~ReviewRow() = default;

void ReviewRow::showMeeting(const ReviewedMeeting &reviewed, const QDateTime &now)
{
    const ReviewWords words = wordsOf(reviewed, now);
    m_ui->name->setText(words.name);
    m_ui->when->setText(words.when);
    setText(nullptr, m_ui->starts, words.starts);
    setText(nullptr, m_ui->state, words.state);
    setText(m_ui->organizerCaption, m_ui->organizer, words.organizer);
    m_ui->oldLink->setText(words.oldLink);
    m_ui->newLink->setText(u"→  "_s + words.newLink);
    for (QWidget *each : {static_cast<QWidget *>(m_ui->linkCaption), static_cast<QWidget *>(m_ui->oldLink),
                          static_cast<QWidget *>(m_ui->newLink)})
        each->setVisible(!words.oldLink.isEmpty());
    setText(m_ui->peopleCaption, m_ui->people, words.people);
    setText(m_ui->oldEventCaption, m_ui->oldEvent, words.oldEvent);
    setText(m_ui->reasonCaption, m_ui->reason, words.reason);
    showReasons(reviewed, words.objection, words.refusal);
    setAccessibleName(reviewedText(reviewed, now));
}

void ReviewRow::showReasons(const ReviewedMeeting &reviewed, const QString &objection, const QString &refusal)
{
    const bool isObjected = reviewed.isObjected();
    setText(nullptr, m_ui->objection, isObjected ? objection : QString());
    m_ui->objectionGlyph->setVisible(isObjected);
    setGlyph(m_ui->objectionGlyph, u"state-warning"_s, Look::Waiting);
    m_ui->nevertheless->setVisible(isObjected);
    m_ui->nevertheless->setAccessibleName(
        tr("%1: recreate nevertheless, everybody gets a new link").arg(m_ui->name->text()));
    const QSignalBlocker blocker(m_ui->nevertheless);
    m_ui->nevertheless->setChecked(reviewed.isForced);
    m_ui->repair->setVisible(reviewed.canBeRepaired());
    m_ui->repair->setAccessibleName(tr("%1: enable recording instead, the link stays").arg(m_ui->name->text()));
    setText(nullptr, m_ui->refusal, refusal);
    m_ui->refusalGlyph->setVisible(!refusal.isEmpty());
    // That nothing has to be done is no trouble; that nothing could be found out is.
    const bool isTrouble = reviewed.error.has_value();
    setGlyph(m_ui->refusalGlyph, isTrouble ? u"error"_s : u"information"_s, isTrouble ? Look::Broken : Look::Unknown);
    m_ui->refusal->setToolTip(reviewed.error ? asToolTip(detailsOf(*reviewed.error)) : QString());
}

void ReviewRow::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = rect().adjusted(2, 2, -2, -2);
    option.backgroundColor = palette().color(QPalette::Window);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void ReviewRow::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void ReviewRow::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

} // namespace confdesk
