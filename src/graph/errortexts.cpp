// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/errortexts.h"

#include "graph/errorclassifier.h"

#include <QCoreApplication>

namespace confdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::GraphErrors)
};

QString shortened(const QString &id)
{
    constexpr auto longest = 24;
    return id.size() <= longest ? id : id.left(12) + QChar(0x2026) + id.right(8);
}

QString refusalText(Meaning meaning, const Question &question)
{
    switch (meaning) {
    case Meaning::PolicyMissing:
        return Texts::tr("No Teams application access policy lets the application %1 act for the organizer %2. Ask a "
                         "Teams administrator to run the PowerShell in the README, “Application access policy”, with "
                         "these two ids. It takes 30 minutes, sometimes many hours, until it works.")
            .arg(question.clientId, question.user);
    case Meaning::MailboxScope:
        return Texts::tr("Exchange does not let the application %1 into the mailbox of %2: an Exchange policy keeps it "
                         "out, or it lacks the application permission %3. Ask an Exchange administrator to include the "
                         "mailbox in what the application may reach; it takes hours until it works.")
            .arg(question.clientId, question.user, question.permission);
    case Meaning::NoMailbox:
        return Texts::tr("%1 has no mailbox in Exchange Online: it is on premises, without licence, or deleted. Ask IT "
                         "which account holds the calendar, or to give this one a licence.")
            .arg(question.user);
    case Meaning::Billing:
        return Texts::tr("Microsoft wants to be paid for this request about %1. Ask an administrator to look at the "
                         "billing of the application %2.")
            .arg(question.user, question.clientId);
    case Meaning::TokenRefused:
        return Texts::tr("Microsoft Graph refuses the access token of the application %1, a fresh one too. Check "
                         "tenant, application id and cloud of this profile.")
            .arg(question.clientId);
    default:
        return Texts::tr("Microsoft Graph refuses the application %1 the request about %2: it needs the application "
                         "permission %3 with an administrator's consent. Ask an administrator to grant it; the README, "
                         "“Permissions”, lists all.")
            .arg(question.clientId, question.user, question.permission);
    }
}

QString missingText(Meaning meaning, const Question &question)
{
    switch (meaning) {
    case Meaning::NotOrganizer:
        return Texts::tr("The meeting does not belong to %1. Check who organizes it: the account whose calendar holds "
                         "the event. When the account is right, switch recording on by hand in the meeting's options.")
            .arg(question.user);
    case Meaning::EventGone:
        return Texts::tr("The calendar of %1 does not hold the event %2: it was deleted, or moved to another mailbox. "
                         "Look at the calendar; when the event is lost, recreate the meeting.")
            .arg(question.user, shortened(question.eventId));
    case Meaning::UserGone:
        return Texts::tr("The directory of this tenant has no user %1. Check the spelling, or ask IT who took over the "
                         "account.")
            .arg(question.user);
    case Meaning::ItemGone:
        return Texts::tr("The video of %1 is not there any more: it was deleted, moved, or its time is over. Refresh "
                         "the recordings; OneDrive keeps deleted files in its recycle bin for a while.")
            .arg(question.user);
    case Meaning::BadMeetingId:
        return Texts::tr("Teams does not accept the stored id of a meeting of %1: it is cut or damaged. Look the "
                         "meeting up by its join link again.")
            .arg(question.user);
    default:
        return Texts::tr("Teams no longer knows this meeting of %1: it was deleted, has expired, or its link is wrong. "
                         "Recreate the meeting if it has yet to take place.")
            .arg(question.user);
    }
}

QString troubleText(Meaning meaning, const Question &question, int status)
{
    switch (meaning) {
    case Meaning::Redirected:
        return Texts::tr("The request to Microsoft Graph was redirected (%1) and given up, so that the access token "
                         "goes nowhere else. A sign-in page of the network may be in the way: open a browser, then try "
                         "again.")
            .arg(status);
    case Meaning::NotGraph:
        return Texts::tr("A web page came instead of an answer of Microsoft Graph (%1). A proxy or a firewall between "
                         "this computer and Microsoft may be in the way: give the details to IT.")
            .arg(status);
    case Meaning::BadFilter:
        return Texts::tr("Microsoft Graph did not understand the search for the join link (%1). Compare the link with "
                         "the one in the calendar event; give the details to support when they are equal.")
            .arg(status);
    case Meaning::Conflict:
        return Texts::tr("Microsoft Graph could not make the change, because another one is under way (%1). Refresh, "
                         "and try again.")
            .arg(status);
    case Meaning::EventChanged:
        return Texts::tr(
                   "The event %1 in the calendar of %2 was changed by somebody else after it had been read, so it "
                   "was left as it is (%3). Try again: it is then read anew.")
            .arg(shortened(question.eventId), question.user)
            .arg(status);
    case Meaning::Throttled:
        return Texts::tr("Microsoft Graph asks to wait (%1). Try again later.").arg(status);
    case Meaning::TooSlow:
    case Meaning::ServerFailed:
        return Texts::tr("Microsoft Graph failed with status %1, though the request was right. Nothing is wrong here: "
                         "try again in a few minutes.")
            .arg(status);
    default:
        return Texts::tr("Microsoft Graph did not accept a request about %1 (%2). Give the details to support.")
            .arg(question.user)
            .arg(status);
    }
}

} // namespace

ErrorKind kindOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::PolicyMissing:
        return ErrorKind::PolicyMissing;
    case Meaning::PermissionMissing:
    case Meaning::MailboxScope:
    case Meaning::NoMailbox:
    case Meaning::Billing:
        return ErrorKind::PermissionMissing;
    case Meaning::NotOrganizer:
        return ErrorKind::NotOrganizer;
    case Meaning::MeetingGone:
        return ErrorKind::MeetingGone;
    case Meaning::EventGone:
        return ErrorKind::EventGone;
    case Meaning::UserGone:
        return ErrorKind::UserGone;
    case Meaning::ItemGone:
        return ErrorKind::NotFound;
    case Meaning::TokenRefused:
        return ErrorKind::Credential;
    case Meaning::BadMeetingId:
    case Meaning::BadFilter:
    case Meaning::BadRequest:
    case Meaning::NotGraph:
    case Meaning::Redirected:
        return ErrorKind::Protocol;
    case Meaning::Conflict:
    case Meaning::EventChanged:
        return ErrorKind::Conflict;
    case Meaning::Throttled:
        return ErrorKind::Throttled;
    case Meaning::TooSlow:
        return ErrorKind::Timeout;
    case Meaning::ServerFailed:
        return ErrorKind::Server;
    }
    Q_UNREACHABLE();
}

QString textOf(Meaning meaning, const Question &question, int status)
{
    switch (kindOf(meaning)) {
    case ErrorKind::PolicyMissing:
    case ErrorKind::PermissionMissing:
    case ErrorKind::Credential:
        return refusalText(meaning, question);
    case ErrorKind::NotOrganizer:
    case ErrorKind::MeetingGone:
    case ErrorKind::EventGone:
    case ErrorKind::UserGone:
    case ErrorKind::NotFound:
        return missingText(meaning, question);
    default:
        return meaning == Meaning::BadMeetingId ? missingText(meaning, question)
                                                : troubleText(meaning, question, status);
    }
}

QString throttledText(const QString &host, std::chrono::milliseconds asked, std::chrono::milliseconds patience)
{
    return Texts::tr("%1 asks to wait %2 before the next request. That is longer than this request may still wait (its "
                     "patience was %3 altogether), so it was given up. Try again later, or allow more patience.")
        .arg(host, secondsText(asked), secondsText(patience));
}

QString secondsText(std::chrono::milliseconds duration)
{
    return Texts::tr("%1 s", "a duration in seconds").arg(std::chrono::ceil<std::chrono::seconds>(duration).count());
}

} // namespace confdesk
