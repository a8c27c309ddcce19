// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalschema.h"

#include "sql/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::JournalSchema)
};

constexpr auto application = "confdesk journal"_L1;

Result<QStringList> tableNames(Connection &connection, const std::stop_token &stop)
{
    const QString sql =
        connection.engine() == Engine::Sqlite
            ? u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"_s
            : u"SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n "
              "ON n.oid = c.relnamespace WHERE n.nspname = 'confdesk' AND c.relkind IN ('r', 'p', 'v')"_s;
    auto query = connection.run(sql, {}, stop);
    if (!query)
        return failure(query.error());
    QStringList names;
    while (query->next())
        names.append(query->value(0).toString());
    return connection.endOf(*query).map([&names](Done) { return names; });
}

Error otherDatabaseError(const Connection &connection)
{
    if (connection.engine() == Engine::Sqlite) {
        return makeError(ErrorKind::Database, Text::tr("The %1 cannot be used: this is another database, not a journal "
                                                       "of Confdesk. Name another file with --journal.")
                                                  .arg(connection.place()));
    }
    return makeError(
        ErrorKind::Database,
        Text::tr("The %1 cannot be used: the schema confdesk there has other tables, not those of a journal. "
                 "Name another database in the section [journal] of the profile.")
            .arg(connection.place()));
}

// Without the right to enter the schema even its version cannot be read.
Result<Done> mayEnterSchema(Connection &connection, const std::stop_token &stop)
{
    if (connection.engine() == Engine::Sqlite)
        return Done{};
    auto query = connection.run(u"SELECT has_schema_privilege('confdesk', 'USAGE')"_s, {}, stop);
    if (!query)
        return failure(query.error());
    if (query->next() && query->value(0).toBool())
        return Done{};
    return failure(
        ErrorKind::Database,
        Text::tr("The %1 cannot be used: the user %2 may not enter its schema. Ask its administrator to GRANT "
                 "USAGE ON SCHEMA confdesk TO %2, and SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA "
                 "confdesk.")
            .arg(connection.place(), connection.settings().database.user));
}

Result<Done> makeSchema(Connection &connection, const std::stop_token &stop)
{
    if (connection.engine() == Engine::Sqlite)
        return Done{};
    // IF NOT EXISTS would ask for the right to create one even where there is one.
    auto query = connection.run(u"SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'confdesk'), "
                                "has_database_privilege(current_database(), 'CREATE')"_s,
                                {}, stop);
    if (!query)
        return failure(query.error());
    if (!query->next() || query->value(0).toBool())
        return Done{};
    if (!query->value(1).toBool()) {
        return failure(
            ErrorKind::Database,
            Text::tr("The %1 cannot be made: the user %2 may not create a schema there. Run “confdesk-cli "
                     "journal init” with an account that may, or ask its administrator to GRANT CREATE ON "
                     "DATABASE %3 TO %2.")
                .arg(connection.place(), connection.settings().database.user, connection.settings().database.name));
    }
    return connection.run(u"CREATE SCHEMA confdesk"_s, {}, stop).map([](const auto &) { return Done{}; });
}

Result<Done> upgrade(Connection &connection, const SchemaVersion &to, const std::stop_token &stop)
{
    for (const QString &statement : to.statements) {
        if (auto done = connection.run(statement, {}, stop); !done)
            return failure(done.error());
    }
    return connection
        .run(u"UPDATE meta SET value = :version WHERE name = 'schema_version'"_s,
             {{u":version"_s, QString::number(to.number)}}, stop)
        .map([](const auto &) { return Done{}; });
}

Result<Done> migrateNow(Connection &connection, const QList<SchemaVersion> &versions, const std::stop_token &stop)
{
    // Two that make it at once: the second waits, and finds all there. SQLite's lock is taken already.
    if (connection.engine() == Engine::PostgreSql) {
        if (auto locked = connection.run(u"SELECT pg_advisory_xact_lock(7166475013341864)"_s, {}, stop); !locked)
            return failure(locked.error());
    }
    if (auto made = makeSchema(connection, stop); !made)
        return made;
    const auto present = journalVersion(connection, stop);
    if (!present)
        return failure(present.error());
    const int version = present->value_or(0);
    if (version > versions.constLast().number)
        return failure(newerVersionError(connection, version));
    for (const SchemaVersion &each : versions) {
        if (each.number <= version)
            continue;
        if (auto done = upgrade(connection, each, stop); !done)
            return done;
    }
    return Done{};
}

} // namespace

Result<Done> prepareJournalSession(Connection &connection, const std::stop_token &stop)
{
    if (connection.engine() == Engine::Sqlite) {
        return connection.run(u"PRAGMA synchronous = FULL"_s, {}, stop).map([](const auto &) { return Done{}; });
    }
    // Durable means on the disk, whatever the server's default is. Nobody hangs up on a program that waits for Graph;
    // and one whose machine died is found out within a minute. Old servers lack some of these settings.
    return connection
        .run(uR"(SELECT set_config('search_path', 'confdesk, pg_temp', false),
                 set_config('default_transaction_isolation', 'read committed', false),
                 (SELECT set_config(name, 'on', false) FROM pg_catalog.pg_settings
                  WHERE name = 'synchronous_commit' AND setting = 'off'),
                 (SELECT set_config(name, '0', false) FROM pg_catalog.pg_settings WHERE name = 'idle_session_timeout'),
                 set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
                 set_config('tcp_keepalives_count', '3', false))"_s,
             {}, stop)
        .map([](const auto &) { return Done{}; });
}

Result<std::optional<int>> journalVersion(Connection &connection, const std::stop_token &stop)
{
    const auto tables = tableNames(connection, stop);
    if (!tables)
        return failure(tables.error());
    if (tables->isEmpty())
        return std::optional<int>();
    if (!tables->contains(u"meta"_s))
        return failure(otherDatabaseError(connection));
    if (auto allowed = mayEnterSchema(connection, stop); !allowed)
        return failure(allowed.error());
    auto query = connection.run(u"SELECT name, value FROM meta"_s, {}, stop);
    if (!query)
        return failure(query.error());
    QHash<QString, QString> values;
    while (query->next())
        values.insert(query->value(0).toString(), query->value(1).toString());
    if (auto end = connection.endOf(*query); !end)
        return failure(end.error());
    if (values.value(u"application"_s) != application)
        return failure(otherDatabaseError(connection));
    return std::optional(values.value(u"schema_version"_s).toInt());
}

Result<Done> migrateJournal(Connection &connection, const QList<SchemaVersion> &versions, const std::stop_token &stop)
{
    auto transaction = Transaction::begin(connection, stop);
    if (!transaction)
        return failure(transaction.error());
    if (auto done = migrateNow(connection, versions, stop); !done)
        return done;
    return transaction->commit(stop);
}

Error newerVersionError(const Connection &connection, int version)
{
    return makeError(ErrorKind::Database,
                     Text::tr("The %1 was made by a newer Confdesk (version %2 of the schema; this program knows %3). "
                              "Nothing was read or changed. Update Confdesk here.")
                         .arg(connection.place(), QString::number(version), QString::number(newestJournalVersion())));
}

Result<QStringList> missingJournalRights(Connection &connection, const std::stop_token &stop)
{
    if (connection.engine() == Engine::Sqlite)
        return QStringList();
    auto query = connection.run(uR"(SELECT r.privilege || ' ON confdesk.' || c.relname
            FROM pg_catalog.pg_class c CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE')) AS r (privilege)
            WHERE c.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'confdesk')
            AND c.relkind = 'r' AND NOT has_table_privilege(c.oid, r.privilege) ORDER BY 1)"_s,
                                {}, stop);
    if (!query)
        return failure(query.error());
    QStringList missing;
    while (query->next())
        missing.append(query->value(0).toString());
    return connection.endOf(*query).map([&missing](Done) { return missing; });
}

} // namespace confdesk
