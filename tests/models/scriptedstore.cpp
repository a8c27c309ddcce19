// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/scriptedstore.h"

#include "support/meetings.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

void ScriptedStore::deliver(const QList<Meeting> &meetings)
{
    m_held->count += static_cast<int>(meetings.size());
    m_held->chunk(meetings);
}

void ScriptedStore::finish()
{
    const Held held = *std::exchange(m_held, std::nullopt);
    held.done.resolve(held.count);
}

void ScriptedStore::fail(const Error &error)
{
    std::exchange(m_held, std::nullopt)->done.resolve(failure(error));
}

Found ScriptedStore::foundConference(ConferenceId id) const
{
    for (const Meeting &row : rows) {
        if (row.conference.id == id)
            return {.conferences = {row.conference}, .meetings = {}};
    }
    return {};
}

Async<StoreCapabilities> ScriptedStore::open(std::stop_token)
{
    return openError ? readyError<StoreCapabilities>(*openError) : readyValue(capabilities);
}

Async<int> ScriptedStore::stream(Scope scope, const QDateTime &, QObject *,
                                 std::function<void(const QList<Meeting> &)> chunk, std::stop_token)
{
    scopesRead.append(scope);
    if (readError)
        return readyError<int>(*readError);
    if (holdsStream) {
        m_held = Held{.chunk = std::move(chunk)};
        return m_held->done.future();
    }
    chunk(rows);
    return readyValue(static_cast<int>(rows.size()));
}

Async<QList<Meeting>> ScriptedStore::meetingsOf(ConferenceId conference, std::stop_token)
{
    if (readError)
        return readyError<QList<Meeting>>(*readError);
    QList<Meeting> found = rows;
    found.removeIf([conference](const Meeting &row) { return row.conference.id != conference; });
    if (found.isEmpty())
        return readyError<QList<Meeting>>(makeError(ErrorKind::NotFound, u"There is no such conference."_s));
    return readyValue(found);
}

Async<Meeting> ScriptedStore::meeting(MeetingRef ref, std::stop_token)
{
    const auto row = std::ranges::find(rows, ref, &Meeting::ref);
    return row == rows.end() ? readyError<Meeting>(makeError(ErrorKind::NotFound, u"There is no such row."_s))
                             : readyValue(*row);
}

Async<Found> ScriptedStore::find(const What &what, int, std::stop_token)
{
    questions.append(what);
    return readError ? readyError<Found>(*readError) : readyValue(answers.value(describe(what)));
}

Async<Meeting> ScriptedStore::bindOnlineMeetingId(MeetingRef ref, const StoredIds &expected, const GraphMeetingId &id,
                                                  const QDateTime &, std::stop_token)
{
    const auto row = std::ranges::find(rows, ref, &Meeting::ref);
    if (row == rows.end() || row->stored != expected)
        return readyError<Meeting>(makeError(ErrorKind::Conflict, u"Somebody else changed the row."_s));
    row->stored.onlineMeetingId = id.value();
    return readyValue(*row);
}

Async<Conference> ScriptedStore::markRecordingEnabled(ConferenceId conference, const StoredText &, const QDateTime &now,
                                                      std::stop_token)
{
    Conference marked;
    for (Meeting &row : rows) {
        if (row.conference.id != conference)
            continue;
        row.conference.recordingStatus = u"enabled"_s;
        row.conference.recordingEnabledAt = now;
        marked = row.conference;
    }
    return readyValue(marked);
}

Async<QString> ScriptedStore::whyNoReplacement(std::stop_token)
{
    return readyValue(QString());
}

Async<QList<Booking>> ScriptedStore::bookingsOf(MeetingRef ref, std::stop_token)
{
    return readyValue(bookings.value(ref));
}

Async<Meeting> ScriptedStore::replaceMeeting(MeetingRef ref, const StoredIds &expected, const NewMeetingIds &ids,
                                             const QDateTime &, std::stop_token)
{
    const auto row = std::ranges::find(rows, ref, &Meeting::ref);
    if (row == rows.end() || row->stored != expected)
        return readyError<Meeting>(makeError(ErrorKind::Conflict, u"Somebody else changed the row."_s));
    row->stored = {
        .joinLink = ids.joinLink, .eventId = ids.eventId.value(), .onlineMeetingId = ids.onlineMeetingId.value()};
    return readyValue(*row);
}

QDateTime testNow()
{
    return utc(u"2026-03-02T10:00:00Z"_s);
}

LiveFacts provedFacts(const Meeting &meeting, const QDateTime &checkedAt)
{
    LiveFacts facts = foundWith(meeting, true, checkedAt);
    facts.meeting->id = GraphMeetingId(meeting.stored.onlineMeetingId.value());
    return facts;
}

Meeting soundSlot(qint64 conference, qint64 slot, int hoursAhead, const QString &title)
{
    const QString name = u"M%1"_s.arg(slot);
    Meeting meeting = rightMeeting();
    meeting.ref = MeetingRef::of(TimeSlotId(slot));
    meeting.conference.id = ConferenceId(conference);
    meeting.conference.title = title.isEmpty() ? u"Conference %1"_s.arg(conference) : title;
    meeting.conference.slotCount = 1;
    const QDateTime start = testNow().addSecs(hoursAhead * 60LL * 60);
    meeting.wallTime.date = start.date();
    meeting.wallTime.start = start.time();
    meeting.wallTime.end = start.addSecs(60LL * 30).time();
    meeting.stored = {.joinLink = longLink(name), .eventId = u"AAMkAG"_s + name, .onlineMeetingId = graphIdOf(name)};
    return meeting;
}

Meeting brokenSlot(qint64 conference, qint64 slot, int hoursAhead, const QString &title)
{
    Meeting meeting = soundSlot(conference, slot, hoursAhead, title);
    meeting.stored.onlineMeetingId = std::nullopt;
    return meeting;
}

} // namespace confdesk::testing
