// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/lmswriter.h"

#include "demo/lmstables.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

Result<Done> run(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return failure(demoDatabaseError(statement.section(u'\n', 0, 0), query.lastError()));
    return Done{};
}

/// PostgreSQL's sequences do not notice explicit ids: the LMS's next row would get one that is taken.
Result<Done> advanceSequence(const QSqlDatabase &database, const QString &table)
{
    return run(database, u"SELECT setval(pg_get_serial_sequence('%1', 'id'), (SELECT max(id) FROM %1))"_s.arg(table));
}

Result<Done> fill(const DemoWorld &world, const QSqlDatabase &database, LmsEngine engine)
{
    const LmsForm form(engine);
    for (const QString &statement : lmsSchemaStatements(engine)) {
        if (const auto made = run(database, statement); !made)
            return made;
    }
    for (const LmsTable &table : demoTables()) {
        if (const auto filled = table.fill(world, database, form); !filled)
            return filled;
        if (engine == LmsEngine::Sqlite)
            continue;
        if (const auto advanced = advanceSequence(database, table.name); !advanced)
            return advanced;
    }
    return Done{};
}

/// An SQLite file that may be lost while it is being made: nothing waits for the disk.
Result<Done> fillFile(const DemoWorld &world, const QString &file, const QString &connection)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(file);
    if (!database.open())
        return failure(demoDatabaseError(file, database.lastError()));
    for (const QString &pragma : {u"PRAGMA synchronous=OFF"_s, u"PRAGMA journal_mode=MEMORY"_s}) {
        if (const auto set = run(database, pragma); !set)
            return set;
    }
    return writeLms(world, database);
}

} // namespace

Result<Done> writeLms(const DemoWorld &world, QSqlDatabase &database)
{
    const LmsEngine engine = database.driverName() == "QPSQL"_L1 ? LmsEngine::PostgreSql : LmsEngine::Sqlite;
    if (!database.transaction())
        return failure(demoDatabaseError(u"BEGIN"_s, database.lastError()));
    if (const auto filled = fill(world, database, engine); !filled) {
        database.rollback();
        return filled;
    }
    if (!database.commit()) {
        const Error error = demoDatabaseError(u"COMMIT"_s, database.lastError());
        database.rollback();
        return failure(error);
    }
    return Done{};
}

Result<Done> createSqliteLms(const DemoWorld &world, const QString &file)
{
    const auto refuse = [&file](const QString &why) {
        return failure(ErrorKind::Database,
                       QCoreApplication::translate("confdesk::Demo", "The demo's LMS database %1 could not be made: %2")
                           .arg(file, why));
    };
    if (QFile::exists(file))
        return refuse(QCoreApplication::translate("confdesk::Demo", "the file is there already."));

    const QString unfinished = file + u".unfinished"_s;
    QFile::remove(unfinished);
    const QString connection = QUuid::createUuid().toString();
    const auto filled = fillFile(world, unfinished, connection);
    QSqlDatabase::removeDatabase(connection);
    if (!filled) {
        QFile::remove(unfinished);
        return filled;
    }
    QFile finished(unfinished);
    if (!finished.rename(file))
        return refuse(finished.errorString());
    return Done{};
}

} // namespace confdesk
