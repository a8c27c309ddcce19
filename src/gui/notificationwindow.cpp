// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/notificationwindow.h"

#include "gui/announcement.h"
#include "gui/icons.h"
#include "ui_notificationwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QTextOption>

using namespace Qt::StringLiterals;

namespace confdesk {

NotificationWindow::NotificationWindow(const Notification &notification, int people, const QString &whyNotSent,
                                       QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::NotificationWindow>())
{
    m_ui->setupUi(this);
    m_ui->subject->setText(notification.subject);
    m_ui->subject->setCursorPosition(0);
    m_ui->text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // links are one long word
    m_ui->text->setPlainText(notification.text);
    m_ui->copy->setIcon(icon(u"copy"_s));
    connect(m_ui->copy, &QPushButton::clicked, this, &NotificationWindow::copy);
    showSending(people, whyNotSent);
    connect(m_ui->send, &QPushButton::clicked, this, &NotificationWindow::send);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->close->setFocus();
}

NotificationWindow::~NotificationWindow() = default;

void NotificationWindow::showSending(int people, const QString &whyNotSent)
{
    m_ui->send->setIcon(icon(u"notify"_s));
    m_ui->send->setText(tr("&Mail it to %n person(s)", nullptr, people));
    m_ui->send->setAccessibleName(m_ui->send->text().remove(u'&'));
    m_ui->send->setEnabled(whyNotSent.isEmpty());
    m_ui->send->setAccessibleDescription(whyNotSent);
    m_ui->reach->setText(whyNotSent.isEmpty()
                             ? tr("Everybody who has booked gets one mail; nobody gets it twice about the same link.")
                             : tr("It cannot be mailed from here: %1").arg(whyNotSent));
}

void NotificationWindow::send()
{
    Q_EMIT sendWanted({.to = {}, .subject = m_ui->subject->text(), .text = m_ui->text->toPlainText()});
    accept();
}

void NotificationWindow::copy()
{
    QApplication::clipboard()->setText(m_ui->text->toPlainText());
    const QString said = tr("Copied.");
    m_ui->answer->setText(said);
    m_ui->answer->setAccessibleName(said);
    announce(*m_ui->answer);
}

} // namespace confdesk
