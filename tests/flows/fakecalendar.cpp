// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/fakes.h"
#include "support/meetings.h"

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

QString keyOf(const QString &mailbox, const EventId &id)
{
    return mailbox + u'/' + id.value();
}

} // namespace

/// As forgetful as Graph may be: the same transaction id makes another event (graph facts §2.1).
Async<CalendarEvent> FakeGraph::createEvent(const QString &mailbox, const NewEvent &event, std::stop_token stop)
{
    return answer<CalendarEvent>(u"create "_s + mailbox, stop, [this, mailbox, event]() -> Result<CalendarEvent> {
        const QString name = u"New%1"_s.arg(++m_created);
        const QString link = teamsAllowed ? longLink(name, mailbox) : QString();
        CalendarEvent made{.id = EventId(u"AAMkNew%1="_s.arg(m_created)),
                           .subject = event.subject,
                           .startUtc = resolve(event.wallTime).startUtc,
                           .endUtc = resolve(event.wallTime).endUtc,
                           .isOnlineMeeting = teamsAllowed,
                           .joinUrl = link,
                           .transactionId = event.transactionId};
        events.insert(keyOf(mailbox, made.id), made);
        if (teamsAllowed)
            meetings.insert(mailbox + u'/' + link,
                            {.id = GraphMeetingId(graphIdOf(name, mailbox)), .joinWebUrl = link});
        if (linkLag > 0)
            made.joinUrl.clear();
        return made;
    });
}

Async<std::optional<CalendarEvent>> FakeGraph::findEvent(const QString &mailbox, const NewEvent &event,
                                                         std::stop_token stop)
{
    using Answer = std::optional<CalendarEvent>;
    return answer<Answer>(u"findEvent "_s + mailbox, stop, [this, mailbox, event]() -> Result<Answer> {
        for (auto it = events.cbegin(); it != events.cend(); ++it) {
            if (it.key().startsWith(mailbox + u'/') && it->transactionId == event.transactionId)
                return Answer(*it);
        }
        return Answer();
    });
}

Async<bool> FakeGraph::allowsTeamsMeetings(const QString &mailbox, std::stop_token stop)
{
    return answer<bool>(u"provider "_s + mailbox, stop, [this]() -> Result<bool> { return teamsAllowed; });
}

Async<EventBody> FakeGraph::eventBody(const QString &mailbox, const EventId &id, std::stop_token stop)
{
    return answer<EventBody>(u"body "_s + mailbox, stop, [this, mailbox, id]() -> Result<EventBody> {
        if (!bodies.contains(keyOf(mailbox, id)))
            return failure(ErrorKind::EventGone, u"no entry"_s);
        return bodies.value(keyOf(mailbox, id));
    });
}

Async<Done> FakeGraph::replaceBody(const QString &mailbox, const EventId &id, const EventBody &body,
                                   std::stop_token stop)
{
    return answer<Done>(u"write "_s + mailbox, stop, [this, mailbox, id, body]() -> Result<Done> {
        EventBody &present = bodies[keyOf(mailbox, id)];
        if (present.etag != body.etag)
            return failure(ErrorKind::Conflict, u"changed"_s);
        present = body;
        present.etag += u'+';
        return Done{};
    });
}

Async<Done> FakeGraph::deleteEvent(const QString &mailbox, const EventId &id, std::stop_token stop)
{
    return answer<Done>(u"delete "_s + mailbox, stop, [this, mailbox, id]() -> Result<Done> {
        const QString key = keyOf(mailbox, id);
        if (!events.contains(key))
            return failure(ErrorKind::EventGone, u"no event"_s);
        meetings.remove(mailbox + u'/' + events.take(key).joinUrl);
        deleted.append(key);
        return Done{};
    });
}

Async<Done> FakeGraph::sendMail(const QString &, const MailMessage &message, std::stop_token stop)
{
    return answer<Done>(u"mail "_s + message.to, stop, [this, message]() -> Result<Done> {
        mails.append(message);
        return Done{};
    });
}

QStringList FakeGraph::createdEvents() const
{
    QStringList keys;
    for (auto it = events.cbegin(); it != events.cend(); ++it) {
        if (!it->transactionId.isEmpty())
            keys.append(it.key());
    }
    return keys;
}

} // namespace confdesk::testing
