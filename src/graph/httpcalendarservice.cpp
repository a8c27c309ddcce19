// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/httpcalendarservice.h"

#include "graph/eventcalls.h"
#include "graph/jsonfields.h"
#include "graph/mailcalls.h"
#include "graph/pages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Subject = Question::Subject;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::CalendarService)
};

constexpr auto noId = "no id to ask for"_L1;

const auto readCalendars = "Calendars.Read"_L1;
const auto writeCalendars = "Calendars.ReadWrite"_L1;

/// Whether nobody can tell from the answer if something was done: none came, it cannot be read, or the other side
/// failed while it was at it. What a refusal refuses was not done.
bool leavesDoubt(const Result<HttpResponse> &answer, ErrorKind kind)
{
    if (!answer)
        return kind == ErrorKind::Offline || kind == ErrorKind::Timeout;
    return answer->isSuccess() || answer->status == 408 || answer->status == 409 || answer->status >= 500;
}

/// `result`, whose error says that nobody knows when that is so.
template <typename T>
Result<T> withDoubt(Result<T> result, const Result<HttpResponse> &answer, const QString &doubt)
{
    if (!result && leavesDoubt(answer, result.error().kind))
        result.error().text += u' ' + doubt;
    return result;
}

QString doubtAboutEvent(const QString &mailbox, const NewEvent &event)
{
    return Texts::tr("It is not known whether the event “%1” has been made in the calendar of %2: look for it before "
                     "another one is made.")
        .arg(event.subject, mailbox);
}

QString doubtAboutMail(const QString &mailbox, const MailMessage &message)
{
    return Texts::tr(
               "It is not known whether the mail to %1 has been sent: look into the sent items of %2 before it is "
               "sent again.")
        .arg(message.to, mailbox);
}

} // namespace

Async<CalendarEvent> HttpCalendarService::createEvent(const QString &mailbox, const NewEvent &event,
                                                      std::stop_token stop)
{
    const Question question = aboutMailbox(mailbox, writeCalendars);
    if (!isPathSegment(mailbox))
        return readyError<CalendarEvent>(goneError(question, noId));
    const auto request = postEvent(mailbox, event);
    if (!request)
        return readyError<CalendarEvent>(request.error());
    return m_caller.send<CalendarEvent>(
        *request,
        [question, doubt = doubtAboutEvent(mailbox, event)](const Result<HttpResponse> &answer) {
            return withDoubt(readAnswer(answer, question).and_then(parseEvent), answer, doubt);
        },
        stop);
}

Async<std::optional<CalendarEvent>> HttpCalendarService::findEvent(const QString &mailbox, const NewEvent &event,
                                                                   std::stop_token stop)
{
    using Found = std::optional<CalendarEvent>;
    const Question question = aboutMailbox(mailbox, readCalendars);
    if (!isPathSegment(mailbox))
        return readyError<Found>(goneError(question, noId));
    const auto request = listEventsAround(mailbox, event.wallTime);
    if (!request)
        return readyError<Found>(request.error());
    return m_caller.inTransport<Found>([=, request = *request, transactionId = event.transactionId](
                                           Requester &requester, const Pending<Found> &pending) {
        collectPages(requester, request, question, stop, [pending, transactionId](const Result<QJsonArray> &events) {
            pending.resolve(events.and_then(
                [&transactionId](const QJsonArray &all) { return parseMadeEvent(all, transactionId); }));
        });
    });
}

Async<bool> HttpCalendarService::allowsTeamsMeetings(const QString &mailbox, std::stop_token stop)
{
    const Question question = aboutMailbox(mailbox, readCalendars);
    if (!isPathSegment(mailbox))
        return readyError<bool>(goneError(question, noId));
    return m_caller.ask(getCalendar(mailbox), question, parseAllowsTeams, stop);
}

Async<EventBody> HttpCalendarService::eventBody(const QString &mailbox, const EventId &id, std::stop_token stop)
{
    const Question question = aboutEvent(mailbox, id, readCalendars);
    if (!isPathSegment(mailbox) || !isPathSegment(id.value()))
        return readyError<EventBody>(goneError(question, noId));
    return m_caller.ask(getEventBody(mailbox, id), question, parseEventBody, stop);
}

Async<Done> HttpCalendarService::replaceBody(const QString &mailbox, const EventId &id, const EventBody &body,
                                             std::stop_token stop)
{
    const Question question = aboutEvent(mailbox, id, writeCalendars);
    if (!isPathSegment(mailbox) || !isPathSegment(id.value()))
        return readyError<Done>(goneError(question, noId));
    if (body.etag.isEmpty()) // without one any change of somebody else's would be lost
        return readyError<Done>(badField(u"@odata.etag"_s, u"the body was not read from the event"_s).value());
    return m_caller.send<Done>(
        patchEventBody(mailbox, id, body),
        [question](const Result<HttpResponse> &answer) {
            return readAnswer(answer, question).map([](const QJsonObject &) { return Done{}; });
        },
        stop);
}

Async<Done> HttpCalendarService::deleteEvent(const QString &mailbox, const EventId &id, std::stop_token stop)
{
    const Question question = aboutEvent(mailbox, id, writeCalendars);
    if (!isPathSegment(mailbox) || !isPathSegment(id.value()))
        return readyError<Done>(goneError(question, noId));
    constexpr auto noContent = 204;
    return m_caller.send<Done>(
        confdesk::deleteEvent(mailbox, id),
        [question](const Result<HttpResponse> &answer) { return readDone(answer, question, noContent); }, stop);
}

Async<Done> HttpCalendarService::sendMail(const QString &mailbox, const MailMessage &message, std::stop_token stop)
{
    const Question question = aboutMailbox(mailbox, u"Mail.Send"_s);
    if (!isPathSegment(mailbox))
        return readyError<Done>(goneError(question, noId));
    constexpr auto accepted = 202;
    return m_caller.send<Done>(
        postMail(mailbox, message),
        [question, doubt = doubtAboutMail(mailbox, message)](const Result<HttpResponse> &answer) {
            return withDoubt(readDone(answer, question, accepted), answer, doubt);
        },
        stop);
}

Question HttpCalendarService::aboutMailbox(const QString &mailbox, const QString &permission) const
{
    return m_caller.questionAbout(Subject::Mailbox, mailbox, permission);
}

Question HttpCalendarService::aboutEvent(const QString &mailbox, const EventId &id, const QString &permission) const
{
    Question question = m_caller.questionAbout(Subject::Event, mailbox, permission);
    question.eventId = id.value();
    return question;
}

} // namespace confdesk
