// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalreport.h"

#include "journal/factrows.h"
#include "journal/journalschema.h"
#include "journal/operationwork.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::JournalReport)
};

Result<int> numberFrom(Connection &connection, const QString &sql, const Values &values, const std::stop_token &stop)
{
    auto query = connection.run(sql, values, stop);
    if (!query)
        return failure(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

// What SQLite itself finds; PostgreSQL looks after its files alone.
Result<QStringList> brokenPages(Connection &connection, const std::stop_token &stop)
{
    QStringList problems;
    if (connection.engine() == Engine::PostgreSql)
        return problems;
    for (const QString &sql : {u"PRAGMA integrity_check(20)"_s, u"PRAGMA foreign_key_check"_s}) {
        auto query = connection.run(sql, {}, stop);
        if (!query)
            return failure(query.error());
        while (query->next()) {
            if (const QString found = query->value(0).toString(); found != "ok"_L1)
                problems.append(Text::tr("SQLite finds the file damaged: %1").arg(found));
        }
        if (auto end = connection.endOf(*query); !end)
            return failure(end.error());
    }
    return problems;
}

Result<Done> countAround(JournalConnection &connection, JournalReport &report, const std::stop_token &stop)
{
    const auto sites = numberFrom(connection, u"SELECT COUNT(DISTINCT site) FROM operations WHERE site <> :site"_s,
                                  {{u":site"_s, connection.site()}}, stop);
    if (!sites)
        return failure(sites.error());
    const auto orphans = numberFrom(connection,
                                    u"SELECT COUNT(*) FROM steps s WHERE NOT EXISTS (SELECT 1 FROM operations o "
                                    "WHERE o.site = s.site AND o.id = s.operation_id)"_s,
                                    {}, stop);
    if (!orphans)
        return failure(orphans.error());
    report.otherSites = *sites;
    report.orphanedSteps = *orphans;
    if (*orphans > 0)
        report.problems.append(Text::tr("%n step(s) belong to operations that are not there.", nullptr, *orphans));
    return Done{};
}

Result<Done> countOperations(JournalConnection &connection, JournalReport &report, const std::stop_token &stop)
{
    const auto statuses = operationStatuses(connection, stop);
    if (!statuses)
        return failure(statuses.error());
    for (const OperationStatus &each : *statuses) {
        const OperationRecord &record = each.record;
        ++report.operations[record.state];
        if (!isOpen(record.state))
            continue;
        report.open.append({.id = record.id,
                            .flow = record.flow,
                            .meeting = record.meeting,
                            .title = record.title,
                            .state = record.state,
                            .person = each.person,
                            .startedAt = record.startedAt,
                            .isAlive = each.isAlive,
                            .hasLeftovers = record.hasLeftovers});
    }
    return Done{};
}

// That everything can be read which programs will want to read.
Result<Done> readTheRest(JournalConnection &connection, const std::stop_token &stop)
{
    const auto nothing = [](const auto &) { return Done{}; };
    return readLiveFacts(connection, stop)
        .map(nothing)
        .and_then([&](Done) { return readSuperseded(connection, stop).map(nothing); })
        .and_then([&](Done) { return readAcceptances(connection, stop).map(nothing); });
}

Result<Done> examineRows(JournalConnection &connection, JournalReport &report, const std::stop_token &stop)
{
    return countOperations(connection, report, stop)
        .and_then([&](Done) { return readTheRest(connection, stop); })
        .and_then([&](Done) { return countAround(connection, report, stop); });
}

} // namespace

Result<JournalReport> examineJournal(JournalConnection &connection, const std::stop_token &stop)
{
    const auto version = journalVersion(connection, stop);
    if (!version)
        return failure(version.error());
    if (!*version)
        return failure(noJournalError(connection));
    JournalReport report{.place = connection.place(), .version = **version, .versionHere = newestJournalVersion()};
    if (report.version > report.versionHere) {
        report.problems.append(newerVersionError(connection, report.version).text);
        return report;
    }
    if (report.version < report.versionHere)
        report.problems.append(Text::tr("The journal is of an older version: run “confdesk-cli journal init”."));
    const auto broken = brokenPages(connection, stop);
    if (!broken)
        return failure(broken.error());
    report.problems += *broken;
    const auto missing = missingJournalRights(connection, stop);
    if (!missing)
        return failure(missing.error());
    if (!missing->isEmpty())
        report.problems.append(
            Text::tr("The user %1 lacks rights: %2.").arg(connection.settings().database.user, missing->join(", "_L1)));
    // What cannot be read is what the examination is about, unless nothing can be.
    if (auto examined = examineRows(connection, report, stop); !examined) {
        if (connection.isLost() || examined.error().kind == ErrorKind::Cancelled)
            return failure(examined.error());
        report.problems.append(examined.error().text);
    }
    return report;
}

} // namespace confdesk
