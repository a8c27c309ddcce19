// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulatedworld.h"
#include "simulator/worldwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QJsonValue instantJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QJsonObject wallTimeJson(const SimulatedDateTime &time)
{
    return {{u"dateTime"_s, time.dateTime}, {u"timeZone"_s, time.timeZone}};
}

QJsonObject attendeeJson(const SimulatedAttendee &attendee)
{
    return {{u"address"_s, attendee.address}, {u"name"_s, attendee.name}, {u"type"_s, attendee.type}};
}

QJsonObject userJson(const SimulatedUser &user)
{
    return {{u"id"_s, user.id},
            {u"userPrincipalName"_s, user.userPrincipalName},
            {u"mail"_s, user.mail},
            {u"displayName"_s, user.displayName},
            {u"accountEnabled"_s, user.accountEnabled},
            {u"hasMailbox"_s, user.hasMailbox},
            {u"mailboxInScope"_s, user.mailboxInScope},
            {u"coveredByPolicy"_s, user.coveredByPolicy},
            {u"teamsAllowed"_s, user.teamsAllowed}};
}

template <typename T>
QJsonArray listJson(const QList<T> &list, QJsonObject (*elementJson)(const T &))
{
    QJsonArray array;
    for (const T &element : list)
        array.append(elementJson(element));
    return array;
}

QJsonObject eventJson(const SimulatedEvent &event)
{
    return {{u"id"_s, event.id},
            {u"ownerId"_s, event.ownerId},
            {u"subject"_s, event.subject},
            {u"start"_s, wallTimeJson(event.start)},
            {u"end"_s, wallTimeJson(event.end)},
            {u"iCalUId"_s, event.iCalUId},
            {u"transactionId"_s, event.transactionId},
            {u"body"_s, event.body},
            {u"bodyType"_s, event.bodyType},
            {u"isOnlineMeeting"_s, event.isOnlineMeeting},
            {u"isCancelled"_s, event.isCancelled},
            {u"joinUrl"_s, event.joinUrl},
            {u"joinUrlLag"_s, event.joinUrlLag},
            {u"changes"_s, event.changes},
            {u"attendees"_s, listJson(event.attendees, attendeeJson)}};
}

QJsonObject meetingJson(const SimulatedMeeting &meeting)
{
    return {{u"id"_s, meeting.id},
            {u"organizerId"_s, meeting.organizerId},
            {u"joinWebUrl"_s, meeting.joinWebUrl},
            {u"subject"_s, meeting.subject},
            {u"startDateTime"_s, instantJson(meeting.startDateTime)},
            {u"endDateTime"_s, instantJson(meeting.endDateTime)},
            {u"recordAutomatically"_s, meeting.recordAutomatically},
            {u"allowRecording"_s, meeting.allowRecording},
            {u"allowTranscription"_s, meeting.allowTranscription},
            {u"threadId"_s, meeting.threadId},
            {u"joinMeetingId"_s, meeting.joinMeetingId},
            {u"passcode"_s, meeting.passcode},
            {u"attendeeIds"_s, QJsonArray::fromStringList(meeting.attendeeIds)},
            {u"expired"_s, meeting.expired},
            {u"lookUpLag"_s, meeting.lookUpLag},
            {u"readBackLag"_s, meeting.readBackLag},
            {u"readBack"_s, readBacks().at(static_cast<int>(meeting.readBack))}};
}

QJsonObject recordingJson(const SimulatedRecording &recording)
{
    return {{u"id"_s, recording.id},
            {u"meetingId"_s, recording.meetingId},
            {u"createdDateTime"_s, instantJson(recording.createdDateTime)},
            {u"endDateTime"_s, instantJson(recording.endDateTime)},
            {u"organizerId"_s, recording.organizerId},
            {u"visibleFrom"_s, instantJson(recording.visibleFrom)},
            {u"size"_s, recording.size},
            {u"seed"_s, recording.seed}};
}

QJsonObject driveFileJson(const SimulatedDriveFile &file)
{
    return {{u"id"_s, file.id},
            {u"name"_s, file.name},
            {u"folder"_s, file.folder},
            {u"size"_s, file.size},
            {u"createdDateTime"_s, instantJson(file.createdDateTime)},
            {u"mimeType"_s, file.mimeType},
            {u"durationMs"_s, file.durationMs},
            {u"webUrl"_s, file.webUrl},
            {u"expirationDateTime"_s, instantJson(file.expirationDateTime)},
            {u"visibleFrom"_s, instantJson(file.visibleFrom)},
            {u"seed"_s, file.seed},
            {u"version"_s, file.version}};
}

QJsonObject driveJson(const SimulatedDrive &drive)
{
    return {{u"id"_s, drive.id},
            {u"ownerId"_s, drive.ownerId},
            {u"folders"_s, QJsonArray::fromStringList(drive.folders)},
            {u"files"_s, listJson(drive.files, driveFileJson)},
            {u"accessible"_s, drive.accessible}};
}

QJsonObject mailJson(const SimulatedMail &mail)
{
    return {{u"senderId"_s, mail.senderId},
            {u"to"_s, QJsonArray::fromStringList(mail.to)},
            {u"subject"_s, mail.subject},
            {u"content"_s, mail.content},
            {u"contentType"_s, mail.contentType},
            {u"kind"_s, mailKinds().at(static_cast<int>(mail.kind))},
            {u"savedToSentItems"_s, mail.savedToSentItems},
            {u"sentAt"_s, instantJson(mail.sentAt)}};
}

} // namespace

QByteArray toJson(const SimulatedWorld &world)
{
    const QJsonObject object{
        {u"tenantId"_s, world.tenantId},
        {u"domain"_s, world.domain},
        {u"organizationName"_s, world.organizationName},
        {u"clientId"_s, world.clientId},
        {u"clientSecret"_s, world.clientSecret},
        {u"secretState"_s, secretStates().at(static_cast<int>(world.secretState))},
        {u"grantedRoles"_s, QJsonArray::fromStringList(world.grantedRoles)},
        {u"tokenLifetimeSeconds"_s, world.tokenLifetimeSeconds},
        {u"pageSize"_s, world.pageSize},
        {u"unknownMeeting"_s, unknownMeetings().at(static_cast<int>(world.unknownMeeting))},
        {u"joinUrlLag"_s, world.joinUrlLag},
        {u"lookUpLag"_s, world.lookUpLag},
        {u"forgetsTransactions"_s, world.forgetsTransactions},
        {u"downloadLinkSeconds"_s, world.downloadLinkSeconds},
        {u"downloadLinkRequests"_s, world.downloadLinkRequests},
        {u"streamsRecordings"_s, world.streamsRecordings},
        {u"users"_s, listJson(world.users, userJson)},
        {u"events"_s, listJson(world.events, eventJson)},
        {u"meetings"_s, listJson(world.meetings, meetingJson)},
        {u"recordings"_s, listJson(world.recordings, recordingJson)},
        {u"mails"_s, listJson(world.mails, mailJson)},
        {u"drives"_s, listJson(world.drives, driveJson)},
    };
    return QJsonDocument(object).toJson();
}

} // namespace confdesk
