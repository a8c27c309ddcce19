// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktopsession.h"
#include "app/startoptions.h"

#include "base/logging.h"
#include "gui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

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

/// In the system's language where there is a translation; English, which has plural forms to load too, otherwise. Dates
/// and numbers follow, so that a screen speaks one language.
void installTranslations(QCoreApplication &application)
{
    auto *own = new QTranslator(&application);
    if (!own->load(QLocale::system(), u"confdesk"_s, u"_"_s, u":/i18n"_s) && !own->load(u":/i18n/confdesk_en.qm"_s))
        qCWarning(confdesk::lcApp) << "no translation could be loaded";
    QCoreApplication::installTranslator(own);
    const QLocale spoken(own->language());
    if (spoken.language() != QLocale::system().language())
        QLocale::setDefault(spoken);
    auto *qt = new QTranslator(&application);
    if (qt->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
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
        installTranslations(terminal);
        if (const auto status = answerOnTerminal(QCoreApplication::arguments(), options))
            return *status;
    }

    const confdesk::Secrets secrets = confdesk::takeSecretsFromEnvironment();
    QApplication application(argc, argv);
    installTranslations(application);
    // Beside the profiles, but not with their ending: ~/.config/confdesk/window.conf.
    QSettings settings(QSettings::NativeFormat, QSettings::UserScope, u"confdesk"_s, u"window"_s);
    confdesk::DesktopSession session(secrets, settings);
    session.start(options);
    return QApplication::exec();
}
