// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/lmsschema.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// What the engines spell differently stands in braces; see spelledFor().
QStringList tables()
{
    return {
        uR"(CREATE TABLE branches_branch (
  id {id},
  name varchar(255) NOT NULL UNIQUE,
  business_id bigint NULL,
  created_at {datetime} NOT NULL,
  updated_at {datetime} NOT NULL,
  description text NULL,
  is_active {bool} NOT NULL,
  sharepoint_integration_enabled {bool} NOT NULL,
  teams_integration_enabled {bool} NOT NULL,
  order_management_enabled {bool} NOT NULL
))"_s,
        uR"(CREATE TABLE users_customuser (
  id {id},
  password varchar(128) NOT NULL,
  last_login {datetime} NULL,
  is_superuser {bool} NOT NULL,
  username varchar(150) NOT NULL UNIQUE,
  first_name varchar(150) NOT NULL,
  last_name varchar(150) NOT NULL,
  is_staff {bool} NOT NULL,
  is_active {bool} NOT NULL,
  date_joined {datetime} NOT NULL,
  email varchar(254) NOT NULL UNIQUE,
  role varchar(20) NOT NULL,
  branch_id bigint NULL REFERENCES branches_branch (id) DEFERRABLE INITIALLY DEFERRED,
  timezone varchar(50) NOT NULL
))"_s,
        uR"(CREATE TABLE courses_course (
  id {id},
  title text NOT NULL,
  course_code varchar(50) NULL,
  is_active {bool} NOT NULL,
  branch_id bigint NULL REFERENCES branches_branch (id) DEFERRABLE INITIALLY DEFERRED,
  instructor_id bigint NULL REFERENCES users_customuser (id) DEFERRABLE INITIALLY DEFERRED,
  created_at {datetime} NOT NULL,
  updated_at {datetime} NOT NULL
))"_s,
        uR"(CREATE TABLE conferences_conference (
  id {id},
  title varchar(255) NOT NULL,
  description text NULL,
  date date NOT NULL,
  start_time time NOT NULL,
  end_time time NULL,
  timezone varchar(100) NOT NULL,
  meeting_link varchar(500) NULL,
  meeting_platform varchar(100) NOT NULL,
  meeting_id varchar(255) NULL,
  online_meeting_id varchar(255) NULL,
  meeting_password varchar(100) NULL,
  host_url varchar(500) NULL,
  meeting_status varchar(20) NOT NULL,
  data_sync_status varchar(20) NOT NULL,
  last_sync_at {datetime} NULL,
  auto_recording_status varchar(30) NOT NULL,
  auto_recording_enabled_at {datetime} NULL,
  course_id bigint NULL REFERENCES courses_course (id) DEFERRABLE INITIALLY DEFERRED,
  rubric_id bigint NULL,
  visibility varchar(20) NOT NULL,
  status varchar(20) NOT NULL,
  default_join_type varchar(20) NOT NULL,
  join_experience varchar(20) NOT NULL,
  allowed_join_methods varchar(30) NOT NULL,
  use_time_slots {bool} NOT NULL,
  created_by_id bigint NOT NULL REFERENCES users_customuser (id) DEFERRABLE INITIALLY DEFERRED,
  created_at {datetime} NOT NULL,
  updated_at {datetime} NOT NULL
))"_s,
        uR"(CREATE TABLE conferences_conferencetimeslot (
  id {id},
  conference_id bigint NOT NULL REFERENCES conferences_conference (id) DEFERRABLE INITIALLY DEFERRED,
  date date NOT NULL,
  start_time time NOT NULL,
  end_time time NOT NULL,
  timezone varchar(100) NOT NULL,
  max_participants integer NOT NULL,
  current_participants integer NOT NULL,
  meeting_link varchar(500) NULL,
  meeting_id varchar(255) NULL,
  online_meeting_id varchar(255) NULL,
  meeting_password varchar(100) NULL,
  is_available {bool} NOT NULL,
  created_at {datetime} NOT NULL,
  updated_at {datetime} NOT NULL
))"_s,
        uR"(CREATE TABLE conferences_conferencetimeslotselection (
  id {id},
  time_slot_id bigint NOT NULL REFERENCES conferences_conferencetimeslot (id) DEFERRABLE INITIALLY DEFERRED,
  user_id bigint NOT NULL REFERENCES users_customuser (id) DEFERRABLE INITIALLY DEFERRED,
  conference_id bigint NOT NULL REFERENCES conferences_conference (id) DEFERRABLE INITIALLY DEFERRED,
  outlook_event_id varchar(255) NULL,
  calendar_added {bool} NOT NULL,
  calendar_add_attempted_at {datetime} NULL,
  calendar_error text NULL,
  selected_at {datetime} NOT NULL,
  ip_address {ip} NULL
))"_s,
        uR"(CREATE TABLE conferences_conferencerecording (
  id {id},
  conference_id bigint NOT NULL REFERENCES conferences_conference (id) DEFERRABLE INITIALLY DEFERRED,
  recording_id varchar(255) NOT NULL UNIQUE,
  title varchar(255) NOT NULL,
  recording_type varchar(50) NOT NULL,
  file_url varchar(500) NULL,
  file_size bigint NOT NULL,
  duration_minutes integer NOT NULL,
  file_format varchar(10) NOT NULL,
  download_url varchar(500) NULL,
  password_protected {bool} NOT NULL,
  recording_password varchar(100) NULL,
  onedrive_item_id varchar(255) NULL,
  onedrive_drive_id varchar(255) NULL,
  onedrive_file_path varchar(1000) NULL,
  onedrive_web_url varchar(1000) NULL,
  onedrive_download_url varchar(1000) NULL,
  stored_in_onedrive {bool} NOT NULL,
  meeting_recording_id varchar(255) NULL,
  recording_content_url varchar(1000) NULL,
  created_by_name varchar(255) NULL,
  created_by_email varchar(254) NULL,
  status varchar(20) NOT NULL,
  expires_at {datetime} NULL,
  download_count integer NOT NULL,
  last_downloaded_at {datetime} NULL,
  created_at {datetime} NOT NULL,
  updated_at {datetime} NOT NULL
))"_s,
        uR"(CREATE TABLE conferences_conferencesynclog (
  id {id},
  conference_id bigint NOT NULL REFERENCES conferences_conference (id) DEFERRABLE INITIALLY DEFERRED,
  sync_type varchar(20) NOT NULL,
  status varchar(20) NOT NULL,
  items_processed integer NOT NULL,
  items_failed integer NOT NULL,
  error_message text NULL,
  sync_duration_seconds integer NOT NULL,
  platform_response {json:platform_response},
  started_at {datetime} NOT NULL,
  completed_at {datetime} NULL
))"_s,
        uR"(CREATE TABLE courses_topic (
  id {id},
  title varchar(800) NOT NULL,
  content_type varchar(20) NOT NULL,
  status varchar(20) NOT NULL,
  conference_id bigint NULL REFERENCES conferences_conference (id) DEFERRABLE INITIALLY DEFERRED
))"_s,
        uR"(CREATE TABLE courses_coursetopic (
  id {id},
  course_id bigint NOT NULL REFERENCES courses_course (id) DEFERRABLE INITIALLY DEFERRED,
  topic_id bigint NOT NULL REFERENCES courses_topic (id) DEFERRABLE INITIALLY DEFERRED,
  "order" {unsigned} NOT NULL CHECK ("order" >= 0)
))"_s,
        uR"(CREATE TABLE account_settings_teamsintegration (
  id {id},
  user_id bigint NULL REFERENCES users_customuser (id) DEFERRABLE INITIALLY DEFERRED,
  name varchar(255) NOT NULL,
  is_active {bool} NOT NULL,
  created_at {datetime} NOT NULL,
  updated_at {datetime} NOT NULL,
  client_id varchar(255) NOT NULL,
  client_secret varchar(255) NOT NULL,
  tenant_id varchar(255) NOT NULL,
  access_token text NULL,
  token_expiry {datetime} NULL,
  branch_id bigint NULL REFERENCES branches_branch (id) DEFERRABLE INITIALLY DEFERRED,
  service_account_email varchar(254) NULL
))"_s,
        uR"(CREATE TABLE teams_integration_teamsmeetingsync (
  id {id},
  conference_id bigint NOT NULL REFERENCES conferences_conference (id) DEFERRABLE INITIALLY DEFERRED,
  teams_meeting_id varchar(255) NOT NULL UNIQUE,
  teams_meeting_url varchar(500) NULL,
  attendance_synced {bool} NOT NULL,
  recordings_synced {bool} NOT NULL,
  chat_synced {bool} NOT NULL,
  files_synced {bool} NOT NULL,
  last_attendance_sync {datetime} NULL,
  last_recording_sync {datetime} NULL,
  last_chat_sync {datetime} NULL,
  last_file_sync {datetime} NULL,
  meeting_duration_minutes {unsigned} NOT NULL CHECK (meeting_duration_minutes >= 0),
  total_participants {unsigned} NOT NULL CHECK (total_participants >= 0),
  meeting_status varchar(20) NOT NULL,
  sync_errors {json:sync_errors},
  retry_count {unsigned} NOT NULL CHECK (retry_count >= 0),
  last_error text NULL,
  created_at {datetime} NOT NULL,
  updated_at {datetime} NOT NULL
))"_s,
    };
}

struct Index
{
    QLatin1StringView table;
    QLatin1StringView columns;
};

constexpr std::array uniqueTogether{
    Index{"conferences_conferencetimeslot"_L1, "conference_id, date, start_time, end_time"_L1},
    Index{"conferences_conferencetimeslotselection"_L1, "time_slot_id, user_id"_L1},
    Index{"courses_coursetopic"_L1, "course_id, topic_id"_L1},
};

constexpr std::array indexes{
    Index{"branches_branch"_L1, "business_id"_L1},
    Index{"users_customuser"_L1, "branch_id"_L1},
    Index{"users_customuser"_L1, "branch_id, date_joined"_L1},
    Index{"users_customuser"_L1, "branch_id, role"_L1},
    Index{"users_customuser"_L1, "date_joined"_L1},
    Index{"users_customuser"_L1, "last_login, is_active"_L1},
    Index{"users_customuser"_L1, "role, branch_id, is_active"_L1},
    Index{"users_customuser"_L1, "role, is_active"_L1},
    Index{"courses_course"_L1, "branch_id"_L1},
    Index{"courses_course"_L1, "instructor_id"_L1},
    Index{"conferences_conference"_L1, "auto_recording_status"_L1},
    Index{"conferences_conference"_L1, "course_id"_L1},
    Index{"conferences_conference"_L1, "created_by_id"_L1},
    Index{"conferences_conference"_L1, "data_sync_status"_L1},
    Index{"conferences_conference"_L1, "date, start_time"_L1},
    Index{"conferences_conference"_L1, "meeting_status"_L1},
    Index{"conferences_conference"_L1, "rubric_id"_L1},
    Index{"conferences_conference"_L1, "status"_L1},
    Index{"conferences_conference"_L1, "use_time_slots"_L1},
    Index{"conferences_conferencetimeslot"_L1, "conference_id"_L1},
    Index{"conferences_conferencetimeslot"_L1, "conference_id, date, start_time"_L1},
    Index{"conferences_conferencetimeslot"_L1, "is_available"_L1},
    Index{"conferences_conferencetimeslotselection"_L1, "conference_id"_L1},
    Index{"conferences_conferencetimeslotselection"_L1, "conference_id, user_id"_L1},
    Index{"conferences_conferencetimeslotselection"_L1, "selected_at"_L1},
    Index{"conferences_conferencetimeslotselection"_L1, "time_slot_id"_L1},
    Index{"conferences_conferencetimeslotselection"_L1, "time_slot_id, user_id"_L1},
    Index{"conferences_conferencetimeslotselection"_L1, "user_id"_L1},
    Index{"conferences_conferencerecording"_L1, "conference_id"_L1},
    Index{"conferences_conferencerecording"_L1, "created_at"_L1},
    Index{"conferences_conferencerecording"_L1, "recording_id"_L1},
    Index{"conferences_conferencerecording"_L1, "status"_L1},
    Index{"conferences_conferencesynclog"_L1, "conference_id"_L1},
    Index{"conferences_conferencesynclog"_L1, "started_at"_L1},
    Index{"conferences_conferencesynclog"_L1, "status"_L1},
    Index{"conferences_conferencesynclog"_L1, "sync_type"_L1},
    Index{"courses_topic"_L1, "conference_id"_L1},
    Index{"courses_coursetopic"_L1, "course_id"_L1},
    Index{"courses_coursetopic"_L1, "topic_id"_L1},
    Index{"account_settings_teamsintegration"_L1, "branch_id"_L1},
    Index{"account_settings_teamsintegration"_L1, "user_id"_L1},
    Index{"teams_integration_teamsmeetingsync"_L1, "conference_id"_L1},
    Index{"teams_integration_teamsmeetingsync"_L1, "meeting_status"_L1},
    Index{"teams_integration_teamsmeetingsync"_L1, "teams_meeting_id"_L1},
};

// PostgreSQL only: what Django adds to a unique text column, for LIKE 'abc%' in every locale.
constexpr std::array prefixIndexes{
    Index{"branches_branch"_L1, "name"_L1},
    Index{"users_customuser"_L1, "username"_L1},
    Index{"users_customuser"_L1, "email"_L1},
    Index{"conferences_conferencerecording"_L1, "recording_id"_L1},
    Index{"teams_integration_teamsmeetingsync"_L1, "teams_meeting_id"_L1},
};

struct Spelling
{
    QLatin1StringView token;
    QLatin1StringView sqlite;
    QLatin1StringView postgreSql;
};

constexpr std::array spellings{
    Spelling{"{id}"_L1, "integer NOT NULL PRIMARY KEY AUTOINCREMENT"_L1, "bigserial NOT NULL PRIMARY KEY"_L1},
    Spelling{"{datetime}"_L1, "datetime"_L1, "timestamp with time zone"_L1},
    Spelling{"{bool}"_L1, "bool"_L1, "boolean"_L1},
    Spelling{"{unsigned}"_L1, "integer unsigned"_L1, "integer"_L1},
    Spelling{"{ip}"_L1, "char(39)"_L1, "inet"_L1},
};

QString spelledFor(LmsEngine engine, QString statement)
{
    static const QRegularExpression json(u"\\{json:(\\w+)\\}"_s);
    const bool sqlite = engine == LmsEngine::Sqlite;
    for (const Spelling &each : spellings)
        statement.replace(each.token, sqlite ? each.sqlite : each.postgreSql);
    statement.replace(json, sqlite ? u"text NOT NULL CHECK ((JSON_VALID(\\1) OR \\1 IS NULL))"_s : u"jsonb NOT NULL"_s);
    return statement.trimmed();
}

// PostgreSQL cuts names at 63 characters; ours are cut before, and numbered so that none is met twice.
QString nameOf(const Index &index, int number, QLatin1StringView kind)
{
    QString columns = index.columns;
    columns.replace(", "_L1, "_"_L1);
    const QString name = index.table + u'_' + columns;
    return u"%1_%2_%3"_s.arg(name.left(50)).arg(number).arg(kind);
}

QString uniqueStatement(LmsEngine engine, const Index &unique, int number)
{
    const QString pattern = engine == LmsEngine::Sqlite ? u"CREATE UNIQUE INDEX %2 ON %1 (%3)"_s
                                                        : u"ALTER TABLE %1 ADD CONSTRAINT %2 UNIQUE (%3)"_s;
    return pattern.arg(unique.table, nameOf(unique, number, "uniq"_L1), unique.columns);
}

} // namespace

QStringList lmsSchemaStatements(LmsEngine engine)
{
    QStringList statements;
    const QStringList templates = tables();
    for (const QString &each : templates)
        statements += spelledFor(engine, each);
    int number = 0;
    for (const Index &each : uniqueTogether)
        statements += uniqueStatement(engine, each, ++number);
    for (const Index &each : indexes)
        statements += u"CREATE INDEX %1 ON %2 (%3)"_s.arg(nameOf(each, ++number, "idx"_L1), each.table, each.columns);
    if (engine == LmsEngine::Sqlite)
        return statements;
    for (const Index &each : prefixIndexes)
        statements += u"CREATE INDEX %1 ON %2 (%3 varchar_pattern_ops)"_s.arg(nameOf(each, ++number, "like"_L1),
                                                                              each.table, each.columns);
    return statements;
}

} // namespace confdesk
