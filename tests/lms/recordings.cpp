// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/recordings.h"

using namespace Qt::StringLiterals;

namespace confdesk::testing {

void insertRecording(LmsFixture &lms, qint64 id, qint64 conference, const QVariantMap &values)
{
    const QString item = u"ITEM%1"_s.arg(id);
    const QString moment = u"2026-03-01 12:00:00.654321"_s;
    lms.insert(recordingTable,
               {{u"id"_s, id},
                {u"conference_id"_s, conference},
                {u"recording_id"_s, QString(u"onedrive_"_s + item)},
                {u"title"_s, u"Recording %1.mp4"_s.arg(id)},
                {u"recording_type"_s, u"cloud"_s},
                {u"file_size"_s, 1000},
                {u"duration_minutes"_s, 60},
                {u"file_format"_s, u"mp4"_s},
                {u"password_protected"_s, false},
                {u"onedrive_item_id"_s, item},
                {u"stored_in_onedrive"_s, true},
                {u"status"_s, u"available"_s},
                {u"download_count"_s, 0},
                {u"created_at"_s, moment},
                {u"updated_at"_s, moment}},
               values);
}

QList<QStringList> syncTables(LmsFixture &lms)
{
    return lms.rows(recordingTable) + lms.rows(syncLogTable) + lms.rows(conferenceTable);
}

QStringList onlyRow(LmsFixture &lms, const QString &table, const QStringList &columns)
{
    QStringList row;
    for (const QString &column : columns) {
        const QVariant value = lms.run(u"SELECT CAST(%1 AS text) FROM %2"_s.arg(column, table));
        row.append(column + u'=' + (value.isNull() ? u"NULL"_s : value.toString()));
    }
    return row;
}

QString storedMoment(const LmsFixture &lms, const QString &moment)
{
    if (lms.engine() == LmsEngine::Sqlite)
        return moment;
    QString text = moment; // PostgreSQL shows no zeros at the end, and the zone
    while (text.contains(u'.') && text.endsWith(u'0'))
        text.chop(1);
    return text + u"+00"_s;
}

QString storedFlag(const LmsFixture &lms, bool value)
{
    if (lms.engine() == LmsEngine::Sqlite)
        return value ? u"1"_s : u"0"_s;
    return value ? u"true"_s : u"false"_s;
}

NewLmsRecording newRecording(const QString &itemId)
{
    return {.itemId = itemId,
            .driveId = u"b!drive"_s,
            .title = u"Algebra-20260302_134112UTC-Meeting Recording.mp4"_s,
            .filePath = u"/Recordings/Algebra-20260302_134112UTC-Meeting Recording.mp4"_s,
            .webUrl = u"https://northgate-my.sharepoint.example/personal/anna/Algebra.mp4?web=1"_s,
            .meetingRecordingId = u"VjIjIy1"_s,
            .size = 5'000'000'000,
            .durationMinutes = 58,
            .createdByName = u"Anna Owens"_s,
            .createdByEmail = u"anna.owens@northgate.example"_s,
            .expiresUtc = QDateTime(QDate(2026, 7, 1), QTime(0, 0), Qt::UTC),
            .recordedUtc = QDateTime(QDate(2026, 3, 2), QTime(13, 41, 12), Qt::UTC)};
}

} // namespace confdesk::testing
