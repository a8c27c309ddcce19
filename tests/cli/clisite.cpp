// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/clisite.h"

#include "base/clock.h"
#include "demo/demotenant.h"
#include "demo/graphwriter.h"
#include "demo/lmswriter.h"

#include <QFile>
#include <QMap>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

void check(bool isFine, const QString &message)
{
    if (!isFine)
        QTest::qFail(qPrintable(message), __FILE__, __LINE__);
}

QSqlDatabase serverConnection(const QString &connection, const QString &database)
{
    QSqlDatabase server = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
    server.setHostName(qEnvironmentVariable("CONFDESK_TEST_PG_HOST"));
    server.setPort(qEnvironmentVariableIntValue("CONFDESK_TEST_PG_PORT"));
    server.setUserName(qEnvironmentVariable("CONFDESK_TEST_PG_USER"));
    server.setDatabaseName(database);
    check(server.open(), server.lastError().text());
    return server;
}

void runOnServer(const QStringList &statements)
{
    const QString connection = u"server"_s;
    {
        QSqlDatabase server = serverConnection(connection, u"postgres"_s);
        QSqlQuery query(server);
        for (const QString &statement : statements)
            check(query.exec(statement), statement + u": "_s + query.lastError().text());
    }
    QSqlDatabase::removeDatabase(connection);
}

/// A text as SQL writes it.
QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

} // namespace

bool hasPostgreSql()
{
    return !qEnvironmentVariableIsEmpty("CONFDESK_TEST_PG_HOST");
}

CliSite::CliSite(Engine engine)
    : m_engine(engine),
      m_world(makeDemoWorld(SystemClock().nowUtc())),
      m_connection(QUuid::createUuid().toString(QUuid::Id128)),
      m_databaseName(u"cli_"_s + m_connection)
{
    if (engine == Engine::Sqlite)
        makeSqlite();
    else
        makePostgreSql();
    SimulatedWorld inTeams = simulatedWorld(m_world);
    inTeams.clientSecret = QString::fromLatin1(clientSecret);
    check(graph.start(inTeams).has_value(), u"The simulator does not start"_s);
    static_cast<void>(writeProfile(profileText()));
}

CliSite::~CliSite()
{
    QSqlDatabase::database(m_connection).close();
    QSqlDatabase::removeDatabase(m_connection);
    if (m_engine == Engine::PostgreSql)
        runOnServer({u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_databaseName), u"DROP ROLE %1"_s.arg(m_databaseName)});
}

void CliSite::makeSqlite()
{
    const auto created = createSqliteLms(m_world, databaseFile());
    check(created.has_value(), created ? QString() : created.error().text);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(databaseFile());
    check(database.open(), database.lastError().text());
}

void CliSite::makePostgreSql()
{
    const QString password = literal(QString::fromLatin1(databasePassword));
    // A role per site: its name is that of the database.
    runOnServer({u"CREATE ROLE %1 LOGIN PASSWORD %2"_s.arg(m_databaseName, password),
                 u"CREATE DATABASE %1"_s.arg(m_databaseName)});
    QSqlDatabase database = serverConnection(m_connection, m_databaseName);
    const auto written = writeLms(m_world, database);
    check(written.has_value(), written ? QString() : written.error().text);
    execute(u"GRANT SELECT, UPDATE ON ALL TABLES IN SCHEMA public TO %1"_s.arg(m_databaseName));
}

QString CliSite::profileText(const QStringList &changes) const
{
    QMap<QString, QString> values{{u"graph/cloud"_s, u"custom"_s},
                                  {u"graph/graphUrl"_s, graph.rootUrl()},
                                  {u"graph/loginUrl"_s, graph.rootUrl()},
                                  {u"graph/tenantId"_s, demoTenantId()},
                                  {u"graph/clientId"_s, demoClientId()},
                                  {u"graph/organizer"_s, demoServiceAccount()},
                                  {u"lms/baseUrl"_s, u"https://lms.northgate.example"_s}};
    if (m_engine == Engine::Sqlite) {
        values.insert({{u"database/driver"_s, u"sqlite"_s}, {u"database/file"_s, databaseFile()}});
    } else {
        values.insert({{u"database/driver"_s, u"postgresql"_s},
                       {u"database/host"_s, qEnvironmentVariable("CONFDESK_TEST_PG_HOST")},
                       {u"database/port"_s, qEnvironmentVariable("CONFDESK_TEST_PG_PORT")},
                       {u"database/name"_s, m_databaseName},
                       {u"database/user"_s, m_databaseName},
                       {u"database/sslMode"_s, u"verify-full"_s},
                       {u"database/sslRootCert"_s, qEnvironmentVariable("CONFDESK_TEST_PG_ROOTCERT")}});
    }
    for (const QString &change : changes)
        values.insert(change.section(u'=', 0, 0), change.section(u'=', 1));
    QMap<QString, QString> sections;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (!it.value().isEmpty())
            sections[it.key().section(u'/', 0, 0)] += u"%1=%2\n"_s.arg(it.key().section(u'/', 1), it.value());
    }
    QString text;
    for (auto it = sections.cbegin(); it != sections.cend(); ++it)
        text += u"[%1]\n%2"_s.arg(it.key(), it.value());
    return text;
}

QString CliSite::writeProfile(const QString &text, const QString &name) const
{
    QFile profile(file(name));
    check(profile.open(QIODevice::WriteOnly) && profile.write(text.toUtf8()) >= 0, profile.errorString());
    return profile.fileName();
}

CliResult CliSite::run(const QStringList &arguments) const
{
    return runWith(file(u"site.ini"_s), arguments);
}

CliResult CliSite::runWith(const QString &profile, const QStringList &arguments) const
{
    const CliResult result =
        runCli(QStringList{u"--profile"_s, profile, u"--format"_s, u"json"_s} + arguments, environment());
    for (const char *secret : {clientSecret, databasePassword}) {
        const bool leaks =
            result.all().contains(secret) || result.all().contains(QByteArray(secret).toPercentEncoding());
        check(!leaks, u"A secret came out:\n"_s + QString::fromUtf8(result.all()));
    }
    return result;
}

QProcessEnvironment CliSite::environment() const
{
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"CONFDESK_CLIENT_SECRET"_s, QString::fromLatin1(clientSecret));
    environment.insert(u"XDG_DATA_HOME"_s, file(u"data"_s)); // where the journal is
    environment.insert(u"CONFDESK_DB_PASSWORD"_s, QString::fromLatin1(databasePassword));
    return environment;
}

void CliSite::execute(const QString &sql)
{
    static_cast<void>(rows(sql));
}

QList<QStringList> CliSite::rows(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    check(query.exec(sql), sql + u": "_s + query.lastError().text());
    QList<QStringList> result;
    while (query.next()) {
        QStringList row;
        for (int column = 0; column < query.record().count(); ++column)
            row.append(query.isNull(column) ? u"NULL"_s : query.value(column).toString());
        result.append(row);
    }
    return result;
}

QList<QStringList> CliSite::allRows()
{
    return rows(u"SELECT * FROM conferences_conference ORDER BY id"_s) +
           rows(u"SELECT * FROM conferences_conferencetimeslot ORDER BY id"_s) +
           rows(u"SELECT * FROM conferences_conferencetimeslotselection ORDER BY id"_s);
}

} // namespace confdesk::testing
