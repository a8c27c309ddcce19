// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "cli/application.h"
#include "workspace/translations.h"

#include <QCoreApplication>

#include <clocale>
#include <csignal>
#include <cstring>

#include <langinfo.h>

using namespace Qt::StringLiterals;

namespace {

/// The language that the environment asks for (locale(7)): "de_DE".
QByteArray wantedLanguage()
{
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(variable);
        if (!value.isEmpty())
            return value.split('.').constFirst();
    }
    return {};
}

/// Qt wants UTF-8 and says so on stderr; cron starts programs without any locale, and mails what they say. The language
/// stays what it is, also where its locale is not installed.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    if (qEnvironmentVariableIsEmpty("LANGUAGE"))
        qputenv("LANGUAGE", wantedLanguage());
    qputenv("LC_ALL", "C.UTF-8");
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that has seen enough (`| head`) is no crash
    useUtf8();
    confdesk::installLogSink();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"confdesk"_s); // as the desktop program: they share the profiles
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFDESK_VERSION));
    confdesk::installTranslations(application);
    return static_cast<int>(confdesk::runCommandLine(QCoreApplication::arguments()));
}
