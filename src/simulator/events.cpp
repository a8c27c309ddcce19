// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/events.h"

#include "simulator/eventproperties.h"
#include "simulator/graphroutes.h"
#include "simulator/odata.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

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
    const QTimeZone to = zoneNamed(zoneName);
    const QDateTime utc = utcOf(time);
    const bool canConvert = utc.isValid() && to.isValid();
    const QDateTime shown = canConvert ? utc.toTimeZone(to) : QDateTime::fromString(time.dateTime, Qt::ISODate);
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

} // namespace

tl::expected<const SimulatedUser *, SimulatedResponse> mailboxOf(const GraphCall &call, const QString &idOrName)
{
    const SimulatedUser *owner = std::as_const(call.world).user(idOrName);
    if (!owner)
        return tl::unexpected(userIsGone(call, idOrName));
    if (!owner->mailboxInScope)
        return tl::unexpected(
            call.error(403, u"ErrorAccessDenied"_s,
                       u"Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy "
                       "settings."_s));
    if (!owner->hasMailbox)
        return tl::unexpected(call.error(404, u"MailboxNotEnabledForRESTAPI"_s,
                                         u"The mailbox is either inactive, soft-deleted, or is hosted on-premise."_s));
    return owner;
}

tl::expected<const SimulatedEvent *, SimulatedResponse> eventOf(const GraphCall &call, const SimulatedUser &owner,
                                                                const QString &eventId)
{
    const SimulatedEvent *event = std::as_const(call.world).event(eventId);
    if (event && event->ownerId.compare(owner.id, Qt::CaseInsensitive) == 0)
        return event;
    return tl::unexpected(
        call.error(404, u"ErrorItemNotFound"_s, u"The specified object was not found in the store."_s));
}

QJsonObject eventJson(const GraphCall &call, const SimulatedEvent &event, const SimulatedUser &owner)
{
    const QString zone = preferredZone(call);
    const bool showsLink = event.isOnlineMeeting && !event.joinUrl.isEmpty() && event.joinUrlLag == 0;
    const QJsonObject onlineMeeting{{u"joinUrl"_s, event.joinUrl}};
    QJsonObject json{{u"id"_s, event.id},
                     {u"@odata.etag"_s, etagOf(event)},
                     {u"iCalUId"_s, event.iCalUId},
                     {u"subject"_s, event.subject},
                     {u"body"_s, QJsonObject{{u"contentType"_s, event.bodyType}, {u"content"_s, event.body}}},
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
                     {u"onlineMeeting"_s, showsLink ? QJsonValue(onlineMeeting) : QJsonValue()},
                     {u"organizer"_s, addressJson(owner.displayName, owner.mail)},
                     {u"attendees"_s, attendeesJson(event)}};
    if (!event.transactionId.isEmpty())
        json.insert(u"transactionId"_s, event.transactionId);
    return json;
}

SimulatedResponse eventEntity(const GraphCall &call, const SimulatedEvent &event, const SimulatedUser &owner,
                              int status)
{
    const auto chosen = selected(call, eventJson(call, event, owner), u"event", eventProperties(), {}, {u"id"_s});
    return chosen ? call.entity(u"users('%1')/events/$entity"_s.arg(owner.id), *chosen, status) : chosen.error();
}

QString etagOf(const SimulatedEvent &event)
{
    const QString state = u"%1#%2"_s.arg(event.id).arg(event.changes);
    const QByteArray key = QCryptographicHash::hash(state.toUtf8(), QCryptographicHash::Sha1).toBase64();
    return u"W/\"%1\""_s.arg(QString::fromLatin1(key));
}

QTimeZone zoneNamed(const QString &name)
{
    const QByteArray id = name.toUtf8();
    if (QTimeZone::isTimeZoneIdAvailable(id))
        return QTimeZone(id);
    const QByteArray iana = QTimeZone::windowsIdToDefaultIanaId(id);
    return iana.isEmpty() ? QTimeZone() : QTimeZone(iana);
}

QDateTime utcOf(const SimulatedDateTime &time)
{
    const QTimeZone zone = zoneNamed(time.timeZone);
    const QDateTime wall = QDateTime::fromString(time.dateTime, Qt::ISODate);
    return zone.isValid() && wall.isValid() ? QDateTime(wall.date(), wall.time(), zone).toUTC() : QDateTime();
}

} // namespace confdesk
