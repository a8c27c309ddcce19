// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/recreatereview.h"

#include <QFrame>

#include <memory>

namespace confdesk {

namespace Ui {
class ReviewRow;
}

/// One meeting of the review sheet. Takes the keyboard, so that a screen reader reads it as a whole.
class ReviewRow : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewRow(QWidget *parent = nullptr);
    ~ReviewRow() override;

    void showMeeting(const ReviewedMeeting &reviewed, const QDateTime &now);

Q_SIGNALS:
    /// The person insists, or does not any more.
    void forced(bool isForced);
    void repairWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showReasons(const ReviewedMeeting &reviewed, const QString &objection, const QString &refusal);

    std::unique_ptr<Ui::ReviewRow> m_ui;
};

} // namespace confdesk
