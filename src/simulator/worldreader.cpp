// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/jsonreader.h"
#include "simulator/simulatedworld.h"
#include "simulator/worldwords.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

SimulatedUser readUser(JsonReader &json)
{
    return {.id = json.guid(u"id"_s),
            .userPrincipalName = json.text(u"userPrincipalName"_s),
            .mail = json.text(u"mail"_s, {}),
            .displayName = json.text(u"displayName"_s, {}),
            .accountEnabled = json.flag(u"accountEnabled"_s, true),
            .hasMailbox = json.flag(u"hasMailbox"_s, true),
            .mailboxInScope = json.flag(u"mailboxInScope"_s, true),
            .coveredByPolicy = json.flag(u"coveredByPolicy"_s, true),
            .teamsAllowed = json.flag(u"teamsAllowed"_s, true)};
}

SimulatedDateTime readWallTime(JsonReader &json)
{
    SimulatedDateTime time{.dateTime = json.text(u"dateTime"_s), .timeZone = json.text(u"timeZone"_s)};
    if (!QDateTime::fromString(time.dateTime, Qt::ISODate).isValid())
        json.complain(u"dateTime"_s, u"2026-02-03T09:00:00"_s);
    return time;
}

SimulatedAttendee readAttendee(JsonReader &json)
{
    return {.address = json.text(u"address"_s),
            .name = json.text(u"name"_s, {}),
            .type = json.text(u"type"_s, u"required"_s)};
}

SimulatedEvent readEvent(JsonReader &json)
{
    return {.id = json.text(u"id"_s),
            .ownerId = json.guid(u"ownerId"_s),
            .subject = json.text(u"subject"_s, {}),
            .start = json.object(u"start"_s, readWallTime),
            .end = json.object(u"end"_s, readWallTime),
            .iCalUId = json.text(u"iCalUId"_s, {}),
            .transactionId = json.text(u"transactionId"_s, {}),
            .body = json.text(u"body"_s, {}),
            .bodyType = bodyTypes().at(json.choice(u"bodyType"_s, bodyTypes())),
            .isOnlineMeeting = json.flag(u"isOnlineMeeting"_s, true),
            .isCancelled = json.flag(u"isCancelled"_s, false),
            .joinUrl = json.text(u"joinUrl"_s, {}),
            .joinUrlLag = json.number(u"joinUrlLag"_s, 0, 0),
            .changes = json.number(u"changes"_s, 0, 0),
            .attendees = json.list(u"attendees"_s, readAttendee)};
}

SimulatedMeeting readMeeting(JsonReader &json)
{
    return {.id = json.text(u"id"_s),
            .organizerId = json.guid(u"organizerId"_s),
            .joinWebUrl = json.text(u"joinWebUrl"_s),
            .subject = json.text(u"subject"_s, {}),
            .startDateTime = json.instant(u"startDateTime"_s),
            .endDateTime = json.instant(u"endDateTime"_s),
            .recordAutomatically = json.flag(u"recordAutomatically"_s, false),
            .allowRecording = json.flag(u"allowRecording"_s, true),
            .allowTranscription = json.flag(u"allowTranscription"_s, true),
            .threadId = json.text(u"threadId"_s, {}),
            .joinMeetingId = json.text(u"joinMeetingId"_s, {}),
            .passcode = json.text(u"passcode"_s, {}),
            .attendeeIds = json.texts(u"attendeeIds"_s),
            .expired = json.flag(u"expired"_s, false),
            .lookUpLag = json.number(u"lookUpLag"_s, 0, 0),
            .readBackLag = json.number(u"readBackLag"_s, 0, 0),
            .readBack = static_cast<ReadBack>(json.choice(u"readBack"_s, readBacks()))};
}

SimulatedRecording readRecording(JsonReader &json)
{
    return {.id = json.text(u"id"_s),
            .meetingId = json.text(u"meetingId"_s),
            .createdDateTime = json.instant(u"createdDateTime"_s),
            .endDateTime = json.instant(u"endDateTime"_s),
            .organizerId = json.text(u"organizerId"_s, {}),
            .visibleFrom = json.instant(u"visibleFrom"_s),
            .size = json.bytes(u"size"_s, SimulatedRecording{}.size),
            .seed = json.text(u"seed"_s, {})};
}

SimulatedDriveFile readDriveFile(JsonReader &json)
{
    const SimulatedDriveFile usual;
    return {.id = json.text(u"id"_s),
            .name = json.text(u"name"_s),
            .folder = json.text(u"folder"_s, usual.folder),
            .size = json.bytes(u"size"_s, usual.size),
            .createdDateTime = json.instant(u"createdDateTime"_s),
            .mimeType = json.text(u"mimeType"_s, usual.mimeType),
            .durationMs = json.number(u"durationMs"_s, usual.durationMs, -1),
            .webUrl = json.text(u"webUrl"_s, {}),
            .expirationDateTime = json.instant(u"expirationDateTime"_s),
            .visibleFrom = json.instant(u"visibleFrom"_s),
            .seed = json.text(u"seed"_s, {}),
            .version = json.number(u"version"_s, usual.version, 1)};
}

SimulatedDrive readDrive(JsonReader &json)
{
    const SimulatedDrive usual;
    return {.id = json.text(u"id"_s),
            .ownerId = json.guid(u"ownerId"_s),
            .folders = json.has(u"folders"_s) ? json.texts(u"folders"_s) : usual.folders,
            .files = json.list(u"files"_s, readDriveFile),
            .accessible = json.flag(u"accessible"_s, true)};
}

SimulatedMail readMail(JsonReader &json)
{
    return {.senderId = json.guid(u"senderId"_s),
            .to = json.texts(u"to"_s),
            .subject = json.text(u"subject"_s, {}),
            .content = json.text(u"content"_s, {}),
            .contentType = json.text(u"contentType"_s, u"text"_s),
            .kind = static_cast<MailKind>(json.choice(u"kind"_s, mailKinds())),
            .savedToSentItems = json.flag(u"savedToSentItems"_s, true),
            .sentAt = json.instant(u"sentAt"_s)};
}

/// Two things with one id would make the answer depend on their order.
template <typename T>
void refuseTwins(JsonReader &json, const QString &key, const QList<T> &list)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (seen.contains(list.at(i).id))
            json.complain(u"%1[%2].id"_s.arg(key).arg(i), JsonReader::tr("an id that no other one has"));
        seen.insert(list.at(i).id);
    }
}

} // namespace

Result<SimulatedWorld> parseWorld(const QByteArray &json)
{
    JsonReader reader(json, JsonReader::tr("world of the simulated Graph"));
    SimulatedWorld world{.tenantId = reader.guid(u"tenantId"_s),
                         .domain = reader.text(u"domain"_s),
                         .organizationName = reader.text(u"organizationName"_s, {}),
                         .clientId = reader.guid(u"clientId"_s),
                         .clientSecret = reader.text(u"clientSecret"_s),
                         .secretState = static_cast<SecretState>(reader.choice(u"secretState"_s, secretStates())),
                         .grantedRoles = reader.texts(u"grantedRoles"_s),
                         .tokenLifetimeSeconds = reader.number(u"tokenLifetimeSeconds"_s, 3599, 0),
                         .pageSize = reader.number(u"pageSize"_s, 100, 1),
                         .unknownMeeting =
                             static_cast<UnknownMeeting>(reader.choice(u"unknownMeeting"_s, unknownMeetings())),
                         .joinUrlLag = reader.number(u"joinUrlLag"_s, 0, 0),
                         .lookUpLag = reader.number(u"lookUpLag"_s, 0, 0),
                         .forgetsTransactions = reader.flag(u"forgetsTransactions"_s, false),
                         .downloadLinkSeconds = reader.number(u"downloadLinkSeconds"_s, 3600, 0),
                         .downloadLinkRequests = reader.number(u"downloadLinkRequests"_s, -1, -1),
                         .streamsRecordings = reader.flag(u"streamsRecordings"_s, false),
                         .users = reader.list(u"users"_s, readUser),
                         .events = reader.list(u"events"_s, readEvent),
                         .meetings = reader.list(u"meetings"_s, readMeeting),
                         .recordings = reader.list(u"recordings"_s, readRecording),
                         .mails = reader.list(u"mails"_s, readMail),
                         .drives = reader.list(u"drives"_s, readDrive)};
    refuseTwins(reader, u"users"_s, world.users);
    refuseTwins(reader, u"events"_s, world.events);
    refuseTwins(reader, u"meetings"_s, world.meetings);
    refuseTwins(reader, u"recordings"_s, world.recordings);
    refuseTwins(reader, u"drives"_s, world.drives);
    reader.refuseOtherKeys();
    if (reader.problem())
        return failure(*reader.problem());
    return world;
}

} // namespace confdesk
