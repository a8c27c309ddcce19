// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/fakes.h"

using namespace Qt::StringLiterals;

namespace confdesk::testing {

Async<StoreCapabilities> FakeStore::open(std::stop_token)
{
    return readyValue(capabilities);
}

Async<int> FakeStore::stream(Scope, const QDateTime &, QObject *, std::function<void(const QList<Meeting> &)> chunk,
                             std::stop_token)
{
    chunk(rows.values());
    return readyValue(static_cast<int>(rows.size()));
}

Async<QList<Meeting>> FakeStore::meetingsOf(ConferenceId conference, std::stop_token)
{
    QList<Meeting> found;
    for (const Meeting &row : std::as_const(rows)) {
        if (row.conference.id == conference)
            found.append(row);
    }
    return readyValue(found);
}

Async<Meeting> FakeStore::meeting(MeetingRef ref, std::stop_token stop)
{
    if (stop.stop_requested())
        return readyError<Meeting>(cancelledError());
    if (failReads)
        return readyError<Meeting>(*failReads);
    if (!rows.contains(ref))
        return readyError<Meeting>(makeError(ErrorKind::NotFound, u"no such row"_s));
    return readyValue(rows.value(ref));
}

Async<Found> FakeStore::find(const What &what, int, std::stop_token)
{
    Found found;
    const auto *event = std::get_if<what::ByEventId>(&what);
    for (const Meeting &row : std::as_const(rows)) {
        const auto *link = std::get_if<what::ByJoinLink>(&what);
        const bool isMeant =
            (event && row.stored.eventId == event->id.value()) || (link && row.joinLink().text() == link->link.text());
        if (isMeant)
            found.meetings.append(row.ref);
    }
    return readyValue(found);
}

Async<Meeting> FakeStore::bindOnlineMeetingId(MeetingRef ref, const StoredIds &expected, const GraphMeetingId &id,
                                              const QDateTime &, std::stop_token)
{
    beforeBind();
    if (rows.value(ref).stored != expected)
        return readyError<Meeting>(makeError(ErrorKind::Conflict, u"changed by somebody else"_s));
    rows[ref].stored.onlineMeetingId = id.value();
    writes.append(u"bind "_s + toString(ref));
    return readyValue(rows.value(ref));
}

Async<Conference> FakeStore::markRecordingEnabled(ConferenceId conference, const StoredText &expected,
                                                  const QDateTime &now, std::stop_token)
{
    beforeMark();
    Conference result;
    for (Meeting &row : rows) {
        if (row.conference.id != conference)
            continue;
        if (row.conference.recordingStatus != expected)
            return readyError<Conference>(makeError(ErrorKind::Conflict, u"status changed"_s));
        row.conference.recordingStatus = u"enabled"_s;
        row.conference.recordingEnabledAt = now;
        result = row.conference;
    }
    writes.append(u"enable %1"_s.arg(conference.value()));
    return readyValue(result);
}

Async<QString> FakeStore::whyNoReplacement(std::stop_token)
{
    return readyValue(noReplacement);
}

Async<QList<Booking>> FakeStore::bookingsOf(MeetingRef ref, std::stop_token)
{
    return readyValue(bookings.value(ref));
}

Async<Meeting> FakeStore::replaceMeeting(MeetingRef ref, const StoredIds &expected, const NewMeetingIds &ids,
                                         const QDateTime &, std::stop_token)
{
    beforeBind();
    if (failReads)
        return readyError<Meeting>(*failReads);
    const StoredIds wanted{
        .joinLink = ids.joinLink, .eventId = ids.eventId.value(), .onlineMeetingId = ids.onlineMeetingId.value()};
    if (rows.value(ref).stored != expected && rows.value(ref).stored != wanted)
        return readyError<Meeting>(makeError(ErrorKind::Conflict, u"changed by somebody else"_s));
    rows[ref].stored = wanted;
    writes.append(u"replace "_s + toString(ref));
    if (fate && fate->strikes(u"replace"_s, Fate::Moment::After))
        return fate->silence<Meeting>();
    return readyValue(rows.value(ref));
}

Async<Done> FakeClaims::claim(MeetingRef meeting, std::stop_token)
{
    if (heldByOthers.contains(meeting))
        return readyError<Done>(makeError(ErrorKind::Conflict, u"Another machine works on it."_s));
    held.insert(meeting);
    return readyValue(Done{});
}

Async<DirectoryUser> FakeGraph::user(const QString &nameOrId, std::stop_token stop)
{
    return answer<DirectoryUser>(u"user "_s + nameOrId, stop, [this, nameOrId]() -> Result<DirectoryUser> {
        if (!users.contains(nameOrId))
            return failure(ErrorKind::UserGone, u"no user "_s + nameOrId);
        return users.value(nameOrId);
    });
}

Async<CalendarEvent> FakeGraph::event(const QString &mailbox, const EventId &id, std::stop_token stop)
{
    return answer<CalendarEvent>(u"event "_s + mailbox, stop, [this, mailbox, id]() -> Result<CalendarEvent> {
        const QString key = mailbox + u'/' + id.value();
        if (!events.contains(key))
            return failure(ErrorKind::EventGone, u"no event"_s);
        CalendarEvent event = events.value(key);
        if (linkLag > 0 && !event.transactionId.isEmpty()) {
            --linkLag;
            event.joinUrl.clear();
        }
        return event;
    });
}

Async<OnlineMeeting> FakeGraph::findMeeting(const UserId &organizer, const JoinLink &link, std::stop_token stop)
{
    return answer<OnlineMeeting>(u"find "_s + organizer.value(), stop,
                                 [this, organizer, link]() -> Result<OnlineMeeting> {
                                     const QString key = organizer.value() + u'/' + link.text();
                                     if (meetingLag > 0 && m_created > 0) {
                                         --meetingLag;
                                         return failure(ErrorKind::MeetingGone, u"not yet"_s);
                                     }
                                     if (!meetings.contains(key))
                                         return failure(ErrorKind::MeetingGone, u"not found"_s);
                                     return meetings.value(key);
                                 });
}

OnlineMeeting *FakeGraph::byId(const UserId &organizer, const GraphMeetingId &id)
{
    for (auto it = meetings.begin(); it != meetings.end(); ++it) {
        if (it.key().startsWith(organizer.value()) && it->id == id)
            return &it.value();
    }
    return nullptr;
}

Async<OnlineMeeting> FakeGraph::meeting(const UserId &organizer, const GraphMeetingId &id, std::stop_token stop)
{
    return answer<OnlineMeeting>(u"get "_s + organizer.value(), stop, [this, organizer, id]() -> Result<OnlineMeeting> {
        const OnlineMeeting *found = byId(organizer, id);
        if (!found)
            return failure(ErrorKind::MeetingGone, u"not found"_s);
        OnlineMeeting copy = *found;
        if (readBackLag > 0) {
            --readBackLag;
            copy.recordAutomatically = false;
        }
        changeReadBack(copy);
        return copy;
    });
}

Async<OnlineMeeting> FakeGraph::setRecording(const UserId &organizer, const GraphMeetingId &id, Recording recording,
                                             std::stop_token stop)
{
    return answer<OnlineMeeting>(u"patch "_s + organizer.value(), stop,
                                 [this, organizer, id, recording]() -> Result<OnlineMeeting> {
                                     OnlineMeeting *found = byId(organizer, id);
                                     if (!found)
                                         return failure(ErrorKind::MeetingGone, u"not found"_s);
                                     found->recordAutomatically = recording == Recording::On;
                                     return *found;
                                 });
}

Async<QList<CallRecording>> FakeGraph::recordings(const UserId &organizer, const GraphMeetingId &, std::stop_token stop)
{
    return answer<QList<CallRecording>>(u"recordings "_s + organizer.value(), stop,
                                        [this]() -> Result<QList<CallRecording>> { return recordingList; });
}

} // namespace confdesk::testing
