// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "cli/application.h"

#include <QCoreApplication>

#include <clocale>
#include <csignal>
#include <cstring>

#include <langinfo.h>

using namespace Qt::StringLiterals;

namespace {

/// Qt wants UTF-8 and says so on stderr; cron starts programs without any locale, and mails what they say.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that has seen enough (`| head`) is no crash
    useUtf8();
    confdesk::installLogSink();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"confdesk"_s); // as the desktop program: they share the profiles
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFDESK_VERSION));
    return static_cast<int>(confdesk::runCommandLine(QCoreApplication::arguments()));
}
