// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QFrame>

#include <memory>

namespace confdesk {

namespace Ui {
class MessageBar;
}

/// One message inside the window instead of a box in front of it: what happened, what to do, details on request.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Retry { No, Offered };

    explicit MessageBar(QWidget *parent = nullptr);
    ~MessageBar() override;

    /// `addition`: a sentence of the window's own behind the error's ("Showing what was read at 10:42.").
    void showError(const Error &error, Retry retry = Retry::No, const QString &addition = {});
    void showInformation(const QString &text);
    void dismiss();

    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Kind { Error, Information };

    void showText(Kind kind, const QString &text);
    void colour();

    std::unique_ptr<Ui::MessageBar> m_ui;
    Kind m_kind = Kind::Information;
};

} // namespace confdesk
