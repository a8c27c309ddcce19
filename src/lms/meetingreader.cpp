// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/meetingreader.h"

#include "lms/meetingrows.h"
#include "lms/scopecondition.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// The first chunk fills the screen at once; the others are few, because each costs the receiver a repaint.
constexpr qsizetype firstChunk = 500;
constexpr qsizetype laterChunks = 5'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::MeetingReader)
};

tl::unexpected<Error> noMeeting(const LmsConnection &connection, MeetingRef ref)
{
    if (ref.kind == MeetingRef::Kind::Conference)
        return noConference(connection, ConferenceId{ref.id});
    return failure(ErrorKind::NotFound, Text::tr("There is no time slot %1 in the %2. It may have been deleted.")
                                            .arg(QString::number(ref.id), connection.place()));
}

// Those that cannot be placed in time come last.
auto orderInTime(const Meeting &meeting)
{
    const Schedule schedule = meeting.schedule();
    return std::tuple(!schedule.isValid(), schedule.startUtc.toMSecsSinceEpoch(), meeting.ref.id);
}

} // namespace

tl::unexpected<Error> noConference(const LmsConnection &connection, ConferenceId id)
{
    return failure(ErrorKind::NotFound, Text::tr("There is no conference %1 in the %2. It may have been deleted.")
                                            .arg(QString::number(id.value()), connection.place()));
}

Result<int> streamMeetings(LmsConnection &connection, Scope scope, const QDateTime &now,
                           const std::function<void(const QList<Meeting> &)> &chunk, const std::stop_token &stop)
{
    const auto condition = scopeCondition(connection, scope, now, stop);
    if (!condition)
        return failure(condition.error());
    auto counts = countSlots(connection, {}, stop);
    if (!counts)
        return failure(counts.error());
    auto query =
        connection.run(meetingSelect(connection.schema(), condition->where), condition->values, stop, Fetch::Streamed);
    if (!query)
        return failure(query.error());
    MeetingRows rows(*std::move(counts));
    QList<Meeting> collected;
    qsizetype delivered = 0;
    const auto deliver = [&] {
        delivered += collected.size();
        if (!collected.isEmpty())
            chunk(std::exchange(collected, {}));
    };
    while (query->next()) {
        const Meeting meeting = rows.read(*query);
        if (!isIn(scope, meeting.schedule(), now))
            continue;
        collected.append(meeting);
        if (collected.size() < (delivered == 0 ? firstChunk : laterChunks))
            continue;
        if (stop.stop_requested())
            return failure(cancelledError());
        deliver();
    }
    if (auto end = connection.endOf(*query); !end)
        return failure(end.error());
    deliver();
    return static_cast<int>(delivered);
}

Result<QList<Meeting>> meetingsOfConference(LmsConnection &connection, ConferenceId conference,
                                            const std::stop_token &stop)
{
    auto meetings = readMeetings(connection, u"c.id = :id"_s, {{u":id"_s, conference.value()}}, stop);
    if (meetings && meetings->isEmpty())
        return noConference(connection, conference);
    if (meetings)
        std::ranges::sort(*meetings, {}, orderInTime);
    return meetings;
}

Result<Meeting> oneMeeting(LmsConnection &connection, MeetingRef ref, const std::stop_token &stop)
{
    const bool isSlot = ref.kind == MeetingRef::Kind::Slot;
    const QString where = isSlot ? u"s.id = :id"_s : u"c.id = :id"_s;
    const auto meetings = readMeetings(connection, where, {{u":id"_s, ref.id}}, stop);
    if (!meetings)
        return failure(meetings.error());
    if (meetings->isEmpty())
        return noMeeting(connection, ref);
    if (meetings->first().ref != ref) {
        return failure(
            ErrorKind::NotFound,
            Text::tr("Conference %1 has time slots now, so it is no longer a meeting itself. Choose one of its "
                     "time slots.")
                .arg(ref.id));
    }
    return meetings->first();
}

Result<Conference> oneConference(LmsConnection &connection, ConferenceId id, const std::stop_token &stop)
{
    const auto conferences = readConferences(connection, u"c.id = :id"_s, {{u":id"_s, id.value()}}, stop);
    if (!conferences)
        return failure(conferences.error());
    if (conferences->isEmpty())
        return noConference(connection, id);
    return conferences->first();
}

} // namespace confdesk
