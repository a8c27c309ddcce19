// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/journalcommand.h"

#include "cli/journalformat.h"

namespace confdesk {

void JournalCommand::start()
{
    JournalCare &care = services().journalCare;
    const Async<JournalReport> asked =
        m_options.task == JournalOptions::Task::Init ? care.init(stopToken()) : care.check(stopToken());
    whenDone(asked, this, [this](const Result<JournalReport> &report) {
        if (!report)
            return fail(report.error());
        console().writeResult(document(*report));
        Q_EMIT finished(report->problems.isEmpty() ? ExitStatus::Fine : ExitStatus::NeedsAttention);
    });
}

QString JournalCommand::document(const JournalReport &report) const
{
    switch (format()) {
    case OutputFormat::Text:
        return journalText(report);
    case OutputFormat::Json:
        return documentText(journalJson(report));
    case OutputFormat::Csv:
        return journalCsv(report);
    }
    Q_UNREACHABLE();
}

} // namespace confdesk
