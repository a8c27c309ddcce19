// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/replacementwriter.h"

#include "lms/meetingreader.h"
#include "lms/meetingrows.h"
#include "lms/readrows.h"
#include "lms/rowupdate.h"
#include "sql/storedvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// SQLite would store more (LMS facts §2), the LMS's form and PostgreSQL would not.
constexpr int longestLink = 500;
constexpr int longestId = 255;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::ReplacementWriter)
};

Booking readBooking(const QSqlQuery &row)
{
    return {.id = row.value(0).toLongLong(),
            .person = personName(row.value(1).toString(), row.value(2).toString(), row.value(3).toString()),
            .email = row.value(4).toString(),
            .eventId = textFrom(row.value(5))};
}

Result<Done> checkLengths(const NewMeetingIds &ids)
{
    struct Limit
    {
        QLatin1StringView column;
        qsizetype length;
        int longest;
    };
    for (const Limit &each : {Limit{"meeting_link"_L1, ids.joinLink.size(), longestLink},
                              Limit{"meeting_id"_L1, ids.eventId.value().size(), longestId},
                              Limit{"online_meeting_id"_L1, ids.onlineMeetingId.value().size(), longestId}}) {
        if (each.length > 0 && each.length <= each.longest)
            continue;
        return failure(ErrorKind::Database,
                       Text::tr("A value of %n character(s) cannot be stored in %1: the LMS keeps 1 to %2. Nothing was "
                                "written.",
                                nullptr, static_cast<int>(each.length))
                           .arg(each.column)
                           .arg(each.longest));
    }
    return Done{};
}

Result<Done> checkReplaceable(LmsConnection &connection, MeetingRef ref, const NewMeetingIds &ids,
                              const std::stop_token &stop)
{
    if (auto allowed = checkAllowed(connection, &LmsSchema::whyNoReplacement, stop); !allowed)
        return allowed;
    if (auto fitting = checkLengths(ids); !fitting)
        return fitting;
    return connection.locks().prove(connection, ref, stop);
}

StoredIds storedForm(const NewMeetingIds &ids)
{
    return {.joinLink = ids.joinLink, .eventId = ids.eventId.value(), .onlineMeetingId = ids.onlineMeetingId.value()};
}

/// True: written. False: the row had these values already.
Result<bool> writeIds(LmsConnection &connection, MeetingRef ref, const StoredIds &expected, const StoredIds &wanted,
                      const QDateTime &now, const std::stop_token &stop)
{
    auto transaction = Transaction::begin(connection, stop);
    if (!transaction)
        return failure(transaction.error());
    const auto present = oneMeeting(connection, ref, stop);
    if (!present)
        return failure(present.error());
    if (present->stored == wanted)
        return false;
    const Values values = comparedValues(ref, expected) + Values{{u":newLink"_s, toVariant(wanted.joinLink)},
                                                                 {u":newEvent"_s, toVariant(wanted.eventId)},
                                                                 {u":newId"_s, toVariant(wanted.onlineMeetingId)},
                                                                 {u":now"_s, storedMoment(now, connection.engine())}};
    const QString sql = updateStatement(
        ref, u"meeting_link = :newLink, meeting_id = :newEvent, online_meeting_id = :newId, updated_at = :now"_s,
        connection.engine());
    if (auto updated = updateOneRow(connection, sql, values, stop); !updated)
        return failure(updated.error());
    else if (!*updated)
        return failure(whyNotUpdated(connection, ref, expected, stop));
    return transaction->commit(stop).map([](Done) { return true; });
}

} // namespace

Result<QList<Booking>> bookingsOf(LmsConnection &connection, MeetingRef ref, const std::stop_token &stop)
{
    if (ref.kind == MeetingRef::Kind::Conference)
        return QList<Booking>();
    // Made in the order of their numbers.
    const QString sql = uR"(SELECT n.id, u.first_name, u.last_name, u.username, u.email, n.outlook_event_id
FROM conferences_conferencetimeslotselection n LEFT JOIN users_customuser u ON u.id = n.user_id
WHERE n.time_slot_id = :row ORDER BY n.id)"_s;
    return readRows<Booking>(connection, sql, {{u":row"_s, ref.id}}, stop, readBooking);
}

Result<Meeting> replaceMeeting(LmsConnection &connection, MeetingRef ref, const StoredIds &expected,
                               const NewMeetingIds &ids, const QDateTime &now, const std::stop_token &stop)
{
    if (auto allowed = checkReplaceable(connection, ref, ids, stop); !allowed)
        return failure(allowed.error());
    const StoredIds wanted = storedForm(ids);
    const auto written = writeIds(connection, ref, expected, wanted, now, stop);
    if (!written)
        return failure(written.error());
    auto meeting = oneMeeting(connection, ref, {});
    if (!meeting)
        return meeting;
    if (const auto difference = differenceOf(wanted, meeting->stored))
        return failure(overwritten(nameOf(ref), *difference));
    return meeting;
}

} // namespace confdesk
