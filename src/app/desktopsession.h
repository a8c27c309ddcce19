// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/startoptions.h"

#include "workspace/workspace.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace confdesk {

class MainWindow;
class StartWindow;

/// The windows of a run: the start window until it is known which LMS to look at, then the main window over it.
class DesktopSession : public QObject
{
    Q_OBJECT

public:
    DesktopSession(Secrets secrets, QSettings &settings);
    ~DesktopSession() override;

    void start(const StartOptions &options);

private:
    void openDemo(const QString &stateFolder);
    void openProfile(const QString &nameOrFile);
    void openWindow(std::unique_ptr<Workspace> workspace, std::optional<ConferenceId> conference = {});
    void showStart(const std::optional<Error> &error = {});

    Secrets m_secrets;
    QSettings &m_settings;
    // The window works with the workspace, so it is declared, and destroyed, the other way round.
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<StartWindow> m_start;
};

} // namespace confdesk
