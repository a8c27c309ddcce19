// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/historycommand.h"

#include "cli/operationstext.h"

namespace confdesk {

void HistoryCommand::start()
{
    whenDone(services().journal.operations(stopToken()), this, [this](const Result<QList<OperationRecord>> &all) {
        if (!all)
            return fail(all.error());
        console().writeResult(operationsDocument(*all, summaryOf(*all), historyText(*all), format()));
        Q_EMIT finished(ExitStatus::Fine);
    });
}

} // namespace confdesk
