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

HttpGraphService::HttpGraphService(Requester &requester) : m_requester(requester), m_clientId(requester.clientId()) {}

Async<DirectoryUser> HttpGraphService::user(const QString &nameOrId, std::stop_token stop)
{
    const QString name = nameOrId.trimmed();
    const Question question = questionAbout(Subject::User, name, u"User.Read.All"_s);
    if (!isPathSegment(name))
        return readyError<DirectoryUser>(goneError(question, noId));
    return inTransport<DirectoryUser>([=](Requester &requester, const Pending<DirectoryUser> &pending) {
        lookUpUser(requester, name, question, stop, pending);
    });
}

Async<CalendarEvent> HttpGraphService::event(const QString &mailbox, const EventId &id, std::stop_token stop)
{
    Question question = questionAbout(Subject::Event, mailbox, u"Calendars.Read"_s);
    question.eventId = id.value();
    if (!isPathSegment(mailbox) || !isPathSegment(id.value()))
        return readyError<CalendarEvent>(goneError(question, noId));
    return ask(getEvent(mailbox, id), question, parseEvent, stop);
}

Async<OnlineMeeting> HttpGraphService::findMeeting(const UserId &organizer, const JoinLink &link, std::stop_token stop)
{
    const Question question = questionAbout(Subject::Meeting, organizer.value(), u"OnlineMeetings.Read.All"_s);
    if (!isPathSegment(organizer.value()) || link.text().isEmpty())
        return readyError<OnlineMeeting>(goneError(question, noId));
    return inTransport<OnlineMeeting>(
        [=, text = link.text()](Requester &requester, const Pending<OnlineMeeting> &pending) {
            lookUpMeeting(requester, organizer, text, question, stop, pending);
        });
}

Async<OnlineMeeting> HttpGraphService::meeting(const UserId &organizer, const GraphMeetingId &id, std::stop_token stop)
{
    const Question question = questionAbout(Subject::Meeting, organizer.value(), u"OnlineMeetings.Read.All"_s);
    if (!isPathSegment(organizer.value()) || !isPathSegment(id.value()))
        return readyError<OnlineMeeting>(goneError(question, noId));
    return ask(getMeeting(organizer, id), question, parseOnlineMeeting, stop);
}

Async<OnlineMeeting> HttpGraphService::setRecording(const UserId &organizer, const GraphMeetingId &id,
                                                    Recording recording, std::stop_token stop)
{
    const Question question = questionAbout(Subject::Meeting, organizer.value(), u"OnlineMeetings.ReadWrite.All"_s);
    if (!isPathSegment(organizer.value()) || !isPathSegment(id.value()))
        return readyError<OnlineMeeting>(goneError(question, noId));
    return ask(patchRecording(organizer, id, recording), question, parseOnlineMeeting, stop);
}

Async<QList<CallRecording>> HttpGraphService::recordings(const UserId &organizer, const GraphMeetingId &id,
                                                         std::stop_token stop)
{
    using Recordings = QList<CallRecording>;
    const Question question =
        questionAbout(Subject::Recordings, organizer.value(), u"OnlineMeetingRecording.Read.All"_s);
    if (!isPathSegment(organizer.value()) || !isPathSegment(id.value()))
        return readyError<Recordings>(goneError(question, noId));
    return inTransport<Recordings>([=](Requester &requester, const Pending<Recordings> &pending) {
        collectPages(requester, listRecordings(organizer, id), question, stop,
                     [pending](const Result<QJsonArray> &found) { pending.resolve(found.and_then(parseRecordings)); });
    });
}

template <typename T>
Async<T> HttpGraphService::inTransport(Work<T> work)
{
    const Pending<T> pending;
    QMetaObject::invokeMethod(
        &m_requester, [work = std::move(work), pending, &requester = m_requester] { work(requester, pending); },
        Qt::QueuedConnection);
    return pending.future();
}

template <typename T>
Async<T> HttpGraphService::ask(const HttpRequest &request, const Question &question, Parse<T> parse,
                               const std::stop_token &stop)
{
    return inTransport<T>([=](Requester &requester, const Pending<T> &pending) {
        requester.send(request, stop, [question, parse, pending](const Result<HttpResponse> &answer) {
            Result<T> result = readAnswer(answer, question).and_then(parse);
            if (!result && answer &&
                result.error().requestId.isEmpty()) // what cannot be parsed is worth a question to support, too
                result.error().requestId = answer->requestId();
            pending.resolve(result);
        });
    });
}

Question HttpGraphService::questionAbout(Subject subject, const QString &user, const QString &permission) const
{
    return {.subject = subject, .user = user, .permission = permission, .clientId = m_clientId};
}

} // namespace confdesk
