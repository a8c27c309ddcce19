// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktopsession.h"
#include "app/startoptions.h"

#include "base/logging.h"
#include "gui/mainwindow.h"
#include "workspace/translations.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QString logFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return QDir().mkpath(folder) ? QDir(folder).filePath(u"confdesk.log"_s) : QString();
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text + u'\n'), stream);
}

/// What needs no window works without a display, too: the exit status, when that is all there is to do.
std::optional<int> answerOnTerminal(const QStringList &arguments, confdesk::StartOptions &options)
{
    const auto parsed = confdesk::parseStartOptions(arguments);
    if (!parsed) {
        print(stderr, parsed.error().text);
        return 2;
    }
    options = *parsed;
    if (options.what == confdesk::StartOptions::What::Help)
        print(stdout, options.helpText);
    else if (options.what == confdesk::StartOptions::What::Version)
        print(stdout, u"confdesk %1"_s.arg(QLatin1StringView(CONFDESK_VERSION)));
    else
        return std::nullopt;
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"confdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFDESK_VERSION));
    QGuiApplication::setDesktopFileName(u"org.confdesk.Confdesk"_s);
    confdesk::installLogSink(logFile());
    confdesk::StartOptions options;
    {
        QCoreApplication terminal(argc, argv);
        confdesk::installTranslations(terminal);
        if (const auto status = answerOnTerminal(QCoreApplication::arguments(), options))
            return *status;
    }

    const confdesk::Secrets secrets = confdesk::takeSecretsFromEnvironment();
    QApplication application(argc, argv);
    confdesk::installTranslations(application);
    // Beside the profiles, but not with their ending: ~/.config/confdesk/window.conf.
    QSettings settings(QSettings::NativeFormat, QSettings::UserScope, u"confdesk"_s, u"window"_s);
    confdesk::DesktopSession session(secrets, settings);
    session.start(options);
    return QApplication::exec();
}
