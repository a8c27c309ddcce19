// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/eventproperties.h"

#include "simulator/events.h"
#include "simulator/odata.h"
#include "simulator/worldwords.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// When a property may be sent, and what is looked at then.
enum class May { Always, AtCreation, Never };
enum class Form { Text, Flag, Provider, Time, Body, Attendees, Unmodelled };

struct Property
{
    QLatin1StringView name;
    May may = May::Never;
    Form form = Form::Unmodelled; ///< Unmodelled: Graph takes it; it has no effect here
};

// GD api/user-post-events and event-update for what may be written, the CSDL for what exists. Recurrence and turning a
// plain event into an online meeting are not simulated, so they are refused.
constexpr std::array properties{
    Property{"attendees"_L1, May::Always, Form::Attendees},
    Property{"body"_L1, May::Always, Form::Body},
    Property{"end"_L1, May::Always, Form::Time},
    Property{"start"_L1, May::Always, Form::Time},
    Property{"subject"_L1, May::Always, Form::Text},
    Property{"isOnlineMeeting"_L1, May::AtCreation, Form::Flag},
    Property{"onlineMeetingProvider"_L1, May::AtCreation, Form::Provider},
    Property{"transactionId"_L1, May::AtCreation, Form::Text},
    Property{"allowNewTimeProposals"_L1, May::Always},
    Property{"categories"_L1, May::Always},
    Property{"hideAttendees"_L1, May::Always},
    Property{"importance"_L1, May::Always},
    Property{"isReminderOn"_L1, May::Always},
    Property{"location"_L1, May::Always},
    Property{"locations"_L1, May::Always},
    Property{"reminderMinutesBeforeStart"_L1, May::Always},
    Property{"responseRequested"_L1, May::Always},
    Property{"sensitivity"_L1, May::Always},
    Property{"showAs"_L1, May::Always},
    Property{"id"_L1},
    Property{"bodyPreview"_L1},
    Property{"changeKey"_L1},
    Property{"createdDateTime"_L1},
    Property{"hasAttachments"_L1},
    Property{"iCalUId"_L1},
    Property{"isAllDay"_L1},
    Property{"isCancelled"_L1},
    Property{"isDraft"_L1},
    Property{"isOrganizer"_L1},
    Property{"lastModifiedDateTime"_L1},
    Property{"onlineMeeting"_L1},
    Property{"onlineMeetingUrl"_L1},
    Property{"organizer"_L1},
    Property{"originalEndTimeZone"_L1},
    Property{"originalStart"_L1},
    Property{"originalStartTimeZone"_L1},
    Property{"recurrence"_L1},
    Property{"responseStatus"_L1},
    Property{"seriesMasterId"_L1},
    Property{"type"_L1},
    Property{"webLink"_L1},
};

/// The first member that is not among `known`; empty when all are.
QString strangeMember(const QJsonObject &object, const QStringList &known)
{
    const QStringList keys = object.keys();
    const auto strange = std::ranges::find_if(keys, [&known](const QString &key) { return !known.contains(key); });
    return strange == keys.end() ? QString() : *strange;
}

QString objectionToTime(const QString &name, const QJsonObject &time)
{
    const QString strange = strangeMember(time, {u"dateTime"_s, u"timeZone"_s});
    if (!strange.isEmpty())
        return unknownProperty(strange, u"dateTimeTimeZone");
    static const QRegularExpression wall(uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?$)"_s);
    const QString text = time.value("dateTime"_L1).toString();
    const bool isWallTime = wall.match(text).hasMatch() && QDateTime::fromString(text, Qt::ISODate).isValid();
    if (!isWallTime) // an offset contradicts the zone beside it
        return u"The value '%1' of '%2/dateTime' is not a date and time without offset."_s.arg(text, name);
    const QString zone = time.value("timeZone"_L1).toString();
    return zoneNamed(zone).isValid() ? QString() : u"The time zone '%1' of '%2' is not supported."_s.arg(zone, name);
}

QString objectionToBody(const QJsonObject &body)
{
    const QString strange = strangeMember(body, {u"contentType"_s, u"content"_s});
    if (!strange.isEmpty())
        return unknownProperty(strange, u"itemBody");
    const bool isRight =
        bodyTypes().contains(body.value("contentType"_L1).toString().toLower()) && body.value("content"_L1).isString();
    return isRight ? QString() : wrongType(u"body"_s, u"microsoft.graph.itemBody");
}

QString objectionToAttendees(const QJsonArray &attendees)
{
    const bool isRight = std::all_of(attendees.begin(), attendees.end(), [](const auto &attendee) {
        return attendee[u"emailAddress"_s][u"address"_s].toString().contains(u'@');
    });
    return isRight ? QString() : wrongType(u"attendees"_s, u"Collection(microsoft.graph.attendee)");
}

QString objectionToForm(const QString &name, Form form, const QJsonValue &value)
{
    static const QStringList providers{u"unknown"_s, u"skypeForBusiness"_s, u"skypeForConsumer"_s,
                                       u"teamsForBusiness"_s};
    switch (form) {
    case Form::Text:
        return value.isString() ? QString() : wrongType(name, u"Edm.String");
    case Form::Flag:
        return value.isBool() ? QString() : wrongType(name, u"Edm.Boolean");
    case Form::Provider:
        return providers.contains(value.toString()) ? QString()
                                                    : wrongType(name, u"microsoft.graph.onlineMeetingProviderType");
    case Form::Time:
        return objectionToTime(name, value.toObject());
    case Form::Body:
        return objectionToBody(value.toObject());
    case Form::Attendees:
        return objectionToAttendees(value.toArray());
    case Form::Unmodelled:
        break;
    }
    return {};
}

QString objectionToMember(const QString &name, const QJsonValue &value, EventWrite purpose)
{
    const auto *const property = std::ranges::find(properties, name, &Property::name);
    if (property == properties.end())
        return unknownProperty(name, u"event");
    const bool isTooLate = property->may == May::AtCreation && purpose == EventWrite::Change;
    if (property->may == May::Never || isTooLate)
        return readOnlyProperty(name);
    return objectionToForm(name, property->form, value);
}

SimulatedDateTime timeIn(const QJsonObject &sent, const QString &name, const SimulatedDateTime &otherwise)
{
    if (!sent.contains(name))
        return otherwise;
    const QJsonObject time = sent.value(name).toObject();
    return {.dateTime = time.value("dateTime"_L1).toString().left(19),
            .timeZone = time.value("timeZone"_L1).toString()};
}

QList<SimulatedAttendee> attendeesIn(const QJsonArray &sent)
{
    QList<SimulatedAttendee> attendees;
    for (const auto &each : sent) {
        const QJsonValue address = each[u"emailAddress"_s];
        attendees.append({.address = address[u"address"_s].toString(),
                          .name = address[u"name"_s].toString(),
                          .type = each[u"type"_s].toString(u"required"_s)});
    }
    return attendees;
}

} // namespace

const QStringList &eventProperties()
{
    static const QStringList names = [] {
        QStringList list;
        for (const Property &property : properties)
            list.append(property.name);
        return list;
    }();
    return names;
}

QString eventObjection(const QJsonObject &sent, EventWrite purpose)
{
    for (auto member = sent.begin(); member != sent.end(); ++member) {
        const QString problem = objectionToMember(member.key(), member.value(), purpose);
        if (!problem.isEmpty())
            return problem;
    }
    if (purpose == EventWrite::Creation && !(sent.contains("start"_L1) && sent.contains("end"_L1)))
        return u"An event needs 'start' and 'end'."_s;
    return sent.isEmpty() ? u"The request body has no property to update."_s : QString();
}

void applyTo(SimulatedEvent &event, const QJsonObject &sent)
{
    event.subject = sent.value("subject"_L1).toString(event.subject);
    event.start = timeIn(sent, u"start"_s, event.start);
    event.end = timeIn(sent, u"end"_s, event.end);
    event.transactionId = sent.value("transactionId"_L1).toString(event.transactionId);
    if (sent.contains("attendees"_L1))
        event.attendees = attendeesIn(sent.value("attendees"_L1).toArray());
    if (sent.contains("body"_L1)) {
        const QJsonObject body = sent.value("body"_L1).toObject();
        event.body = body.value("content"_L1).toString();
        event.bodyType = body.value("contentType"_L1).toString().toLower();
    }
}

} // namespace confdesk
