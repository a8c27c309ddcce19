// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/graphroutes.h"
#include "simulator/meetings.h"
#include "simulator/odata.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// What a PATCH may do with a property of microsoft.graph.onlineMeeting.
enum class Patch {
    Flag,       ///< true or false, never null
    Text,       //
    Instant,    ///< startDateTime and endDateTime, only together
    Unmodelled, ///< Graph takes it; it has no effect here
    Never,      ///< read-only
};

struct Property
{
    QLatin1StringView name;
    Patch patch;
};

// GD api/onlinemeeting-update for what may be changed, the CSDL for what exists.
constexpr std::array properties{
    Property{"recordAutomatically"_L1, Patch::Flag},
    Property{"allowRecording"_L1, Patch::Flag},
    Property{"allowTranscription"_L1, Patch::Flag},
    Property{"subject"_L1, Patch::Text},
    Property{"startDateTime"_L1, Patch::Instant},
    Property{"endDateTime"_L1, Patch::Instant},
    Property{"allowAttendeeToEnableCamera"_L1, Patch::Unmodelled},
    Property{"allowAttendeeToEnableMic"_L1, Patch::Unmodelled},
    Property{"allowedPresenters"_L1, Patch::Unmodelled},
    Property{"allowMeetingChat"_L1, Patch::Unmodelled},
    Property{"lobbyBypassSettings"_L1, Patch::Unmodelled},
    Property{"participants"_L1, Patch::Unmodelled},
    Property{"id"_L1, Patch::Never},
    Property{"allowBreakoutRooms"_L1, Patch::Never},
    Property{"allowCopyingAndSharingMeetingContent"_L1, Patch::Never},
    Property{"allowedLobbyAdmitters"_L1, Patch::Never},
    Property{"allowLiveShare"_L1, Patch::Never},
    Property{"allowParticipantsToChangeName"_L1, Patch::Never},
    Property{"allowPowerPointSharing"_L1, Patch::Never},
    Property{"allowTeamworkReactions"_L1, Patch::Never},
    Property{"allowWhiteboard"_L1, Patch::Never},
    Property{"attendeeReport"_L1, Patch::Never},
    Property{"audioConferencing"_L1, Patch::Never},
    Property{"broadcastSettings"_L1, Patch::Never},
    Property{"chatInfo"_L1, Patch::Never},
    Property{"chatRestrictions"_L1, Patch::Never},
    Property{"cloudVideoInteropInfo"_L1, Patch::Never},
    Property{"creationDateTime"_L1, Patch::Never},
    Property{"expiryDateTime"_L1, Patch::Never},
    Property{"externalId"_L1, Patch::Never},
    Property{"isBroadcast"_L1, Patch::Never},
    Property{"isEndToEndEncryptionEnabled"_L1, Patch::Never},
    Property{"isEntryExitAnnounced"_L1, Patch::Never},
    Property{"joinInformation"_L1, Patch::Never},
    Property{"joinMeetingIdSettings"_L1, Patch::Never},
    Property{"joinWebUrl"_L1, Patch::Never},
    Property{"meetingOptionsWebUrl"_L1, Patch::Never},
    Property{"meetingSpokenLanguageTag"_L1, Patch::Never},
    Property{"meetingTemplateId"_L1, Patch::Never},
    Property{"meetingType"_L1, Patch::Never},
    Property{"sensitivityLabelAssignment"_L1, Patch::Never},
    Property{"shareMeetingChatHistoryDefault"_L1, Patch::Never},
    Property{"videoTeleconferenceId"_L1, Patch::Never},
    Property{"watermarkProtection"_L1, Patch::Never},
};

QDateTime instant(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.timeSpec() == Qt::LocalTime ? QDateTime() : time;
}

/// What is wrong with one member of the body; empty when nothing is.
QString objection(const QString &name, const QJsonValue &value)
{
    const auto *const property = std::find_if(properties.begin(), properties.end(),
                                              [&name](const Property &candidate) { return candidate.name == name; });
    if (property == properties.end())
        return unknownProperty(name, u"onlineMeeting");
    switch (property->patch) {
    case Patch::Never:
        return readOnlyProperty(name);
    case Patch::Flag:
        return value.isBool() ? QString() : wrongType(name, u"Edm.Boolean");
    case Patch::Text:
        return value.isString() ? QString() : wrongType(name, u"Edm.String");
    case Patch::Instant:
        return instant(value).isValid() ? QString() : wrongType(name, u"Edm.DateTimeOffset");
    case Patch::Unmodelled:
        break;
    }
    return {};
}

QString objection(const QJsonObject &body)
{
    for (auto member = body.begin(); member != body.end(); ++member) {
        const QString problem = objection(member.key(), member.value());
        if (!problem.isEmpty())
            return problem;
    }
    if (body.contains("startDateTime"_L1) != body.contains("endDateTime"_L1))
        return u"startDateTime and endDateTime must be updated together."_s;
    return body.isEmpty() ? u"The request body has no property to update."_s : QString();
}

void apply(const QJsonObject &body, SimulatedMeeting &meeting)
{
    const auto flag = [&body](QLatin1StringView name, bool &member) { member = body.value(name).toBool(member); };
    flag("recordAutomatically"_L1, meeting.recordAutomatically);
    flag("allowRecording"_L1, meeting.allowRecording);
    flag("allowTranscription"_L1, meeting.allowTranscription);
    meeting.subject = body.value("subject"_L1).toString(meeting.subject);
    if (body.contains("startDateTime"_L1)) {
        meeting.startDateTime = instant(body.value("startDateTime"_L1)).toUTC();
        meeting.endDateTime = instant(body.value("endDateTime"_L1)).toUTC();
    }
}

} // namespace

const QStringList &meetingProperties()
{
    static const QStringList names = [] {
        QStringList list;
        for (const Property &property : properties)
            list.append(property.name);
        return list;
    }();
    return names;
}

SimulatedResponse patchMeeting(GraphCall &call, const QStringList &arguments)
{
    const auto user = meetingUser(call, arguments.at(0));
    if (!user)
        return user.error();
    const auto meeting = meetingOf(call, **user, arguments.at(1), Access::Write);
    if (!meeting)
        return meeting.error();
    const auto sent = sentObject(call);
    if (!sent)
        return sent.error();
    const QString problem = objection(*sent);
    if (!problem.isEmpty())
        return call.error(400, u"BadRequest"_s, problem);

    const SimulatedMeeting before = **meeting;
    apply(*sent, **meeting);
    const QJsonObject answer = meetingJson(call, **meeting, Show::AsChanged);
    if (before.readBack == ReadBack::Ignored)
        (*meeting)->recordAutomatically = before.recordAutomatically;
    else if (before.readBackLag > 0 && before.recordAutomatically != (*meeting)->recordAutomatically)
        call.memory.staleFlags.insert(before.id,
                                      {.shown = before.recordAutomatically, .readsLeft = before.readBackLag});
    return call.entity(u"users('%1')/onlineMeetings/$entity"_s.arg((*user)->id), answer);
}

} // namespace confdesk
