// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/meetingrows.h"

#include "lms/readrows.h"
#include "sql/storedvalues.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// In the order of conferenceColumns(), then of meetingColumns().
enum Column {
    Id,
    Title,
    Platform,
    Status,
    MeetingStatus,
    RecordingStatus,
    RecordingEnabledAt,
    SyncStatus,
    Course,
    OwnerFirstName,
    OwnerLastName,
    OwnerUserName,
    OwnerEmail,
    Branch,
    ServiceAccount,
    IntegrationOwner,
    ConferenceEnd,
    SlotCount = ConferenceEnd, // of a conferenceSelect()
    SlotId = ConferenceEnd,    // of a meetingSelect(), and so on
    Date,
    StartTime,
    EndTime,
    TimeZone,
    MeetingLink,
    MeetingId,
    OnlineMeetingIdColumn,
    Available,
    Bookings,
};

QString conferenceColumns(const LmsSchema &schema)
{
    return uR"(c.id, c.title, c.meeting_platform, c.status, c.meeting_status, c.auto_recording_status,
  CAST(c.auto_recording_enabled_at AS text), c.data_sync_status,
  course.title, o.first_name, o.last_name, o.username, o.email, b.name,
  %1, iu.email)"_s.arg(schema.hasServiceAccounts ? "i.service_account_email"_L1 : "''"_L1);
}

// A column of the slot, or of the conference when the row is the meeting of a conference without slots.
QString ownColumn(QLatin1StringView column)
{
    return u"CASE WHEN s.id IS NULL THEN c.%1 ELSE s.%1 END"_s.arg(column);
}

QString ownColumnAsText(QLatin1StringView column)
{
    return u"CAST(%1 AS text)"_s.arg(ownColumn(column));
}

QString meetingColumns(const LmsSchema &schema)
{
    const QString onlineMeetingId =
        schema.capabilities.hasOnlineMeetingIds ? ownColumn("online_meeting_id"_L1) : u"NULL"_s;
    const QStringList columns{
        u"s.id"_s,
        ownColumnAsText("date"_L1),
        ownColumnAsText("start_time"_L1),
        ownColumnAsText("end_time"_L1),
        ownColumn("timezone"_L1),
        ownColumn("meeting_link"_L1),
        ownColumn("meeting_id"_L1),
        onlineMeetingId,
        u"s.is_available"_s,
        u"(SELECT COUNT(*) FROM conferences_conferencetimeslotselection n WHERE n.time_slot_id = s.id)"_s,
    };
    return columns.join(",\n  "_L1);
}

// Course, owner, branch and integration as the LMS finds them (LMS facts §3).
QString conferenceJoins()
{
    return uR"(
LEFT JOIN users_customuser o ON o.id = c.created_by_id
LEFT JOIN branches_branch b ON b.id = o.branch_id
LEFT JOIN courses_course course ON course.id = COALESCE(c.course_id,
  (SELECT MIN(ct.course_id) FROM courses_topic t JOIN courses_coursetopic ct ON ct.topic_id = t.id
   WHERE t.conference_id = c.id))
LEFT JOIN account_settings_teamsintegration i ON i.id = COALESCE(
  (SELECT MIN(ib.id) FROM account_settings_teamsintegration ib WHERE ib.branch_id = o.branch_id AND ib.is_active = TRUE),
  (SELECT MIN(iw.id) FROM account_settings_teamsintegration iw WHERE iw.user_id = o.id AND iw.is_active = TRUE))
LEFT JOIN users_customuser iu ON iu.id = i.user_id)"_s;
}

QString condition(const QString &where)
{
    return where.isEmpty() ? QString() : QString("\nWHERE "_L1 + where);
}

QString ownerOf(const QSqlQuery &row)
{
    return personName(row.value(OwnerFirstName).toString(), row.value(OwnerLastName).toString(),
                      row.value(OwnerUserName).toString());
}

WallTime wallTimeOf(const QSqlQuery &row)
{
    WallTime wallTime{.date = dateFrom(row.value(Date)),
                      .start = timeFrom(row.value(StartTime)),
                      .timezone = row.value(TimeZone).toString()};
    // NULL is "no end"; what cannot be read is an end that is not valid.
    if (const QVariant end = row.value(EndTime); !end.isNull())
        wallTime.end = timeFrom(end);
    return wallTime;
}

Conference conferenceWith(const QSqlQuery &row, int slotCount)
{
    return {
        .id = ConferenceId{row.value(Id).toLongLong()},
        .title = row.value(Title).toString(),
        .platform = row.value(Platform).toString(),
        .status = row.value(Status).toString(),
        .meetingStatus = row.value(MeetingStatus).toString(),
        .course = row.value(Course).toString(),
        .owner = ownerOf(row),
        .ownerEmail = row.value(OwnerEmail).toString(),
        .branch = row.value(Branch).toString(),
        .recordingStatus = textFrom(row.value(RecordingStatus)),
        .recordingEnabledAt = utcFrom(row.value(RecordingEnabledAt)),
        .syncStatus = row.value(SyncStatus).toString(),
        .slotCount = slotCount,
        .serviceAccountEmail = row.value(ServiceAccount).toString().trimmed(),
        .integrationOwnerEmail = row.value(IntegrationOwner).toString(),
    };
}

} // namespace

QString personName(const QString &firstName, const QString &lastName, const QString &userName)
{
    const QString fullName = QString(firstName + u' ' + lastName).trimmed();
    return fullName.isEmpty() ? userName : fullName;
}

QString conferenceSelect(const LmsSchema &schema, const QString &where)
{
    return "SELECT "_L1 + conferenceColumns(schema) +
           ",\n  (SELECT COUNT(*) FROM conferences_conferencetimeslot k WHERE k.conference_id = c.id)"
           "\nFROM conferences_conference c"_L1 +
           conferenceJoins() + condition(where) + "\nORDER BY c.id"_L1;
}

QString meetingSelect(const LmsSchema &schema, const QString &where)
{
    return "SELECT "_L1 + conferenceColumns(schema) + ",\n  "_L1 + meetingColumns(schema) +
           "\nFROM conferences_conference c LEFT JOIN conferences_conferencetimeslot s ON s.conference_id = c.id"_L1 +
           conferenceJoins() + condition(where) + "\nORDER BY c.id, s.date, s.start_time, s.id"_L1;
}

Conference conferenceFrom(const QSqlQuery &row)
{
    return conferenceWith(row, row.value(SlotCount).toInt());
}

Result<SlotCounts> countSlots(LmsConnection &connection, const QString &where, const std::stop_token &stop)
{
    const QString sql = "SELECT conference_id, COUNT(*) FROM conferences_conferencetimeslot"_L1 + condition(where) +
                        " GROUP BY conference_id"_L1;
    auto query = connection.run(sql, {}, stop);
    if (!query)
        return failure(query.error());
    SlotCounts counts;
    while (query->next())
        counts.insert(query->value(0).toLongLong(), query->value(1).toInt());
    if (auto end = connection.endOf(*query); !end)
        return failure(end.error());
    return counts;
}

Meeting MeetingRows::read(const QSqlQuery &row)
{
    const ConferenceId conferenceId{row.value(Id).toLongLong()};
    if (!m_conference || m_conference->id != conferenceId)
        m_conference = conferenceWith(row, m_counts.value(conferenceId.value()));
    const QVariant slotId = row.value(SlotId);
    const bool isSlot = !slotId.isNull();
    return {
        .ref = isSlot ? MeetingRef::of(TimeSlotId{slotId.toLongLong()}) : MeetingRef::of(conferenceId),
        .conference = *m_conference,
        .wallTime = wallTimeOf(row),
        .stored = {.joinLink = textFrom(row.value(MeetingLink)),
                   .eventId = textFrom(row.value(MeetingId)),
                   .onlineMeetingId = textFrom(row.value(OnlineMeetingIdColumn))},
        .bookings = row.value(Bookings).toInt(),
        .isAvailable = !isSlot || boolFrom(row.value(Available)),
    };
}

Result<QList<Conference>> readConferences(LmsConnection &connection, const QString &where, const Values &values,
                                          const std::stop_token &stop)
{
    return readRows<Conference>(connection, conferenceSelect(connection.schema(), where), values, stop, conferenceFrom);
}

Result<QList<Meeting>> readMeetings(LmsConnection &connection, const QString &where, const Values &values,
                                    const std::stop_token &stop)
{
    MeetingRows rows({});
    auto meetings = readRows<Meeting>(connection, meetingSelect(connection.schema(), where), values, stop,
                                      [&rows](const QSqlQuery &row) { return rows.read(row); });
    if (!meetings || meetings->isEmpty())
        return meetings;
    QStringList ids;
    for (const Meeting &meeting : std::as_const(*meetings))
        ids.append(QString::number(meeting.conference.id.value()));
    ids.removeDuplicates();
    const auto counts = countSlots(connection, u"conference_id IN (%1)"_s.arg(ids.join(u',')), stop);
    if (!counts)
        return failure(counts.error());
    for (Meeting &meeting : *meetings)
        meeting.conference.slotCount = counts->value(meeting.conference.id.value());
    return meetings;
}

} // namespace confdesk
