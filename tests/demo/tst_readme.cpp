// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "demo/demomoments.h"
#include "demo/lmswriter.h"
#include "demo/scratchdatabase.h"
#include "lms/awaited.h"
#include "lms/lmsdatabase.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

/// The statements of the README's only SQL block.
QStringList statementsOfReadme()
{
    QFile readme(QFINDTESTDATA("../../README.md"));
    if (!readme.open(QIODevice::ReadOnly))
        return {};
    QString sql = QString::fromUtf8(readme.readAll()).section(u"```sql\n"_s, 1, 1).section(u"```"_s, 0, 0);
    QStringList lines = sql.split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith("--"_L1); });
    return lines.join(u' ').split(u';', Qt::SkipEmptyParts);
}

} // namespace

class TestReadme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsGrantsAreEnoughToRepair();
};

void TestReadme::itsGrantsAreEnoughToRepair()
{
    if (!hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set");
    const QDateTime now = demoMoments().constFirst();
    const QString role = u"readme_%1"_s.arg(QCoreApplication::applicationPid());
    ScratchDatabase database(LmsEngine::PostgreSql);
    VERIFY_VALUE(writeLms(worldAt(now), database.connection()));
    const QStringList statements = statementsOfReadme();
    QVERIFY(statements.size() >= 6);
    for (QString statement : statements) {
        statement.replace(u" confdesk"_s, u' ' + role).replace(u"…"_s, u"change me"_s);
        QSqlQuery query(database.connection());
        QVERIFY2(query.exec(statement), qPrintable(statement + u": "_s + query.lastError().text()));
    }

    const SystemClock clock;
    Profile::Database profile = database.profile();
    profile.user = role;
    auto store = makeLmsDatabase(profile, u"change me"_s, false, clock);
    const auto capabilities = awaited(store->open({}));
    VERIFY_VALUE(capabilities);
    QCOMPARE(capabilities->whyReadOnly, QString());
    QVERIFY(capabilities->canWrite);
    const MeetingRef ref = MeetingRef::of(TimeSlotId{45});
    const auto before = awaited(store->meeting(ref, {}));
    VERIFY_VALUE(before);
    VERIFY_VALUE(awaited(store->bindOnlineMeetingId(ref, before->stored, GraphMeetingId{u"MSo="_s}, now, {})));
    VERIFY_VALUE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, now, {})));

    store.reset();
    QSqlQuery clean(database.connection());
    QVERIFY(clean.exec(u"DROP OWNED BY %1"_s.arg(role)) && clean.exec(u"DROP ROLE %1"_s.arg(role)));
}

QTEST_GUILESS_MAIN(TestReadme)
#include "tst_readme.moc"
