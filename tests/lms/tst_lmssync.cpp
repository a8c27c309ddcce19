// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"
#include "lms/recordings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QDateTime now(QDate(2026, 3, 2), QTime(15, 5, 7, 654), Qt::UTC);
const SyncLogEntry allWell{.startedAt = now.addMSecs(-92'500), .processed = 3};
const SyncState never{.status = u"pending"_s};

} // namespace

/// Bringing recordings into the LMS: what is written.
class TestLmsSync : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordingIsStoredAsTheLmsStoresIt();
    void whatIsNotKnownIsNull();
    void whatIsStoredIsReadBack();
    void theLogTellsWhatHappened();
    void theConferenceTellsItAndNothingElseChanges();
    void valuesAreOfTheTypesThatDjangoReads();
    void aPartialSyncIsNeverCompleted_data();
    void aPartialSyncIsNeverCompleted();
    void theDurationIsNeverNegative();

private:
    [[nodiscard]] Result<SyncSaved> save(const QList<NewLmsRecording> &recordings, const SyncState &expected = never,
                                         const SyncLogEntry &entry = allWell)
    {
        return awaited(store->saveRecordings(ConferenceId{51}, expected, recordings, entry, now, {}));
    }
    [[nodiscard]] QString text(const QString &column, const QString &table)
    {
        return lms->run(u"SELECT CAST(%1 AS text) FROM %2"_s.arg(column, table)).toString();
    }
};

void TestLmsSync::aRecordingIsStoredAsTheLmsStoresIt()
{
    lms->insertConference(51);

    const auto saved = save({newRecording()});

    VERIFY_VALUE(saved);
    QCOMPARE(*saved, (SyncSaved{.added = 1, .tooLong = {}, .state = {.status = u"completed"_s, .lastSyncAt = now}}));
    const QString moment = storedMoment(*lms, u"2026-03-02 15:05:07.654000"_s);
    const QStringList expected{
        u"id=1"_s,
        u"conference_id=51"_s,
        u"recording_id=onedrive_ITEM1"_s,
        u"title=Algebra-20260302_134112UTC-Meeting Recording.mp4"_s,
        u"recording_type=cloud"_s,
        u"file_url=NULL"_s,
        u"file_size=5000000000"_s,
        u"duration_minutes=58"_s,
        u"file_format=mp4"_s,
        u"download_url=NULL"_s,
        u"password_protected="_s + storedFlag(*lms, false),
        u"recording_password=NULL"_s,
        u"onedrive_item_id=ITEM1"_s,
        u"onedrive_drive_id=b!drive"_s,
        u"onedrive_file_path=/Recordings/Algebra-20260302_134112UTC-Meeting Recording.mp4"_s,
        u"onedrive_web_url=https://northgate-my.sharepoint.example/personal/anna/Algebra.mp4?web=1"_s,
        u"onedrive_download_url=NULL"_s,
        u"stored_in_onedrive="_s + storedFlag(*lms, true),
        u"meeting_recording_id=VjIjIy1"_s,
        u"recording_content_url=NULL"_s,
        u"created_by_name=Anna Owens"_s,
        u"created_by_email=anna.owens@northgate.example"_s,
        u"status=available"_s,
        u"expires_at="_s + storedMoment(*lms, u"2026-07-01 00:00:00"_s),
        u"download_count=0"_s,
        u"last_downloaded_at=NULL"_s,
        u"created_at="_s + moment,
        u"updated_at="_s + moment};
    QStringList columns;
    for (const QString &each : expected)
        columns.append(each.section(u'=', 0, 0));
    if (!isSqlite()) // a database that was used before goes on counting
        columns.removeFirst();
    QCOMPARE(onlyRow(*lms, recordingTable, columns), isSqlite() ? expected : expected.sliced(1));
    QCOMPARE(lms->rows(recordingTable).first().size(), expected.size());
}

void TestLmsSync::whatIsNotKnownIsNull()
{
    lms->insertConference(51);

    const auto saved = save({{.itemId = u"ITEM1"_s}});

    VERIFY_VALUE(saved);
    QCOMPARE(saved->tooLong, QStringList());
    QCOMPARE(onlyRow(*lms, recordingTable,
                     {u"title"_s, u"file_size"_s, u"duration_minutes"_s, u"file_format"_s, u"onedrive_drive_id"_s,
                      u"onedrive_file_path"_s, u"onedrive_web_url"_s, u"meeting_recording_id"_s, u"created_by_name"_s,
                      u"created_by_email"_s, u"expires_at"_s}),
             (QStringList{u"title="_s, u"file_size=0"_s, u"duration_minutes=0"_s, u"file_format=mp4"_s,
                          u"onedrive_drive_id=NULL"_s, u"onedrive_file_path=NULL"_s, u"onedrive_web_url=NULL"_s,
                          u"meeting_recording_id=NULL"_s, u"created_by_name=NULL"_s, u"created_by_email=NULL"_s,
                          u"expires_at=NULL"_s}));
}

void TestLmsSync::whatIsStoredIsReadBack()
{
    lms->insertConference(51);
    const NewLmsRecording made = newRecording();
    VERIFY_VALUE(save({made}));

    const auto recordings = awaited(store->lmsRecordings({}));

    VERIFY_VALUE(recordings);
    QCOMPARE(recordings->size(), 1);
    QCOMPARE(recordings->first(), (LmsRecording{.row = recordings->first().row,
                                                .conference = ConferenceId{51},
                                                .recordingId = u"onedrive_ITEM1"_s,
                                                .title = made.title,
                                                .itemId = made.itemId,
                                                .meetingRecordingId = made.meetingRecordingId,
                                                .webUrl = made.webUrl,
                                                .status = u"available"_s,
                                                .expiresUtc = made.expiresUtc,
                                                .size = made.size,
                                                .durationMinutes = made.durationMinutes}));
}

void TestLmsSync::theLogTellsWhatHappened()
{
    lms->insertConference(51);
    VERIFY_VALUE(save({newRecording()}));

    const QStringList expected{u"conference_id=51"_s,
                               u"sync_type=recordings"_s,
                               u"status=completed"_s,
                               u"items_processed=3"_s,
                               u"items_failed=0"_s,
                               u"error_message=NULL"_s,
                               u"sync_duration_seconds=92"_s,
                               u"platform_response={}"_s,
                               u"started_at="_s + storedMoment(*lms, u"2026-03-02 15:03:35.154000"_s),
                               u"completed_at="_s + storedMoment(*lms, u"2026-03-02 15:05:07.654000"_s)};
    QStringList columns;
    for (const QString &each : expected)
        columns.append(each.section(u'=', 0, 0));
    QCOMPARE(onlyRow(*lms, syncLogTable, columns), expected);
    QCOMPARE(lms->rows(syncLogTable).size(), 1);
    QCOMPARE(lms->rows(syncLogTable).first().size(), expected.size() + 1);
}

void TestLmsSync::theConferenceTellsItAndNothingElseChanges()
{
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51);
    lms->insertConference(52);
    const QStringList changing{u"data_sync_status"_s, u"last_sync_at"_s, u"updated_at"_s};
    const auto before = lms->rows(conferenceTable, changing) + lms->rows(u"conferences_conferencetimeslot"_s);

    VERIFY_VALUE(save({newRecording()}));

    QCOMPARE(lms->rows(conferenceTable, changing) + lms->rows(u"conferences_conferencetimeslot"_s), before);
    const QString moment = storedMoment(*lms, u"2026-03-02 15:05:07.654000"_s);
    const QString row = u"(SELECT * FROM conferences_conference WHERE id = %1) AS it"_s;
    QCOMPARE(onlyRow(*lms, row.arg(51), changing),
             (QStringList{u"data_sync_status=completed"_s, u"last_sync_at="_s + moment, u"updated_at="_s + moment}));
    QCOMPARE(onlyRow(*lms, row.arg(52), changing.first(2)),
             (QStringList{u"data_sync_status=pending"_s, u"last_sync_at=NULL"_s}));
}

void TestLmsSync::valuesAreOfTheTypesThatDjangoReads()
{
    lms->insertConference(51);
    VERIFY_VALUE(save({newRecording()}));

    if (!isSqlite()) {
        QCOMPARE(lms->run(u"SELECT count(*) FROM conferences_conferencesynclog WHERE platform_response = '{}'::jsonb"_s)
                     .toInt(),
                 1);
        QCOMPARE(lms->run(u"SELECT count(*) FROM conferences_conferencerecording WHERE stored_in_onedrive AND NOT "
                          "password_protected AND expires_at = '2026-07-01 00:00:00+00'"_s)
                     .toInt(),
                 1);
        return;
    }
    QCOMPARE(lms->run(u"SELECT typeof(stored_in_onedrive) || ' ' || typeof(password_protected) || ' ' || "
                      "typeof(expires_at) || ' ' || typeof(created_at) || ' ' || typeof(file_size) || ' ' || "
                      "typeof(recording_id) FROM conferences_conferencerecording"_s)
                 .toString(),
             u"integer integer text text integer text"_s);
    QCOMPARE(lms->run(u"SELECT typeof(platform_response) || ' ' || typeof(started_at) || ' ' || typeof(completed_at) "
                      "FROM conferences_conferencesynclog"_s)
                 .toString(),
             u"text text text"_s);
    QCOMPARE(lms->run(u"SELECT typeof(last_sync_at) FROM conferences_conference"_s).toString(), u"text"_s);
}

void TestLmsSync::aPartialSyncIsNeverCompleted_data()
{
    QTest::addColumn<int>("failed");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("stored");
    QTest::newRow("some failed") << 2 << QString() << u"NULL"_s;
    QTest::newRow("an error") << 0 << u"The drive of “Anna” could not be read."_s
                              << u"The drive of “Anna” could not be read."_s;
    QTest::newRow("an error with a secret") << 1 << u"GET https://x.example/a?tempauth=SECRET refused"_s
                                            << u"GET https://x.example/a?tempauth=[redacted] refused"_s;
}

void TestLmsSync::aPartialSyncIsNeverCompleted()
{
    QFETCH(const int, failed);
    QFETCH(const QString, error);
    QFETCH(const QString, stored);
    lms->insertConference(51);

    const auto saved =
        save({newRecording()}, never, {.startedAt = now, .processed = 5, .failed = failed, .error = error});

    VERIFY_VALUE(saved);
    QCOMPARE(saved->state, (SyncState{.status = u"failed"_s, .lastSyncAt = now}));
    QCOMPARE(onlyRow(*lms, syncLogTable, {u"status"_s, u"items_processed"_s, u"items_failed"_s, u"error_message"_s}),
             (QStringList{u"status=partial"_s, u"items_processed=5"_s, u"items_failed=%1"_s.arg(failed),
                          u"error_message="_s + stored}));
}

void TestLmsSync::theDurationIsNeverNegative()
{
    lms->insertConference(51);
    VERIFY_VALUE(save({newRecording(u"ITEM1"_s)}, never, {.startedAt = now.addSecs(60)}));
    QCOMPARE(text(u"sync_duration_seconds"_s, syncLogTable), u"0"_s);

    lms->run(u"DELETE FROM conferences_conferencesynclog"_s);
    VERIFY_VALUE(save({newRecording(u"ITEM2"_s)}, {.status = u"completed"_s, .lastSyncAt = now}, {}));
    QCOMPARE(text(u"started_at"_s, syncLogTable), storedMoment(*lms, u"2026-03-02 15:05:07.654000"_s));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsSync)
#include "tst_lmssync.moc"
