// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/graphroutes.h"
#include "simulator/meetings.h"
#include "simulator/odata.h"
#include "simulator/videos.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// meetingOrganizerUserId='…',startDateTime=…,endDateTime=…
struct ListArguments
{
    QString organizerId;
    QDateTime from; ///< invalid: since ever
    QDateTime to;   ///< invalid: for ever
};

QDateTime instantIn(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.timeSpec() == Qt::LocalTime ? QDateTime() : time;
}

std::optional<ListArguments> parseArguments(const QString &text)
{
    ListArguments arguments;
    for (const QString &part : text.split(u',')) {
        const QString name = part.section(u'=', 0, 0);
        const QString value = part.section(u'=', 1);
        if (name == "meetingOrganizerUserId"_L1 && value.size() > 2 && value.startsWith(u'\'') && value.endsWith(u'\''))
            arguments.organizerId = value.sliced(1, value.size() - 2);
        else if (name == "startDateTime"_L1 && instantIn(value).isValid())
            arguments.from = instantIn(value);
        else if (name == "endDateTime"_L1 && instantIn(value).isValid())
            arguments.to = instantIn(value);
        else
            return {};
    }
    return arguments.organizerId.isEmpty() ? std::nullopt : std::optional(arguments);
}

QString organizerOf(const SimulatedWorld &world, const SimulatedRecording &recording)
{
    if (!recording.organizerId.isEmpty())
        return recording.organizerId;
    const SimulatedMeeting *meeting = world.meeting(recording.meetingId);
    return meeting ? meeting->organizerId : QString();
}

QJsonObject recordingJson(const GraphCall &call, const SimulatedRecording &recording)
{
    const QString organizerId = organizerOf(call.world, recording);
    const QString url = u"%1/v1.0/users/%2/onlineMeetings/%3/recordings/%4/content"_s.arg(
        call.root, organizerId, recording.meetingId, recording.id);
    const QJsonObject organizer{
        {u"id"_s, organizerId}, {u"tenantId"_s, call.world.tenantId}, {u"userIdentityType"_s, u"aadUser"_s}};
    QJsonObject json{{u"@odata.type"_s, u"#microsoft.graph.callRecording"_s},
                     {u"id"_s, recording.id},
                     {u"meetingId"_s, recording.meetingId},
                     {u"createdDateTime"_s, recording.createdDateTime.toUTC().toString(Qt::ISODateWithMs)},
                     {u"endDateTime"_s, QJsonValue()},
                     {u"recordingContentUrl"_s, url},
                     {u"meetingOrganizer"_s, QJsonObject{{u"user"_s, organizer}}}};
    if (recording.endDateTime.isValid())
        json.insert(u"endDateTime"_s, recording.endDateTime.toUTC().toString(Qt::ISODateWithMs));
    return json;
}

/// The recordings that are there, and for which `matches` holds.
template <typename Matches>
QList<SimulatedRecording> recordingsWhere(const GraphCall &call, Matches matches)
{
    QList<SimulatedRecording> found;
    for (const SimulatedRecording &recording : std::as_const(call.world.recordings)) {
        if (isVisible(call, recording.visibleFrom) && matches(recording))
            found.append(recording);
    }
    return found;
}

QList<QJsonObject> asJson(const GraphCall &call, const QList<SimulatedRecording> &recordings)
{
    QList<QJsonObject> list;
    for (const SimulatedRecording &recording : recordings)
        list.append(recordingJson(call, recording));
    return list;
}

QList<SimulatedRecording> recordingsOf(const GraphCall &call, const ListArguments &arguments)
{
    return recordingsWhere(call, [&](const SimulatedRecording &recording) {
        const QDateTime created = recording.createdDateTime;
        const QString organizerId = organizerOf(call.world, recording);
        return organizerId.compare(arguments.organizerId, Qt::CaseInsensitive) == 0 &&
               (!arguments.from.isValid() || created >= arguments.from) &&
               (!arguments.to.isValid() || created < arguments.to);
    });
}

/// Whom a call of the function is about, when the path and the function agree on it.
tl::expected<ListArguments, SimulatedResponse> checkedArguments(const GraphCall &call, const QStringList &segments)
{
    const auto arguments = parseArguments(segments.at(1));
    if (!arguments)
        return tl::unexpected(
            call.error(400, u"BadRequest"_s, u"The parameters of the function 'getAllRecordings' are not valid."_s));
    const auto user = meetingUser(call, segments.at(0));
    if (!user)
        return tl::unexpected(user.error());
    if (arguments->organizerId.compare((*user)->id, Qt::CaseInsensitive) != 0)
        return tl::unexpected(
            call.error(400, u"BadRequest"_s, u"meetingOrganizerUserId must be the user of the request."_s));
    return *arguments;
}

/// `$top` has a bug in Graph that is known and stays (known issue 22931): the link to the next page is missing.
QJsonObject withoutNextLinkAfterTop(const GraphCall &call, QJsonObject found)
{
    if (call.target.option(u"top"))
        found.remove(u"@odata.nextLink"_s);
    return found;
}

QString listContext(const ListArguments &arguments)
{
    return u"Collection(callRecording) of %1"_s.arg(arguments.organizerId);
}

/// The link that gives what is added to `seen`.
QString newDeltaLink(GraphCall &call, const QSet<QString> &seen)
{
    const QString token = QString::fromLatin1(QUuid::createUuid().toRfc4122().toBase64(QByteArray::Base64UrlEncoding));
    call.memory.deltaTokens.insert(token, seen);
    return call.root + QString::fromLatin1(call.target.path) + "?$deltatoken="_L1 + token;
}

} // namespace

SimulatedResponse listRecordings(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {u"top"_s, u"skiptoken"_s}))
        return *refused;
    const auto user = meetingUser(call, arguments.at(0));
    if (!user)
        return user.error();
    const auto meeting = meetingOf(call, **user, arguments.at(1), Access::Read);
    if (!meeting)
        return meeting.error();
    const auto found = recordingsWhere(
        call, [id = (*meeting)->id](const SimulatedRecording &recording) { return recording.meetingId == id; });
    return page(call, u"users('%1')/onlineMeetings('%2')/recordings"_s.arg((*user)->id, (*meeting)->id),
                asJson(call, found));
}

SimulatedResponse listAllRecordings(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {u"top"_s, u"skiptoken"_s}))
        return *refused;
    const auto asked = checkedArguments(call, arguments);
    if (!asked)
        return asked.error();
    const auto found = pageObject(call, asJson(call, recordingsOf(call, *asked)));
    if (!found)
        return found.error();
    return call.entity(listContext(*asked), withoutNextLinkAfterTop(call, *found));
}

SimulatedResponse listRecordingChanges(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {u"skiptoken"_s, u"deltatoken"_s}))
        return *refused;
    const auto asked = checkedArguments(call, arguments);
    if (!asked)
        return asked.error();
    const QString token = call.target.option(u"deltatoken").value_or(QString());
    if (!token.isEmpty() && !call.memory.deltaTokens.contains(token))
        return call.error(410, u"resyncRequired"_s, u"Resync required. Start over without the token."_s);
    QSet<QString> seen = call.memory.deltaTokens.value(token);
    QList<SimulatedRecording> added = recordingsOf(call, *asked);
    added.removeIf([&seen](const SimulatedRecording &recording) { return seen.contains(recording.id); });
    auto found = pageObject(call, asJson(call, added));
    if (!found)
        return found.error();
    for (const SimulatedRecording &recording : added)
        seen.insert(recording.id);
    if (!found->contains(u"@odata.nextLink"_s))
        found->insert(u"@odata.deltaLink"_s, newDeltaLink(call, seen));
    return call.entity(listContext(*asked), *found);
}

SimulatedResponse getRecordingContent(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {}))
        return *refused;
    const auto user = meetingUser(call, arguments.at(0));
    if (!user)
        return user.error();
    const auto found = recordingsWhere(call, [&](const SimulatedRecording &recording) {
        return recording.id == arguments.at(2) && recording.meetingId == arguments.at(1) &&
               organizerOf(call.world, recording).compare((*user)->id, Qt::CaseInsensitive) == 0;
    });
    if (found.isEmpty())
        return call.error(404, u"NotFound"_s, u"The recording is not found."_s);
    if (!call.world.streamsRecordings)
        return redirectToContent(call, {.recordingId = found.constFirst().id});
    const SimulatedVideo video = videoOf(found.constFirst());
    SimulatedResponse response{.status = 200, .contentType = video.contentType};
    response.slice = SimulatedSlice{.seed = video.seed, .offset = 0, .length = video.size};
    return response;
}

} // namespace confdesk
