// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalfixture.h"

#include "lms/awaited.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

std::unique_ptr<LmsFixture> &sharedServer()
{
    static std::unique_ptr<LmsFixture> fixture;
    return fixture;
}

QVariant runOnFile(const QString &file, const QString &sql)
{
    const QString name = u"journal-fixture"_s;
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        QSqlQuery query(database);
        if (!database.open() || !(query = QSqlQuery(database)).exec(sql))
            QTest::qFail(qPrintable(QString(sql + u": "_s + query.lastError().text())), __FILE__, __LINE__);
        if (query.next())
            value = query.value(0);
    }
    QSqlDatabase::removeDatabase(name);
    return value;
}

} // namespace

const Clock &journalClock()
{
    static const FakeClock clock(utc(u"2026-03-02T12:00:00Z"_s));
    return clock;
}

LmsFixture &JournalFixture::server()
{
    if (!sharedServer()) {
        sharedServer() = std::make_unique<LmsFixture>(LmsEngine::PostgreSql);
        qAddPostRoutine([] { sharedServer().reset(); });
    }
    return *sharedServer();
}

JournalFixture::JournalFixture(LmsEngine engine) : m_engine(engine), m_settings{.site = u"lms"_s}
{
    if (engine == LmsEngine::Sqlite) {
        m_settings.database.file = m_folder.filePath(u"data/journal.sqlite3"_s);
        return;
    }
    m_settings.database = server().profile();
    run(u"DROP SCHEMA IF EXISTS confdesk CASCADE"_s);
}

JournalSettings JournalFixture::settingsOf(const QString &person) const
{
    JournalSettings settings = m_settings;
    settings.person = person;
    return settings;
}

std::unique_ptr<Journal> JournalFixture::makeJournal(const QString &person) const
{
    return makeJournal(settingsOf(person));
}

std::unique_ptr<Journal> JournalFixture::makeJournal(const JournalSettings &settings) const
{
    return confdesk::makeJournal(settings, {}, journalClock());
}

void JournalFixture::init() const
{
    const auto made = awaited(makeJournalCare(m_settings, {})->init({}));
    if (!made)
        QTest::qFail(qPrintable(errorOf(made)), __FILE__, __LINE__);
}

QVariant JournalFixture::run(const QString &sql) const
{
    return isSqlite() ? runOnFile(file(), sql) : server().run(sql);
}

} // namespace confdesk::testing
