// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// confdesk-cli, except that it kills itself at the point that CONFDESK_TEST_DIES_AT names ("createEvent begun").

#include "base/logging.h"
#include "cli/application.h"
#include "crash/dyingjournal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace confdesk;

int main(int argc, char *argv[])
{
    installLogSink();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"confdesk"_s);
    const QString point = qEnvironmentVariable("CONFDESK_TEST_DIES_AT");
    const auto around = [&point](std::unique_ptr<Journal> journal) -> std::unique_ptr<Journal> {
        return std::make_unique<testing::DyingJournal>(std::move(journal), point);
    };
    return static_cast<int>(runCommandLine(QCoreApplication::arguments(), around));
}
