// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/reviewsheet.h"

#include "gui/announcement.h"
#include "gui/colors.h"
#include "gui/icons.h"
#include "gui/reviewrow.h"
#include "models/recreatereview.h"
#include "models/reviewwords.h"
#include "ui_reviewsheet.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

ReviewSheet::ReviewSheet(const Services &services, const QList<Meeting> &meetings, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_ui(std::make_unique<Ui::ReviewSheet>()),
      m_review(new RecreateReview(services.recreatePlanner, services.operations, meetings, this))
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    showHead();
    addRows();
    m_ui->copy->setIcon(icon(u"copy"_s));
    m_ui->act->setIcon(icon(u"recreate"_s));
    m_ui->tryAgain->setIcon(icon(u"refresh"_s));
    m_ui->confirmation->installEventFilter(this);
    connect(m_ui->copy, &QPushButton::clicked, this, &ReviewSheet::copy);
    connect(m_ui->tryAgain, &QPushButton::clicked, m_review, &RecreateReview::plan);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->confirmation, &QLineEdit::textChanged, this, &ReviewSheet::showDecision);
    connect(m_ui->act, &QPushButton::clicked, this, [this] {
        m_review->apply();
        accept();
    });
    connect(m_review, &RecreateReview::meetingChanged, this, [this](int place) {
        showRow(place);
        showDecision();
    });
    connect(&m_everyMinute, &QTimer::timeout, this, &ReviewSheet::showAllRows);
    m_everyMinute.start(30s);
    m_review->plan();
    showAllRows();
    showDecision();
    m_ui->cancel->setFocus();
    constexpr QSize frame(840, 185);
    constexpr QSize row(0, 160);
    resize(frame + row * static_cast<int>(std::min<qsizetype>(meetings.size(), 3)));
}

ReviewSheet::~ReviewSheet() = default;

void ReviewSheet::showHead()
{
    const Profile &profile = m_services.profile;
    QFont bold = font();
    bold.setBold(true);
    m_ui->production->setFont(bold);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_ui->heading->setFont(bold);
    m_ui->profile->setText(singleLine(profile.name));
    m_ui->production->setVisible(profile.production);
    QPalette coloured = m_ui->production->palette();
    coloured.setColor(QPalette::WindowText, productionColor(palette()));
    m_ui->production->setPalette(coloured);
    if (m_review->meetings().isEmpty())
        return;
    const Conference &conference = m_review->meetings().constFirst().meeting.conference;
    const QString title = singleLine(conference.title).trimmed();
    //: The title of a conference and its number.
    m_ui->subject->setText(
        tr("%1 · conference %2").arg(title.isEmpty() ? tr("(no title)") : title).arg(conference.id.value()));
}

void ReviewSheet::addRows()
{
    for (int place = 0; place < m_review->meetings().size(); ++place) {
        auto *row = new ReviewRow(m_ui->rows);
        m_rows.append(row);
        m_ui->rowsLayout->insertWidget(place, row);
        connect(row, &ReviewRow::forced, this, [this, place](bool isForced) { m_review->setForced(place, isForced); });
        connect(row, &ReviewRow::repairWanted, this, [this, place] {
            m_review->repairInstead(place);
            leaveWhenNothingIsLeft();
        });
    }
}

void ReviewSheet::showRow(int place)
{
    m_rows.at(place)->showMeeting(m_review->meetings().at(place), now());
}

void ReviewSheet::showAllRows()
{
    for (int place = 0; place < m_rows.size(); ++place)
        showRow(place);
}

void ReviewSheet::showDecision()
{
    const QString act = reviewAct(*m_review);
    const QString why = whyNotYet();
    const QString heading = m_review->chosenCount() == 0 ? tr("Recreate meetings") : act;
    setWindowTitle(heading);
    m_ui->heading->setText(heading);
    m_ui->act->setText(u'&' + act);
    m_ui->act->setAccessibleName(act);
    m_ui->act->setEnabled(why.isEmpty());
    m_ui->act->setAccessibleDescription(why);
    const bool hasFailed =
        std::ranges::any_of(m_review->meetings(), [](const auto &each) { return each.error.has_value(); });
    m_ui->tryAgain->setVisible(hasFailed);
    const bool asks = m_services.profile.production && m_review->chosenCount() > 0;
    m_ui->confirmationCaption->setVisible(asks);
    m_ui->confirmation->setVisible(asks);
    const QString request = tr("T&ype %1 to confirm:").arg(m_review->phrase());
    constexpr qsizetype oneLine = 80;
    m_ui->confirmationCaption->setWordWrap(request.size() > oneLine);
    m_ui->confirmationCaption->setText(request);
    m_ui->confirmation->setAccessibleName(QString(request).remove(u'&'));
    if (m_ui->decision->text() == why)
        return;
    m_ui->decision->setText(why);
    m_ui->decision->setAccessibleName(why);
    if (isVisible() && !why.isEmpty())
        announce(*m_ui->decision);
}

/// Why the button cannot be pressed; empty: it can.
QString ReviewSheet::whyNotYet() const
{
    const auto &meetings = m_review->meetings();
    if (m_review->isPlanning()) {
        const auto planned = std::ranges::count_if(meetings, [](const auto &each) { return !each.isPlanning(); });
        return tr("%1 of %2 are planned…").arg(planned).arg(meetings.size());
    }
    if (m_review->chosenCount() == 0)
        return std::ranges::any_of(meetings, &ReviewedMeeting::isObjected)
                   ? tr("Nothing is chosen: the remarks say why. Tick “Recreate nevertheless” to insist.")
                   : tr("None of these meetings can be recreated.");
    if (m_services.profile.production && !m_review->isConfirmedBy(m_ui->confirmation->text()))
        return tr("This is a production profile: the numbers must be typed.");
    return {};
}

void ReviewSheet::leaveWhenNothingIsLeft()
{
    const bool isOver = std::ranges::all_of(m_review->meetings(), [](const ReviewedMeeting &each) {
        return each.isRepaired || (each.plan && each.plan->refusal);
    });
    if (isOver)
        reject();
}

void ReviewSheet::copy()
{
    QApplication::clipboard()->setText(reviewText(*m_review, m_services.profile, now()));
    Q_EMIT copied();
}

QDateTime ReviewSheet::now() const
{
    return m_services.knowledge.clock().nowUtc();
}

bool ReviewSheet::eventFilter(QObject *watched, QEvent *event)
{
    // Enter behind the typed numbers goes to the button: it would press Cancel, which is the default.
    if (watched == m_ui->confirmation && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_ui->act->isEnabled())
                m_ui->act->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ReviewSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) {
        showHead();
        showAllRows();
    }
}

} // namespace confdesk
