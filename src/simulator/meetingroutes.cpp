// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/graphroutes.h"
#include "simulator/meetings.h"
#include "simulator/odata.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

SimulatedResponse refusedFilter(const GraphCall &call, FilterProblem problem)
{
    if (problem == FilterProblem::UnterminatedLiteral) // a misleading message, but Graph's
        return call.error(400, u"BadRequest"_s,
                          u"The query specified in the URI is not valid. Could not find a property named 'JoinWebUrl' "
                          "on type 'microsoft.graph.onlineMeeting'."_s);
    return call.error(400, u"InvalidArgument"_s,
                      u"Filter expression expected - /onlineMeetings?$filter={ParameterName} eq '{id}'."_s);
}

enum class LookUp { JoinWebUrl, JoinMeetingId };

std::optional<LookUp> lookUpBy(const QString &property)
{
    if (property.compare("JoinWebUrl"_L1, Qt::CaseInsensitive) == 0)
        return LookUp::JoinWebUrl;
    if (property.compare("joinMeetingIdSettings/joinMeetingId"_L1, Qt::CaseInsensitive) == 0)
        return LookUp::JoinMeetingId;
    return std::nullopt;
}

/// Byte for byte: a link that was normalised on its way is another link.
const SimulatedMeeting *find(const SimulatedWorld &world, LookUp by, const QString &literal)
{
    for (const SimulatedMeeting &meeting : world.meetings) {
        const QString &key = by == LookUp::JoinWebUrl ? meeting.joinWebUrl : meeting.joinMeetingId;
        if (!meeting.expired && !key.isEmpty() && key == literal)
            return &meeting;
    }
    return nullptr;
}

/// Whether Teams does not show the meeting yet; that it was asked for counts.
bool isStillHidden(GraphCall &call, const SimulatedMeeting &meeting)
{
    if (meeting.lookUpLag == 0)
        return false;
    --call.world.meeting(meeting.id)->lookUpLag;
    call.hasCounted = true;
    return true;
}

} // namespace

SimulatedResponse findMeeting(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {u"filter"_s, u"select"_s}))
        return *refused;
    const auto filter = parseFilter(call.target);
    if (!filter)
        return refusedFilter(call, filter.error());
    const std::optional<LookUp> by = lookUpBy(filter->property);
    if (!by)
        return refusedFilter(call, FilterProblem::Unsupported);
    const auto user = meetingUser(call, arguments.at(0));
    if (!user)
        return user.error();
    const QString context = u"users('%1')/onlineMeetings"_s.arg((*user)->id);
    const SimulatedMeeting *meeting = find(call.world, *by, filter->literal);
    if (meeting && isStillHidden(call, *meeting))
        meeting = nullptr;
    if (!meeting && call.world.unknownMeeting == UnknownMeeting::EmptyList)
        return call.entity(context, {{u"value"_s, QJsonArray()}});
    if (!meeting)
        return meetingNotFound(call);
    if (meeting->organizerId.compare((*user)->id, Qt::CaseInsensitive) != 0)
        return call.error(403, u"Forbidden"_s, u"3003: User does not have access to lookup meeting."_s);
    const auto chosen =
        selected(call, meetingJson(call, *meeting, Show::AsRead), u"onlineMeeting", meetingProperties());
    if (!chosen)
        return chosen.error();
    return call.entity(context, {{u"value"_s, QJsonArray{*chosen}}});
}

SimulatedResponse getMeeting(GraphCall &call, const QStringList &arguments)
{
    if (const auto refused = refuseOptions(call, {u"select"_s}))
        return *refused;
    const auto user = meetingUser(call, arguments.at(0));
    if (!user)
        return user.error();
    const auto meeting = meetingOf(call, **user, arguments.at(1), Access::Read);
    if (!meeting)
        return meeting.error();
    const auto chosen =
        selected(call, meetingJson(call, **meeting, Show::AsRead), u"onlineMeeting", meetingProperties());
    if (!chosen)
        return chosen.error();
    return call.entity(u"users('%1')/onlineMeetings/$entity"_s.arg((*user)->id), *chosen);
}

} // namespace confdesk
