// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/graphwriter.h"

#include "demo/demorandom.h"
#include "demo/demotenant.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

SimulatedUser accountOf(const DemoPerson &person)
{
    using Account = DemoPerson::Account;
    return {.id = person.objectId,
            .userPrincipalName = person.email(),
            .mail = person.email(),
            .displayName = person.fullName(),
            .mailboxInScope = person.account != Account::MailboxOffLimits,
            .coveredByPolicy = person.account != Account::NotCovered};
}

QList<SimulatedUser> directory(const DemoWorld &world)
{
    QList<SimulatedUser> users{{.id = demoServiceAccountObjectId(),
                                .userPrincipalName = demoServiceAccount(),
                                .mail = demoServiceAccount(),
                                .displayName = u"LMS meetings"_s}};
    for (const DemoPerson &person : world.people) {
        if (person.account != DemoPerson::Account::Deleted)
            users.append(accountOf(person));
    }
    return users;
}

SimulatedDateTime eventTime(const QDateTime &utc)
{
    return {.dateTime = utc.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss"_s), .timeZone = u"UTC"_s};
}

QString calendarUid(const QString &eventId)
{
    return "040000008200E00074C5B7101A82E008"_L1 + QString::fromLatin1(demoBytes(eventId, 20).toHex().toUpper());
}

SimulatedEvent eventOf(const DemoConference &conference, const DemoMeeting &meeting)
{
    const DemoTeamsMeeting &teams = *meeting.teams;
    const WallTime &time = meeting.wallTime;
    return {.id = teams.eventId,
            .ownerId = teams.organizer,
            .subject = u"%1 - %2 %3"_s.arg(conference.title.left(200), time.date.toString(Qt::ISODate),
                                           time.start.toString(u"HH:mm"_s)),
            .start = eventTime(teams.startUtc),
            .end = eventTime(teams.endUtc),
            .iCalUId = calendarUid(teams.eventId),
            .joinUrl = teams.joinUrl};
}

SimulatedMeeting meetingOf(const SimulatedEvent &event, const DemoTeamsMeeting &teams)
{
    const QString id = teams.onlineMeetingId();
    return {.id = id,
            .organizerId = teams.organizer,
            .joinWebUrl = teams.joinUrl,
            .subject = event.subject,
            .startDateTime = teams.startUtc,
            .endDateTime = teams.endUtc,
            .recordAutomatically = teams.recording == Recording::On,
            .threadId = teams.threadId,
            .joinMeetingId = demoDigits("number of "_L1 + id, 13),
            .passcode = QString::fromLatin1(demoBytes("passcode of "_L1 + id, 6).toBase64())};
}

SimulatedRecording recordingOf(const DemoTeamsMeeting &teams)
{
    const QString id = teams.onlineMeetingId();
    return {.id = QString::fromLatin1(demoBytes("recording of "_L1 + id, 60).toBase64(QByteArray::Base64UrlEncoding)),
            .meetingId = id,
            .createdDateTime = teams.startUtc.addSecs(72),
            .endDateTime = teams.endUtc.addSecs(-80)};
}

/// What the LMS put into a learner's own calendar: the class link stands only in the text, twice.
SimulatedEvent learnersEvent(const DemoPerson &learner, const DemoConference &conference, const DemoMeeting &meeting,
                             const DemoBooking &booking)
{
    const DemoTeamsMeeting &teams = *meeting.teams;
    const QString link = meeting.stored.joinLink.value_or(QString()).toHtmlEscaped();
    const QString threadId = simulatedThreadId(demoGuid("own thread of "_L1 + booking.eventId));
    return {.id = booking.eventId,
            .ownerId = learner.objectId,
            .subject = conference.title.left(200),
            .start = eventTime(teams.startUtc),
            .end = eventTime(teams.endUtc),
            .iCalUId = calendarUid(booking.eventId),
            .body =
                u"Conference meeting<br><br><strong>Join Microsoft Teams:</strong><br><a href='%1'>%1</a>"_s.arg(link),
            .joinUrl = simulatedJoinUrl(threadId, demoTenantId(), learner.objectId)};
}

void addMeeting(SimulatedWorld &graph, const DemoWorld &world, const DemoConference &conference,
                const DemoMeeting &meeting)
{
    const DemoTeamsMeeting &teams = *meeting.teams;
    const SimulatedEvent event = eventOf(conference, meeting);
    if (teams.eventExists)
        graph.events.append(event);
    if (teams.meetingExists)
        graph.meetings.append(meetingOf(event, teams));
    if (teams.wasRecorded && teams.meetingExists)
        graph.recordings.append(recordingOf(teams));
    if (teams.endUtc <= world.now) // nobody asks for the old ones, and there are many
        return;
    for (const DemoBooking &booking : meeting.bookings) {
        if (!booking.eventId.isEmpty())
            graph.events.append(learnersEvent(world.person(booking.learnerId), conference, meeting, booking));
    }
}

} // namespace

SimulatedWorld simulatedWorld(const DemoWorld &world)
{
    SimulatedWorld graph{.tenantId = demoTenantId(),
                         .domain = demoDomain(),
                         .organizationName = u"Northgate"_s,
                         .clientId = demoClientId(),
                         .clientSecret = demoClientSecret(),
                         .grantedRoles = {u"OnlineMeetings.ReadWrite.All"_s, u"OnlineMeetingRecording.Read.All"_s,
                                          u"Calendars.ReadWrite"_s, u"User.Read.All"_s, u"Files.Read.All"_s,
                                          u"Organization.Read.All"_s},
                         .users = directory(world)};
    for (const DemoConference &conference : world.conferences) {
        for (const DemoMeeting &meeting : conference.meetings) {
            if (meeting.teams)
                addMeeting(graph, world, conference, meeting);
        }
    }
    return graph;
}

} // namespace confdesk
