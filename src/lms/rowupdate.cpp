// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/rowupdate.h"

#include "lms/meetingreader.h"
#include "sql/storedvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

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

} // namespace

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

Error changedMeanwhile(const QString &row, const Difference &difference)
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

Result<Done> checkWritable(LmsConnection &connection, const std::stop_token &stop)
{
    if (!connection.schema().capabilities.canWrite) {
        if (auto inspected = connection.inspect(stop); !inspected)
            return inspected;
    }
    const StoreCapabilities &capabilities = connection.schema().capabilities;
    if (!capabilities.canWrite)
        return failure(ErrorKind::ReadOnly, capabilities.whyReadOnly);
    return Done{};
}

Result<Done> checkAllowed(LmsConnection &connection, QString LmsSchema::*reason, const std::stop_token &stop)
{
    if (!(connection.schema().*reason).isEmpty()) {
        if (auto inspected = connection.inspect(stop); !inspected)
            return inspected;
    }
    if (const QString why = connection.schema().*reason; !why.isEmpty())
        return failure(ErrorKind::ReadOnly, why);
    return Done{};
}

QString isStill(QLatin1StringView column, QLatin1StringView placeholder, Engine engine)
{
    return u"%1 %2 %3"_s.arg(column, engine == Engine::Sqlite ? "IS"_L1 : "IS NOT DISTINCT FROM"_L1, placeholder);
}

QString updateStatement(MeetingRef ref, const QString &assignments, Engine engine)
{
    const QStringList conditions{u"id = :row"_s, isStill("meeting_link"_L1, ":link"_L1, engine),
                                 isStill("meeting_id"_L1, ":event"_L1, engine),
                                 isStill("online_meeting_id"_L1, ":old"_L1, engine)};
    const bool isSlot = ref.kind == MeetingRef::Kind::Slot;
    const QString sql =
        u"UPDATE %1 SET %2 WHERE %3"_s.arg(isSlot ? "conferences_conferencetimeslot"_L1 : "conferences_conference"_L1,
                                           assignments, conditions.join(" AND "_L1));
    return isSlot ? sql
                  : QString(sql + " AND NOT EXISTS (SELECT 1 FROM conferences_conferencetimeslot "
                                  "WHERE conference_id = :row)"_L1);
}

Values comparedValues(MeetingRef ref, const StoredIds &expected)
{
    return {{u":row"_s, ref.id},
            {u":link"_s, toVariant(expected.joinLink)},
            {u":event"_s, toVariant(expected.eventId)},
            {u":old"_s, toVariant(expected.onlineMeetingId)}};
}

Result<bool> updateOneRow(LmsConnection &connection, const QString &sql, const Values &values,
                          const std::stop_token &stop)
{
    const auto updated = connection.run(sql, values, stop);
    if (!updated)
        return failure(updated.error());
    return updated->numRowsAffected() == 1;
}

Error whyNotUpdated(LmsConnection &connection, MeetingRef ref, const StoredIds &expected, const std::stop_token &stop)
{
    const auto meeting = oneMeeting(connection, ref, stop);
    if (!meeting)
        return meeting.error();
    const auto difference = differenceOf(expected, meeting->stored);
    // Between the two statements somebody may have put the old value back (PostgreSQL, READ COMMITTED).
    return changedMeanwhile(nameOf(ref), difference.value_or(Difference{"updated_at"_L1, {}, {}}));
}

} // namespace confdesk
