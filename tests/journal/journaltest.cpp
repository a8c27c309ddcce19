// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journaltest.h"

using namespace Qt::StringLiterals;

namespace confdesk::testing {

void JournalTest::initTestCase_data()
{
    QTest::addColumn<LmsEngine>("engine");
    QTest::newRow("SQLite") << LmsEngine::Sqlite;
    QTest::newRow("PostgreSQL") << LmsEngine::PostgreSql;
}

void JournalTest::init()
{
    QFETCH_GLOBAL(LmsEngine, engine);
    if (engine == LmsEngine::PostgreSql && !hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    place = std::make_unique<JournalFixture>(engine);
    place->init();
    journal = another(u"a.jones on desk-7"_s);
}

void JournalTest::cleanup()
{
    journal.reset();
    place.reset();
}

Result<OperationRecord> JournalTest::recordOf(Journal &from, const QString &id)
{
    const auto all = awaited(from.operations({}));
    if (!all)
        return failure(all.error());
    for (const OperationRecord &each : *all) {
        if (each.id == id)
            return each;
    }
    return failure(ErrorKind::NotFound, id);
}

} // namespace confdesk::testing
