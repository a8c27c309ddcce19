// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalconnection.h"

#include "journal/journalfile.h"
#include "journal/journalschema.h"
#include "sql/storedvalues.h"
#include "sql/transaction.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::JournalConnection)
};

Result<Done> quickCheck(Connection &connection, const std::stop_token &stop)
{
    auto query = connection.run(u"PRAGMA quick_check(1)"_s, {}, stop);
    if (!query)
        return failure(query.error());
    const QString found = query->next() ? query->value(0).toString() : query->lastError().text();
    if (found == "ok"_L1)
        return Done{};
    return failure(
        ErrorKind::Database,
        Text::tr("The %1 is damaged and cannot be relied on. Put a backup in its place, or move the file away "
                 "to begin a new one; what was unfinished in it must then be looked at by hand.")
            .arg(connection.place()),
        found);
}

Error olderVersionError(const Connection &connection, int version)
{
    return makeError(
        ErrorKind::Database,
        Text::tr("The %1 is of an older version (%2 of the schema; this program takes %3). Run “confdesk-cli "
                 "journal init” once, with the account that made it.")
            .arg(connection.place(), QString::number(version), QString::number(newestJournalVersion())));
}

Error rightsError(const Connection &connection, const QStringList &missing)
{
    return makeError(ErrorKind::Database,
                     Text::tr("The %1 cannot be used: the user %2 lacks rights. Ask its administrator to GRANT SELECT, "
                              "INSERT, UPDATE ON ALL TABLES IN SCHEMA confdesk TO %2.")
                         .arg(connection.place(), connection.settings().database.user),
                     missing.join(", "_L1));
}

} // namespace

Error noJournalError(const Connection &connection)
{
    const QString sentence =
        connection.engine() == Engine::Sqlite
            ? Text::tr(
                  "There is no %1 yet. It is made as soon as something is done, and by “confdesk-cli journal init”.")
            : Text::tr(
                  "There is no %1 yet: the schema confdesk or its tables are missing. Run “confdesk-cli journal init” "
                  "once, with an account that may create a schema.");
    return makeError(ErrorKind::Database, sentence.arg(connection.place()));
}

JournalConnection::JournalConnection(ConnectionSettings settings, QString site, JournalOwner owner, IfMissing ifMissing)
    : Connection(std::move(settings)), m_site(std::move(site)), m_owner(std::move(owner)), m_ifMissing(ifMissing)
{}

Result<Done> JournalConnection::checkFile()
{
    if (!hasJournalFile(settings())) {
        if (m_ifMissing == IfMissing::Refuse)
            return failure(noJournalError(*this));
        if (auto made = makeJournalFile(settings()); !made)
            return made;
        m_hasMadeFile = true;
    }
    return checkJournalFile(settings());
}

Result<Done> JournalConnection::inspect(const std::stop_token &stop)
{
    return prepareJournalSession(*this, stop);
}

OwnerConnection::OwnerConnection(ConnectionSettings settings, QString site, JournalOwner owner)
    : JournalConnection(std::move(settings), std::move(site), std::move(owner), IfMissing::Make)
{}

Result<Done> OwnerConnection::inspect(const std::stop_token &stop)
{
    if (auto prepared = JournalConnection::inspect(stop); !prepared)
        return prepared;
    return engine() == Engine::Sqlite ? inspectFile(stop) : inspectSchema(stop);
}

Result<Done> OwnerConnection::inspectFile(const std::stop_token &stop)
{
    const auto version = journalVersion(*this, stop);
    if (!version)
        return failure(version.error());
    if (auto sound = quickCheck(*this, stop); !sound)
        return sound;
    if (!*version || **version != newestJournalVersion()) {
        if (auto migrated = migrateJournal(*this, journalVersions(), stop); !migrated)
            return migrated;
    }
    // Only now that the file is known to be ours: the mode is written into it. Readers do not wait for writers then.
    if (auto mode = run(u"PRAGMA journal_mode = WAL"_s, {}, stop); !mode)
        return failure(mode.error());
    if (m_ownerFile)
        return Done{};
    auto file = OwnerFile::hold(settings().database.file, owner().id, place());
    if (!file)
        return failure(file.error());
    m_ownerFile = std::move(*file);
    removeDeadOwners(settings().database.file);
    return Done{};
}

Result<Done> OwnerConnection::inspectSchema(const std::stop_token &stop)
{
    const auto version = journalVersion(*this, stop);
    if (!version)
        return failure(version.error());
    if (!*version)
        return failure(noJournalError(*this));
    if (**version > newestJournalVersion())
        return failure(newerVersionError(*this, **version));
    // Not brought up to date here: others of the team may still work with the program that made it.
    if (**version < newestJournalVersion())
        return failure(olderVersionError(*this, **version));
    const auto missing = missingJournalRights(*this, stop);
    if (!missing)
        return failure(missing.error());
    if (!missing->isEmpty())
        return failure(rightsError(*this, *missing));
    // Shared: a session of ours that the server has not missed yet does not keep us from it.
    return run(u"SELECT pg_advisory_lock_shared(:key)"_s, {{u":key"_s, ownerKey(owner().id)}}, stop)
        .map([](const auto &) { return Done{}; });
}

Result<QString> proveWritable(Connection &connection, const QDateTime &now, const std::stop_token &stop)
{
    auto transaction = Transaction::begin(connection, stop);
    if (!transaction)
        return failure(transaction.error());
    const Values values{{u":now"_s, storedMoment(now, Engine::Sqlite)}};
    auto written = connection.run(u"UPDATE meta SET value = :now WHERE name = 'last_opened'"_s, values, stop);
    if (!written)
        return failure(written.error());
    return transaction->commit(stop).map([&connection](Done) { return connection.place(); });
}

} // namespace confdesk
