// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace confdesk {

/// Says in the middle of an empty list why it is empty, and what to do: one sentence, at most one button. A screen
/// reader says it when it changes, and finds it as the description of the list.
class Placeholder : public QWidget
{
    Q_OBJECT

public:
    explicit Placeholder(QAbstractItemView *view);

    /// `buttonText` empty: no button.
    void showText(const QString &text, const QString &buttonText = {});
    void setVisible(bool visible) override;

Q_SIGNALS:
    void buttonClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView *m_view;
    QWidget *m_viewport;   ///< asked for itself it would be asked of a view that is being deleted
    QString m_description; ///< of the list while it is not empty
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace confdesk
