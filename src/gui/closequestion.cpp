// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/closequestion.h"

#include <QPushButton>

namespace confdesk {

CloseQuestion::CloseQuestion(int running, QWidget *parent) : QMessageBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(Question);
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Operations are running"));
    setText(tr("%n operation(s) are still running.", nullptr, running));
    setInformativeText(tr("What is paused stops after its present step, and can be continued the next time Confdesk is "
                          "started. What is done already stays done."));
    const QPushButton *finish = addButton(tr("&Finish in the background, then quit"), AcceptRole);
    const QPushButton *pause = addButton(tr("&Pause and quit"), DestructiveRole);
    QPushButton *stay = addButton(tr("&Stay"), RejectRole);
    setDefaultButton(stay);
    setEscapeButton(stay);
    connect(this, &QDialog::finished, this, [this, finish, pause] {
        const auto *clicked = clickedButton();
        Q_EMIT answered(clicked == finish ? Answer::Finish : clicked == pause ? Answer::Pause : Answer::Stay);
    });
}

} // namespace confdesk
