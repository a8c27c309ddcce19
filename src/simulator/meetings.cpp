// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/meetings.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int expiryDays = 60;

bool isGuid(const QString &text)
{
    static const QRegularExpression guid(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    return guid.match(text).hasMatch();
}

QJsonValue instantJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject participant(const GraphCall &call, const QString &userId, const QString &role)
{
    const SimulatedUser *user = std::as_const(call.world).user(userId);
    const QJsonObject identity{
        {u"id"_s, userId}, {u"tenantId"_s, call.world.tenantId}, {u"displayName"_s, QJsonValue()}};
    return {{u"upn"_s, user ? QJsonValue(user->userPrincipalName) : QJsonValue()},
            {u"role"_s, role},
            {u"identity"_s, QJsonObject{{u"user"_s, identity}}}};
}

QJsonObject participants(const GraphCall &call, const SimulatedMeeting &meeting)
{
    QJsonArray attendees;
    for (const QString &id : meeting.attendeeIds)
        attendees.append(participant(call, id, u"attendee"_s));
    return {{u"organizer"_s, participant(call, meeting.organizerId, u"presenter"_s)}, {u"attendees"_s, attendees}};
}

/// What reads show of the flag, which may lag behind a PATCH.
bool shownFlag(GraphCall &call, const SimulatedMeeting &meeting, Show show)
{
    const auto stale = call.memory.staleFlags.find(meeting.id);
    if (show == Show::AsChanged || stale == call.memory.staleFlags.end())
        return meeting.recordAutomatically;
    const bool shown = stale->shown;
    if (--stale->readsLeft <= 0)
        call.memory.staleFlags.erase(stale);
    return shown;
}

/// Organizer in an id of the usual form, base64 of "1*{organizer}*0**{thread}".
struct DecodedId
{
    bool isBase64 = false;
    QString organizerId = {}; ///< empty: another form
};

DecodedId decode(const QString &meetingId)
{
    const auto plain = QByteArray::fromBase64Encoding(
        meetingId.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!plain || plain.decoded.isEmpty())
        return {};
    static const QRegularExpression form(uR"(^1\*([^*]+)\*0\*\*19:.+@thread\.[A-Za-z0-9]+$)"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(plain.decoded));
    return {.isBase64 = true, .organizerId = match.hasMatch() ? match.captured(1) : QString()};
}

SimulatedResponse organizerMismatch(const GraphCall &call, const SimulatedUser &user)
{
    return call.error(404, u"NotFound"_s, u"Organizer Id mismatch User Id: %1."_s.arg(user.id));
}

SimulatedResponse unknownId(const GraphCall &call, const SimulatedUser &user, const QString &meetingId)
{
    const DecodedId decoded = decode(meetingId);
    if (!decoded.isBase64)
        return call.error(400, u"BadRequest"_s, u"Invalid meeting id %1."_s.arg(meetingId));
    if (decoded.organizerId.isEmpty())
        return call.error(400, u"BadRequest"_s, u"Meeting Id is corrupted."_s);
    if (decoded.organizerId.compare(user.id, Qt::CaseInsensitive) != 0)
        return organizerMismatch(call, user);
    return meetingNotFound(call);
}

} // namespace

SimulatedResponse meetingNotFound(const GraphCall &call)
{
    return call.error(404, u"NotFound"_s, u"3004: Specified meeting is not found."_s);
}

tl::expected<const SimulatedUser *, SimulatedResponse> meetingUser(const GraphCall &call, const QString &objectId)
{
    const SimulatedUser *user = isGuid(objectId) ? std::as_const(call.world).user(objectId) : nullptr;
    if (!user)
        return tl::unexpected(call.error(404, u"NotFound"_s, u"User not found: %1."_s.arg(objectId)));
    if (!user->coveredByPolicy)
        return tl::unexpected(call.error(403, u"Forbidden"_s,
                                         u"No application access policy found for this app %1 on the user %2."_s.arg(
                                             call.world.clientId, user->id)));
    return user;
}

tl::expected<SimulatedMeeting *, SimulatedResponse> meetingOf(GraphCall &call, const SimulatedUser &user,
                                                              const QString &meetingId, Access access)
{
    SimulatedMeeting *meeting = call.world.meeting(meetingId);
    if (!meeting)
        return tl::unexpected(unknownId(call, user, meetingId));
    const bool organizes = meeting->organizerId.compare(user.id, Qt::CaseInsensitive) == 0;
    const bool attends = meeting->attendeeIds.contains(user.id, Qt::CaseInsensitive);
    if (!organizes && !(attends && access == Access::Read))
        return tl::unexpected(organizerMismatch(call, user));
    if (meeting->expired || meeting->lookUpLag > 0)
        return tl::unexpected(meetingNotFound(call));
    return meeting;
}

QJsonObject meetingJson(GraphCall &call, const SimulatedMeeting &meeting, Show show)
{
    const QDateTime expiry = meeting.endDateTime.isValid() ? meeting.endDateTime.addDays(expiryDays) : QDateTime();
    const QJsonObject numbers{
        {u"isPasscodeRequired"_s, !meeting.passcode.isEmpty()},
        {u"joinMeetingId"_s, meeting.joinMeetingId},
        {u"passcode"_s, meeting.passcode.isEmpty() ? QJsonValue() : QJsonValue(meeting.passcode)}};
    return {{u"id"_s, meeting.id},
            {u"startDateTime"_s, instantJson(meeting.startDateTime)},
            {u"endDateTime"_s, instantJson(meeting.endDateTime)},
            {u"expiryDateTime"_s, instantJson(expiry)},
            {u"joinWebUrl"_s, meeting.joinWebUrl},
            {u"subject"_s, meeting.subject},
            {u"recordAutomatically"_s, shownFlag(call, meeting, show)},
            {u"allowRecording"_s, meeting.allowRecording},
            {u"allowTranscription"_s, meeting.allowTranscription},
            {u"isBroadcast"_s, false},
            {u"chatInfo"_s, QJsonObject{{u"threadId"_s, meeting.threadId}, {u"messageId"_s, u"0"_s}}},
            {u"joinMeetingIdSettings"_s, meeting.joinMeetingId.isEmpty() ? QJsonValue() : QJsonValue(numbers)},
            {u"participants"_s, participants(call, meeting)}};
}

} // namespace confdesk
