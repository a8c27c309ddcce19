// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/meetingcard.h"

#include "models/meetingtimes.h"
#include "models/tickettext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Card
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::MeetingCard)
};

QString titleOf(const Conference &conference)
{
    const QString title = singleLine(conference.title, 300);
    return title.trimmed().isEmpty() ? Card::tr("(no title)") : title;
}

QString placeOf(const Meeting &meeting)
{
    const QString name = meetingName(meeting);
    return meeting.conference.course.isEmpty() ? name : u"%1 · %2"_s.arg(name, singleLine(meeting.conference.course));
}

QString whenOf(const Meeting &meeting, const QTimeZone &local, const QDateTime &now)
{
    QStringList lines;
    for (const TimeLine &line : timeLines(meeting, local, now))
        lines.append(u"%1 (%2)"_s.arg(line.text, line.zone));
    return lines.join(u'\n');
}

QString ownerOf(const Conference &conference)
{
    QStringList parts;
    for (const QString &part : {conference.owner, conference.ownerEmail, conference.branch}) {
        if (!part.trimmed().isEmpty())
            parts.append(singleLine(part));
    }
    return parts.isEmpty() ? Card::tr("not known") : parts.join(u" · "_s);
}

QString organizerOf(const Meeting &meeting)
{
    const Conference &conference = meeting.conference;
    if (const auto organizer = meeting.joinLink().organizer())
        return Card::tr("%1 (object id in the join link)").arg(organizer->value());
    if (!conference.serviceAccountEmail.isEmpty())
        return Card::tr("%1 (service account; the link names nobody)").arg(singleLine(conference.serviceAccountEmail));
    if (!conference.integrationOwnerEmail.isEmpty())
        return Card::tr("%1 (owner of the integration; the link names nobody)")
            .arg(singleLine(conference.integrationOwnerEmail));
    return Card::tr("not known: the link names nobody");
}

} // namespace

MeetingCard cardOf(const AssessedMeeting &assessed, const QTimeZone &local, const QDateTime &now)
{
    const Meeting &meeting = assessed.meeting;
    const Verdict &verdict = assessed.verdict;
    return {.title = titleOf(meeting.conference),
            .place = placeOf(meeting),
            .look = lookOf(verdict, now),
            .headline = headline(verdict),
            .sentence = singleLine(verdict.sentence, 2000),
            .remedy = singleLine(remedySentence(verdict.remedy), 2000),
            .fatal = fatalText(verdict, now),
            .when = whenOf(meeting, local, now),
            .owner = ownerOf(meeting.conference),
            .organizer = organizerOf(meeting),
            .people = Card::tr("%n booked", nullptr, meeting.bookings)};
}

} // namespace confdesk
