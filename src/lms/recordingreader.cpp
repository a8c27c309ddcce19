// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/recordingreader.h"

#include "lms/meetingreader.h"
#include "lms/readrows.h"
#include "sql/storedvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr qsizetype rowsBetweenStops = 1'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::RecordingReader)
};

// In the order of recordingSelect().
enum Column {
    Id,
    Conference,
    RecordingId,
    Title,
    ItemId,
    MeetingRecordingId,
    WebUrl,
    Status,
    ExpiresAt,
    Size,
    Duration,
};

/// SQLite enforces no lengths: one row could hold a text of gigabytes. Where a part of it would be another thing (an
/// id, an address), what is too long reads as NULL.
QString bounded(QLatin1StringView column)
{
    return u"CASE WHEN LENGTH(%1) <= 1000 THEN %1 END"_s.arg(column);
}

QString recordingSelect(const QString &condition)
{
    const QStringList columns{u"id"_s,
                              u"conference_id"_s,
                              u"SUBSTR(recording_id, 1, 1000)"_s, // NOT NULL
                              u"SUBSTR(title, 1, 255)"_s,
                              bounded("onedrive_item_id"_L1),
                              bounded("meeting_recording_id"_L1),
                              bounded("onedrive_web_url"_L1),
                              u"SUBSTR(status, 1, 20)"_s,
                              u"CAST(expires_at AS text)"_s,
                              u"file_size"_s,
                              u"duration_minutes"_s};
    // Their numbers tell the age; created_at may be spelled in ways that do not sort.
    return u"SELECT %1 FROM conferences_conferencerecording%2 ORDER BY id"_s.arg(columns.join(", "_L1), condition);
}

LmsRecording recordingFrom(const QSqlQuery &row)
{
    return {.row = row.value(Id).toLongLong(),
            .conference = ConferenceId{row.value(Conference).toLongLong()},
            .recordingId = row.value(RecordingId).toString(),
            .title = row.value(Title).toString(),
            .itemId = textFrom(row.value(ItemId)),
            .meetingRecordingId = textFrom(row.value(MeetingRecordingId)),
            .webUrl = textFrom(row.value(WebUrl)),
            .status = row.value(Status).toString(),
            .expiresUtc = utcFrom(row.value(ExpiresAt)),
            .size = row.value(Size).toLongLong(),
            .durationMinutes = row.value(Duration).toInt()};
}

// Looks again before it says no, as checkAllowed() does.
Result<Done> checkReadable(LmsConnection &connection, const std::stop_token &stop)
{
    if (!connection.schema().whyNoRecordings.isEmpty()) {
        if (auto inspected = connection.inspect(stop); !inspected)
            return inspected;
    }
    if (const QString why = connection.schema().whyNoRecordings; !why.isEmpty())
        return failure(ErrorKind::Database, why);
    return Done{};
}

} // namespace

Result<QList<LmsRecording>> readRecordings(LmsConnection &connection, const std::stop_token &stop)
{
    if (auto readable = checkReadable(connection, stop); !readable)
        return failure(readable.error());
    auto query = connection.run(recordingSelect({}), {}, stop, Fetch::Streamed);
    if (!query)
        return failure(query.error());
    QList<LmsRecording> recordings;
    while (query->next()) {
        recordings.append(recordingFrom(*query));
        if (recordings.size() % rowsBetweenStops == 0 && stop.stop_requested())
            return failure(cancelledError());
    }
    if (auto end = connection.endOf(*query); !end)
        return failure(end.error());
    return recordings;
}

Result<LmsRecording> oneRecording(LmsConnection &connection, qint64 row, const std::stop_token &stop)
{
    const auto found = readRows<LmsRecording>(connection, recordingSelect(u" WHERE id = :row"_s), {{u":row"_s, row}},
                                              stop, recordingFrom);
    if (!found)
        return failure(found.error());
    if (found->isEmpty()) {
        return failure(ErrorKind::NotFound, Text::tr("There is no recording %1 in the %2. It may have been deleted.")
                                                .arg(QString::number(row), connection.place()));
    }
    return found->first();
}

Result<SyncState> readSyncState(LmsConnection &connection, ConferenceId conference, StateLock lock,
                                const std::stop_token &stop)
{
    if (auto readable = checkReadable(connection, stop); !readable)
        return failure(readable.error());
    QString sql = u"SELECT data_sync_status, CAST(last_sync_at AS text) FROM conferences_conference WHERE id = :row"_s;
    // Rows that refer to the conference may still be added meanwhile.
    if (lock == StateLock::UntilCommit && connection.engine() == Engine::PostgreSql)
        sql += " FOR NO KEY UPDATE"_L1;
    const auto states =
        readRows<SyncState>(connection, sql, {{u":row"_s, conference.value()}}, stop, [](const QSqlQuery &row) {
            return SyncState{.status = row.value(0).toString(), .lastSyncAt = utcFrom(row.value(1))};
        });
    if (!states)
        return failure(states.error());
    if (states->isEmpty())
        return noConference(connection, conference);
    return states->first();
}

} // namespace confdesk
