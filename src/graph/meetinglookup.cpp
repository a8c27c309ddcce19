// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/meetinglookup.h"

#include "graph/meetingcalls.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Found = Result<OnlineMeeting>;

void ask(Requester &requester, const UserId &organizer, const QString &link, const Question &question,
         const std::stop_token &stop, const std::function<void(const Found &)> &done)
{
    const auto choose = [link, question, done](const Result<QJsonArray> &meetings) {
        if (!meetings)
            return done(failure(meetings.error()));
        const auto meeting = parseFoundMeeting(*meetings, link);
        if (!meeting)
            return done(failure(meeting.error()));
        if (!*meeting)
            return done(failure(goneError(question, u"HTTP 200 · empty list"_s)));
        done(**meeting);
    };
    collectPages(requester, findByJoinLink(organizer, link), question, stop, choose);
}

} // namespace

void lookUpMeeting(Requester &requester, const UserId &organizer, const QString &link, const Question &question,
                   const std::stop_token &stop, const Pending<OnlineMeeting> &pending)
{
    const QString otherEncoding = decodedLink(link);
    ask(requester, organizer, link, question, stop,
        [&requester, organizer, link, otherEncoding, question, stop, pending](const Found &first) {
            const bool isGone = !first && first.error().kind == ErrorKind::MeetingGone;
            if (!isGone || otherEncoding == link)
                return pending.resolve(first);
            ask(requester, organizer, otherEncoding, question, stop, [first, pending](const Found &second) {
                // Graph may find the other encoding no link at all: what it said about the right one counts.
                const bool isRefusal = !second && second.error().kind == ErrorKind::Protocol;
                pending.resolve(isRefusal ? first : second);
            });
        });
}

} // namespace confdesk
