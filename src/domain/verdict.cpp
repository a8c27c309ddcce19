// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/verdict.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct CodeNames
{
    VerdictCode code;
    QLatin1StringView name;
    const char *label; // translated in shortLabel()
};

// In the order of the enumeration: indexed by it.
constexpr std::array<CodeNames, verdictCodeCount> codeTable{{
    {VerdictCode::Verified, "Verified"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Verified")},
    {VerdictCode::Recorded, "Recorded"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Recorded")},
    {VerdictCode::Unverified, "Unverified"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Not checked yet")},
    {VerdictCode::RecordingOff, "RecordingOff"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Recording off")},
    {VerdictCode::IdMissing, "IdMissing"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Id missing")},
    {VerdictCode::IdIsThread, "IdIsThread"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Thread id instead of id")},
    {VerdictCode::IdForeign, "IdForeign"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Id of another meeting")},
    {VerdictCode::IdMalformed, "IdMalformed"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Id unusable")},
    {VerdictCode::LinkMissing, "LinkMissing"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Link missing")},
    {VerdictCode::LinkInvalid, "LinkInvalid"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Link invalid")},
    {VerdictCode::NoMeeting, "NoMeeting"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "No Teams meeting")},
    {VerdictCode::MeetingGone, "MeetingGone"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Meeting gone")},
    {VerdictCode::PolicyMissing, "PolicyMissing"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Access policy missing")},
    {VerdictCode::PermissionMissing, "PermissionMissing"_L1,
     QT_TRANSLATE_NOOP("confdesk::Verdict", "Permission missing")},
    {VerdictCode::OrganizerProblem, "OrganizerProblem"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Organizer problem")},
    {VerdictCode::ScheduleInvalid, "ScheduleInvalid"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Time invalid")},
    {VerdictCode::ScheduleDrift, "ScheduleDrift"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Teams has another time")},
    {VerdictCode::InProgress, "InProgress"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Running now")},
    {VerdictCode::Missed, "Missed"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Not recorded")},
    {VerdictCode::Late, "Late"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Recording late")},
    {VerdictCode::NotTeams, "NotTeams"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Not Teams")},
    {VerdictCode::Accepted, "Accepted"_L1, QT_TRANSLATE_NOOP("confdesk::Verdict", "Accepted")},
}};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Verdict)
};

} // namespace

QString codeName(VerdictCode code)
{
    return codeTable.at(static_cast<std::size_t>(code)).name;
}

std::optional<VerdictCode> codeFromName(const QString &name)
{
    for (const CodeNames &row : codeTable) {
        if (name.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.code;
    }
    return std::nullopt;
}

QString shortLabel(VerdictCode code)
{
    return QCoreApplication::translate("confdesk::Verdict", codeTable.at(static_cast<std::size_t>(code)).label);
}

QString severityName(Severity severity)
{
    static constexpr std::array names{"broken"_L1, "waiting"_L1, "unknown"_L1, "ok"_L1, "external"_L1, "none"_L1};
    return names.at(static_cast<std::size_t>(severity));
}

QString remedyName(Remedy remedy)
{
    static constexpr std::array names{"none"_L1,        "verify"_L1,   "repair"_L1,      "recreate"_L1,
                                      "create"_L1,      "fixInLms"_L1, "updateEvent"_L1, "doctor"_L1,
                                      "pressRecord"_L1, "wait"_L1,     "accept"_L1};
    return names.at(static_cast<std::size_t>(remedy));
}

QString sourceName(Evidence::Source source)
{
    static constexpr std::array names{"database"_L1, "graph"_L1, "journal"_L1};
    return names.at(static_cast<std::size_t>(source));
}

QString remedySentence(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None:
        return {};
    case Remedy::Verify:
        return Text::tr("Check live to ask Teams whether recording is on.");
    case Remedy::Repair:
        return Text::tr("Confdesk can find the meeting in Teams and switch recording on; the link stays.");
    case Remedy::Recreate:
        return Text::tr("The meeting has to be made anew, with a new link.");
    case Remedy::Create:
        return Text::tr("A Teams meeting has to be made for it.");
    case Remedy::FixInLms:
        return Text::tr("This has to be corrected in the LMS.");
    case Remedy::UpdateEvent:
        return Text::tr("The calendar event in Teams has to be moved to the time in the LMS.");
    case Remedy::Doctor:
        return Text::tr("Ask whoever administers Microsoft 365; the meeting itself is not at fault.");
    case Remedy::PressRecord:
        return Text::tr("Ask the organizer to press Record now.");
    case Remedy::Wait:
        return Text::tr("Wait; recordings often take hours to appear.");
    case Remedy::Accept:
        return Text::tr("Look in the organizer's OneDrive for the recording, or accept that there is none.");
    }
    Q_UNREACHABLE();
}

} // namespace confdesk
