// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bulkrepairdialog.h"

#include "gui/icons.h"
#include "ui_bulkrepairdialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// Each reason once, with the meetings it keeps out below it.
QString byReason(const QList<BulkRepairPlan::LeftOut> &leftOut)
{
    QStringList reasons;
    QHash<QString, QStringList> meetings;
    for (const BulkRepairPlan::LeftOut &each : leftOut) {
        const QString reason = singleLine(each.reason.text, 1000);
        if (!reasons.contains(reason))
            reasons.append(reason);
        meetings[reason].append(u"    • "_s + displayName(each.meeting));
    }
    QStringList paragraphs;
    for (const QString &reason : std::as_const(reasons))
        paragraphs.append(reason + u'\n' + meetings.value(reason).join(u'\n'));
    return paragraphs.join(u"\n\n"_s);
}

} // namespace

BulkRepairDialog::BulkRepairDialog(const BulkRepairPlan &plan, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::BulkRepairDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(plan.title);
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

    m_ui->leftOut->setPlainText(byReason(plan.leftOut));
    m_ui->leftOut->setVisible(leftOut > 0);
    m_ui->leftOutCaption->setText(leftOut == 0 ? tr("No listed meeting is left out.")
                                               : tr("%n broken meeting(s) will be left out:", nullptr, leftOut));
    QPushButton *act = m_ui->buttons->button(QDialogButtonBox::Ok);
    act->setText(tr("Enable recording for %n meeting(s)", nullptr, count));
    act->setIcon(icon(u"enable-recording"_s));
    act->setAutoDefault(false);
    act->setDefault(false);
    QPushButton *cancel = m_ui->buttons->button(QDialogButtonBox::Cancel);
    cancel->setIcon({});
    cancel->setDefault(true);
    cancel->setFocus();
    resize(560, leftOut > 0 ? 380 : 140);
}

BulkRepairDialog::~BulkRepairDialog() = default;

} // namespace confdesk
