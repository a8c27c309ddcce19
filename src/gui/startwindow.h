// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QWidget>

#include <memory>

namespace confdesk {

class MessageBar;

namespace Ui {
class StartWindow;
}

/// What Confdesk shows when it does not know which LMS to look at: the demo, the profiles there are, and how to write
/// one.
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    /// `profileFiles`: paths of the profiles to offer; `folder`: where a new one belongs.
    StartWindow(const QStringList &profileFiles, const QString &folder, QWidget *parent = nullptr);
    ~StartWindow() override;

    void showError(const Error &error);

Q_SIGNALS:
    void demoChosen();
    void profileChosen(const QString &file);
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void chooseFile();

    std::unique_ptr<Ui::StartWindow> m_ui;
    MessageBar *m_messages;
    QString m_folder;
};

} // namespace confdesk
