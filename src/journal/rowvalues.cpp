// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/rowvalues.h"

#include "sql/storedvalues.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::JournalRows)
};

} // namespace

QVariant textValue(const QString &text)
{
    return toVariant(StoredText(text));
}

QVariant momentValue(const QDateTime &moment)
{
    return toVariant(moment.isValid() ? StoredText(storedMoment(moment, Engine::Sqlite)) : StoredText());
}

Values meetingValues(const JournalConnection &connection, MeetingRef meeting)
{
    return {{u":site"_s, connection.site()}, {u":kind"_s, kindName(meeting.kind)}, {u":meeting"_s, meeting.id}};
}

MeetingRef meetingFrom(const QVariant &kind, const QVariant &id)
{
    const bool isSlot = kind.toString() == kindName(MeetingRef::Kind::Slot);
    return {.kind = isSlot ? MeetingRef::Kind::Slot : MeetingRef::Kind::Conference, .id = id.toLongLong()};
}

Result<QJsonObject> objectFrom(const QVariant &column, const Connection &connection)
{
    const QJsonDocument document = QJsonDocument::fromJson(column.toString().toUtf8());
    if (!document.isObject())
        return failure(unreadableError(connection, column.toString()));
    return document.object();
}

Result<QJsonArray> arrayFrom(const QVariant &column, const Connection &connection)
{
    const QJsonDocument document = QJsonDocument::fromJson(column.toString().toUtf8());
    if (!document.isArray())
        return failure(unreadableError(connection, column.toString()));
    return document.array();
}

Error unreadableError(const Connection &connection, const QString &what)
{
    return makeError(ErrorKind::Database,
                     Text::tr("The %1 holds something that this program cannot read: it was changed by hand, or by a "
                              "newer Confdesk. The details show it. Update Confdesk, or put a backup in its place.")
                         .arg(connection.place()),
                     what.left(200));
}

Result<int> change(Connection &connection, const QString &sql, const Values &values, const std::stop_token &stop)
{
    return connection.run(sql, values, stop).map([](const QSqlQuery &query) { return query.numRowsAffected(); });
}

} // namespace confdesk
