// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmsfixture.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QString moment = QStringLiteral("2025-11-20 08:00:00");

void check(bool isFine, const QString &message)
{
    if (!isFine)
        QTest::qFail(qPrintable(message), __FILE__, __LINE__);
}

QSqlDatabase superuserConnection(const QString &connection, const QString &database)
{
    QSqlDatabase server = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
    server.setHostName(qEnvironmentVariable("CONFDESK_TEST_PG_HOST"));
    server.setPort(qEnvironmentVariableIntValue("CONFDESK_TEST_PG_PORT"));
    server.setUserName(qEnvironmentVariable("CONFDESK_TEST_PG_USER"));
    server.setDatabaseName(database);
    server.setConnectOptions(u"options='-c client_min_messages=warning'"_s);
    check(server.open(), server.lastError().text());
    return server;
}

void runOnServer(const QStringList &statements)
{
    const QString connection = u"lms-fixture-server"_s;
    {
        const QSqlDatabase server = superuserConnection(connection, u"postgres"_s);
        QSqlQuery query(server);
        for (const QString &statement : statements)
            check(query.exec(statement), statement + u": "_s + query.lastError().text());
    }
    QSqlDatabase::removeDatabase(connection);
}

/// Databases of PostgreSQL that finished tests left empty: making one takes longer than most tests.
QStringList &emptyDatabases()
{
    static QStringList names;
    return names;
}

void dropEmptyDatabases()
{
    QStringList statements;
    for (const QString &name : std::as_const(emptyDatabases()))
        statements.append(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(name));
    runOnServer(statements);
}

/// Leaves tables, roles and rights as they are.
bool isAboutRows(const QString &sql)
{
    static const QStringList verbs{u"SELECT"_s, u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s,
                                   u"BEGIN"_s,  u"COMMIT"_s, u"LOCK"_s,   u"ROLLBACK"_s};
    return verbs.contains(sql.section(u' ', 0, 0));
}

QString uniqueName()
{
    static int counter = 0;
    return u"lms_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++counter);
}

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

bool hasPostgreSql()
{
    return !qEnvironmentVariableIsEmpty("CONFDESK_TEST_PG_HOST");
}

LmsFixture::LmsFixture(LmsEngine engine) : m_engine(engine)
{
    if (engine == LmsEngine::Sqlite)
        makeSqlite();
    else
        makePostgreSql();
    m_isAltered = false;
    insertBranch(1);
    insertUser(1);
}

LmsFixture::~LmsFixture()
{
    const bool isReusable = m_engine == LmsEngine::PostgreSql && !m_isAltered;
    if (isReusable)
        deleteRows();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
    if (m_engine == LmsEngine::Sqlite)
        return;
    if (isReusable) {
        emptyDatabases().append(m_name);
        return;
    }
    QStringList statements{u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_name)};
    for (const QString &role : std::as_const(m_roles))
        statements.append(u"DROP ROLE %1"_s.arg(role));
    runOnServer(statements);
}

void LmsFixture::deleteRows()
{
    const QStringList tables = m_database.tables();
    run(u"BEGIN"_s); // foreign keys are looked at when it ends
    for (const QString &table : tables)
        run(u"DELETE FROM %1"_s.arg(table));
    run(u"COMMIT"_s);
}

void LmsFixture::makeSqlite()
{
    m_name = uniqueName();
    m_profile.file = m_folder.filePath(u"lms.sqlite3"_s);
    static QByteArray emptyLms; // made once, and copied for each test
    QFile file(m_profile.file);
    if (!emptyLms.isEmpty())
        check(file.open(QIODevice::WriteOnly) && file.write(emptyLms) == emptyLms.size(), file.errorString());
    file.close();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_profile.file);
    check(m_database.open(), m_database.lastError().text());
    run(u"PRAGMA synchronous = OFF"_s);
    if (!emptyLms.isEmpty())
        return;
    makeSchema();
    check(file.open(QIODevice::ReadOnly), file.errorString());
    emptyLms = file.readAll();
}

void LmsFixture::makeSchema()
{
    run(u"BEGIN"_s);
    const QStringList statements = lmsSchemaStatements(m_engine);
    for (const QString &statement : statements)
        run(statement);
    run(u"COMMIT"_s);
}

void LmsFixture::makePostgreSql()
{
    const bool isNew = emptyDatabases().isEmpty();
    m_name = isNew ? uniqueName() : emptyDatabases().takeFirst();
    if (isNew)
        runOnServer({u"CREATE DATABASE %1"_s.arg(m_name)});
    m_database = superuserConnection(m_name, m_name);
    m_profile = {.driver = Profile::Driver::PostgreSql,
                 .host = qEnvironmentVariable("CONFDESK_TEST_PG_HOST"),
                 .port = qEnvironmentVariableIntValue("CONFDESK_TEST_PG_PORT"),
                 .name = m_name,
                 .user = qEnvironmentVariable("CONFDESK_TEST_PG_USER"),
                 .sslRootCert = qEnvironmentVariable("CONFDESK_TEST_PG_ROOTCERT")};
    if (!isNew)
        return;
    makeSchema();
    static const bool isRegistered = [] {
        qAddPostRoutine(dropEmptyDatabases);
        return true;
    }();
    Q_UNUSED(isRegistered)
}

std::unique_ptr<LmsDatabase> LmsFixture::makeStore(const LmsPatience &patience) const
{
    return makeLmsDatabase(m_profile, m_password, false, systemClock(), patience);
}

std::unique_ptr<LmsDatabase> LmsFixture::makeStoreAs(const Profile::Database &role) const
{
    return makeLmsDatabase(role, rolePassword, false, systemClock());
}

void LmsFixture::insertBranch(qint64 id, const QVariantMap &values)
{
    insert(u"branches_branch"_s,
           {{u"id"_s, id},
            {u"name"_s, u"Branch %1"_s.arg(id)},
            {u"created_at"_s, moment},
            {u"updated_at"_s, moment},
            {u"is_active"_s, true},
            {u"sharepoint_integration_enabled"_s, false},
            {u"teams_integration_enabled"_s, true},
            {u"order_management_enabled"_s, false}},
           values);
}

void LmsFixture::insertUser(qint64 id, const QVariantMap &values)
{
    insert(u"users_customuser"_s,
           {{u"id"_s, id},
            {u"password"_s, u"!"_s},
            {u"is_superuser"_s, false},
            {u"username"_s, u"user%1"_s.arg(id)},
            {u"first_name"_s, u"User"_s},
            {u"last_name"_s, u"No. %1"_s.arg(id)},
            {u"is_staff"_s, false},
            {u"is_active"_s, true},
            {u"date_joined"_s, moment},
            {u"email"_s, u"user%1@northgate.example"_s.arg(id)},
            {u"role"_s, u"instructor"_s},
            {u"branch_id"_s, 1},
            {u"timezone"_s, u"UTC"_s}},
           values);
}

void LmsFixture::insertCourse(qint64 id, const QVariantMap &values)
{
    insert(u"courses_course"_s,
           {{u"id"_s, id},
            {u"title"_s, u"Course %1"_s.arg(id)},
            {u"is_active"_s, true},
            {u"created_at"_s, moment},
            {u"updated_at"_s, moment}},
           values);
}

void LmsFixture::insertTopic(qint64 id, qint64 course, qint64 conference)
{
    insert(u"courses_topic"_s,
           {{u"id"_s, id},
            {u"title"_s, u"Topic %1"_s.arg(id)},
            {u"content_type"_s, u"Conference"_s},
            {u"status"_s, u"active"_s},
            {u"conference_id"_s, conference}},
           {});
    insert(u"courses_coursetopic"_s, {{u"course_id"_s, course}, {u"topic_id"_s, id}, {u"\"order\""_s, 0}}, {});
}

void LmsFixture::insertIntegration(qint64 id, const QVariantMap &values)
{
    insert(u"account_settings_teamsintegration"_s,
           {{u"id"_s, id},
            {u"name"_s, u"Integration %1"_s.arg(id)},
            {u"is_active"_s, true},
            {u"created_at"_s, moment},
            {u"updated_at"_s, moment},
            {u"client_id"_s, u"client"_s},
            {u"client_secret"_s, u"never read"_s},
            {u"tenant_id"_s, u"tenant"_s}},
           values);
}

void LmsFixture::insertConference(qint64 id, const QVariantMap &values)
{
    insert(u"conferences_conference"_s,
           {{u"id"_s, id},
            {u"title"_s, u"Conference %1"_s.arg(id)},
            {u"date"_s, u"2026-03-02"_s},
            {u"start_time"_s, u"13:40:00"_s},
            {u"end_time"_s, u"14:40:00"_s},
            {u"timezone"_s, u"UTC"_s},
            {u"meeting_platform"_s, u"teams"_s},
            {u"meeting_status"_s, u"scheduled"_s},
            {u"data_sync_status"_s, u"pending"_s},
            {u"auto_recording_status"_s, u"pending"_s},
            {u"visibility"_s, u"public"_s},
            {u"status"_s, u"published"_s},
            {u"default_join_type"_s, u"guest"_s},
            {u"join_experience"_s, u"direct"_s},
            {u"allowed_join_methods"_s, u"auto_registered_only"_s},
            {u"use_time_slots"_s, false},
            {u"created_by_id"_s, 1},
            {u"created_at"_s, moment},
            {u"updated_at"_s, moment}},
           values);
}

void LmsFixture::insertTimeSlot(qint64 id, qint64 conference, const QVariantMap &values)
{
    // The start differs by id, because two of one conference may not be at the same time.
    insert(u"conferences_conferencetimeslot"_s,
           {{u"id"_s, id},
            {u"conference_id"_s, conference},
            {u"date"_s, u"2026-03-02"_s},
            {u"start_time"_s, u"13:%1:00"_s.arg(id % 60, 2, 10, QChar(u'0'))},
            {u"end_time"_s, u"14:40:00"_s},
            {u"timezone"_s, u"UTC"_s},
            {u"max_participants"_s, 0},
            {u"current_participants"_s, 0},
            {u"is_available"_s, true},
            {u"created_at"_s, moment},
            {u"updated_at"_s, moment}},
           values);
}

void LmsFixture::insertSelection(qint64 id, qint64 timeSlot, qint64 conference, qint64 user)
{
    insert(u"conferences_conferencetimeslotselection"_s,
           {{u"id"_s, id},
            {u"time_slot_id"_s, timeSlot},
            {u"user_id"_s, user},
            {u"conference_id"_s, conference},
            {u"calendar_added"_s, false},
            {u"selected_at"_s, moment}},
           {});
}

void LmsFixture::insert(const QString &table, QVariantMap defaults, const QVariantMap &values)
{
    defaults.insert(values);
    QStringList placeholders;
    placeholders.fill(u"?"_s, defaults.size());
    run(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, defaults.keys().join(u", "_s), placeholders.join(u", "_s)),
        defaults.values());
}

QVariant LmsFixture::run(const QString &sql, const QVariantList &values)
{
    m_isAltered = m_isAltered || !isAboutRows(sql);
    QSqlQuery query(m_database);
    bool isDone = false;
    if (values.isEmpty()) {
        isDone = query.exec(sql);
    } else if (query.prepare(sql)) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        isDone = query.exec();
    }
    check(isDone, sql + u": "_s + query.lastError().text());
    return query.next() ? query.value(0) : QVariant();
}

QList<QStringList> LmsFixture::rows(const QString &table, const QStringList &without)
{
    QSqlQuery query(m_database);
    check(query.exec(u"SELECT * FROM %1 ORDER BY id"_s.arg(table)), query.lastError().text());
    QList<QStringList> rows;
    while (query.next()) {
        QStringList row;
        for (int column = 0; column < query.record().count(); ++column) {
            if (!without.contains(query.record().fieldName(column)))
                row.append(query.isNull(column) ? u"NULL"_s : query.value(column).toString());
        }
        rows.append(row);
    }
    return rows;
}

void LmsFixture::overwriteAfterUpdate(const QString &table, const QString &column, const QString &value)
{
    if (m_engine == LmsEngine::Sqlite) {
        run(u"CREATE TRIGGER sync AFTER UPDATE OF %2 ON %1 BEGIN UPDATE %1 SET %2 = '%3' WHERE id = NEW.id; END"_s.arg(
            table, column, value));
        return;
    }
    run(u"CREATE FUNCTION sync() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.%1 = '%2'; RETURN NEW; END $$"_s.arg(
        column, value));
    run(u"CREATE TRIGGER sync BEFORE UPDATE ON %1 FOR EACH ROW EXECUTE FUNCTION sync()"_s.arg(table));
}

Profile::Database LmsFixture::newRole(const QString &name)
{
    const QString role = m_name + u'_' + name;
    run(u"CREATE ROLE %1 LOGIN PASSWORD '%2'"_s.arg(role, rolePassword));
    m_roles.append(role);
    Profile::Database profile = m_profile;
    profile.user = role;
    return profile;
}

} // namespace confdesk::testing
