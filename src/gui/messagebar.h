// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QFrame>
#include <QList>

#include <functional>
#include <memory>

namespace confdesk {

namespace Ui {
class MessageBar;
}

/// Messages inside the window instead of boxes in front of it: what happened, what to do, details on request. One is
/// shown, the newest; the one before it comes back when it is closed or has become void.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    /// What a message is about; a new one replaces that about the same.
    enum class Topic { General, List, Journal, Unfinished };
    enum class Kind { Error, Information, Warning };

    /// A button: what it says, and does. The message stays until it is withdrawn.
    struct Offer
    {
        QString text;
        std::function<void()> act;
    };
    struct Message
    {
        Topic topic = Topic::General;
        Kind kind = Kind::Information;
        QString text;
        QString details;     ///< empty: none
        QList<Offer> offers; ///< at most two
    };

    explicit MessageBar(QWidget *parent = nullptr);
    ~MessageBar() override;

    void showMessage(const Message &message);
    /// `addition`: a sentence of the window's own behind the error's ("Showing what was read at 10:42.").
    void showError(const Error &error, Topic topic = Topic::General, const QString &addition = {},
                   const QList<Offer> &offers = {});
    /// What it was about is over.
    void withdraw(Topic topic);
    /// Closes the message that is shown.
    void dismiss();

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNewest();
    void colour();

    std::unique_ptr<Ui::MessageBar> m_ui;
    QList<Message> m_messages; ///< oldest first
};

} // namespace confdesk
