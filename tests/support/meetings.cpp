// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/meetings.h"

using namespace Qt::StringLiterals;

namespace confdesk::testing {

QString threadOf(const QString &name)
{
    return u"19:meeting_%1@thread.v2"_s.arg(name);
}

QString longLink(const QString &name, const QString &organizer, const QString &tenant)
{
    return u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_"_s + name +
           u"%40thread.v2/0?context=%7b%22Tid%22%3a%22"_s + tenant + u"%22%2c%22Oid%22%3a%22"_s + organizer +
           u"%22%7d"_s;
}

QString graphIdOf(const QString &name, const QString &organizer)
{
    return OnlineMeetingId::compose(UserId(organizer), threadOf(name)).value();
}

Meeting rightMeeting()
{
    return {.ref = MeetingRef::of(TimeSlotId(45)),
            .conference = {.id = ConferenceId(51),
                           .title = u"Testing Conference 22 Nov 1"_s,
                           .platform = u"teams"_s,
                           .status = u"published"_s,
                           .meetingStatus = u"scheduled"_s,
                           .owner = u"A. Owner"_s,
                           .ownerEmail = u"owner@northgate.example"_s,
                           .branch = u"Northgate"_s,
                           .recordingStatus = u"pending"_s,
                           .syncStatus = u"pending"_s,
                           .slotCount = 2},
            .wallTime = {.date = QDate(2026, 3, 2), .start = QTime(13, 40), .end = QTime(14, 40), .timezone = u"UTC"_s},
            .stored = {.joinLink = longLink(u"Algebra"_s),
                       .eventId = u"AAMkAGalgebra="_s,
                       .onlineMeetingId = graphIdOf(u"Algebra"_s)},
            .bookings = 3};
}

LiveFacts foundWith(const Meeting &meeting, bool recordAutomatically, const QDateTime &checkedAt)
{
    return {.checkedAt = checkedAt,
            .askedAbout = meeting.stored,
            .meeting = OnlineMeeting{.id = GraphMeetingId(graphIdOf(u"Algebra"_s)),
                                     .joinWebUrl = meeting.stored.joinLink.value_or(QString()),
                                     .recordAutomatically = recordAutomatically}};
}

LiveFacts refusedWith(const Meeting &meeting, ErrorKind kind, const QDateTime &checkedAt)
{
    return {.checkedAt = checkedAt, .askedAbout = meeting.stored, .refusal = makeError(kind, u"refused"_s)};
}

QDateTime utc(const QString &isoText)
{
    return QDateTime::fromString(isoText, Qt::ISODate);
}

} // namespace confdesk::testing
