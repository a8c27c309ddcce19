// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/services.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace confdesk {

class RecreateReview;
class ReviewRow;

namespace Ui {
class ReviewSheet;
}

/// Shows what recreating some meetings would mean, before anything is changed, and does exactly that when the person
/// says so. It is there at once; the plans come one by one.
class ReviewSheet : public QDialog
{
    Q_OBJECT

public:
    ReviewSheet(const Services &services, const QList<Meeting> &meetings, QWidget *parent = nullptr);
    ~ReviewSheet() override;

    [[nodiscard]] const RecreateReview &review() const { return *m_review; }

Q_SIGNALS:
    void copied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addRows();
    void showHead();
    void showRow(int place);
    void showAllRows();
    void showDecision();
    void leaveWhenNothingIsLeft();
    void copy();
    [[nodiscard]] QString whyNotYet() const;
    [[nodiscard]] QDateTime now() const;

    const Services m_services;
    std::unique_ptr<Ui::ReviewSheet> m_ui;
    RecreateReview *m_review;
    QList<ReviewRow *> m_rows;
    QTimer m_everyMinute; ///< "starts in 12 min" stays true
};

} // namespace confdesk
