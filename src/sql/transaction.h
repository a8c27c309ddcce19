// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <memory>
#include <stop_token>

namespace confdesk {

class Connection;

/// A transaction that rolls back unless it was committed.
class Transaction
{
public:
    /// On SQLite takes the lock for writing at once, so that what is then read stays true until the commit.
    [[nodiscard]] static Result<Transaction> begin(Connection &connection, const std::stop_token &stop);

    /// A failure means that nothing was written; but see the error when the connection broke right here: then nobody
    /// knows.
    [[nodiscard]] Result<Done> commit(const std::stop_token &stop);

private:
    struct RollBack
    {
        void operator()(Connection *connection) const;
    };

    explicit Transaction(Connection &connection) : m_connection(&connection) {}

    std::unique_ptr<Connection, RollBack> m_connection; ///< borrowed; what is "deleted" is the transaction
};

} // namespace confdesk
