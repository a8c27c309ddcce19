// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
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
[[nodiscard]] std::span<const TableColumns> bookingColumns();

/// What the sync flow reads, adds and changes. Columns of conferences_conferencerecording that are not added stay NULL.
[[nodiscard]] std::span<const TableColumns> syncReadColumns();
[[nodiscard]] std::span<const TableColumns> syncAddedColumns();
[[nodiscard]] std::span<const TableColumns> syncChangedColumns();
inline constexpr TableColumns recordingsAdded{
    QLatin1StringView("conferences_conferencerecording"),
    QLatin1StringView("conference_id recording_id title recording_type file_size duration_minutes file_format "
                      "password_protected onedrive_item_id onedrive_drive_id onedrive_file_path onedrive_web_url "
                      "stored_in_onedrive meeting_recording_id created_by_name created_by_email status expires_at "
                      "download_count created_at updated_at")};
inline constexpr TableColumns syncLogAdded{
    QLatin1StringView("conferences_conferencesynclog"),
    QLatin1StringView("conference_id sync_type status items_processed items_failed error_message "
                      "sync_duration_seconds platform_response started_at completed_at")};

/// INSERT of one row, with a placeholder of its own name for each column.
[[nodiscard]] QString insertStatement(const TableColumns &added);

struct ColumnRights
{
    bool mayRead = true;
    bool mayUpdate = true;
    bool mayInsert = true;
    bool isMandatory = false; ///< NOT NULL without a default: every INSERT must give it
};

/// The columns that exist, by table and name, with what the account may do with each.
using PresentColumns = QHash<QString, QHash<QString, ColumnRights>>;

/// A column of a list, and the table's list.
struct ListedColumn
{
    TableColumns of;
    QString name;
};

/// The first of `wanted` whose rights (nullopt: there is no such column) are such.
[[nodiscard]] std::optional<ListedColumn>
firstColumnThat(std::span<const TableColumns> wanted, const PresentColumns &present,
                const std::function<bool(const std::optional<ColumnRights> &)> &isSuch);

[[nodiscard]] Result<PresentColumns> presentColumns(LmsConnection &connection, const std::stop_token &stop);

} // namespace confdesk
