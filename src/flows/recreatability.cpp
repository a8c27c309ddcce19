// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/recreateplan.h"

#include <QCoreApplication>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

// People are on their way with the old link.
constexpr auto lateBeforeStart = 5min;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Recreatability)
};

Error notApplied(const QString &text)
{
    return makeError(ErrorKind::NotApplied, text);
}

/// What would be milder than a new link, or why a new one would not help; nothing where a new meeting is the remedy.
std::optional<Error> milderThanNew(const Verdict &verdict)
{
    switch (verdict.code) {
    case VerdictCode::RecordingOff:
    case VerdictCode::IdMissing:
    case VerdictCode::IdIsThread:
    case VerdictCode::IdForeign:
    case VerdictCode::IdMalformed:
        return notApplied(Text::tr("This meeting can still be repaired: enable recording instead; its link stays, and "
                                   "nobody has to be told."));
    case VerdictCode::Unverified:
        return notApplied(Text::tr("Nothing is known to be wrong with this meeting: check it live first."));
    case VerdictCode::PolicyMissing:
    case VerdictCode::PermissionMissing:
        //: %1 is what is the matter, a whole sentence
        return makeError(verdict.code == VerdictCode::PolicyMissing ? ErrorKind::PolicyMissing
                                                                    : ErrorKind::PermissionMissing,
                         Text::tr("%1 The meeting itself is not at fault: a new one would be refused as well, unless "
                                  "another organizer owns it.")
                             .arg(verdict.sentence));
    case VerdictCode::ScheduleDrift:
        return notApplied(Text::tr("Only the time in Teams differs: moving the calendar event keeps the link."));
    case VerdictCode::LinkMissing:
        if (verdict.remedy == Remedy::Recreate || verdict.remedy == Remedy::Create)
            return std::nullopt;
        return notApplied(Text::tr("The row has a calendar event, and its Teams meeting may be fine: only the link is "
                                   "missing in the LMS."));
    case VerdictCode::Accepted:
        return notApplied(Text::tr("Somebody decided to leave this meeting as it is. %1").arg(verdict.sentence));
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<Error> whyNotRecreatable(const Meeting &meeting, const Verdict &verdict, const QDateTime &now)
{
    if (!meeting.isTeams() || verdict.code == VerdictCode::ScheduleInvalid)
        return notApplied(verdict.sentence);
    const Schedule schedule = meeting.schedule();
    if (!schedule.isValid())
        return notApplied(problemOf(schedule, meeting.wallTime));
    if (schedule.isOver(now))
        return notApplied(Text::tr("The meeting is over: a new one would be of no use."));
    if (schedule.isRunning(now)) {
        return notApplied(
            Text::tr("The meeting is running: people are in it, and a new link would divide them. Ask the "
                     "organizer to press Record."));
    }
    if (verdict.code == VerdictCode::Verified)
        return notApplied(Text::tr("Nothing is wrong with this meeting: Teams says that it will be recorded."));
    return std::nullopt;
}

std::optional<Error> whyNotDuringSync(const Meeting &meeting)
{
    if (meeting.ref.kind != MeetingRef::Kind::Conference || meeting.conference.syncStatus != "in_progress"_L1)
        return std::nullopt;
    return makeError(ErrorKind::Conflict,
                     Text::tr("The LMS is syncing this conference right now, and will then save the whole row as it "
                              "was before: a new meeting would be lost. Try again when it has finished."));
}

std::optional<Error> whyNotWithoutForce(const Meeting &meeting, const Verdict &verdict, const QDateTime &now)
{
    if (const auto milder = milderThanNew(verdict))
        return milder;
    return whyTooLate(meeting, now);
}

std::optional<Error> whyTooLate(const Meeting &meeting, const QDateTime &now)
{
    if (meeting.schedule().startUtc - now >= lateBeforeStart)
        return std::nullopt;
    return notApplied(
        Text::tr("The meeting starts in less than 5 minutes: people are on their way with the old link."));
}

} // namespace confdesk
