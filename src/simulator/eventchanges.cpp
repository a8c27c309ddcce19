// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/eventproperties.h"
#include "simulator/events.h"
#include "simulator/graphroutes.h"
#include "simulator/odata.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

bool wantsTeamsMeeting(const QJsonObject &sent)
{
    const QString provider = sent.value("onlineMeetingProvider"_L1).toString(u"teamsForBusiness"_s);
    return sent.value("isOnlineMeeting"_L1).toBool() && provider == "teamsForBusiness"_L1;
}

/// The event that an earlier request with the same transaction made, while the mailbox remembers it.
const SimulatedEvent *madeBefore(const SimulatedWorld &world, const SimulatedUser &owner, const QString &transactionId)
{
    if (transactionId.isEmpty() || world.forgetsTransactions)
        return nullptr;
    const auto same = std::ranges::find_if(world.events, [&](const SimulatedEvent &event) {
        return event.transactionId == transactionId && event.ownerId == owner.id;
    });
    return same == world.events.end() ? nullptr : &*same;
}

/// Thirteen digits of something random, as joinMeetingIds have them.
QString digitsOf(const QUuid &seed)
{
    return QString::number(2'000'000'000'000ULL + seed.data1 * 200ULL);
}

/// A Teams meeting for the event, as its calendar's owner would get one: nobody records it yet.
SimulatedMeeting meetingFor(const SimulatedEvent &event, const SimulatedWorld &world)
{
    const QUuid seed = QUuid::createUuid();
    const QString threadId = simulatedThreadId(seed.toString(QUuid::WithoutBraces));
    return {.id = simulatedMeetingId(event.ownerId, threadId),
            .organizerId = event.ownerId,
            .joinWebUrl = simulatedJoinUrl(threadId, world.tenantId, event.ownerId),
            .subject = event.subject,
            .startDateTime = utcOf(event.start),
            .endDateTime = utcOf(event.end),
            .threadId = threadId,
            .joinMeetingId = digitsOf(seed),
            .passcode = seed.toString(QUuid::Id128).left(8),
            .lookUpLag = world.lookUpLag};
}

/// Those who were invited are told that the event does not take place.
void cancel(const GraphCall &call, const SimulatedEvent &event)
{
    if (event.attendees.isEmpty())
        return;
    SimulatedMail mail{.senderId = event.ownerId,
                       .to = {},
                       .subject = "Canceled: "_L1 + event.subject,
                       .kind = MailKind::Cancellation,
                       .sentAt = call.now};
    for (const SimulatedAttendee &attendee : event.attendees)
        mail.to.append(attendee.address);
    call.world.mails.append(mail);
}

} // namespace

SimulatedResponse postEvent(GraphCall &call, const QStringList &arguments)
{
    const auto owner = mailboxOf(call, arguments.at(0));
    if (!owner)
        return owner.error();
    const auto sent = sentObject(call);
    if (!sent)
        return sent.error();
    QString problem = eventObjection(*sent, EventWrite::Creation);
    SimulatedEvent event{.id = simulatedEventId((*owner)->id, QUuid::createUuid().toString()),
                         .ownerId = (*owner)->id,
                         .isOnlineMeeting = (*owner)->teamsAllowed && wantsTeamsMeeting(*sent)};
    applyTo(event, *sent);
    if (problem.isEmpty() && utcOf(event.end) < utcOf(event.start))
        problem = u"The event cannot end before it starts."_s;
    if (!problem.isEmpty())
        return call.error(400, u"BadRequest"_s, problem);
    if (const SimulatedEvent *before = madeBefore(call.world, **owner, event.transactionId))
        return eventEntity(call, *before, **owner, 201);

    event.iCalUId = simulatedCalendarUid(event.id);
    if (event.isOnlineMeeting) {
        call.world.meetings.append(meetingFor(event, call.world));
        event.joinUrl = call.world.meetings.constLast().joinWebUrl;
        event.joinUrlLag = call.world.joinUrlLag;
    }
    call.world.events.append(event);
    return eventEntity(call, event, **owner, 201);
}

SimulatedResponse patchEvent(GraphCall &call, const QStringList &arguments)
{
    const auto owner = mailboxOf(call, arguments.at(0));
    if (!owner)
        return owner.error();
    const auto found = eventOf(call, **owner, arguments.at(1));
    if (!found)
        return found.error();
    const auto sent = sentObject(call);
    if (!sent)
        return sent.error();
    const QString problem = eventObjection(*sent, EventWrite::Change);
    if (!problem.isEmpty())
        return call.error(400, u"BadRequest"_s, problem);
    const QByteArray expected = call.request.header("If-Match").trimmed();
    if (!expected.isEmpty() && expected != "*" && expected != etagOf(**found).toLatin1())
        return call.error(412, u"ErrorIrresolvableConflict"_s,
                          u"The send or update operation could not be performed because the change key passed in the "
                          "request does not match the current change key for the item."_s);
    SimulatedEvent &event = *call.world.event(arguments.at(1));
    applyTo(event, *sent);
    ++event.changes;
    return eventEntity(call, event, **owner);
}

SimulatedResponse deleteEvent(GraphCall &call, const QStringList &arguments)
{
    const auto owner = mailboxOf(call, arguments.at(0));
    if (!owner)
        return owner.error();
    const auto found = eventOf(call, **owner, arguments.at(1));
    if (!found)
        return found.error();
    const SimulatedEvent event = **found;
    cancel(call, event);
    call.world.events.removeIf([&event](const SimulatedEvent &each) { return each.id == event.id; });
    call.world.meetings.removeIf([&event](const SimulatedMeeting &each) {
        return each.joinWebUrl == event.joinUrl && each.organizerId == event.ownerId;
    });
    return {.status = 204};
}

} // namespace confdesk
