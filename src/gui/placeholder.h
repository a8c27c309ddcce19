// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace confdesk {

/// Says in the middle of an empty list why it is empty, and what to do: one sentence, at most one button.
class Placeholder : public QWidget
{
    Q_OBJECT

public:
    explicit Placeholder(QAbstractItemView *view);

    /// `buttonText` empty: no button.
    void showText(const QString &text, const QString &buttonText = {});

Q_SIGNALS:
    void buttonClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_viewport;
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace confdesk
