// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bulkrepairdialog.h"

#include "ui_bulkrepairdialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace confdesk {

BulkRepairDialog::BulkRepairDialog(const BulkRepairPlan &plan, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::BulkRepairDialog>())
{
    m_ui->setupUi(this);
    const int count = static_cast<int>(plan.meetings.size());
    const int leftOut = static_cast<int>(plan.leftOut.size());
    const QString conferences = tr("%n conference(s)", nullptr, plan.conferences);
    m_ui->consequence->setText(
        //: %1 is a number of conferences, as in "22 conferences".
        tr("Automatic recording will be switched on for %n meeting(s) of %1. Join links stay as they are, and nobody "
           "is "
           "notified.",
           nullptr, count)
            .arg(conferences));

    QStringList lines;
    for (const BulkRepairPlan::LeftOut &each : plan.leftOut)
        lines.append(u"%1\n    %2"_s.arg(displayName(each.meeting), singleLine(each.reason.text, 1000)));
    m_ui->leftOut->setPlainText(lines.join(u'\n'));
    m_ui->leftOut->setVisible(leftOut > 0);
    m_ui->leftOutCaption->setText(leftOut == 0 ? tr("No listed meeting is left out.")
                                               : tr("%n broken meeting(s) will be left out:", nullptr, leftOut));
    QPushButton *act = m_ui->buttons->button(QDialogButtonBox::Ok);
    act->setText(tr("Enable recording for %n meeting(s)", nullptr, count));
    act->setAutoDefault(false);
    act->setDefault(false);
    QPushButton *cancel = m_ui->buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    resize(560, leftOut > 0 ? 380 : 140);
}

BulkRepairDialog::~BulkRepairDialog() = default;

} // namespace confdesk
