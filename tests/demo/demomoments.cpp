// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demomoments.h"

#include "demo/demotenant.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace confdesk {

QList<QDateTime> demoMoments()
{
    QList<QDateTime> moments;
    for (int hour = 0; hour < 24; ++hour)
        moments.append(QDateTime(QDate(2026, 11, 22), QTime(hour, 7 * (hour % 9)), QTimeZone::utc()));
    const QStringList others{
        u"2027-03-28T00:30:00Z"_s, u"2027-03-28T00:59:59Z"_s, u"2027-03-28T01:00:00Z"_s, // London, forward
        u"2026-10-25T00:15:00Z"_s, u"2026-10-25T01:30:00Z"_s,                            // London, back
        u"2027-03-14T06:59:00Z"_s, u"2027-03-14T07:01:00Z"_s,                            // New York, forward
        u"2026-11-01T05:30:00Z"_s, u"2026-11-01T06:30:00Z"_s,                            // New York, back
        u"2026-10-03T15:59:00Z"_s, u"2026-10-03T16:00:00Z"_s,                            // Sydney, forward
        u"2027-04-03T15:30:00Z"_s, u"2027-04-03T16:30:00Z"_s,                            // Sydney, back
        u"2027-02-07T12:00:00Z"_s, u"2027-03-14T02:00:00Z"_s,                            // Casablanca, Ramadan
        u"2028-02-28T23:59:59Z"_s, u"2028-02-29T00:00:00Z"_s, u"2028-02-29T23:59:59Z"_s, // leap day
        u"2026-12-31T23:59:59Z"_s, u"2027-01-01T00:00:00Z"_s, u"2027-12-31T13:40:00Z"_s, // new year
        u"2026-07-01T12:00:00Z"_s, u"2030-05-15T03:33:33Z"_s, u"2026-11-23T13:50:00Z"_s,
    };
    for (const QString &text : others)
        moments.append(QDateTime::fromString(text, Qt::ISODate));
    return moments;
}

const DemoWorld &worldAt(const QDateTime &now)
{
    static QHash<QDateTime, std::shared_ptr<const DemoWorld>> worlds;
    std::shared_ptr<const DemoWorld> &world = worlds[now];
    if (!world)
        world = std::make_shared<const DemoWorld>(makeDemoWorld(now));
    return *world;
}

namespace {

QString courseOf(const DemoWorld &world, const DemoConference &conference)
{
    if (conference.courseLink == DemoConference::CourseLink::None)
        return {};
    return std::ranges::find(world.courses, conference.courseId, &DemoCourse::id)->title;
}

/// The integration that the LMS takes: the active one of the owner's branch, else the owner's own.
const DemoIntegration *integrationOf(const DemoWorld &world, const DemoPerson &owner)
{
    const DemoIntegration *own = nullptr;
    for (const DemoIntegration &integration : world.integrations) {
        if (integration.isActive && integration.branchId && integration.branchId == owner.branchId)
            return &integration;
        if (integration.isActive && integration.userId == owner.id)
            own = &integration;
    }
    return own;
}

Conference conferenceAsRead(const DemoWorld &world, const DemoConference &conference)
{
    const DemoPerson &owner = world.person(conference.ownerId);
    const auto branch =
        std::ranges::find_if(world.branches, [&owner](const DemoBranch &each) { return owner.branchId == each.id; });
    const DemoIntegration *integration = integrationOf(world, owner);
    return {.id = ConferenceId{conference.id},
            .title = conference.title,
            .platform = conference.platform,
            .status = conference.status,
            .meetingStatus = conference.meetingStatus,
            .course = courseOf(world, conference),
            .owner = owner.fullName(),
            .ownerEmail = owner.email(),
            .branch = branch == world.branches.end() ? QString() : branch->name,
            .recordingStatus = conference.recordingStatus,
            .recordingEnabledAt = conference.recordingEnabledAt,
            .syncStatus = conference.syncStatus,
            .slotCount = conference.hasSlots ? static_cast<int>(conference.meetings.size()) : 0,
            .serviceAccountEmail = integration ? integration->serviceAccountEmail : QString(),
            .integrationOwnerEmail = integration ? world.person(*integration->userId).email() : QString()};
}

} // namespace

Meeting asRead(const DemoWorld &world, const DemoConference &conference, const DemoMeeting &meeting)
{
    return {.ref = meeting.ref,
            .conference = conferenceAsRead(world, conference),
            .wallTime = meeting.wallTime,
            .stored = meeting.stored,
            .bookings = static_cast<int>(meeting.bookings.size()),
            .isAvailable = meeting.isAvailable};
}

std::optional<LiveFacts> asGraphAnswers(const DemoMeeting &meeting, const QDateTime &now)
{
    if (!meeting.teams)
        return std::nullopt;
    const DemoTeamsMeeting &teams = *meeting.teams;
    LiveFacts facts{.checkedAt = now, .askedAbout = meeting.stored};
    if (!teams.meetingExists) {
        facts.refusal = makeError(ErrorKind::MeetingGone, u"gone"_s);
        return facts;
    }
    facts.meeting = OnlineMeeting{.id = GraphMeetingId{teams.onlineMeetingId()},
                                  .joinWebUrl = teams.joinUrl,
                                  .recordAutomatically = teams.recording == Recording::On};
    facts.event = CalendarEvent{.id = EventId{teams.eventId}, .startUtc = teams.startUtc, .endUtc = teams.endUtc};
    facts.eventCheckedAt = now;
    if (teams.endUtc <= now)
        facts.recordings = teams.wasRecorded
                               ? QList<CallRecording>{{.id = u"recording"_s, .createdUtc = teams.startUtc}}
                               : QList<CallRecording>{};
    return facts;
}

void forEachMeeting(const DemoWorld &world,
                    const std::function<void(const DemoConference &, const DemoMeeting &)> &action)
{
    for (const DemoConference &conference : world.conferences) {
        for (const DemoMeeting &meeting : conference.meetings)
            action(conference, meeting);
    }
}

Verdict verdictOf(const DemoWorld &world, const DemoConference &conference, const DemoMeeting &meeting, Asked asked)
{
    const KnownFacts known{.rowReadAt = world.now,
                           .live = asked == Asked::GraphToo ? asGraphAnswers(meeting, world.now) : std::nullopt,
                           .acceptance = meeting.acceptance};
    return assess(asRead(world, conference, meeting), known, {.now = world.now, .tenant = TenantId{demoTenantId()}});
}

QSet<VerdictCode> codesIn(const DemoWorld &world, Asked asked)
{
    QSet<VerdictCode> codes;
    forEachMeeting(world, [&](const DemoConference &conference, const DemoMeeting &meeting) {
        codes.insert(verdictOf(world, conference, meeting, asked).code);
    });
    return codes;
}

} // namespace confdesk
