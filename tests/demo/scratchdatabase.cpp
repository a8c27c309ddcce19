// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/scratchdatabase.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QString uniqueName()
{
    static int counter = 0;
    return u"demo_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++counter);
}

QSqlDatabase connectTo(const Profile::Database &profile, const QString &connection)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
    database.setHostName(profile.host);
    database.setPort(profile.port);
    database.setUserName(profile.user);
    database.setDatabaseName(profile.name);
    if (!database.open())
        QTest::qFail(qPrintable(database.lastError().text()), __FILE__, __LINE__);
    return database;
}

void onServer(Profile::Database profile, const QString &statement)
{
    const QString connection = u"server of the demo's tests"_s;
    profile.name = u"postgres"_s;
    {
        QSqlQuery query(connectTo(profile, connection));
        if (!query.exec(statement))
            QTest::qFail(qPrintable(query.lastError().text()), __FILE__, __LINE__);
    }
    QSqlDatabase::removeDatabase(connection);
}

} // namespace

bool hasPostgreSql()
{
    return qEnvironmentVariableIsSet("CONFDESK_TEST_PG_HOST");
}

ScratchDatabase::ScratchDatabase(LmsEngine engine) : m_engine(engine)
{
    const QString name = uniqueName();
    if (engine == LmsEngine::Sqlite) {
        m_profile.file = m_folder.filePath(u"lms.sqlite3"_s);
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        m_database.setDatabaseName(m_profile.file);
        m_database.open();
        QSqlQuery(u"PRAGMA synchronous=OFF"_s, m_database);
        QSqlQuery(u"PRAGMA foreign_keys=ON"_s, m_database);
        return;
    }
    m_profile = {.driver = Profile::Driver::PostgreSql,
                 .host = qEnvironmentVariable("CONFDESK_TEST_PG_HOST"),
                 .port = qEnvironmentVariableIntValue("CONFDESK_TEST_PG_PORT"),
                 .name = name,
                 .user = qEnvironmentVariable("CONFDESK_TEST_PG_USER"),
                 .sslMode = u"disable"_s};
    onServer(m_profile, u"CREATE DATABASE %1"_s.arg(name));
    m_database = connectTo(m_profile, name);
}

ScratchDatabase::~ScratchDatabase()
{
    const QString connection = m_database.connectionName();
    m_database = {};
    QSqlDatabase::removeDatabase(connection);
    if (m_engine == LmsEngine::PostgreSql)
        onServer(m_profile, u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_profile.name));
}

QVariantList ScratchDatabase::ask(const QString &sql) const
{
    QVariantList values;
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        QTest::qFail(qPrintable(sql + u": "_s + query.lastError().text()), __FILE__, __LINE__);
    while (query.next())
        values.append(query.value(0));
    return values;
}

} // namespace confdesk
