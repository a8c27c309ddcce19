// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/eventproperties.h"
#include "simulator/events.h"
#include "simulator/graphroutes.h"
#include "simulator/odata.h"

#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// An end of a range in its own offset; in UTC without one.
QDateTime instantOf(const GraphCall &call, const QString &name)
{
    for (const auto &[key, value] : call.target.query) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeZone(QTimeZone::utc());
        return time;
    }
    return {};
}

QList<SimulatedEvent> eventsWithin(const SimulatedWorld &world, const SimulatedUser &owner, const QDateTime &from,
                                   const QDateTime &to)
{
    QList<SimulatedEvent> events;
    for (const SimulatedEvent &event : world.events) {
        const bool isOwn = event.ownerId.compare(owner.id, Qt::CaseInsensitive) == 0;
        if (isOwn && utcOf(event.start) < to && utcOf(event.end) > from)
            events.append(event);
    }
    std::ranges::stable_sort(events, {}, [](const SimulatedEvent &event) { return utcOf(event.start); });
    return events;
}

} // namespace

SimulatedResponse getEvent(GraphCall &call, const QStringList &arguments)
{
    const auto owner = mailboxOf(call, arguments.at(0));
    if (!owner)
        return owner.error();
    const auto event = eventOf(call, **owner, arguments.at(1));
    if (!event)
        return event.error();
    const SimulatedResponse response = eventEntity(call, **event, **owner);
    if ((*event)->joinUrlLag > 0) {
        --call.world.event(arguments.at(1))->joinUrlLag;
        call.hasCounted = true;
    }
    return response;
}

SimulatedResponse listCalendarView(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {u"select"_s, u"top"_s, u"skiptoken"_s}))
        return *refused;
    const auto owner = mailboxOf(call, arguments.at(0));
    if (!owner)
        return owner.error();
    const QDateTime from = instantOf(call, u"startDateTime"_s);
    const QDateTime to = instantOf(call, u"endDateTime"_s);
    if (!from.isValid() || !to.isValid() || to < from)
        return call.error(400, u"ErrorInvalidParameter"_s,
                          u"This request requires a time window specified by the query string parameters "
                          "StartDateTime and EndDateTime."_s);
    QList<QJsonObject> found;
    for (const SimulatedEvent &event : eventsWithin(call.world, **owner, from, to)) {
        const auto chosen = selected(call, eventJson(call, event, **owner), u"event", eventProperties(), {}, {u"id"_s});
        if (!chosen)
            return chosen.error();
        found.append(*chosen);
    }
    return page(call, u"users('%1')/calendarView"_s.arg((*owner)->id), found);
}

SimulatedResponse getCalendar(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {u"select"_s}))
        return *refused;
    const auto owner = mailboxOf(call, arguments.at(0));
    if (!owner)
        return owner.error();
    const QString teams = u"teamsForBusiness"_s;
    const bool allowed = (*owner)->teamsAllowed;
    const QJsonObject calendar{{u"id"_s, simulatedEventId((*owner)->id, u"calendar"_s)},
                               {u"name"_s, u"Calendar"_s},
                               {u"canEdit"_s, true},
                               {u"allowedOnlineMeetingProviders"_s, allowed ? QJsonArray{teams} : QJsonArray()},
                               {u"defaultOnlineMeetingProvider"_s, allowed ? teams : u"unknown"_s}};
    const auto chosen = selected(call, calendar, u"calendar", calendar.keys(), {}, {u"id"_s});
    return chosen ? call.entity(u"users('%1')/calendar/$entity"_s.arg((*owner)->id), *chosen) : chosen.error();
}

} // namespace confdesk
