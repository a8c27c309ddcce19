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

constexpr TableColumns bookings{"conferences_conferencetimeslotselection"_L1,
                                "id time_slot_id user_id outlook_event_id"_L1};

QString sqliteStatement(const QStringList &tables)
{
    return u"SELECT m.name, p.name, 1, 1 FROM sqlite_master m JOIN pragma_table_info(m.name) p "
           "WHERE m.type IN ('table', 'view') AND m.name IN ('%1')"_s.arg(tables.join("', '"_L1));
}

// to_regclass() follows the search path, as the statements that come later do.
QString postgreSqlStatement(const QStringList &tables)
{
    return u"SELECT c.relname, a.attname, has_column_privilege(c.oid, a.attnum, 'SELECT'), "
           "has_column_privilege(c.oid, a.attnum, 'UPDATE') "
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

const TableColumns &bookingColumns()
{
    return bookings;
}

Result<PresentColumns> presentColumns(LmsConnection &connection, const std::stop_token &stop)
{
    QStringList tables;
    for (const TableColumns &each : required)
        tables.append(each.table);
    const QString sql = connection.engine() == Engine::Sqlite ? sqliteStatement(tables) : postgreSqlStatement(tables);
    auto query = connection.run(sql, {}, stop);
    if (!query)
        return failure(query.error());
    PresentColumns present;
    while (query->next()) {
        present[query->value(0).toString()].insert(
            query->value(1).toString(), {.mayRead = query->value(2).toBool(), .mayUpdate = query->value(3).toBool()});
    }
    if (auto end = connection.endOf(*query); !end)
        return failure(end.error());
    return present;
}

} // namespace confdesk
