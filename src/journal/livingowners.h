// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sql/connection.h"

#include <QSet>

namespace confdesk {

/// The key of the advisory lock that an owner holds on PostgreSQL, shared, as long as it is connected.
[[nodiscard]] qint64 ownerKey(const QString &owner);

/// Who of those that worked on operations is alive. Of the moment it was asked.
class LivingOwners
{
public:
    [[nodiscard]] static Result<LivingOwners> of(Connection &connection, const std::stop_token &stop);

    [[nodiscard]] bool has(const QString &owner) const;

private:
    QString m_journalFile; ///< SQLite
    QSet<qint64> m_keys;   ///< PostgreSQL
};

} // namespace confdesk
