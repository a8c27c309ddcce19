// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/scope.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

Q_DECLARE_METATYPE(confdesk::Scope)

namespace {

const QDateTime now(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC);
constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// A schedule that begins and ends so many seconds after now.
Schedule between(qint64 start, qint64 end)
{
    return {.outcome = Schedule::Outcome::Valid, .startUtc = now.addSecs(start), .endUtc = now.addSecs(end)};
}

const QList<Scope> everyScope{Scope::Now, Scope::Upcoming, Scope::Recent, Scope::Relevant, Scope::All};

} // namespace

class ScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meetingsAreInTheirScopes_data();
    void meetingsAreInTheirScopes();
    void invalidSchedulesAreInEveryScope_data();
    void invalidSchedulesAreInEveryScope();
    void scopesHaveNames_data();
    void scopesHaveNames();
    void datesCoverTheScopeInEveryZone_data();
    void datesCoverTheScopeInEveryZone();
    void datesLeaveOutWhatIsFarOutside();
};

void ScopeTest::meetingsAreInTheirScopes_data()
{
    QTest::addColumn<Schedule>("schedule");
    QTest::addColumn<QList<Scope>>("scopes");
    const QList<Scope> none{Scope::All};
    const QList<Scope> running{Scope::Now, Scope::Relevant, Scope::All};
    const QList<Scope> soon{Scope::Now, Scope::Upcoming, Scope::Relevant, Scope::All};
    const QList<Scope> later{Scope::Upcoming, Scope::Relevant, Scope::All};
    const QList<Scope> over{Scope::Recent, Scope::Relevant, Scope::All};

    QTest::newRow("running") << between(-hour, hour) << running;
    QTest::newRow("starting this moment") << between(0, hour) << running;
    QTest::newRow("ending this moment") << between(-hour, 0) << over;
    QTest::newRow("ending in a second") << between(-hour, 1) << running;
    QTest::newRow("starting in a second") << between(1, hour) << soon;
    QTest::newRow("starting in 48 hours sharp") << between(48 * hour, 49 * hour) << soon;
    QTest::newRow("starting in 48 hours and a second") << between(48 * hour + 1, 49 * hour) << later;
    QTest::newRow("starting in a year") << between(365 * day, 365 * day + hour) << later;
    QTest::newRow("over for 30 days sharp") << between(-30 * day - hour, -30 * day) << over;
    QTest::newRow("over for 30 days and a second") << between(-30 * day - hour, -30 * day - 1) << none;
    QTest::newRow("begun 31 days ago, over for a minute") << between(-31 * day, -minute) << over;
    QTest::newRow("over for a year") << between(-365 * day, -365 * day + hour) << none;
}

void ScopeTest::meetingsAreInTheirScopes()
{
    QFETCH(Schedule, schedule);
    QFETCH(QList<Scope>, scopes);

    QList<Scope> isInThese;
    for (const Scope scope : everyScope) {
        if (isIn(scope, schedule, now))
            isInThese.append(scope);
    }

    QCOMPARE(isInThese, scopes);
}

void ScopeTest::invalidSchedulesAreInEveryScope_data()
{
    QTest::addColumn<Schedule::Outcome>("outcome");
    QTest::newRow("blank zone") << Schedule::Outcome::BlankZone;
    QTest::newRow("unknown zone") << Schedule::Outcome::UnknownZone;
    QTest::newRow("gap") << Schedule::Outcome::InGap;
    QTest::newRow("end") << Schedule::Outcome::EndNotAfterStart;
    QTest::newRow("no time") << Schedule::Outcome::MissingTime;
}

void ScopeTest::invalidSchedulesAreInEveryScope()
{
    QFETCH(Schedule::Outcome, outcome);

    for (const Scope scope : everyScope)
        QVERIFY(isIn(scope, {.outcome = outcome}, now));
}

void ScopeTest::scopesHaveNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<Scope>>("scope");
    QTest::newRow("now") << u"now"_s << std::optional(Scope::Now);
    QTest::newRow("upcoming") << u"upcoming"_s << std::optional(Scope::Upcoming);
    QTest::newRow("recent") << u"recent"_s << std::optional(Scope::Recent);
    QTest::newRow("all") << u"all"_s << std::optional(Scope::All);
    QTest::newRow("unknown") << u"tomorrow"_s << std::optional<Scope>();
    QTest::newRow("empty") << QString() << std::optional<Scope>();
    QTest::newRow("upper case") << u"NOW"_s << std::optional<Scope>();
    QTest::newRow("several") << u"now,recent"_s << std::optional<Scope>();
}

void ScopeTest::scopesHaveNames()
{
    QFETCH(QString, name);
    QFETCH(std::optional<Scope>, scope);

    QVERIFY(scopeFromName(name) == scope);
}

void ScopeTest::datesCoverTheScopeInEveryZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::newRow("furthest ahead") << u"Pacific/Kiritimati"_s;
    QTest::newRow("furthest behind") << u"Etc/GMT+12"_s;
    QTest::newRow("in between") << u"Europe/London"_s;
}

void ScopeTest::datesCoverTheScopeInEveryZone()
{
    QFETCH(QString, zone);

    for (const Scope scope : everyScope) {
        const DateRange range = datesOf(scope, now);
        for (QDate each = now.date().addDays(-40); each < now.date().addDays(40); each = each.addDays(1)) {
            for (int hourOfDay = 0; hourOfDay < 24; ++hourOfDay) {
                const WallTime wallTime{.date = each, .start = QTime(hourOfDay, 30), .timezone = zone};
                const Schedule schedule = resolve(wallTime);
                const bool isInRange = (!range.from || each >= *range.from) && (!range.to || each <= *range.to);
                QVERIFY(isInRange || !schedule.isValid() || !isIn(scope, schedule, now));
            }
        }
    }
}

void ScopeTest::datesLeaveOutWhatIsFarOutside()
{
    QVERIFY(datesOf(Scope::Now, now).from >= now.date().addDays(-2));
    QVERIFY(datesOf(Scope::Now, now).to <= now.date().addDays(4));
    QVERIFY(datesOf(Scope::Upcoming, now).from >= now.date().addDays(-2));
    QCOMPARE(datesOf(Scope::Upcoming, now).to, std::nullopt);
    QVERIFY(datesOf(Scope::Recent, now).from >= now.date().addDays(-33));
    QVERIFY(datesOf(Scope::Recent, now).to <= now.date().addDays(2));
    QVERIFY(datesOf(Scope::Relevant, now).from >= now.date().addDays(-33));
    QCOMPARE(datesOf(Scope::Relevant, now).to, std::nullopt);
    QCOMPARE(datesOf(Scope::All, now).from, std::nullopt);
    QCOMPARE(datesOf(Scope::All, now).to, std::nullopt);
}

QTEST_APPLESS_MAIN(ScopeTest)
#include "tst_scope.moc"
