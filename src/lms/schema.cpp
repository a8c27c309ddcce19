// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/schema.h"

#include "lms/lmsconnection.h"
#include "lms/schemacolumns.h"
#include "lms/syncrights.h"
#include "lms/writerights.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::LmsSchema)
};

// On PostgreSQL a table may be there, but in a schema that the account may not enter, or that is not on its search
// path.
Result<QString> schemaHolding(LmsConnection &connection, const QString &table, const std::stop_token &stop)
{
    if (connection.engine() == Engine::Sqlite)
        return QString();
    auto query = connection.run(u"SELECT n.nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n "
                                "ON n.oid = c.relnamespace WHERE c.relname = :name ORDER BY n.nspname"_s,
                                {{u":name"_s, table}}, stop);
    if (!query)
        return failure(query.error());
    return query->next() ? query->value(0).toString() : QString();
}

Error missingTable(LmsConnection &connection, const QString &table, const std::stop_token &stop)
{
    const auto holder = schemaHolding(connection, table, stop);
    if (!holder)
        return holder.error();
    if (!holder->isEmpty()) {
        return makeError(ErrorKind::Database,
                         Text::tr("The %1 cannot be used: its table %2 is in the schema %3, which the user %4 does not "
                                  "reach. Ask its administrator for USAGE on the schema and to put it on the user's "
                                  "search_path.")
                             .arg(connection.place(), table, *holder, connection.settings().database.user));
    }
    return makeError(ErrorKind::Database, Text::tr("The %1 is not the database of an LMS: it has no table %2. Choose "
                                                   "another database in the profile.")
                                              .arg(connection.place(), table));
}

Error missingColumn(const LmsConnection &connection, const QString &table, const QString &column)
{
    return makeError(
        ErrorKind::Database,
        Text::tr("The %1 cannot be used: its table %2 has no column %3. This version of the LMS is not known "
                 "to Confdesk.")
            .arg(connection.place(), table, column));
}

Error mayNotRead(const LmsConnection &connection, const QString &table)
{
    return makeError(ErrorKind::Database,
                     Text::tr("The %1 cannot be used: the user %2 may not read the table %3. Ask its administrator to "
                              "GRANT SELECT ON %3 TO %2.")
                         .arg(connection.place(), connection.settings().database.user, table));
}

Result<Done> checkReadable(LmsConnection &connection, const PresentColumns &present, const std::stop_token &stop)
{
    for (const TableColumns &each : requiredColumns()) {
        if (!present.contains(each.table))
            return failure(missingTable(connection, each.table, stop));
        const auto columns = present.value(each.table);
        for (const QString &column : each.columnList()) {
            if (!columns.contains(column))
                return failure(missingColumn(connection, each.table, column));
            if (!columns.value(column).mayRead)
                return failure(mayNotRead(connection, each.table));
        }
    }
    return Done{};
}

// A column that came late: absent, or there and then it must be readable too.
Result<bool> hasColumn(const LmsConnection &connection, const PresentColumns &present, QLatin1StringView table,
                       QLatin1StringView column)
{
    const auto columns = present.value(table);
    if (columns.contains(column) && !columns.value(column).mayRead)
        return failure(mayNotRead(connection, table));
    return columns.contains(column);
}

} // namespace

Result<LmsSchema> inspectSchema(LmsConnection &connection, const std::stop_token &stop)
{
    const auto present = presentColumns(connection, stop);
    if (!present)
        return failure(present.error());
    if (auto readable = checkReadable(connection, *present, stop); !readable)
        return failure(readable.error());
    const auto ofConference = hasColumn(connection, *present, "conferences_conference"_L1, "online_meeting_id"_L1);
    const auto ofSlot = hasColumn(connection, *present, "conferences_conferencetimeslot"_L1, "online_meeting_id"_L1);
    const auto account =
        hasColumn(connection, *present, "account_settings_teamsintegration"_L1, "service_account_email"_L1);
    for (const auto *each : {&ofConference, &ofSlot, &account}) {
        if (!*each)
            return failure(each->error());
    }
    LmsSchema schema{.hasServiceAccounts = *account};
    schema.capabilities = {.place = connection.place(), .hasOnlineMeetingIds = *ofConference && *ofSlot};
    const auto reason = whyNoWriting(connection, *present, schema.capabilities.hasOnlineMeetingIds, stop);
    if (!reason)
        return failure(reason.error());
    schema.capabilities.canWrite = reason->isEmpty();
    schema.capabilities.whyReadOnly = *reason;
    schema.whyNoReplacement = reason->isEmpty() ? whyNoReplacement(connection, *present) : *reason;
    schema.whyNoRecordings = whyNoRecordings(connection, *present);
    const auto noSync = reason->isEmpty() ? whyNoSync(connection, *present, stop) : reason;
    if (!noSync)
        return failure(noSync.error());
    schema.whyNoSync = *noSync;
    return schema;
}

} // namespace confdesk
