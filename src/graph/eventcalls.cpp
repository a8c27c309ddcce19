// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/eventcalls.h"

#include "graph/graphtime.h"
#include "graph/jsonfields.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr auto fields = "id,iCalUId,subject,start,end,type,seriesMasterId,isCancelled,isOnlineMeeting,"
                        "onlineMeetingProvider,onlineMeeting,organizer,isOrganizer";

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

} // namespace

HttpRequest getEvent(const QString &mailbox, const EventId &id)
{
    HttpRequest request = HttpRequest::get("/users/" + pathSegment(mailbox) + "/events/" + pathSegment(id.value()) +
                                           "?$select=" + fields);
    request.prefer = R"(outlook.timezone="UTC")";
    return request;
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
    return withTimes({.id = EventId{*id},
                      .subject = *subject,
                      .isCancelled = *isCancelled,
                      .isOnlineMeeting = *isOnlineMeeting,
                      .joinUrl = *joinUrl},
                     event);
}

} // namespace confdesk
