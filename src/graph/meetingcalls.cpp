// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/meetingcalls.h"

#include "graph/graphtime.h"
#include "graph/jsonfields.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QByteArray meetingsOf(const UserId &organizer)
{
    return "/users/" + pathSegment(organizer.value()) + "/onlineMeetings";
}

QByteArray pathOf(const UserId &organizer, const GraphMeetingId &id)
{
    return meetingsOf(organizer) + "/" + pathSegment(id.value());
}

Result<CallRecording> parseRecording(const QJsonObject &recording)
{
    const auto id = requiredText(recording, u"id"_s);
    if (!id)
        return failure(id.error());
    const auto created = instant(recording, u"createdDateTime"_s);
    if (!created)
        return failure(created.error());
    return CallRecording{.id = *id, .createdUtc = *created};
}

} // namespace

HttpRequest findByJoinLink(const UserId &organizer, const QString &link)
{
    return HttpRequest::get(meetingsOf(organizer) + "?$filter=JoinWebUrl%20eq%20'" + filterLiteral(link) + "'");
}

QString decodedLink(const QString &link)
{
    return QUrl::fromPercentEncoding(link.toUtf8());
}

HttpRequest getMeeting(const UserId &organizer, const GraphMeetingId &id)
{
    return HttpRequest::get(pathOf(organizer, id));
}

HttpRequest patchRecording(const UserId &organizer, const GraphMeetingId &id, Recording recording)
{
    return HttpRequest::idempotentPatch(pathOf(organizer, id),
                                        {{u"recordAutomatically"_s, recording == Recording::On}});
}

HttpRequest listRecordings(const UserId &organizer, const GraphMeetingId &id)
{
    return HttpRequest::get(pathOf(organizer, id) + "/recordings");
}

Result<OnlineMeeting> parseOnlineMeeting(const QJsonObject &meeting)
{
    const auto id = requiredText(meeting, u"id"_s);
    if (!id)
        return failure(id.error());
    const auto joinWebUrl = requiredText(meeting, u"joinWebUrl"_s);
    if (!joinWebUrl)
        return failure(joinWebUrl.error());
    const auto subject = optionalText(meeting, u"subject"_s);
    if (!subject)
        return failure(subject.error());
    const auto recordAutomatically = requiredFlag(meeting, u"recordAutomatically"_s);
    if (!recordAutomatically)
        return failure(recordAutomatically.error());
    return OnlineMeeting{.id = GraphMeetingId{*id},
                         .joinWebUrl = *joinWebUrl,
                         .subject = *subject,
                         .recordAutomatically = *recordAutomatically};
}

Result<std::optional<OnlineMeeting>> parseFoundMeeting(const QJsonArray &meetings, const QString &link)
{
    for (const auto &each : meetings) {
        if (!each.isObject())
            return badField(u"value"_s, u"expected a list of objects"_s);
        const auto meeting = parseOnlineMeeting(each.toObject());
        if (!meeting)
            return failure(meeting.error());
        if (decodedLink(meeting->joinWebUrl) == decodedLink(link))
            return *meeting;
    }
    if (!meetings.isEmpty())
        return badField(u"joinWebUrl"_s, u"Graph gives another meeting than the one that was asked for"_s);
    return std::optional<OnlineMeeting>();
}

Result<QList<CallRecording>> parseRecordings(const QJsonArray &recordings)
{
    return parseEach<CallRecording>(recordings, parseRecording);
}

} // namespace confdesk
