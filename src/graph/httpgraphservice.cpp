// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/httpgraphservice.h"

#include "graph/eventcalls.h"
#include "graph/meetingcalls.h"
#include "graph/meetinglookup.h"
#include "graph/pages.h"
#include "graph/usercalls.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Subject = Question::Subject;

constexpr auto noId = "no id to ask for"_L1;

/// Mail addresses that are no user names are found by a filter only.
void lookUpUser(Requester &requester, const QString &nameOrId, const Question &question, const std::stop_token &stop,
                const Pending<DirectoryUser> &pending)
{
    const auto byMail = [nameOrId, pending](const Result<QJsonArray> &users) {
        pending.resolve(
            users.and_then([&nameOrId](const QJsonArray &found) { return parseOnlyUser(found, nameOrId); }));
    };
    requester.send(getUser(nameOrId), stop, [=, &requester](const Result<HttpResponse> &answer) {
        const auto user = readAnswer(answer, question).and_then(parseUser);
        const bool isUnknown = !user && user.error().kind == ErrorKind::UserGone;
        if (isUnknown && nameOrId.contains(u'@'))
            collectPages(requester, findUsersByMail(nameOrId), question, stop, byMail);
        else
            pending.resolve(user);
    });
}

} // namespace

Async<DirectoryUser> HttpGraphService::user(const QString &nameOrId, std::stop_token stop)
{
    const QString name = nameOrId.trimmed();
    const Question question = m_caller.questionAbout(Subject::User, name, u"User.Read.All"_s);
    if (!isPathSegment(name))
        return readyError<DirectoryUser>(goneError(question, noId));
    return m_caller.inTransport<DirectoryUser>([=](Requester &requester, const Pending<DirectoryUser> &pending) {
        lookUpUser(requester, name, question, stop, pending);
    });
}

Async<CalendarEvent> HttpGraphService::event(const QString &mailbox, const EventId &id, std::stop_token stop)
{
    Question question = m_caller.questionAbout(Subject::Event, mailbox, u"Calendars.Read"_s);
    question.eventId = id.value();
    if (!isPathSegment(mailbox) || !isPathSegment(id.value()))
        return readyError<CalendarEvent>(goneError(question, noId));
    return m_caller.ask(getEvent(mailbox, id), question, parseEvent, stop);
}

Async<OnlineMeeting> HttpGraphService::findMeeting(const UserId &organizer, const JoinLink &link, std::stop_token stop)
{
    const Question question = m_caller.questionAbout(Subject::Meeting, organizer.value(), u"OnlineMeetings.Read.All"_s);
    if (!isPathSegment(organizer.value()) || link.text().isEmpty())
        return readyError<OnlineMeeting>(goneError(question, noId));
    return m_caller.inTransport<OnlineMeeting>(
        [=, text = link.text()](Requester &requester, const Pending<OnlineMeeting> &pending) {
            lookUpMeeting(requester, organizer, text, question, stop, pending);
        });
}

Async<OnlineMeeting> HttpGraphService::meeting(const UserId &organizer, const GraphMeetingId &id, std::stop_token stop)
{
    const Question question = m_caller.questionAbout(Subject::Meeting, organizer.value(), u"OnlineMeetings.Read.All"_s);
    if (!isPathSegment(organizer.value()) || !isPathSegment(id.value()))
        return readyError<OnlineMeeting>(goneError(question, noId));
    return m_caller.ask(getMeeting(organizer, id), question, parseOnlineMeeting, stop);
}

Async<OnlineMeeting> HttpGraphService::setRecording(const UserId &organizer, const GraphMeetingId &id,
                                                    Recording recording, std::stop_token stop)
{
    const Question question =
        m_caller.questionAbout(Subject::Meeting, organizer.value(), u"OnlineMeetings.ReadWrite.All"_s);
    if (!isPathSegment(organizer.value()) || !isPathSegment(id.value()))
        return readyError<OnlineMeeting>(goneError(question, noId));
    return m_caller.ask(patchRecording(organizer, id, recording), question, parseOnlineMeeting, stop);
}

Async<QList<CallRecording>> HttpGraphService::recordings(const UserId &organizer, const GraphMeetingId &id,
                                                         std::stop_token stop)
{
    using Recordings = QList<CallRecording>;
    const Question question =
        m_caller.questionAbout(Subject::Recordings, organizer.value(), u"OnlineMeetingRecording.Read.All"_s);
    if (!isPathSegment(organizer.value()) || !isPathSegment(id.value()))
        return readyError<Recordings>(goneError(question, noId));
    return m_caller.inTransport<Recordings>([=](Requester &requester, const Pending<Recordings> &pending) {
        collectPages(requester, listRecordings(organizer, id), question, stop,
                     [pending](const Result<QJsonArray> &found) { pending.resolve(found.and_then(parseRecordings)); });
    });
}

} // namespace confdesk
