// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/democonference.h"

#include "demo/demoagenda.h"
#include "demo/demomeeting.h"
#include "demo/demopeople.h"
#include "demo/demotenant.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Owner = DemoPlot::Owner;

std::optional<qint64> ownerNamedBy(Owner owner)
{
    switch (owner) {
    case Owner::Usual:
        return std::nullopt;
    case Owner::Leaver:
        return demoid::leaver;
    case Owner::NotCovered:
        return demoid::notCovered;
    case Owner::OffLimits:
        return demoid::offLimits;
    }
    Q_UNREACHABLE();
}

bool isUsualInstructor(const DemoPerson &person)
{
    return person.role == "instructor"_L1 && person.account == DemoPerson::Account::Usual &&
           person.id != demoid::incidentOwner;
}

/// The plot of a time slot that is in order, in a conference where another one is not.
DemoPlot inOrderLike(const DemoPlot &plot)
{
    return {.when = plot.when, .timeSlots = plot.timeSlots, .owner = plot.owner, .platform = plot.platform};
}

QString statusByTime(const DemoConference &conference, const QDateTime &now)
{
    const auto schedules = [&](auto matches) {
        return [&, matches](const DemoMeeting &meeting) { return matches(resolve(meeting.wallTime)); };
    };
    if (std::ranges::any_of(conference.meetings, schedules([&now](const Schedule &s) { return s.isRunning(now); })))
        return u"started"_s;
    if (std::ranges::all_of(conference.meetings, schedules([&now](const Schedule &s) { return s.isOver(now); })))
        return u"ended"_s;
    return u"scheduled"_s;
}

bool isRight(const DemoMeeting &meeting)
{
    return meeting.teams && meeting.stored.onlineMeetingId == meeting.teams->onlineMeetingId() &&
           meeting.teams->recording == Recording::On;
}

QString recordingStatus(const DemoConference &conference)
{
    if (conference.platform != "teams"_L1)
        return u"not_applicable"_s;
    return std::ranges::all_of(conference.meetings, isRight) ? u"enabled"_s : u"pending"_s;
}

bool byTime(const DemoMeeting &a, const DemoMeeting &b)
{
    return std::pair(a.wallTime.date, a.wallTime.start) < std::pair(b.wallTime.date, b.wallTime.start);
}

Acceptance acceptance(const DemoMeeting &meeting, QLatin1StringView reason, const QDateTime &now)
{
    return {.of = meeting.stored, .reason = reason, .person = u"Helen Marsh"_s, .at = now.addDays(-4)};
}

} // namespace

QString demoOrganizerFor(const DemoPerson &owner)
{
    // Southbank has no service account; others' meetings were made before Northgate had one.
    const bool byServiceAccount = owner.branchId == demoid::northgate && owner.account == DemoPerson::Account::Usual;
    return byServiceAccount ? demoServiceAccountObjectId() : owner.objectId;
}

void completeConference(DemoConference &conference, const DemoPlot &plot, const QDateTime &now)
{
    conference.platform = plot.platform;
    conference.status = plot.status;
    conference.syncStatus = plot.syncStatus;
    conference.hasSlots = plot.timeSlots > 0;
    conference.saysItHasSlots = conference.hasSlots != plot.saysTheOpposite;
    conference.meetingStatus =
        plot.meetingStatus.isEmpty() ? statusByTime(conference, now) : QString(plot.meetingStatus);
    conference.recordingStatus =
        plot.recordingStatus.isEmpty() ? recordingStatus(conference) : QString(plot.recordingStatus);

    const QDateTime first(conference.meetings.first().wallTime.date, QTime(8, 0), Qt::UTC);
    conference.createdAt = std::min(now.addSecs(39'600 * (conference.id - 350)), first.addDays(-12));
    if (conference.recordingStatus == "enabled"_L1)
        conference.recordingEnabledAt = conference.createdAt.addSecs(3600 + 60 * conference.id);
}

DemoConferenceBuilder::DemoConferenceBuilder(const QList<DemoPerson> &people, const QDateTime &now)
    : m_people(people), m_now(now)
{}

DemoConference DemoConferenceBuilder::build(const DemoPlot &plot, qint64 id)
{
    DemoRandom random(static_cast<std::uint64_t>(id));
    const DemoAgenda agenda = demoAgenda(plot, m_now, m_ordinals[plot.when]++, random);
    const DemoPerson &owner = chooseOwner(plot, agenda.zone, random);

    DemoConference conference{.id = id, .ownerId = owner.id};
    conference.courseLink =
        random.oneIn(3) ? DemoConference::CourseLink::ThroughTopic : DemoConference::CourseLink::Direct;
    entitle(conference, owner.branchId.value_or(demoid::southbank));
    conference.meetings = meetings(plot, id, owner, agenda.times);
    completeConference(conference, plot, m_now);
    return conference;
}

const DemoPerson &DemoConferenceBuilder::chooseOwner(const DemoPlot &plot, const QString &zone,
                                                     DemoRandom &random) const
{
    if (const auto named = ownerNamedBy(plot.owner))
        return *std::ranges::find(m_people, *named, &DemoPerson::id);
    QList<const DemoPerson *> candidates;
    for (const DemoPerson &person : m_people) {
        if (isUsualInstructor(person) && person.timezone == zone)
            candidates.append(&person);
    }
    return *random.pick(candidates);
}

QList<DemoMeeting> DemoConferenceBuilder::meetings(const DemoPlot &plot, qint64 id, const DemoPerson &owner,
                                                   const QList<WallTime> &times) const
{
    const QString organizer = demoOrganizerFor(owner);
    QList<DemoMeeting> meetings;
    for (const WallTime &time : times) {
        const QString name = u"conference %1, meeting %2"_s.arg(id).arg(meetings.size());
        const bool isAffected = meetings.isEmpty() || plot.affects == DemoPlot::Affects::All;
        const DemoPlot ofThis = isAffected ? plot : inOrderLike(plot);
        DemoMeeting meeting = plot.isTeams() ? demoMeeting(ofThis, name, organizer, time, m_now)
                                             : demoMeetingElsewhere(plot.platform, name, time);
        if (isAffected && !plot.acceptedBecause.isEmpty())
            meeting.acceptance = acceptance(meeting, plot.acceptedBecause, m_now);
        meetings.append(meeting);
    }
    std::ranges::stable_sort(meetings, byTime);
    return meetings;
}

void DemoConferenceBuilder::entitle(DemoConference &conference, qint64 branchId)
{
    QList<DemoTitle> &titles = m_titles[branchId];
    if (titles.isEmpty())
        titles = demoTitles(branchId);
    const int used = m_titlesUsed[branchId]++;
    const DemoTitle &title = titles.at(used % titles.size());
    const int round = static_cast<int>(used / titles.size());
    conference.title = round == 0 ? title.title : u"%1 (group %2)"_s.arg(title.title).arg(round + 1);
    conference.courseId = title.courseId;
}

} // namespace confdesk
