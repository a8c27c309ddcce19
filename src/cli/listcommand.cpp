// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/listcommand.h"

#include "cli/clitext.h"
#include "cli/csvformat.h"
#include "cli/jsonformat.h"
#include "cli/textformat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QString listDocument(const QList<AssessedMeeting> &meetings, OutputFormat format)
{
    switch (format) {
    case OutputFormat::Text:
        return listText(meetings);
    case OutputFormat::Json:
        return documentText({{u"meetings"_s, meetingsJson(meetings)}});
    case OutputFormat::Csv:
        return meetingsCsv(meetings);
    }
    Q_UNREACHABLE();
}

} // namespace

ListCommand::ListCommand(ListOptions options, const CommandContext &context)
    : Command(context), m_options(std::move(options))
{}

void ListCommand::start()
{
    const QDateTime now = services().knowledge.clock().nowUtc();
    const auto chunk = [this](const QList<Meeting> &meetings) { take(meetings); };
    whenDone(services().store.stream(m_options.scope, now, this, chunk, stopToken()), this,
             [this](const Result<int> &streamed) {
                 if (!streamed)
                     fail(streamed.error());
                 else
                     finish();
             });
}

void ListCommand::take(const QList<Meeting> &chunk)
{
    const QDateTime readAt = services().knowledge.clock().nowUtc();
    for (const Meeting &meeting : chunk) {
        const AssessedMeeting assessed = services().knowledge.assessed(meeting, readAt);
        if (isWanted(assessed.verdict))
            m_meetings.append(assessed);
    }
    m_read += static_cast<int>(chunk.size());
    console().showProgress(CliText::tr("Meetings read: %1").arg(m_read));
}

bool ListCommand::isWanted(const Verdict &verdict) const
{
    if (m_options.needsRepair && !verdict.needsRepair())
        return false;
    return m_options.verdicts.isEmpty() || m_options.verdicts.contains(verdict.code);
}

void ListCommand::finish()
{
    console().showProgress({});
    console().writeResult(listDocument(m_meetings, format()));
    const bool broken = std::any_of(m_meetings.cbegin(), m_meetings.cend(),
                                    [](const AssessedMeeting &meeting) { return meeting.verdict.needsRepair(); });
    Q_EMIT finished(broken ? ExitStatus::NeedsAttention : ExitStatus::Fine);
}

} // namespace confdesk
