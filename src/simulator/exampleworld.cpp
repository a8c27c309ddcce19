// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"

#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

const auto tenantId = "2d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b"_L1;
const auto organizerId = "9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f"_L1;
const auto uncoveredId = "3e6b8d10-2f4a-4b6c-9d8e-0f1a2b3c4d5e"_L1;
const auto mailboxlessId = "7c9e0a12-5b3d-4f7e-8a1c-2d4e6f8a0b1c"_L1;

SimulatedMeeting exampleMeeting(const QString &seed, const QString &subject, const QString &owner, int number)
{
    const QString thread = simulatedThreadId(seed);
    const QDateTime start(QDate(2031, 2, 3).addDays(number), QTime(9, 0), QTimeZone::utc());
    return {.id = simulatedMeetingId(owner, thread),
            .organizerId = owner,
            .joinWebUrl = simulatedJoinUrl(thread, tenantId, owner),
            .subject = subject,
            .startDateTime = start,
            .endDateTime = start.addSecs(3600),
            .threadId = thread,
            .joinMeetingId = u"28123456789%1"_s.arg(number),
            .passcode = u"pass0%1"_s.arg(number)};
}

SimulatedEvent eventOf(const SimulatedMeeting &meeting, const QString &id)
{
    const auto utc = [](const QDateTime &time) {
        return SimulatedDateTime{.dateTime = time.toString(u"yyyy-MM-ddTHH:mm:ss"_s), .timeZone = u"UTC"_s};
    };
    return {.id = id,
            .ownerId = meeting.organizerId,
            .subject = meeting.subject,
            .start = utc(meeting.startDateTime),
            .end = utc(meeting.endDateTime),
            .iCalUId = u"040000008200E00074C5B7101A82E008-%1"_s.arg(id),
            .joinUrl = meeting.joinWebUrl,
            .attendees = {{.address = u"learner@contoso.example"_s, .name = u"A learner"_s}}};
}

QList<SimulatedUser> exampleUsers()
{
    return {
        {.id = organizerId,
         .userPrincipalName = u"lms-meetings@contoso.example"_s,
         .mail = u"meetings@contoso.example"_s,
         .displayName = u"LMS meetings"_s},
        {.id = uncoveredId,
         .userPrincipalName = u"no-policy@contoso.example"_s,
         .mail = u"no-policy@contoso.example"_s,
         .displayName = u"Organizer without access policy"_s,
         .coveredByPolicy = false},
        {.id = mailboxlessId,
         .userPrincipalName = u"no-mailbox@contoso.example"_s,
         .displayName = u"Organizer without mailbox"_s,
         .hasMailbox = false},
    };
}

/// The organizer's, with the video of `recorded`.
SimulatedDrive exampleDrive(const SimulatedMeeting &recorded)
{
    const QDateTime created = recorded.startDateTime.addSecs(72);
    const QString name = recorded.subject + created.toString(u"'-'yyyyMMdd'_'HHmmss'UTC-Meeting Recording.mp4'"_s);
    return {.id = simulatedDriveId(recorded.organizerId),
            .ownerId = recorded.organizerId,
            .files = {{.id = u"01CHEMISTRYVIDEO"_s,
                       .name = name,
                       .createdDateTime = recorded.endDateTime.addSecs(130),
                       .durationMs = 3'528'000,
                       .webUrl = u"https://contoso-my.sharepoint.example/personal/lms/Documents/Recordings/"_s +
                                 QString::fromLatin1(QUrl::toPercentEncoding(name)),
                       .seed = u"VjIjIzEx"_s}}};
}

} // namespace

SimulatedWorld exampleWorld()
{
    // The first thread is the one of the encoding test vector of Graph's join link filter.
    SimulatedMeeting off = exampleMeeting(u"cafe0123-4567-89ab-cdef-0123456789ab"_s, u"Algebra"_s, organizerId, 1);
    SimulatedMeeting alsoOff = exampleMeeting(u"cafe0123-4567-89ab-cdef-0123456789ac"_s, u"Botany"_s, organizerId, 2);
    SimulatedMeeting on = exampleMeeting(u"cafe0123-4567-89ab-cdef-0123456789ad"_s, u"Chemistry"_s, organizerId, 3);
    on.recordAutomatically = true;
    SimulatedMeeting uncovered = exampleMeeting(u"cafe0123-4567-89ab-cdef-0123456789ae"_s, u"Dance"_s, uncoveredId, 4);
    return {.tenantId = tenantId,
            .domain = u"contoso.example"_s,
            .organizationName = u"Contoso School"_s,
            .clientId = u"6b1c0000-0000-4000-8000-000000000001"_s,
            .clientSecret = u"example+secret/with&signs%="_s,
            .grantedRoles = {u"OnlineMeetings.ReadWrite.All"_s, u"Calendars.ReadWrite"_s, u"User.ReadBasic.All"_s,
                             u"OnlineMeetingRecording.Read.All"_s, u"Organization.Read.All"_s, u"Mail.Send"_s,
                             u"Files.Read.All"_s},
            .users = exampleUsers(),
            .events = {eventOf(off, u"AAMkAGalgebra/1+AAA="_s), eventOf(alsoOff, u"AAMkAGbotany/2+AAA="_s),
                       eventOf(on, u"AAMkAGchemistry/3+AAA="_s), eventOf(uncovered, u"AAMkAGdance/4+AAA="_s)},
            .meetings = {off, alsoOff, on, uncovered},
            .recordings = {{.id = u"VjIjIzEx"_s,
                            .meetingId = on.id,
                            .createdDateTime = on.startDateTime.addSecs(72),
                            .endDateTime = on.endDateTime}},
            .drives = {exampleDrive(on)}};
}

} // namespace confdesk
