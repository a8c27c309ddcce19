// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/schemacolumns.h"

#include "lms/lmsconnection.h"

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr std::array required{
    TableColumns{"conferences_conference"_L1,
                 "id title date start_time end_time timezone meeting_link meeting_platform meeting_id meeting_status "
                 "data_sync_status auto_recording_status auto_recording_enabled_at course_id status created_by_id "
                 "updated_at"_L1},
    TableColumns{
        "conferences_conferencetimeslot"_L1,
        "id conference_id date start_time end_time timezone meeting_link meeting_id is_available updated_at"_L1},
    TableColumns{"conferences_conferencetimeslotselection"_L1, "time_slot_id"_L1},
    TableColumns{"users_customuser"_L1, "id username first_name last_name email branch_id"_L1},
    TableColumns{"branches_branch"_L1, "id name"_L1},
    TableColumns{"courses_course"_L1, "id title"_L1},
    TableColumns{"courses_topic"_L1, "id conference_id"_L1},
    TableColumns{"courses_coursetopic"_L1, "course_id topic_id"_L1},
    TableColumns{"account_settings_teamsintegration"_L1, "id user_id branch_id is_active"_L1},
};

constexpr std::array written{
    TableColumns{"conferences_conferencetimeslot"_L1, "online_meeting_id updated_at"_L1},
    TableColumns{"conferences_conference"_L1,
                 "online_meeting_id auto_recording_status auto_recording_enabled_at updated_at"_L1},
};

constexpr std::array replaced{
    TableColumns{"conferences_conferencetimeslot"_L1, "meeting_link meeting_id online_meeting_id updated_at"_L1},
    TableColumns{"conferences_conference"_L1, "meeting_link meeting_id online_meeting_id updated_at"_L1},
};

constexpr std::array bookings{
    TableColumns{"conferences_conferencetimeslotselection"_L1, "id time_slot_id user_id outlook_event_id"_L1}};

constexpr std::array syncRead{
    TableColumns{"conferences_conferencerecording"_L1,
                 "id conference_id recording_id title onedrive_item_id meeting_recording_id onedrive_web_url status "
                 "expires_at file_size duration_minutes"_L1},
    TableColumns{"conferences_conference"_L1, "id data_sync_status last_sync_at"_L1},
};

constexpr std::array syncAdded{recordingsAdded, syncLogAdded};

constexpr std::array syncChanged{
    TableColumns{"conferences_conferencerecording"_L1, "conference_id updated_at"_L1},
    TableColumns{"conferences_conference"_L1, "data_sync_status last_sync_at updated_at"_L1},
};

QString sqliteStatement(const QStringList &tables)
{
    return u"SELECT m.name, p.name, 1, 1, 1, p.\"notnull\" = 1 AND p.dflt_value IS NULL "
           "FROM sqlite_master m JOIN pragma_table_info(m.name) p "
           "WHERE m.type IN ('table', 'view') AND m.name IN ('%1')"_s.arg(tables.join("', '"_L1));
}

// to_regclass() follows the search path, as the statements that come later do.
QString postgreSqlStatement(const QStringList &tables)
{
    return u"SELECT c.relname, a.attname, has_column_privilege(c.oid, a.attnum, 'SELECT'), "
           "has_column_privilege(c.oid, a.attnum, 'UPDATE'), has_column_privilege(c.oid, a.attnum, 'INSERT'), "
           "a.attnotnull AND NOT a.atthasdef "
           "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid "
           "WHERE c.oid IN (to_regclass('%1')) AND a.attnum > 0 AND NOT a.attisdropped"_s.arg(
               tables.join("'), to_regclass('"_L1));
}

} // namespace

QStringList TableColumns::columnList() const
{
    return QString(columns).split(u' ');
}

std::span<const TableColumns> requiredColumns()
{
    return required;
}

std::span<const TableColumns> writtenColumns()
{
    return written;
}

std::span<const TableColumns> replacedColumns()
{
    return replaced;
}

std::span<const TableColumns> bookingColumns()
{
    return bookings;
}

std::span<const TableColumns> syncReadColumns()
{
    return syncRead;
}

std::span<const TableColumns> syncAddedColumns()
{
    return syncAdded;
}

std::span<const TableColumns> syncChangedColumns()
{
    return syncChanged;
}

QString insertStatement(const TableColumns &added)
{
    const QStringList columns = added.columnList();
    return u"INSERT INTO %1 (%2) VALUES (:%3)"_s.arg(added.table, columns.join(", "_L1), columns.join(", :"_L1));
}

std::optional<ListedColumn> firstColumnThat(std::span<const TableColumns> wanted, const PresentColumns &present,
                                            const std::function<bool(const std::optional<ColumnRights> &)> &isSuch)
{
    for (const TableColumns &each : wanted) {
        const auto columns = present.value(each.table);
        for (const QString &name : each.columnList()) {
            const auto found = columns.constFind(name);
            if (isSuch(found == columns.cend() ? std::nullopt : std::optional(*found)))
                return ListedColumn{.of = each, .name = name};
        }
    }
    return std::nullopt;
}

Result<PresentColumns> presentColumns(LmsConnection &connection, const std::stop_token &stop)
{
    QStringList tables{recordingsAdded.table, syncLogAdded.table};
    for (const TableColumns &each : required)
        tables.append(each.table);
    const QString sql = connection.engine() == Engine::Sqlite ? sqliteStatement(tables) : postgreSqlStatement(tables);
    auto query = connection.run(sql, {}, stop);
    if (!query)
        return failure(query.error());
    PresentColumns present;
    while (query->next()) {
        present[query->value(0).toString()].insert(query->value(1).toString(),
                                                   {.mayRead = query->value(2).toBool(),
                                                    .mayUpdate = query->value(3).toBool(),
                                                    .mayInsert = query->value(4).toBool(),
                                                    .isMandatory = query->value(5).toBool()});
    }
    if (auto end = connection.endOf(*query); !end)
        return failure(end.error());
    return present;
}

} // namespace confdesk
