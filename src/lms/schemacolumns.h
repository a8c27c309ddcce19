// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <span>
#include <stop_token>

namespace confdesk {

class LmsConnection;

/// A table of the LMS with columns of it, as in the source: blanks between them.
struct TableColumns
{
    QLatin1StringView table;
    QLatin1StringView columns;

    [[nodiscard]] QStringList columnList() const;
};

/// What every LMS has, and Confdesk reads.
[[nodiscard]] std::span<const TableColumns> requiredColumns();
/// What the repair flow writes; online_meeting_id came with LMS migration conferences.0008.
[[nodiscard]] std::span<const TableColumns> writtenColumns();

/// What the recreate flow writes into the row, and what it reads of the bookings.
[[nodiscard]] std::span<const TableColumns> replacedColumns();
[[nodiscard]] const TableColumns &bookingColumns();

struct ColumnRights
{
    bool mayRead = true;
    bool mayUpdate = true;
};

/// The columns that exist, by table and name, with what the account may do with each.
using PresentColumns = QHash<QString, QHash<QString, ColumnRights>>;

[[nodiscard]] Result<PresentColumns> presentColumns(LmsConnection &connection, const std::stop_token &stop);

} // namespace confdesk
