// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "lms/awaited.h"
#include "lms/lmsdatabase.h"

#include <QCoreApplication>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// A program of its own, because Qt looks for its plug-ins once.
class TestLmsDriver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setLibraryPaths({}); }
    void aMissingPlugInIsNamedWithItsPackage_data();
    void aMissingPlugInIsNamedWithItsPackage();
};

void TestLmsDriver::aMissingPlugInIsNamedWithItsPackage_data()
{
    QTest::addColumn<bool>("isSqlite");
    QTest::addColumn<QString>("package");
    QTest::newRow("SQLite") << true << u"libqt6sql6-sqlite"_s;
    QTest::newRow("PostgreSQL") << false << u"libqt6sql6-psql"_s;
}

void TestLmsDriver::aMissingPlugInIsNamedWithItsPackage()
{
    QFETCH(const bool, isSqlite);
    QTemporaryFile file;
    QVERIFY(file.open() && file.write("SQLite format 3") > 0 && file.flush());
    const Profile::Database profile{.driver = isSqlite ? Profile::Driver::Sqlite : Profile::Driver::PostgreSql,
                                    .file = file.fileName(),
                                    .host = u"127.0.0.1"_s,
                                    .name = u"lms"_s};
    const SystemClock clock;
    const auto store = makeLmsDatabase(profile, {}, false, clock);

    const auto opened = awaited(store->open({}));

    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Database);
    QFETCH(const QString, package);
    QVERIFY2(opened.error().text.contains(package), qPrintable(opened.error().text));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsDriver)
#include "tst_lmsdriver.moc"
