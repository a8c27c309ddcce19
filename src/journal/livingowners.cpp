// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/livingowners.h"

#include "journal/ownerfile.h"

#include <QCryptographicHash>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace confdesk {

qint64 ownerKey(const QString &owner)
{
    const QByteArray hash =
        QCryptographicHash::hash(QString(u"confdesk journal "_s + owner).toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<qint64>(hash.constData());
}

Result<LivingOwners> LivingOwners::of(Connection &connection, const std::stop_token &stop)
{
    LivingOwners living;
    if (connection.engine() == Engine::Sqlite) {
        living.m_journalFile = connection.settings().database.file;
        return living;
    }
    // Keys of one bigint have objsubid 1; the server shows its halves.
    // https://www.postgresql.org/docs/15/view-pg-locks.html
    auto query = connection.run(uR"(SELECT (classid::bigint << 32) | objid::bigint FROM pg_catalog.pg_locks
        WHERE locktype = 'advisory' AND objsubid = 1 AND granted
        AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))"_s,
                                {}, stop);
    if (!query)
        return failure(query.error());
    while (query->next())
        living.m_keys.insert(query->value(0).toLongLong());
    return connection.endOf(*query).map([&living](Done) { return living; });
}

bool LivingOwners::has(const QString &owner) const
{
    return m_journalFile.isEmpty() ? m_keys.contains(ownerKey(owner)) : isOwnerAlive(m_journalFile, owner);
}

} // namespace confdesk
