// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/calendarservice.h"
#include "models/notificationtext.h"

#include <QDialog>

#include <memory>

namespace confdesk {

namespace Ui {
class NotificationWindow;
}

/// What the booked people of a recreated meeting are told: to be copied, or to be mailed to each of them.
class NotificationWindow : public QDialog
{
    Q_OBJECT

public:
    /// `people`: how many have booked; `whyNotSent`: why nothing can be mailed, empty when it can.
    NotificationWindow(const Notification &notification, int people, const QString &whyNotSent,
                       QWidget *parent = nullptr);
    ~NotificationWindow() override;

Q_SIGNALS:
    /// The letter as the person left it, without a recipient.
    void sendWanted(const confdesk::MailMessage &letter);

private:
    void showSending(int people, const QString &whyNotSent);
    void copy();
    void send();

    std::unique_ptr<Ui::NotificationWindow> m_ui;
};

} // namespace confdesk
