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
    setInformativeText(tr("What is done already stays done, whichever you choose."));
    const QPushButton *finish = addButton(tr("&Finish, then quit"), AcceptRole);
    const QPushButton *stop = addButton(tr("Stop &and quit"), DestructiveRole);
    QPushButton *stay = addButton(tr("&Stay"), RejectRole);
    setDefaultButton(stay);
    setEscapeButton(stay);
    connect(this, &QDialog::finished, this, [this, finish, stop] {
        const auto *clicked = clickedButton();
        Q_EMIT answered(clicked == finish ? Answer::Finish : clicked == stop ? Answer::Stop : Answer::Stay);
    });
}

} // namespace confdesk
