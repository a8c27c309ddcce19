// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the main window asks and shows in windows of their own, and what it does when it is closed.

#include "gui/bulkrepairdialog.h"
#include "gui/closequestion.h"
#include "gui/mainwindow.h"
#include "gui/notificationwindow.h"
#include "gui/reviewsheet.h"
#include "models/operationwords.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QStatusBar>

namespace confdesk {

void MainWindow::confirmBulkRepair(const BulkRepairPlan &plan)
{
    auto *dialog = new BulkRepairDialog(plan, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &m_commands, [this, plan] { m_commands.repair(plan); });
    dialog->open();
}

void MainWindow::reviewRecreation(const QList<Meeting> &meetings)
{
    auto *sheet = new ReviewSheet(m_services, meetings, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ReviewSheet::copied, this, [this] { statusBar()->showMessage(tr("Copied the review.")); });
    sheet->open();
}

void MainWindow::writeNotification(const OperationRecord &operation)
{
    const auto change = linkChangeOf(operation);
    if (!change)
        return;
    // The times are those of the row as it is now.
    whenDone(m_services.store.meeting(operation.meeting, m_alive.get_token()), this,
             [this, change](const Result<Meeting> &meeting) {
                 if (!meeting) {
                     m_messages->showError(meeting.error());
                     return;
                 }
                 offerNotification(*meeting, *change);
             });
}

void MainWindow::offerNotification(const Meeting &meeting, const LinkChange &change)
{
    QString whyNotSent = m_loader.whyReadOnly().value_or(QString());
    if (meeting.stored.joinLink != change.newLink)
        whyNotSent = tr("The meeting has another link by now.");
    else if (meeting.bookings == 0)
        whyNotSent = tr("Nobody has booked this meeting.");
    else if (const auto reason = whyOccupied(m_services.operations, meeting.ref))
        whyNotSent = *reason;
    auto *window = new NotificationWindow(notificationOf(meeting, change), meeting.bookings, whyNotSent, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &NotificationWindow::sendWanted, this,
            [this, meeting](const MailMessage &letter) { m_services.operations.notify(meeting, letter); });
    window->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_services.operations.runningCount() > 0) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    saveLayout();
    event->accept();
    if (m_wantsOtherProfile)
        Q_EMIT otherProfileWanted();
    else
        Q_EMIT closed();
}

void MainWindow::askBeforeClosing()
{
    if (findChild<CloseQuestion *>())
        return;
    auto *question = new CloseQuestion(m_services.operations.runningCount(), this);
    connect(question, &CloseQuestion::answered, this, [this](CloseQuestion::Answer answer) {
        if (answer == CloseQuestion::Answer::Stay) {
            stay();
            return;
        }
        if (answer == CloseQuestion::Answer::Pause)
            m_services.operations.pauseAll();
        closeWhenDone();
    });
    question->open();
}

void MainWindow::closeWhenDone()
{
    if (m_services.operations.runningCount() == 0) {
        close();
        return;
    }
    statusBar()->showMessage(tr("Confdesk closes as soon as the running operations are done."));
    m_closesWhenDone = true;
}

void MainWindow::stay()
{
    m_wantsOtherProfile = false;
    if (std::exchange(m_closesWhenDone, false))
        statusBar()->clearMessage();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Confdesk"),
                                tr("Confdesk %1").arg(QStringLiteral(CONFDESK_VERSION)), QMessageBox::Close, this);
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Sees to it that every Teams meeting of an LMS is recorded.\n\n"
                               "Free software under the GNU General Public License, version 3 or later. "
                               "It comes without any warranty."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace confdesk
