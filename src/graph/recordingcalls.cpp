// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/recordingcalls.h"

#include "graph/graphtime.h"
#include "graph/jsonfields.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QByteArray listOf(const UserId &organizer, const QByteArray &range)
{
    return "/users/" + pathSegment(organizer.value()) + "/onlineMeetings/getAllRecordings(meetingOrganizerUserId='" +
           filterLiteral(organizer.value()) + "'," + range + ")";
}

/// Graph is asked in whole seconds; what lies in a begun one is not left out.
QDateTime roundedUp(const QDateTime &moment)
{
    return moment.addMSecs((1000 - moment.time().msec()) % 1000);
}

Result<GraphRecording> parseRecording(const QJsonObject &recording, const UserId &organizer)
{
    const auto id = requiredText(recording, u"id"_s);
    if (!id)
        return failure(id.error());
    const auto meetingId = requiredText(recording, u"meetingId"_s);
    if (!meetingId)
        return failure(meetingId.error());
    const auto created = instant(recording, u"createdDateTime"_s);
    if (!created)
        return failure(created.error());
    const auto end = optionalInstant(recording, u"endDateTime"_s);
    if (!end)
        return failure(end.error());
    return GraphRecording{
        .id = *id, .meetingId = *meetingId, .organizer = organizer, .createdUtc = *created, .endUtc = *end};
}

} // namespace

HttpRequest listAllRecordings(const UserId &organizer, const QDateTime &from, const QDateTime &to)
{
    return HttpRequest::get(
        listOf(organizer, "startDateTime=" + inSeconds(from) + ",endDateTime=" + inSeconds(roundedUp(to))));
}

HttpRequest listRecordingChanges(const UserId &organizer, const QDateTime &from)
{
    return HttpRequest::get(listOf(organizer, "startDateTime=" + inSeconds(from)) + "/delta");
}

Result<QList<GraphRecording>> parseGraphRecordings(const QJsonArray &recordings, const UserId &organizer)
{
    return parseEach<GraphRecording>(
        recordings, [&organizer](const QJsonObject &recording) { return parseRecording(recording, organizer); });
}

} // namespace confdesk
