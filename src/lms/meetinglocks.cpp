// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/meetinglocks.h"

#include "lms/readrows.h"
#include "lms/rowupdate.h"
#include "sql/storedvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::MeetingLocks)
};

/// Who holds a lock; what the server does not show is empty.
struct Holder
{
    QString user;
    QString program;
    QString address;
    QDateTime connectedSince; ///< UTC
};

// The first number of the two that name the lock: "Conf", so that other programs on the database stay out of our way.
constexpr int lockClass = 0x436F6E66;

// The second one: the same on every machine, and different for all meetings up to number 2^31.
int lockNumber(MeetingRef meeting)
{
    const auto number = static_cast<quint64>(meeting.id) * 2 + (meeting.kind == MeetingRef::Kind::Conference ? 1 : 0);
    return static_cast<qint32>(static_cast<quint32>(number));
}

Values lockValues(MeetingRef meeting)
{
    return {{u":class"_s, lockClass}, {u":number"_s, lockNumber(meeting)}};
}

// objsubid 2: a lock named by two numbers. What is shown of a number is unsigned.
QString lockCondition()
{
    return u"l.locktype = 'advisory' AND l.objsubid = 2 AND l.granted AND l.classid::bigint = :class "
           "AND l.objid::bigint = (:number::bigint & 4294967295) "
           "AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())"_s;
}

// A lock can be taken several times, and would then have to be given back as often: what the session has is not taken
// again. No row: it has it.
Result<bool> tryLock(LmsConnection &connection, MeetingRef meeting, const std::stop_token &stop)
{
    const QString sql = u"SELECT pg_try_advisory_lock(:class, :number) WHERE NOT EXISTS (SELECT 1 FROM "
                        "pg_catalog.pg_locks l WHERE l.pid = pg_backend_pid() AND %1)"_s.arg(lockCondition());
    const auto locked = readRows<bool>(connection, sql, lockValues(meeting), stop,
                                       [](const QSqlQuery &row) { return row.value(0).toBool(); });
    return locked.map([](const QList<bool> &rows) { return rows.isEmpty() || rows.first(); });
}

// Of other users a server shows the name and the program only.
Holder readHolder(const QSqlQuery &row)
{
    return {.user = row.value(0).toString(),
            .program = row.value(1).toString(),
            .address = row.value(2).toString(),
            .connectedSince = utcFrom(row.value(3))};
}

QString sentenceAbout(const Holder &holder)
{
    const QString since = holder.connectedSince.toString(u"yyyy-MM-dd HH:mm"_s);
    if (holder.address.isEmpty() || since.isEmpty())
        return Text::tr("It is the database's user %1, with the program %2.").arg(holder.user, holder.program);
    return Text::tr("It is the database's user %1, with the program %2 on %3, connected since %4 UTC.")
        .arg(holder.user, holder.program, holder.address, since);
}

Error conflict(LmsConnection &connection, MeetingRef meeting, const std::stop_token &stop)
{
    const QString sql = u"SELECT a.usename, a.application_name, host(a.client_addr), CAST(a.backend_start AS text) "
                        "FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid WHERE %1"_s.arg(
                            lockCondition());
    const auto holders = readRows<Holder>(connection, sql, lockValues(meeting), stop, readHolder);
    QStringList sentences{Text::tr("%1 is being worked on by another program.").arg(nameOf(meeting))};
    if (holders && !holders->isEmpty())
        sentences.append(sentenceAbout(holders->first()));
    sentences.append(Text::tr("Nothing was written. Try again when it has finished."));
    return makeError(ErrorKind::Conflict, sentences.join(u' '));
}

Result<Done> lock(LmsConnection &connection, MeetingRef meeting, const std::stop_token &stop)
{
    const auto locked = tryLock(connection, meeting, stop);
    if (!locked)
        return failure(locked.error());
    if (!*locked)
        return failure(conflict(connection, meeting, stop));
    return Done{};
}

} // namespace

Result<Done> MeetingLocks::claim(LmsConnection &connection, MeetingRef meeting, const std::stop_token &stop)
{
    return lock(connection, meeting, stop).map([this, meeting](Done done) {
        m_claimed.insert(meeting);
        return done;
    });
}

void MeetingLocks::release(LmsConnection &connection, MeetingRef meeting)
{
    // Without a connection there is no session that could hold it.
    if (m_claimed.remove(meeting))
        static_cast<void>(
            connection.run(u"SELECT pg_advisory_unlock(:class, :number)"_s, lockValues(meeting), {}).has_value());
}

Result<Done> MeetingLocks::takeBack(LmsConnection &connection, const std::stop_token &stop)
{
    for (const MeetingRef meeting : std::as_const(m_claimed)) {
        if (const auto locked = tryLock(connection, meeting, stop); !locked)
            return failure(locked.error());
    }
    return Done{};
}

Result<Done> MeetingLocks::prove(LmsConnection &connection, MeetingRef meeting, const std::stop_token &stop) const
{
    return m_claimed.contains(meeting) ? lock(connection, meeting, stop) : Result<Done>(Done{});
}

} // namespace confdesk
