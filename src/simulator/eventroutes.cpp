// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/graphroutes.h"
#include "simulator/odata.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// Of microsoft.graph.event (CSDL). There is no online meeting id among them, and there must never be.
const QStringList &eventProperties()
{
    static const QStringList names{u"id"_s,
                                   u"allowNewTimeProposals"_s,
                                   u"attendees"_s,
                                   u"body"_s,
                                   u"bodyPreview"_s,
                                   u"categories"_s,
                                   u"changeKey"_s,
                                   u"createdDateTime"_s,
                                   u"end"_s,
                                   u"hasAttachments"_s,
                                   u"hideAttendees"_s,
                                   u"iCalUId"_s,
                                   u"importance"_s,
                                   u"isAllDay"_s,
                                   u"isCancelled"_s,
                                   u"isDraft"_s,
                                   u"isOnlineMeeting"_s,
                                   u"isOrganizer"_s,
                                   u"isReminderOn"_s,
                                   u"lastModifiedDateTime"_s,
                                   u"location"_s,
                                   u"locations"_s,
                                   u"onlineMeeting"_s,
                                   u"onlineMeetingProvider"_s,
                                   u"onlineMeetingUrl"_s,
                                   u"organizer"_s,
                                   u"originalEndTimeZone"_s,
                                   u"originalStart"_s,
                                   u"originalStartTimeZone"_s,
                                   u"recurrence"_s,
                                   u"reminderMinutesBeforeStart"_s,
                                   u"responseRequested"_s,
                                   u"responseStatus"_s,
                                   u"sensitivity"_s,
                                   u"seriesMasterId"_s,
                                   u"showAs"_s,
                                   u"start"_s,
                                   u"subject"_s,
                                   u"transactionId"_s,
                                   u"type"_s,
                                   u"webLink"_s};
    return names;
}

/// A zone by its IANA or Windows name.
QTimeZone zoneNamed(const QString &name)
{
    const QByteArray id = name.toUtf8();
    if (QTimeZone::isTimeZoneIdAvailable(id))
        return QTimeZone(id);
    const QByteArray iana = QTimeZone::windowsIdToDefaultIanaId(id);
    return iana.isEmpty() ? QTimeZone() : QTimeZone(iana);
}

/// Prefer: outlook.timezone="…"; UTC without it.
QString preferredZone(const GraphCall &call)
{
    static const QRegularExpression zone(uR"re(outlook\.timezone\s*=\s*"([^"]+)")re"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = zone.match(QString::fromUtf8(call.request.header("Prefer")));
    return match.hasMatch() ? match.captured(1) : u"UTC"_s;
}

/// Graph answers in the preferred zone, whatever zone the event was made in, with seven fractional digits.
QJsonObject timeJson(const SimulatedDateTime &time, const QString &zoneName)
{
    const QTimeZone from = zoneNamed(time.timeZone);
    const QTimeZone to = zoneNamed(zoneName);
    QDateTime shown = QDateTime::fromString(time.dateTime, Qt::ISODate);
    const bool canConvert = from.isValid() && to.isValid();
    if (canConvert)
        shown = QDateTime(shown.date(), shown.time(), from).toTimeZone(to);
    return {{u"dateTime"_s, shown.toString(u"yyyy-MM-ddTHH:mm:ss.zzz0000"_s)},
            {u"timeZone"_s, canConvert ? zoneName : time.timeZone}};
}

QJsonObject addressJson(const QString &name, const QString &address)
{
    return {{u"emailAddress"_s, QJsonObject{{u"name"_s, name}, {u"address"_s, address}}}};
}

QJsonArray attendeesJson(const SimulatedEvent &event)
{
    QJsonArray attendees;
    for (const SimulatedAttendee &attendee : event.attendees) {
        QJsonObject json = addressJson(attendee.name, attendee.address);
        json.insert(u"type"_s, attendee.type);
        attendees.append(json);
    }
    return attendees;
}

QJsonObject eventJson(const GraphCall &call, const SimulatedEvent &event, const SimulatedUser &owner)
{
    const QString zone = preferredZone(call);
    const bool hasLink = event.isOnlineMeeting && !event.joinUrl.isEmpty();
    const QJsonObject onlineMeeting{{u"joinUrl"_s, event.joinUrl}};
    QJsonObject json{{u"id"_s, event.id},
                     {u"@odata.etag"_s, u"W/\"%1\""_s.arg(event.iCalUId.right(8))},
                     {u"iCalUId"_s, event.iCalUId},
                     {u"subject"_s, event.subject},
                     {u"body"_s, QJsonObject{{u"contentType"_s, u"html"_s}, {u"content"_s, event.body}}},
                     {u"start"_s, timeJson(event.start, zone)},
                     {u"end"_s, timeJson(event.end, zone)},
                     {u"originalStartTimeZone"_s, event.start.timeZone},
                     {u"originalEndTimeZone"_s, event.end.timeZone},
                     {u"type"_s, u"singleInstance"_s},
                     {u"seriesMasterId"_s, QJsonValue()},
                     {u"isAllDay"_s, false},
                     {u"isCancelled"_s, event.isCancelled},
                     {u"isDraft"_s, false},
                     {u"isOrganizer"_s, true},
                     {u"isOnlineMeeting"_s, event.isOnlineMeeting},
                     {u"onlineMeetingProvider"_s, event.isOnlineMeeting ? u"teamsForBusiness"_s : u"unknown"_s},
                     {u"onlineMeetingUrl"_s, QJsonValue()},
                     {u"onlineMeeting"_s, hasLink ? QJsonValue(onlineMeeting) : QJsonValue()},
                     {u"organizer"_s, addressJson(owner.displayName, owner.mail)},
                     {u"attendees"_s, attendeesJson(event)}};
    if (!event.transactionId.isEmpty())
        json.insert(u"transactionId"_s, event.transactionId);
    return json;
}

} // namespace

SimulatedResponse getEvent(GraphCall &call, const QStringList &arguments)
{
    const SimulatedWorld &world = call.world;
    const SimulatedUser *owner = world.user(arguments.at(0));
    if (!owner)
        return userIsGone(call, arguments.at(0));
    if (!owner->mailboxInScope)
        return call.error(403, u"ErrorAccessDenied"_s,
                          u"Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy "
                          "settings."_s);
    if (!owner->hasMailbox)
        return call.error(404, u"MailboxNotEnabledForRESTAPI"_s,
                          u"The mailbox is either inactive, soft-deleted, or is hosted on-premise."_s);
    const SimulatedEvent *event = world.event(arguments.at(1));
    if (!event || event->ownerId.compare(owner->id, Qt::CaseInsensitive) != 0)
        return call.error(404, u"ErrorItemNotFound"_s, u"The specified object was not found in the store."_s);
    const auto chosen = selected(call, eventJson(call, *event, *owner), u"event", eventProperties(), {}, {u"id"_s});
    return chosen ? call.entity(u"users('%1')/events/$entity"_s.arg(owner->id), *chosen) : chosen.error();
}

} // namespace confdesk
