// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>

namespace confdesk {

/// Asked when the window is closed while operations run: finish them, pause them, or stay.
class CloseQuestion : public QMessageBox
{
    Q_OBJECT

public:
    enum class Answer { Finish, Pause, Stay };

    explicit CloseQuestion(int running, QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(confdesk::CloseQuestion::Answer answer);
};

} // namespace confdesk
