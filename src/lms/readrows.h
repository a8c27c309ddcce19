// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lms/lmsconnection.h"

#include <QList>

namespace confdesk {

/// Every row of a statement, as `read(row)` makes it of the present row of the query.
template <typename Row, typename Read>
[[nodiscard]] Result<QList<Row>> readRows(LmsConnection &connection, const QString &sql, const Values &values,
                                          const std::stop_token &stop, Read read)
{
    auto query = connection.run(sql, values, stop);
    if (!query)
        return failure(query.error());
    QList<Row> rows;
    while (query->next())
        rows.append(read(*query));
    if (auto end = connection.endOf(*query); !end)
        return failure(end.error());
    return rows;
}

} // namespace confdesk
