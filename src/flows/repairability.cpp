// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/repairability.h"

#include <QCoreApplication>

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Repairability)
};

Error refusal(ErrorKind kind, const Verdict &verdict)
{
    const QString advice = remedySentence(verdict.remedy);
    if (advice.isEmpty())
        return makeError(kind, verdict.sentence);
    //: %1 is what is the matter, %2 what to do; both are whole sentences
    return makeError(kind, Text::tr("%1 %2").arg(verdict.sentence, advice));
}

ErrorKind kindOf(VerdictCode code)
{
    switch (code) {
    case VerdictCode::MeetingGone:
        return ErrorKind::MeetingGone;
    case VerdictCode::PolicyMissing:
        return ErrorKind::PolicyMissing;
    case VerdictCode::PermissionMissing:
        return ErrorKind::PermissionMissing;
    case VerdictCode::OrganizerProblem:
        return ErrorKind::UserGone;
    default:
        return ErrorKind::NotApplied;
    }
}

} // namespace

std::optional<Error> whyNotRepairable(const Meeting &meeting, const Verdict &verdict)
{
    if (!meeting.isTeams())
        return refusal(ErrorKind::NotApplied, verdict);
    if (verdict.isOver) {
        return makeError(ErrorKind::NotApplied,
                         Text::tr("The meeting is over: switching recording on would change nothing any more."));
    }
    switch (verdict.code) {
    case VerdictCode::ScheduleInvalid:
    case VerdictCode::InProgress:
    case VerdictCode::NoMeeting:
    case VerdictCode::LinkInvalid:
    case VerdictCode::ScheduleDrift:
        return refusal(ErrorKind::NotApplied, verdict);
    case VerdictCode::OrganizerProblem:
        if (verdict.severity == Severity::External)
            return refusal(ErrorKind::NotOrganizer, verdict);
        return std::nullopt; // the directory may know the organizer by now
    default:
        return std::nullopt;
    }
}

bool isForBulkRepair(const Verdict &verdict)
{
    return verdict.needsRepair() && verdict.remedy == Remedy::Repair;
}

Error whyNotBulkRepaired(const Meeting &meeting, const Verdict &verdict)
{
    if (const auto reason = whyNotRepairable(meeting, verdict))
        return *reason;
    return refusal(kindOf(verdict.code), verdict);
}

} // namespace confdesk
