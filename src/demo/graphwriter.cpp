// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/graphwriter.h"

#include "demo/demorandom.h"
#include "demo/demorecordings.h"
#include "demo/demoteams.h"
#include "demo/demotenant.h"

#include <QTimeZone>

#include <algorithm>

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
            .hasMailbox = person.account != Account::NoMailbox,
            .mailboxInScope = person.account != Account::MailboxOffLimits,
            .coveredByPolicy = person.account != Account::NotCovered,
            .teamsAllowed = person.hasTeamsLicence};
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

/// Who has joined through the LMS before was added to the event: two of some slots' learners.
QList<SimulatedAttendee> attendeesOf(const DemoWorld &world, const DemoMeeting &meeting)
{
    QList<SimulatedAttendee> attendees;
    if (meeting.ref.id % 5 != 0)
        return attendees;
    for (const DemoBooking &booking : meeting.bookings.first(std::min<qsizetype>(2, meeting.bookings.size()))) {
        const DemoPerson &learner = world.person(booking.learnerId);
        attendees.append({.address = learner.email(), .name = learner.fullName()});
    }
    return attendees;
}

SimulatedEvent eventOf(const DemoWorld &world, const DemoConference &conference, const DemoMeeting &meeting)
{
    const DemoTeamsMeeting &teams = *meeting.teams;
    return {.id = teams.eventId,
            .ownerId = teams.organizer,
            .subject = demoSubject(conference, meeting),
            .start = eventTime(teams.startUtc),
            .end = eventTime(teams.endUtc),
            .iCalUId = calendarUid(teams.eventId),
            .joinUrl = teams.joinUrl,
            .attendees = attendeesOf(world, meeting)};
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
    const GraphRecording recording = demoGraphRecording(teams);
    return {.id = recording.id,
            .meetingId = recording.meetingId,
            .createdDateTime = recording.createdUtc,
            .endDateTime = recording.endUtc};
}

/// The text that the LMS puts into a learner's calendar, with the link of the class twice.
QString learnersBody(const QString &link, DemoBooking::Entry entry)
{
    const QString text = u"Conference meeting"_s;
    const QString heading = u"<br><br><strong>Join Microsoft Teams:</strong><br>"_s;
    const QString page = u"<html><head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">\r\n"
                         "</head><body>"_s;
    if (entry == DemoBooking::Entry::WithoutLink)
        return page + u"Bring the workbook.</body></html>"_s;
    if (link.isEmpty())
        return text;
    // Appended, not arg(): the link's escapes look like place holders.
    const QString escaped = link.toHtmlEscaped();
    if (entry == DemoBooking::Entry::AsExchangeGivesIt)
        return page + text + heading + "<a href=\""_L1 + escaped + "\">"_L1 + escaped + "</a></body></html>"_L1;
    return text + heading + "<a href='"_L1 + link + "'>"_L1 + link + "</a>"_L1;
}

/// What the LMS put into a learner's own calendar: the link of the class stands only in the text.
SimulatedEvent learnersEvent(const DemoPerson &learner, const DemoConference &conference, const DemoMeeting &meeting,
                             const DemoBooking &booking)
{
    const DemoTeamsMeeting &teams = *meeting.teams;
    const QString threadId = simulatedThreadId(demoGuid("own thread of "_L1 + booking.eventId));
    return {.id = booking.eventId,
            .ownerId = learner.objectId,
            .subject = conference.title.left(200),
            .start = eventTime(teams.startUtc),
            .end = eventTime(teams.endUtc),
            .iCalUId = calendarUid(booking.eventId),
            .body = learnersBody(meeting.stored.joinLink.value_or(QString()), booking.entry),
            .joinUrl = simulatedJoinUrl(threadId, demoTenantId(), learner.objectId)};
}

void addMeeting(SimulatedWorld &graph, const DemoWorld &world, const DemoConference &conference,
                const DemoMeeting &meeting)
{
    const DemoTeamsMeeting &teams = *meeting.teams;
    const SimulatedEvent event = eventOf(world, conference, meeting);
    if (teams.eventExists)
        graph.events.append(event);
    if (teams.meetingExists)
        graph.meetings.append(meetingOf(event, teams));
    if (teams.wasRecorded && teams.meetingExists)
        graph.recordings.append(recordingOf(teams));
    if (teams.endUtc <= world.now) // nobody asks for the old ones, and there are many
        return;
    for (const DemoBooking &booking : meeting.bookings) {
        const DemoPerson &learner = world.person(booking.learnerId);
        const bool hasCalendar = learner.account != DemoPerson::Account::NoMailbox;
        const bool hasEntry = !booking.eventId.isEmpty() && booking.entry != DemoBooking::Entry::Deleted;
        if (hasCalendar && hasEntry)
            graph.events.append(learnersEvent(learner, conference, meeting, booking));
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
                                          u"Organization.Read.All"_s, u"Mail.Send"_s},
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
