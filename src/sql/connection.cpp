// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/connection.h"

#include "base/logging.h"
#include "sql/sqlerror.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSqlError>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Connection)
};

QString uniqueName()
{
    static std::atomic_int counter = 0;
    return u"confdesk-%1"_s.arg(++counter);
}

bool bind(QSqlQuery &query, const Values &values, Engine engine)
{
    for (const auto &[name, value] : values) {
        // The driver writes values into the statement's text, which a NUL would end.
        if (engine == Engine::PostgreSql && value.toString().contains(QChar::Null))
            return false;
        query.bindValue(name, value);
    }
    return true;
}

} // namespace

Connection::Connection(ConnectionSettings settings) : m_settings(std::move(settings)), m_name(uniqueName()) {}

Connection::~Connection()
{
    close();
}

Result<Done> Connection::open(const std::stop_token &stop)
{
    if (m_database.isOpen() && isStillGood(stop))
        return Done{};
    close();
    if (auto connected = connectToDatabase(); !connected) {
        close();
        return connected;
    }
    auto ready = prepareSession(stop);
    if (ready)
        ready = inspect(stop);
    if (!ready)
        close();
    else
        qCInfo(lcSql) << "opened" << place() << (m_settings.access == Access::Read ? "to read" : "to write");
    return ready;
}

void Connection::close()
{
    m_database.close();
    m_database = {};
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
    m_isLost = false;
    m_file.reset();
}

bool Connection::isStillGood(const std::stop_token &stop)
{
    if (m_isLost)
        return false;
    if (engine() == Engine::Sqlite)
        return m_file && m_file == identityOf(m_settings.database.file);
    // A read that finds the server gone is repeated. A write is not, so it is found out before.
    return m_settings.access == Access::Read || run(u"SELECT 1"_s, {}, stop).has_value();
}

Result<Done> Connection::connectToDatabase()
{
    if (auto valid = checkSettings(m_settings); !valid)
        return valid;
    const Profile::Database &database = m_settings.database;
    const bool sqlite = engine() == Engine::Sqlite;
    if (sqlite) {
        if (auto usable = checkFile(); !usable)
            return usable;
        m_file = identityOf(database.file);
    }
    const QString driver = sqlite ? u"QSQLITE"_s : u"QPSQL"_s;
    if (!QSqlDatabase::isDriverAvailable(driver))
        return failure(driverMissingError(m_settings));
    m_database = QSqlDatabase::addDatabase(driver, m_name);
    if (!m_database.isValid())
        return failure(driverMissingError(m_settings));
    m_database.setDatabaseName(sqlite ? sqliteUri(m_settings) : database.name);
    m_database.setConnectOptions(connectOptions(m_settings));
    if (!sqlite) {
        m_database.setHostName(database.host);
        m_database.setPort(database.port);
        m_database.setUserName(database.user);
        m_database.setPassword(m_settings.password);
    }
    if (!m_database.open())
        return failure(openError(m_database.lastError(), m_settings));
    return Done{};
}

Result<Done> Connection::prepareSession(const std::stop_token &stop)
{
    const bool reads = m_settings.access == Access::Read;
    if (engine() == Engine::Sqlite) {
        // A plain connection checks no foreign keys (LMS facts §2), Django's does.
        return reads ? Result<Done>(Done{})
                     : run(u"PRAGMA foreign_keys = ON"_s, {}, stop).map([](const auto &) { return Done{}; });
    }
    const Values values{{u":statement"_s, QString::number(m_settings.patience.statement.count())},
                        {u":lock"_s, QString::number(m_settings.patience.lock.count())}};
    // Compiling the list's statement (jit) takes longer than executing it. Servers before version 11 have no such
    // setting.
    QString sql =
        u"SELECT set_config('statement_timeout', :statement, false), set_config('lock_timeout', :lock, false), "
        "set_config('TimeZone', 'UTC', false), "
        "(SELECT set_config(name, 'off', false) FROM pg_catalog.pg_settings WHERE name = 'jit')"_s;
    if (reads)
        sql += ", set_config('default_transaction_read_only', 'on', false)"_L1;
    return run(sql, values, stop).map([](const auto &) { return Done{}; });
}

Result<QSqlQuery> Connection::run(const QString &sql, const Values &values, const std::stop_token &stop, Fetch fetch)
{
    if (m_isLost || !m_database.isOpen()) {
        m_isLost = true;
        return failure(
            ErrorKind::Database,
            Text::tr("The connection to the %1 broke. Check that the server is running, and try again.").arg(place()));
    }
    QSqlQuery query(m_database);
    // Whole results are kept by the driver of PostgreSQL; that of SQLite would copy each row.
    query.setForwardOnly(fetch == Fetch::Streamed || engine() == Engine::Sqlite);
    if (auto executed = execute(query, sql, values, stop); !executed)
        return failure(executed.error());
    return query;
}

Result<Done> Connection::execute(QSqlQuery &query, const QString &sql, const Values &values,
                                 const std::stop_token &stop)
{
    const QDeadlineTimer patience(m_settings.patience.lock);
    while (true) {
        if (stop.stop_requested())
            return failure(cancelledError());
        // What has no values is not prepared: PostgreSQL does not prepare BEGIN or COMMIT.
        const bool prepared = values.isEmpty() || query.prepare(sql);
        if (prepared && !bind(query, values, engine())) {
            return failure(
                ErrorKind::Database,
                Text::tr("The %1 cannot hold a text with a NUL character in it. Nothing was written.").arg(place()));
        }
        if (prepared && (values.isEmpty() ? query.exec(sql) : query.exec()))
            return Done{};
        if (!isBusy(query.lastError(), engine()) || patience.hasExpired())
            return failed(query);
    }
}

Result<Done> Connection::endOf(const QSqlQuery &query)
{
    if (query.lastError().isValid())
        return failed(query);
    return Done{};
}

tl::unexpected<Error> Connection::failed(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    m_isLost = m_isLost || isConnectionLoss(error, engine()) || !m_database.isOpen();
    Error described = statementError(error, m_settings);
    qCWarning(lcSql) << place() << "refused a statement:" << described.detail.simplified();
    return failure(std::move(described));
}

} // namespace confdesk
