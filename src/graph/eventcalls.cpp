// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/eventcalls.h"

#include "domain/timezones.h"
#include "graph/graphtime.h"
#include "graph/jsonfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr auto fields = "id,iCalUId,subject,start,end,type,seriesMasterId,isCancelled,isOnlineMeeting,"
                        "onlineMeetingProvider,onlineMeeting,organizer,isOrganizer,transactionId,attendees";

constexpr auto inUtc = R"(outlook.timezone="UTC")";

const auto teams = "teamsForBusiness"_L1;

QByteArray eventsOf(const QString &mailbox)
{
    return "/users/" + pathSegment(mailbox) + "/events";
}

QByteArray pathOf(const QString &mailbox, const EventId &id)
{
    return eventsOf(mailbox) + "/" + pathSegment(id.value());
}

HttpRequest withUtcTimes(HttpRequest request)
{
    request.prefer = inUtc;
    return request;
}

Result<Schedule> intervalOf(const WallTime &wallTime)
{
    const Schedule schedule = resolve(wallTime);
    if (!schedule.isValid())
        return failure(ErrorKind::NotApplied, problemOf(schedule, wallTime));
    return schedule;
}

/// The end as clocks show it there, also when it is the stored start and an hour.
QDateTime wallEnd(const WallTime &wallTime, const Schedule &schedule)
{
    if (wallTime.end)
        return {wallTime.date, *wallTime.end, Qt::UTC};
    return schedule.endUtc.toTimeZone(*tzdataZone(wallTime.timezone));
}

QJsonObject zoned(const QDateTime &wall, const QString &zone)
{
    return {{u"dateTime"_s, wall.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s)}, {u"timeZone"_s, zone}};
}

Result<QString> joinUrlOf(const QJsonObject &event)
{
    const auto onlineMeeting = optionalObject(event, u"onlineMeeting"_s);
    if (!onlineMeeting)
        return failure(onlineMeeting.error());
    return optionalText(*onlineMeeting, u"joinUrl"_s);
}

Result<CalendarEvent> withTimes(CalendarEvent result, const QJsonObject &event)
{
    const auto start = zonedTime(event, u"start"_s);
    if (!start)
        return failure(start.error());
    const auto end = zonedTime(event, u"end"_s);
    if (!end)
        return failure(end.error());
    result.startUtc = *start;
    result.endUtc = *end;
    return result;
}

Result<CalendarEvent> withCreation(CalendarEvent result, const QJsonObject &event)
{
    const auto transactionId = optionalText(event, u"transactionId"_s);
    if (!transactionId)
        return failure(transactionId.error());
    const auto attendees = optionalList(event, u"attendees"_s);
    if (!attendees)
        return failure(attendees.error());
    result.transactionId = *transactionId;
    result.attendees = static_cast<int>(attendees->size());
    return withTimes(result, event);
}

/// An ETag goes into a header as it is.
Result<QString> etagOf(const QJsonObject &event)
{
    const QString key = u"@odata.etag"_s;
    const auto etag = requiredText(event, key);
    if (!etag)
        return failure(etag.error());
    const bool isPrintable = std::ranges::all_of(*etag, [](QChar c) { return c > u' ' && c < u'\x7f'; });
    return isPrintable ? etag : badField(key, u"it has signs that no header may have"_s);
}

} // namespace

HttpRequest getEvent(const QString &mailbox, const EventId &id)
{
    return withUtcTimes(HttpRequest::get(pathOf(mailbox, id) + "?$select=" + fields));
}

Result<CalendarEvent> parseEvent(const QJsonObject &event)
{
    const auto id = requiredText(event, u"id"_s);
    if (!id)
        return failure(id.error());
    const auto subject = optionalText(event, u"subject"_s);
    if (!subject)
        return failure(subject.error());
    const auto isCancelled = requiredFlag(event, u"isCancelled"_s);
    if (!isCancelled)
        return failure(isCancelled.error());
    const auto isOnlineMeeting = requiredFlag(event, u"isOnlineMeeting"_s);
    if (!isOnlineMeeting)
        return failure(isOnlineMeeting.error());
    const auto joinUrl = joinUrlOf(event);
    if (!joinUrl)
        return failure(joinUrl.error());
    return withCreation({.id = EventId{*id},
                         .subject = *subject,
                         .isCancelled = *isCancelled,
                         .isOnlineMeeting = *isOnlineMeeting,
                         .joinUrl = *joinUrl},
                        event);
}

Result<HttpRequest> postEvent(const QString &mailbox, const NewEvent &event)
{
    const auto schedule = intervalOf(event.wallTime);
    if (!schedule)
        return failure(schedule.error());
    const QDateTime start(event.wallTime.date, event.wallTime.start, Qt::UTC);
    const QString &zone = event.wallTime.timezone;
    return withUtcTimes(
        HttpRequest::post(eventsOf(mailbox), {{u"subject"_s, event.subject},
                                              {u"start"_s, zoned(start, zone)},
                                              {u"end"_s, zoned(wallEnd(event.wallTime, *schedule), zone)},
                                              {u"isOnlineMeeting"_s, true},
                                              {u"onlineMeetingProvider"_s, teams},
                                              {u"transactionId"_s, event.transactionId}}));
}

Result<HttpRequest> listEventsAround(const QString &mailbox, const WallTime &wallTime)
{
    const auto schedule = intervalOf(wallTime);
    if (!schedule)
        return failure(schedule.error());
    const QByteArray range = "?startDateTime=" + inSeconds(schedule->startUtc.addDays(-1)) +
                             "&endDateTime=" + inSeconds(schedule->endUtc.addDays(1));
    return withUtcTimes(HttpRequest::get("/users/" + pathSegment(mailbox) + "/calendarView" + range +
                                         "&$select=" + fields + "&$top=200"));
}

Result<std::optional<CalendarEvent>> parseMadeEvent(const QJsonArray &events, const QString &transactionId)
{
    for (const auto &each : events) {
        const QString made = each[u"transactionId"_s].toString();
        if (!made.isEmpty() && made.compare(transactionId, Qt::CaseInsensitive) == 0)
            return parseEvent(each.toObject()).map([](const CalendarEvent &event) { return std::optional(event); });
    }
    return std::optional<CalendarEvent>();
}

HttpRequest getCalendar(const QString &mailbox)
{
    return HttpRequest::get("/users/" + pathSegment(mailbox) + "/calendar?$select=allowedOnlineMeetingProviders");
}

Result<bool> parseAllowsTeams(const QJsonObject &calendar)
{
    return requiredList(calendar, u"allowedOnlineMeetingProviders"_s).map([](const QJsonArray &providers) {
        return providers.contains(teams);
    });
}

HttpRequest getEventBody(const QString &mailbox, const EventId &id)
{
    return HttpRequest::get(pathOf(mailbox, id) + "?$select=body");
}

Result<EventBody> parseEventBody(const QJsonObject &event)
{
    const auto etag = etagOf(event);
    if (!etag)
        return failure(etag.error());
    const auto body = requiredObject(event, u"body"_s);
    if (!body)
        return failure(body.error());
    const auto contentType = requiredText(*body, u"contentType"_s);
    if (!contentType)
        return failure(contentType.error());
    const auto content = optionalText(*body, u"content"_s);
    if (!content)
        return failure(content.error());
    return EventBody{.contentType = *contentType, .content = *content, .etag = *etag};
}

HttpRequest patchEventBody(const QString &mailbox, const EventId &id, const EventBody &body)
{
    const QJsonObject changed{{u"contentType"_s, body.contentType}, {u"content"_s, body.content}};
    return HttpRequest::conditionalPatch(pathOf(mailbox, id), body.etag.toLatin1(), {{u"body"_s, changed}});
}

HttpRequest deleteEvent(const QString &mailbox, const EventId &id)
{
    return HttpRequest::remove(pathOf(mailbox, id));
}

} // namespace confdesk
