// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"

#include <QTest>

namespace confdesk::testing {

void LmsTest::initTestCase_data()
{
    QTest::addColumn<LmsEngine>("engine");
    QTest::newRow("SQLite") << LmsEngine::Sqlite;
    QTest::newRow("PostgreSQL") << LmsEngine::PostgreSql;
}

void LmsTest::init()
{
    QFETCH_GLOBAL(LmsEngine, engine);
    if (engine == LmsEngine::PostgreSql && !hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    lms = std::make_unique<LmsFixture>(engine);
    reopen();
}

void LmsTest::cleanup()
{
    store.reset();
    lms.reset();
}

void LmsTest::reopen(const LmsPatience &patience)
{
    store = lms->makeStore(patience);
}

Result<StoreCapabilities> LmsTest::openedAs(const Profile::Database &role, const QStringList &grants)
{
    for (const QString &grant : grants)
        lms->run(grant.arg(role.user));
    store = lms->makeStoreAs(role);
    return awaited(store->open({}));
}

} // namespace confdesk::testing
