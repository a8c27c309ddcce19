// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/assess.h"

#include "domain/assessmentcase.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Code = VerdictCode;
using Case = AssessmentCase;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Verdict)
};

QString acceptedSentence(const Case &c)
{
    return Text::tr("%1 decided to leave it as it is: %2").arg(c.acceptance->person, c.acceptance->reason);
}

QString unverifiedSentence(const Case &c)
{
    if (c.isOver() && c.live && (c.live->meeting || c.live->refusal))
        return Text::tr("The meeting is over; Teams was asked, but did not say whether it was recorded.");
    if (c.isOver())
        return Text::tr("The meeting is over, and whether it was recorded has not been asked.");
    if (c.link.shape() == JoinLink::Shape::Short)
        return Text::tr("An online meeting id is stored, but the short link says nothing to compare it with: "
                        "Teams has not been asked yet whether recording is on.");
    return Text::tr(
        "The stored online meeting id belongs to the link, but Teams has not been asked yet whether recording is on.");
}

QString organizerSentence(const Case &c)
{
    if (c.isRefusedFor(ErrorKind::NotOrganizer))
        return Text::tr("Teams says that the meeting belongs to somebody other than the organizer who was asked.");
    if (!c.link.organizer())
        return Text::tr("Nobody whom the LMS names as a possible organizer of this meeting is in the directory.");
    return Text::tr("The organizer of the meeting is no longer in the directory.");
}

/// Repair has done what it may: it never writes a link, so that somebody has to enter it.
bool isRepairedButForTheLink(const Case &c)
{
    return c.isProvedOn() && (c.id.form() == OnlineMeetingId::Form::Graph || c.isIdConfirmed()) && !c.isForeign();
}

QString linkMissingSentence(const Case &c)
{
    if (isRepairedButForTheLink(c))
        return Text::tr("Recording is on, but the LMS does not know the join link: learners cannot join.");
    return Text::tr("There is a calendar event, but the LMS does not know its join link.");
}

QString linkInvalidSentence(const Case &c)
{
    switch (c.link.shape()) {
    case JoinLink::Shape::Fabricated:
        return Text::tr("The LMS invented this join link: there is no such Teams meeting, and nobody can join.");
    case JoinLink::Shape::Consumer:
        return Text::tr("The link is of Teams for private use: such a meeting cannot be recorded for the LMS.");
    case JoinLink::Shape::MeetNow:
        return Text::tr(
            "The link starts an ad-hoc meeting instead of a planned one: Teams cannot find it by its link.");
    case JoinLink::Shape::BareHost:
        return Text::tr("The link leads to Teams, but names no meeting.");
    default:
        return Text::tr("The platform is Teams, but the link does not lead to a Teams meeting.");
    }
}

QString inProgressSentence(const Case &c)
{
    if (c.live && c.live->meeting)
        return Text::tr("The meeting is running without automatic recording: it is too late for the switch.");
    return Text::tr(
        "The meeting is running now, and it is not proved that it is being recorded: it is too late for the switch.");
}

/// The one table of rules: the first that applies is the verdict.
struct Rule
{
    Code code;
    bool (*applies)(const Case &);
    const char *text = nullptr;                  ///< the sentence, when it is always the same
    QString (*sentence)(const Case &) = nullptr; ///< otherwise
};

QString sentenceOf(const Rule &rule, const Case &c)
{
    return rule.text ? QCoreApplication::translate("confdesk::Verdict", rule.text) : rule.sentence(c);
}

// clang-format off
const std::array rules{
    Rule{Code::NotTeams, [](const Case &c) { return !c.meeting.isTeams(); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "The meeting is on another platform; Confdesk looks after Teams meetings only.")},
    Rule{Code::Accepted, [](const Case &c) { return c.acceptance != nullptr; },
         nullptr, acceptedSentence},
    Rule{Code::ScheduleInvalid, [](const Case &c) { return !c.schedule.isValid(); },
         nullptr, [](const Case &c) { return problemOf(c.schedule, c.meeting.wallTime); }},

    Rule{Code::Recorded, [](const Case &c) { return c.isOver() && c.hasRecording(); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "The meeting is over, and Teams has its recording.")},
    Rule{Code::Late, [](const Case &c) { return c.isOver() && c.hasNoRecording() && c.isWithinGrace(); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "The meeting is over and its recording is not there yet, which is still normal.")},
    Rule{Code::Missed, [](const Case &c) { return c.isOver() && c.hasNoRecording(); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "The meeting is over, and Teams has no recording of it.")},
    Rule{Code::Unverified, [](const Case &c) { return c.isOver(); }, nullptr, unverifiedSentence},

    Rule{Code::InProgress, [](const Case &c) { return c.isRunning() && !c.isProvedOn(); }, nullptr, inProgressSentence},

    Rule{Code::PolicyMissing, [](const Case &c) { return c.isRefusedFor(ErrorKind::PolicyMissing); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "Teams does not let Confdesk act for this organizer: no application access policy covers the account.")},
    Rule{Code::PermissionMissing, [](const Case &c) { return c.isRefusedFor(ErrorKind::PermissionMissing); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "Microsoft 365 refuses: the application lacks a permission.")},
    Rule{Code::OrganizerProblem, [](const Case &c) { return c.isRefusedFor(ErrorKind::UserGone) || c.isRefusedFor(ErrorKind::NotOrganizer); },
         nullptr, organizerSentence},
    Rule{Code::MeetingGone, [](const Case &c) { return c.isRefusedFor(ErrorKind::MeetingGone) || c.isRefusedFor(ErrorKind::EventGone); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "Teams no longer knows this meeting: it was deleted or has expired.")},
    Rule{Code::OrganizerProblem, [](const Case &c) { return c.isOfAnotherTenant(); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "The meeting belongs to another organisation (tenant): it cannot be changed from here.")},

    Rule{Code::NoMeeting, [](const Case &c) { return c.link.isMissing() && !c.meeting.eventId(); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "There is neither a calendar event nor a join link: nobody can join.")},
    Rule{Code::LinkMissing, [](const Case &c) { return c.link.isMissing(); },
         nullptr, linkMissingSentence},
    Rule{Code::LinkInvalid, [](const Case &c) { return !c.link.canBeLookedUp(); }, nullptr, linkInvalidSentence},

    Rule{Code::IdMissing, [](const Case &c) { return c.id.form() == OnlineMeetingId::Form::Missing; },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "The join link exists, but the LMS does not know the meeting's online meeting id, without which recording cannot be switched on.")},
    Rule{Code::IdIsThread, [](const Case &c) { return c.id.form() == OnlineMeetingId::Form::Thread; },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "The LMS stores the chat's thread id where the online meeting id belongs; recording cannot be switched on with it.")},
    Rule{Code::IdMalformed, [](const Case &c) { return c.id.form() != OnlineMeetingId::Form::Graph && !c.isIdConfirmed(); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "What stands in the LMS as online meeting id is no id that Teams could know.")},
    Rule{Code::IdForeign, [](const Case &c) { return c.isForeign(); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "The stored online meeting id belongs to another meeting than the join link.")},

    Rule{Code::RecordingOff, [](const Case &c) { return c.live && c.live->meeting && !c.live->meeting->recordAutomatically; },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "The Teams meeting is right, but automatic recording is off.")},
    Rule{Code::ScheduleDrift, [](const Case &c) { return c.isProvedOn() && c.hasDrifted(); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "Recording is on, but the calendar event in Teams has another time than the LMS.")},
    Rule{Code::Verified, [](const Case &c) { return c.isProvedOn(); },
         QT_TRANSLATE_NOOP("confdesk::Verdict", "Teams says that this meeting will be recorded automatically.")},
    Rule{Code::Unverified, [](const Case &) { return true; }, nullptr, unverifiedSentence},
};
// clang-format on

Severity severityOf(Code code, const Case &c)
{
    switch (code) {
    case Code::Verified:
    case Code::Recorded:
        return Severity::Ok;
    case Code::Unverified:
        return Severity::Unknown;
    case Code::Late:
    case Code::InProgress:
        return Severity::Waiting;
    case Code::NotTeams:
        return Severity::External;
    case Code::OrganizerProblem:
        return c.isOfAnotherTenant() && !(c.live && c.live->refusal) ? Severity::External : Severity::Broken;
    case Code::Accepted:
        return Severity::None;
    default:
        return Severity::Broken;
    }
}

Remedy remedyOf(Code code, const Case &c)
{
    switch (code) {
    case Code::Unverified:
        return c.isOver() ? Remedy::None : Remedy::Verify;
    case Code::RecordingOff:
    case Code::IdMissing:
    case Code::IdIsThread:
    case Code::IdForeign:
    case Code::IdMalformed:
        return Remedy::Repair;
    case Code::LinkMissing: // the event still knows its link
        return isRepairedButForTheLink(c) ? Remedy::FixInLms : Remedy::Repair;
    case Code::LinkInvalid:
    case Code::MeetingGone:
        return Remedy::Recreate;
    case Code::NoMeeting:
        return Remedy::Create;
    case Code::PolicyMissing:
    case Code::PermissionMissing:
    case Code::OrganizerProblem:
        return Remedy::Doctor;
    case Code::ScheduleInvalid:
        return Remedy::FixInLms;
    case Code::ScheduleDrift:
        return Remedy::UpdateEvent;
    case Code::InProgress:
        return Remedy::PressRecord;
    case Code::Missed:
        return Remedy::Accept;
    case Code::Late:
        return Remedy::Wait;
    case Code::Verified:
    case Code::Recorded:
    case Code::NotTeams:
    case Code::Accepted:
        return Remedy::None;
    }
    Q_UNREACHABLE();
}

} // namespace

Verdict assess(const Meeting &meeting, const KnownFacts &facts, const AssessmentBasis &basis)
{
    const Case c(meeting, facts, basis);
    const auto *rule = std::ranges::find_if(rules, [&c](const Rule &each) { return each.applies(c); });
    Q_ASSERT(rule != rules.end()); // the last rule always applies

    const bool isAhead = c.schedule.isValid() && !c.schedule.hasBegun(basis.now);
    return {.code = rule->code,
            .severity = severityOf(rule->code, c),
            .sentence = sentenceOf(*rule, c),
            .evidence = evidenceFor(rule->code, c),
            .fatalAt = isAhead ? std::optional(c.schedule.startUtc) : std::nullopt,
            .remedy = remedyOf(rule->code, c),
            .isOver = c.isOver()};
}

ConferenceVerdict summarize(const QList<AssessedMeeting> &meetings)
{
    Q_ASSERT(!meetings.isEmpty());
    const auto startOf = [](const AssessedMeeting &each) {
        const Schedule schedule = each.meeting.schedule();
        return schedule.isValid() ? schedule.startUtc.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    };
    const auto worst = std::ranges::min_element(meetings, [&](const AssessedMeeting &a, const AssessedMeeting &b) {
        if (a.verdict.severity != b.verdict.severity)
            return a.verdict.severity < b.verdict.severity;
        return startOf(a) < startOf(b);
    });
    const auto sameSeverity = std::ranges::count_if(
        meetings, [&](const AssessedMeeting &each) { return each.verdict.severity == worst->verdict.severity; });
    return {.worst = worst->verdict,
            .withThatSeverity = static_cast<int>(sameSeverity),
            .meetings = static_cast<int>(meetings.size())};
}

} // namespace confdesk
