// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/meetingwriter.h"

#include "lms/meetingreader.h"
#include "sql/storedvalues.h"
#include "sql/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr qsizetype longestId = 255; // SQLite would store more, the LMS's form and PostgreSQL would not
constexpr qsizetype longestShown = 80;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::MeetingWriter)
};

QString shown(const StoredText &value)
{
    if (!value)
        return Text::tr("nothing (NULL)");
    return value->isEmpty() ? Text::tr("an empty text") : Text::tr("“%1”").arg(singleLine(*value, longestShown));
}

struct Difference
{
    QLatin1StringView column;
    StoredText expected;
    StoredText found;
};

std::optional<Difference> differenceOf(const StoredIds &expected, const StoredIds &found)
{
    const QList<Difference> all{{"meeting_link"_L1, expected.joinLink, found.joinLink},
                                {"meeting_id"_L1, expected.eventId, found.eventId},
                                {"online_meeting_id"_L1, expected.onlineMeetingId, found.onlineMeetingId}};
    for (const Difference &each : all) {
        if (each.expected != each.found)
            return each;
    }
    return std::nullopt;
}

QString nameOf(MeetingRef ref)
{
    return ref.kind == MeetingRef::Kind::Slot ? Text::tr("Time slot %1").arg(ref.id)
                                              : Text::tr("Conference %1").arg(ref.id);
}

Error conflict(const QString &row, const Difference &difference)
{
    return makeError(
        ErrorKind::Conflict,
        Text::tr("%1 was changed by somebody else in the meantime: %2 was %3 and now is %4. Nothing was written. "
                 "Look at the present values, and try again.")
            .arg(row, difference.column, shown(difference.expected), shown(difference.found)));
}

Error overwritten(const QString &row, const Difference &difference)
{
    return makeError(
        ErrorKind::Conflict,
        Text::tr("%1: what was saved did not stay. %2 was set to %3 and is %4 again; the LMS's own sync saves "
                 "whole rows. Check again when the sync has finished.")
            .arg(row, difference.column, shown(difference.expected), shown(difference.found)));
}

Result<Done> checkWritable(const LmsConnection &connection)
{
    const StoreCapabilities &capabilities = connection.schema().capabilities;
    if (!capabilities.canWrite)
        return failure(ErrorKind::ReadOnly, capabilities.whyReadOnly);
    return Done{};
}

Result<Done> checkId(const GraphMeetingId &id)
{
    if (!id.value().isEmpty() && id.value().size() <= longestId)
        return Done{};
    return failure(
        ErrorKind::Database,
        Text::tr("An online meeting id of %n character(s) cannot be stored: the LMS keeps 1 to 255. Nothing was "
                 "written.",
                 nullptr, static_cast<int>(id.value().size())));
}

QString isStill(QLatin1StringView column, QLatin1StringView placeholder, Engine engine)
{
    return u"%1 %2 %3"_s.arg(column, engine == Engine::Sqlite ? "IS"_L1 : "IS NOT DISTINCT FROM"_L1, placeholder);
}

QString bindStatement(MeetingRef ref, Engine engine)
{
    const QStringList conditions{u"id = :row"_s, isStill("meeting_link"_L1, ":link"_L1, engine),
                                 isStill("meeting_id"_L1, ":event"_L1, engine),
                                 isStill("online_meeting_id"_L1, ":old"_L1, engine)};
    const QString sql = u"UPDATE %1 SET online_meeting_id = :new, updated_at = :now WHERE %2"_s;
    if (ref.kind == MeetingRef::Kind::Slot)
        return sql.arg(u"conferences_conferencetimeslot"_s, conditions.join(" AND "_L1));
    return sql.arg(u"conferences_conference"_s, conditions.join(" AND "_L1)) +
           " AND NOT EXISTS (SELECT 1 FROM conferences_conferencetimeslot WHERE conference_id = :row)"_L1;
}

// In the transaction: what stands in the row now that it was not ours to change.
Error whyNotBound(LmsConnection &connection, MeetingRef ref, const StoredIds &expected, const std::stop_token &stop)
{
    const auto meeting = oneMeeting(connection, ref, stop);
    if (!meeting)
        return meeting.error();
    const auto difference = differenceOf(expected, meeting->stored);
    // Between the two statements somebody may have put the old value back (PostgreSQL, READ COMMITTED).
    return conflict(nameOf(ref), difference.value_or(Difference{"updated_at"_L1, {}, {}}));
}

Error whyNotMarked(LmsConnection &connection, ConferenceId id, const StoredText &expected, const std::stop_token &stop)
{
    const auto conference = oneConference(connection, id, stop);
    if (!conference)
        return conference.error();
    return conflict(nameOf(MeetingRef::of(id)), {"auto_recording_status"_L1, expected, conference->recordingStatus});
}

// One UPDATE of exactly one row, committed; `whyNot` explains when it met none.
template <typename WhyNot>
Result<Done> updateOneRow(LmsConnection &connection, const QString &sql, const Values &values,
                          const std::stop_token &stop, WhyNot whyNot)
{
    auto transaction = Transaction::begin(connection, stop);
    if (!transaction)
        return failure(transaction.error());
    {
        const auto updated = connection.run(sql, values, stop);
        if (!updated)
            return failure(updated.error());
        if (updated->numRowsAffected() != 1)
            return failure(whyNot());
    }
    return transaction->commit(stop);
}

} // namespace

Result<Meeting> bindOnlineMeetingId(LmsConnection &connection, MeetingRef ref, const StoredIds &expected,
                                    const GraphMeetingId &id, const QDateTime &now, const std::stop_token &stop)
{
    if (auto allowed = checkWritable(connection).and_then([&id](Done) { return checkId(id); }); !allowed)
        return failure(allowed.error());
    const Values values{{u":new"_s, id.value()},
                        {u":now"_s, storedMoment(now, connection.engine())},
                        {u":row"_s, ref.id},
                        {u":link"_s, toVariant(expected.joinLink)},
                        {u":event"_s, toVariant(expected.eventId)},
                        {u":old"_s, toVariant(expected.onlineMeetingId)}};
    const auto done = updateOneRow(connection, bindStatement(ref, connection.engine()), values, stop,
                                   [&] { return whyNotBound(connection, ref, expected, stop); });
    if (!done)
        return failure(done.error());
    auto written = oneMeeting(connection, ref, {});
    if (written && written->stored.onlineMeetingId != StoredText(id.value())) {
        return failure(overwritten(nameOf(ref), {"online_meeting_id"_L1, id.value(), written->stored.onlineMeetingId}));
    }
    return written;
}

Result<Conference> markRecordingEnabled(LmsConnection &connection, ConferenceId conference, const StoredText &expected,
                                        const QDateTime &now, const std::stop_token &stop)
{
    if (auto allowed = checkWritable(connection); !allowed)
        return failure(allowed.error());
    const Engine engine = connection.engine();
    const StoredText enabled = u"enabled"_s;
    const QString sql =
        u"UPDATE conferences_conference SET auto_recording_status = :new, auto_recording_enabled_at = :now, "
        "updated_at = :now WHERE id = :row AND %1"_s.arg(isStill("auto_recording_status"_L1, ":old"_L1, engine));
    const Values values{{u":new"_s, toVariant(enabled)},
                        {u":now"_s, storedMoment(now, engine)},
                        {u":row"_s, conference.value()},
                        {u":old"_s, toVariant(expected)}};
    const auto done = updateOneRow(connection, sql, values, stop,
                                   [&] { return whyNotMarked(connection, conference, expected, stop); });
    if (!done)
        return failure(done.error());
    auto written = oneConference(connection, conference, {});
    if (written && written->recordingStatus != enabled) {
        return failure(overwritten(nameOf(MeetingRef::of(conference)),
                                   {"auto_recording_status"_L1, enabled, written->recordingStatus}));
    }
    return written;
}

} // namespace confdesk
