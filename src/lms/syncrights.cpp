// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/syncrights.h"

#include "lms/lmsconnection.h"
#include "lms/writerights.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::SyncRights)
};

bool isAbsent(const std::optional<ColumnRights> &column)
{
    return !column;
}

/// Another version of the LMS, whose rows we would leave half filled, or could not make at all.
QString unknownColumn(const PresentColumns &present)
{
    for (const TableColumns &each : syncAddedColumns()) {
        const auto columns = present.value(each.table);
        const QStringList known = each.columnList() + QStringList{u"id"_s};
        QStringList names = columns.keys();
        names.sort();
        for (const QString &name : std::as_const(names)) {
            if (!columns.value(name).isMandatory || known.contains(name))
                continue;
            return Text::tr("The table %1 of this LMS demands a value for %2, of which this version of Confdesk knows "
                            "nothing: update Confdesk, to be able to write recordings into the LMS.")
                .arg(each.table, name);
        }
    }
    return {};
}

QString missingInsert(const PresentColumns &present, const QString &user)
{
    const auto missing =
        firstColumnThat(syncAddedColumns(), present, [](const auto &column) { return column && !column->mayInsert; });
    if (!missing)
        return {};
    return Text::tr("The user %1 may not add rows with %2 to the table %3: ask the database's administrator to GRANT "
                    "INSERT ON %3 TO %1.")
        .arg(user, missing->name, missing->of.table);
}

// A right to insert is no right to the number of the row. Sequences of identity columns need none, and are no part of a
// column's default. CASE keeps the server from asking about what is no sequence.
Result<QString> missingSequence(LmsConnection &connection, const QString &user, const std::stop_token &stop)
{
    const QString sql =
        u"SELECT s.relname FROM pg_catalog.pg_attrdef d JOIN pg_catalog.pg_depend p ON p.objid = d.oid "
        "AND p.classid = 'pg_catalog.pg_attrdef'::regclass AND p.refclassid = 'pg_catalog.pg_class'::regclass "
        "JOIN pg_catalog.pg_class s ON s.oid = p.refobjid "
        "WHERE d.adrelid IN (to_regclass('%1'), to_regclass('%2')) AND CASE WHEN s.relkind = 'S' "
        "THEN NOT has_sequence_privilege(s.oid, 'USAGE, UPDATE') ELSE false END ORDER BY s.relname"_s.arg(
            recordingsAdded.table, syncLogAdded.table);
    auto query = connection.run(sql, {}, stop);
    if (!query)
        return failure(query.error());
    if (!query->next())
        return connection.endOf(*query).map([](Done) { return QString(); });
    return Text::tr("The user %1 may not use the sequence %2, which numbers new rows: ask the database's administrator "
                    "to GRANT USAGE ON SEQUENCE %2 TO %1.")
        .arg(user, query->value(0).toString());
}

} // namespace

QString whyNoRecordings(const LmsConnection &connection, const PresentColumns &present)
{
    if (const auto missing = firstColumnThat(syncReadColumns(), present, isAbsent)) {
        return Text::tr("This LMS has no column %1 in the table %2: update the LMS, to be able to see what it knows of "
                        "recordings.")
            .arg(missing->name, missing->of.table);
    }
    return missingRead(syncReadColumns(), present, connection.settings().database.user);
}

Result<QString> whyNoSync(LmsConnection &connection, const PresentColumns &present, const std::stop_token &stop)
{
    if (const QString reason = whyNoRecordings(connection, present); !reason.isEmpty())
        return reason;
    for (const auto &written : {syncAddedColumns(), syncChangedColumns()}) {
        if (const auto missing = firstColumnThat(written, present, isAbsent)) {
            return Text::tr("This LMS has no column %1 in the table %2: update the LMS, to be able to write recordings "
                            "into it.")
                .arg(missing->name, missing->of.table);
        }
    }
    const QString user = connection.settings().database.user;
    for (const QString &reason :
         {unknownColumn(present), missingInsert(present, user), missingUpdate(syncChangedColumns(), present, user)}) {
        if (!reason.isEmpty())
            return reason;
    }
    return connection.engine() == Engine::Sqlite ? QString() : missingSequence(connection, user, stop);
}

} // namespace confdesk
