// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journaljson.h"

#include "sql/storedvalues.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QJsonValue fromMoment(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(storedMoment(moment, Engine::Sqlite)) : QJsonValue();
}

QDateTime toMoment(const QJsonValue &value)
{
    return utcFrom(value.toString());
}

QJsonValue fromText(const StoredText &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

StoredText toText(const QJsonValue &value)
{
    return value.isString() ? StoredText(value.toString()) : StoredText();
}

ErrorKind errorKindFrom(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(ErrorKind::Secret); ++i) {
        if (errorKindName(static_cast<ErrorKind>(i)) == name)
            return static_cast<ErrorKind>(i);
    }
    return ErrorKind::Server;
}

QJsonObject fromMeeting(const OnlineMeeting &meeting)
{
    return {{u"id"_s, meeting.id.value()},
            {u"joinWebUrl"_s, meeting.joinWebUrl},
            {u"subject"_s, meeting.subject},
            {u"recordAutomatically"_s, meeting.recordAutomatically}};
}

OnlineMeeting toMeeting(const QJsonObject &json)
{
    return {.id = GraphMeetingId{json[u"id"].toString()},
            .joinWebUrl = json[u"joinWebUrl"].toString(),
            .subject = json[u"subject"].toString(),
            .recordAutomatically = json[u"recordAutomatically"].toBool()};
}

QJsonObject fromEvent(const CalendarEvent &event)
{
    return {{u"id"_s, event.id.value()},
            {u"subject"_s, event.subject},
            {u"start"_s, fromMoment(event.startUtc)},
            {u"end"_s, fromMoment(event.endUtc)},
            {u"isCancelled"_s, event.isCancelled},
            {u"isOnlineMeeting"_s, event.isOnlineMeeting},
            {u"joinUrl"_s, event.joinUrl},
            {u"transactionId"_s, event.transactionId},
            {u"attendees"_s, event.attendees}};
}

CalendarEvent toEvent(const QJsonObject &json)
{
    return {.id = EventId{json[u"id"].toString()},
            .subject = json[u"subject"].toString(),
            .startUtc = toMoment(json[u"start"]),
            .endUtc = toMoment(json[u"end"]),
            .isCancelled = json[u"isCancelled"].toBool(),
            .isOnlineMeeting = json[u"isOnlineMeeting"].toBool(),
            .joinUrl = json[u"joinUrl"].toString(),
            .transactionId = json[u"transactionId"].toString(),
            .attendees = json[u"attendees"].toInt()};
}

QJsonArray fromRecordings(const QList<CallRecording> &recordings)
{
    QJsonArray array;
    for (const CallRecording &each : recordings)
        array.append(QJsonObject{{u"id"_s, each.id}, {u"created"_s, fromMoment(each.createdUtc)}});
    return array;
}

QList<CallRecording> toRecordings(const QJsonArray &json)
{
    QList<CallRecording> recordings;
    for (const QJsonValue &each : json)
        recordings.append({.id = each[u"id"].toString(), .createdUtc = toMoment(each[u"created"])});
    return recordings;
}

} // namespace

QString compactText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString compactText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonObject toJson(const Error &error)
{
    QJsonObject json{{u"kind"_s, errorKindName(error.kind)},
                     {u"text"_s, error.text},
                     {u"detail"_s, error.detail},
                     {u"requestId"_s, error.requestId}};
    if (error.retryAfter)
        json.insert(u"retryAfterMs"_s, qint64(error.retryAfter->count()));
    return json;
}

Error errorFrom(const QJsonObject &json)
{
    Error error{.kind = errorKindFrom(json[u"kind"].toString()),
                .text = json[u"text"].toString(),
                .detail = json[u"detail"].toString(),
                .requestId = json[u"requestId"].toString()};
    if (json.contains(u"retryAfterMs"))
        error.retryAfter = std::chrono::milliseconds(json[u"retryAfterMs"].toInteger());
    return error;
}

QJsonArray toJson(const QList<Warning> &warnings)
{
    QJsonArray array;
    for (const Warning &each : warnings)
        array.append(QJsonObject{{u"kind"_s, errorKindName(each.kind)}, {u"text"_s, each.text}});
    return array;
}

QList<Warning> warningsFrom(const QJsonArray &json)
{
    QList<Warning> warnings;
    for (const QJsonValue &each : json)
        warnings.append({.kind = errorKindFrom(each[u"kind"].toString()), .text = each[u"text"].toString()});
    return warnings;
}

QJsonObject toJson(const StoredIds &ids)
{
    return {{u"joinLink"_s, fromText(ids.joinLink)},
            {u"eventId"_s, fromText(ids.eventId)},
            {u"onlineMeetingId"_s, fromText(ids.onlineMeetingId)}};
}

StoredIds storedIdsFrom(const QJsonObject &json)
{
    return {.joinLink = toText(json[u"joinLink"]),
            .eventId = toText(json[u"eventId"]),
            .onlineMeetingId = toText(json[u"onlineMeetingId"])};
}

QJsonObject toJson(const LiveFacts &facts)
{
    QJsonObject json{{u"checkedAt"_s, fromMoment(facts.checkedAt)},
                     {u"askedAbout"_s, toJson(facts.askedAbout)},
                     {u"fromJournal"_s, facts.fromJournal},
                     {u"eventCheckedAt"_s, fromMoment(facts.eventCheckedAt)}};
    if (facts.meeting)
        json.insert(u"meeting"_s, fromMeeting(*facts.meeting));
    if (facts.refusal)
        json.insert(u"refusal"_s, toJson(*facts.refusal));
    if (facts.event)
        json.insert(u"event"_s, fromEvent(*facts.event));
    if (facts.recordings)
        json.insert(u"recordings"_s, fromRecordings(*facts.recordings));
    return json;
}

LiveFacts liveFactsFrom(const QJsonObject &json)
{
    LiveFacts facts{.checkedAt = toMoment(json[u"checkedAt"]),
                    .askedAbout = storedIdsFrom(json[u"askedAbout"].toObject()),
                    .fromJournal = json[u"fromJournal"].toBool(),
                    .eventCheckedAt = toMoment(json[u"eventCheckedAt"])};
    if (json.contains(u"meeting"))
        facts.meeting = toMeeting(json[u"meeting"].toObject());
    if (json.contains(u"refusal"))
        facts.refusal = errorFrom(json[u"refusal"].toObject());
    if (json.contains(u"event"))
        facts.event = toEvent(json[u"event"].toObject());
    if (json.contains(u"recordings"))
        facts.recordings = toRecordings(json[u"recordings"].toArray());
    return facts;
}

} // namespace confdesk
