// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/transaction.h"

#include "sql/connection.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Transaction)
};

} // namespace

Result<Transaction> Transaction::begin(Connection &connection, const std::stop_token &stop)
{
    const QString sql = connection.engine() == Engine::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
    if (auto begun = connection.run(sql, {}, stop); !begun)
        return failure(begun.error());
    return Transaction(connection);
}

Result<Done> Transaction::commit(const std::stop_token &stop)
{
    auto committed = m_connection->run(u"COMMIT"_s, {}, stop);
    if (committed) {
        (void)m_connection.release();
        return Done{};
    }
    if (!m_connection->isLost())
        return failure(committed.error());
    if (m_connection->settings().purpose == DatabasePurpose::Journal) {
        return failure(ErrorKind::Database,
                       Text::tr("The connection to the %1 broke while something was being written down: nobody knows "
                                "whether it was. Check that the server is running, and try again.")
                           .arg(m_connection->place()),
                       committed.error().detail);
    }
    return failure(
        ErrorKind::Database,
        Text::tr("The connection to the %1 broke while a change was being saved: nobody knows whether it was. "
                 "Look at the row again before you repeat it.")
            .arg(m_connection->place()),
        committed.error().detail);
}

void Transaction::RollBack::operator()(Connection *connection) const
{
    // Without a connection the server has rolled back by itself. If this fails, closing the connection will.
    if (!connection->isLost() && !connection->run(u"ROLLBACK"_s, {}, {}))
        connection->abandon();
}

} // namespace confdesk
