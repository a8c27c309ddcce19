// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/checkcommand.h"

#include "cli/clitext.h"
#include "cli/csvformat.h"
#include "cli/jsonformat.h"
#include "cli/textformat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int mostAtOnce = 4;

} // namespace

CheckCommand::CheckCommand(CheckOptions options, const CommandContext &context)
    : Command(context),
      m_options(std::move(options)),
      m_finder(context.services.store, context.services.knowledge.clock(), context.services.profile.lmsBaseUrl)
{}

void CheckCommand::start()
{
    whenDone(m_finder.find(m_options.what, stopToken()), this, [this](const Result<Target> &target) {
        if (!target)
            return failToFind(target.error());
        m_target = *target;
        if (m_options.live)
            m_toAsk = m_target.meant;
        askGraph();
    });
}

void CheckCommand::askGraph()
{
    while (m_asking < mostAtOnce && !m_toAsk.isEmpty()) {
        const Meeting meeting = m_toAsk.takeFirst();
        ++m_asking;
        whenDone(services().liveCheck.check(meeting, stopToken()), this,
                 [this, ref = meeting.ref](const Result<LiveFacts> &facts) { takeAnswer(ref, facts); });
    }
    if (m_asking == 0)
        return finish();
    console().showProgress(CliText::tr("Checked %1 of %2").arg(m_answered).arg(m_target.meant.size()));
}

void CheckCommand::takeAnswer(MeetingRef meeting, const Result<LiveFacts> &facts)
{
    --m_asking;
    if (facts) {
        ++m_answered;
        services().knowledge.learn(meeting, *facts);
    } else {
        noteError(facts.error());
    }
    askGraph();
}

void CheckCommand::noteError(const Error &error)
{
    if (willMeetEveryMeeting(error.kind))
        m_toAsk.clear();
    // Each request has an id of its own, which does not make it another error.
    const bool isKnown = std::ranges::any_of(
        m_errors, [&error](const Error &known) { return known.kind == error.kind && known.text == error.text; });
    if (!isKnown)
        m_errors.append(error);
}

void CheckCommand::finish()
{
    console().showProgress({});
    for (const Error &error : std::as_const(m_errors))
        console().showError(error);
    const QList<AssessedMeeting> meetings = assessed(m_target.meant);
    console().writeResult(document(meetings));
    Q_EMIT finished(status(meetings));
}

QList<AssessedMeeting> CheckCommand::assessed(const QList<Meeting> &meetings) const
{
    QList<AssessedMeeting> all;
    for (const Meeting &meeting : meetings)
        all.append(services().knowledge.assessed(meeting, m_target.readAt));
    return all;
}

QString CheckCommand::document(const QList<AssessedMeeting> &meetings) const
{
    const Conference &conference = m_target.conference;
    const ConferenceVerdict whole = summarize(assessed(m_target.allMeetings));
    switch (format()) {
    case OutputFormat::Text:
        return cardText(conference, meetings);
    case OutputFormat::Json:
        return documentText(
            {{u"conference"_s, conferenceJson(conference, whole)}, {u"meetings"_s, meetingsJson(meetings)}});
    case OutputFormat::Csv:
        return meetingsCsv(meetings);
    }
    Q_UNREACHABLE();
}

ExitStatus CheckCommand::status(const QList<AssessedMeeting> &meetings) const
{
    const bool isWorldsFault = std::ranges::all_of(m_errors, isOfTheWorld, &Error::kind);
    if (!m_errors.isEmpty() && isWorldsFault && m_answered == 0)
        return ExitStatus::NothingDone;
    const bool broken = std::any_of(meetings.cbegin(), meetings.cend(),
                                    [](const AssessedMeeting &meeting) { return meeting.verdict.needsRepair(); });
    return broken || !m_errors.isEmpty() ? ExitStatus::NeedsAttention : ExitStatus::Fine;
}

} // namespace confdesk
