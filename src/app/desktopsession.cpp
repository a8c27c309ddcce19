// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktopsession.h"

#include "base/logging.h"
#include "gui/mainwindow.h"
#include "gui/startwindow.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// The incident that the demo is about.
const ConferenceId demoConference{51};

QString lastProfileKey()
{
    return u"profile/last"_s;
}

QStringList configurationFolders()
{
    QStringList folders;
    for (const QString &place : QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation))
        folders.append(QDir(place).filePath(u"confdesk"_s));
    return folders;
}

QStringList profileFiles()
{
    QStringList files;
    for (const QString &folder : configurationFolders()) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.ini"_s}, QDir::Files | QDir::Readable))
            files.append(file.absoluteFilePath());
    }
    return files;
}

} // namespace

DesktopSession::DesktopSession(Secrets secrets, QSettings &settings)
    : m_secrets(std::move(secrets)), m_settings(settings)
{
    // Between two windows there is none for a moment; the program ends when a window says so.
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

DesktopSession::~DesktopSession() = default;

void DesktopSession::start(const StartOptions &options)
{
    const QString last = m_settings.value(lastProfileKey()).toString();
    if (options.what == StartOptions::What::Demo)
        openDemo(options.stateFolder);
    else if (options.what == StartOptions::What::Profile)
        openProfile(options.profile);
    else if (!last.isEmpty() && QFileInfo::exists(last))
        openProfile(last);
    else
        showStart();
}

void DesktopSession::openDemo(const QString &stateFolder)
{
    auto workspace = openDemoWorkspace(stateFolder, {});
    if (!workspace) {
        showStart(workspace.error());
        return;
    }
    openWindow(*std::move(workspace), demoConference);
}

void DesktopSession::openProfile(const QString &nameOrFile)
{
    const Result<Profile> profile = loadProfile(nameOrFile);
    if (!profile) {
        showStart(profile.error());
        return;
    }
    if (const QFileInfo file(nameOrFile); file.isFile())
        m_settings.setValue(lastProfileKey(), file.absoluteFilePath());
    else
        m_settings.setValue(lastProfileKey(), QStandardPaths::locate(QStandardPaths::GenericConfigLocation,
                                                                     u"confdesk/%1.ini"_s.arg(nameOrFile)));
    openWindow(openWorkspace(*profile, m_secrets, {}));
}

void DesktopSession::openWindow(std::unique_ptr<Workspace> workspace, std::optional<ConferenceId> conference)
{
    m_window.reset();
    m_workspace = std::move(workspace);
    m_window =
        std::make_unique<MainWindow>(m_workspace->services(), m_settings, MainWindowOptions{.conference = conference});
    qCInfo(lcApp) << "opened profile" << m_workspace->services().profile.name;
    // The window goes after its own signal has returned.
    connect(
        m_window.get(), &MainWindow::otherProfileWanted, this, [this] { showStart(); }, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::closed, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    m_window->show();
    m_window->load();
    if (m_start)
        m_start.release()->deleteLater(); // it may be its own signal that led here
}

void DesktopSession::showStart(const std::optional<Error> &error)
{
    if (!m_start) {
        m_start = std::make_unique<StartWindow>(profileFiles(), configurationFolders().value(0));
        connect(m_start.get(), &StartWindow::demoChosen, this, [this] { openDemo({}); });
        connect(m_start.get(), &StartWindow::profileChosen, this, &DesktopSession::openProfile);
        connect(m_start.get(), &StartWindow::closed, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        m_start->show();
    }
    if (error)
        m_start->showError(*error);
    m_window.reset();
    m_workspace.reset();
}

} // namespace confdesk
