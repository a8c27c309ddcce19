// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/grants.h"
#include "lms/lmstest.h"
#include "lms/recordings.h"
#include "lms/unprivileged.h"

#include "base/clock.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QStringList mayRepair{readAll, writeSlots, writeConferences};
const QStringList maySync{addRecordings, numberRecordings, moveRecordings, writeSyncStates};
const QString replaceSlots = u"GRANT UPDATE (meeting_link, meeting_id) ON conferences_conferencetimeslot TO %1"_s;
const QString replaceConferences = u"GRANT UPDATE (meeting_link, meeting_id) ON conferences_conference TO %1"_s;
const SyncState never{.status = u"pending"_s};

} // namespace

/// What an account must be allowed to write recordings into the LMS, and how a "no" is put.
class TestLmsSyncRights : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingRightIsNamed_data();
    void aMissingRightIsNamed();
    void exactlyTheRightsOfSyncingAreEnough();
    void rightsOnColumnsAreEnough();
    void whoMayNotSyncRepairsAndRecreatesAsBefore();
    void aRightGrantedLaterCounts();
    void withoutTheRightToReadThereIsNoList();
    void whatForbidsWritingForbidsSyncing();
    void aFileThatMayNotBeWritten();
    void anOlderLmsIsNamed_data();
    void anOlderLmsIsNamed();
    void aNewerLmsIsNamed();

private:
    [[nodiscard]] Result<SyncSaved> save()
    {
        return awaited(store->saveRecordings(ConferenceId{51}, never, {newRecording()}, {}, {}, {}));
    }
    [[nodiscard]] Result<LmsRecording> move()
    {
        return awaited(store->moveRecording(7, ConferenceId{51}, ConferenceId{52}, {}, {}));
    }
    void insertRows()
    {
        lms->insertConference(51);
        lms->insertConference(52);
        insertRecording(*lms, 7, 51);
    }
    /// All say the same, and nothing is written; reading goes on.
    void verifyRefused(const QStringList &words);
};

void TestLmsSyncRights::verifyRefused(const QStringList &words)
{
    insertRows();
    const auto before = syncTables(*lms);
    const auto reason = awaited(store->whyNoSync({}));
    VERIFY_VALUE(reason);
    for (const QString &word : words)
        QVERIFY2(reason->contains(word), qPrintable(word + u" is not in: "_s + *reason));
    const auto saved = save();
    QCOMPARE(errorKindName(saved.error().kind), u"ReadOnly"_s);
    QCOMPARE(saved.error().text, *reason);
    QCOMPARE(move().error().text, *reason);
    QCOMPARE(syncTables(*lms), before);
    QCOMPARE(awaited(store->lmsRecordings({}))->size(), 1);
    VERIFY_VALUE(awaited(store->syncState(ConferenceId{51}, {})));
}

void TestLmsSyncRights::aMissingRightIsNamed_data()
{
    QTest::addColumn<QStringList>("grants");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("repair only") << QStringList{} << QStringList{u"GRANT INSERT ON conferences_conferencerecording"_s};
    QTest::newRow("no log") << QStringList{u"GRANT INSERT ON conferences_conferencerecording TO %1"_s, numberRecordings,
                                           moveRecordings, writeSyncStates}
                            << QStringList{u"GRANT INSERT ON conferences_conferencesynclog"_s};
    QTest::newRow("some columns of the log only")
        << QStringList{u"GRANT INSERT ON conferences_conferencerecording TO %1"_s,
                       u"GRANT INSERT (conference_id, sync_type, status) ON conferences_conferencesynclog TO %1"_s,
                       numberRecordings, moveRecordings, writeSyncStates}
        << QStringList{u"items_processed"_s, u"conferences_conferencesynclog"_s};
    QTest::newRow("no moving") << QStringList{addRecordings, numberRecordings, writeSyncStates}
                               << QStringList{u"conference_id"_s, u"GRANT UPDATE (conference_id, updated_at) ON "
                                                                  "conferences_conferencerecording"_s};
    QTest::newRow("no state") << QStringList{addRecordings, numberRecordings, moveRecordings}
                              << QStringList{u"data_sync_status"_s,
                                             u"GRANT UPDATE (data_sync_status, last_sync_at, updated_at) ON "
                                             "conferences_conference "_s};
    QTest::newRow("no numbers") << QStringList{addRecordings, moveRecordings, writeSyncStates}
                                << QStringList{u"GRANT USAGE ON SEQUENCE conferences_conferencerecording_id_seq"_s};
    QTest::newRow("no numbers for the log")
        << QStringList{addRecordings, moveRecordings, writeSyncStates,
                       u"GRANT USAGE ON SEQUENCE conferences_conferencerecording_id_seq TO %1"_s}
        << QStringList{u"GRANT USAGE ON SEQUENCE conferences_conferencesynclog_id_seq"_s};
}

void TestLmsSyncRights::aMissingRightIsNamed()
{
    if (isSqlite())
        return;
    QFETCH(const QStringList, grants);
    QFETCH(const QStringList, words);
    const Profile::Database profile = lms->newRole(u"staff"_s);

    const auto opened = openedAs(profile, mayRepair + grants);

    VERIFY_VALUE(opened);
    QVERIFY2(opened->canWrite, qPrintable(opened->whyReadOnly));
    verifyRefused(words + QStringList{profile.user});
}

void TestLmsSyncRights::exactlyTheRightsOfSyncingAreEnough()
{
    insertRows();
    if (!isSqlite()) {
        const auto opened = openedAs(lms->newRole(u"staff"_s), mayRepair + maySync);
        VERIFY_VALUE(opened);
    }

    const auto reason = awaited(store->whyNoSync({}));

    VERIFY_VALUE(reason);
    QVERIFY2(reason->isEmpty(), qPrintable(*reason));
    VERIFY_VALUE(save());
    VERIFY_VALUE(move());
}

// Less than INSERT on the table: the columns for links that let in whoever has them are not written.
void TestLmsSyncRights::rightsOnColumnsAreEnough()
{
    if (isSqlite())
        return;
    insertRows();
    const QString columns =
        u"conference_id, recording_id, title, recording_type, file_size, duration_minutes, file_format, "
        "password_protected, onedrive_item_id, onedrive_drive_id, onedrive_file_path, onedrive_web_url, "
        "stored_in_onedrive, meeting_recording_id, created_by_name, created_by_email, status, expires_at, "
        "download_count, created_at, updated_at"_s;
    const QStringList grants{QString(u"GRANT INSERT ("_s + columns + u") ON conferences_conferencerecording TO %1"_s),
                             u"GRANT INSERT ON conferences_conferencesynclog TO %1"_s, numberRecordings, moveRecordings,
                             writeSyncStates};
    const auto opened = openedAs(lms->newRole(u"staff"_s), mayRepair + grants);
    VERIFY_VALUE(opened);

    QCOMPARE(*awaited(store->whyNoSync({})), QString());
    VERIFY_VALUE(save());
}

void TestLmsSyncRights::whoMayNotSyncRepairsAndRecreatesAsBefore()
{
    if (isSqlite())
        return;
    insertRows();
    const QStringList grants =
        QStringList{// not even to read, as the rights were before there were recordings
                    u"REVOKE ALL ON conferences_conferencerecording, conferences_conferencesynclog FROM %1"_s,
                    replaceSlots, replaceConferences};
    const auto opened = openedAs(lms->newRole(u"staff"_s), mayRepair + grants);
    VERIFY_VALUE(opened);
    QVERIFY2(opened->canWrite, qPrintable(opened->whyReadOnly));

    QVERIFY(!awaited(store->whyNoSync({}))->isEmpty());
    QCOMPARE(*awaited(store->whyNoReplacement({})), QString());
    const MeetingRef meeting = MeetingRef::of(ConferenceId{51});
    const NewMeetingIds ids{
        .joinLink = u"link"_s, .eventId = EventId{u"event"_s}, .onlineMeetingId = GraphMeetingId{u"MSo1"_s}};
    VERIFY_VALUE(awaited(store->bindOnlineMeetingId(meeting, {}, GraphMeetingId{u"MSo0"_s}, {}, {})));
    VERIFY_VALUE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {})));
    VERIFY_VALUE(awaited(store->replaceMeeting(meeting, {.onlineMeetingId = u"MSo0"_s}, ids, {}, {})));
}

void TestLmsSyncRights::aRightGrantedLaterCounts()
{
    if (isSqlite())
        return;
    insertRows();
    const Profile::Database profile = lms->newRole(u"staff"_s);
    VERIFY_VALUE(openedAs(profile, mayRepair));
    QCOMPARE(save().error().kind, ErrorKind::ReadOnly);

    for (const QString &grant : maySync)
        lms->run(grant.arg(profile.user));

    VERIFY_VALUE(save());
    QCOMPARE(*awaited(store->whyNoSync({})), QString());
}

void TestLmsSyncRights::withoutTheRightToReadThereIsNoList()
{
    if (isSqlite())
        return;
    insertRows();
    const Profile::Database profile = lms->newRole(u"helpdesk"_s);
    VERIFY_VALUE(openedAs(profile, {readAll, u"REVOKE SELECT ON conferences_conferencerecording FROM %1"_s}));

    const auto recordings = awaited(store->lmsRecordings({}));

    QCOMPARE(errorKindName(recordings.error().kind), u"Database"_s);
    for (const QString &word : {u"GRANT SELECT ("_s, u"ON conferences_conferencerecording TO "_s, profile.user})
        QVERIFY2(recordings.error().text.contains(word), qPrintable(recordings.error().text));
    lms->run(u"GRANT SELECT ON conferences_conferencerecording TO %1"_s.arg(profile.user));
    QCOMPARE(awaited(store->lmsRecordings({}))->size(), 1);
}

void TestLmsSyncRights::whatForbidsWritingForbidsSyncing()
{
    const SystemClock clock;
    store = makeLmsDatabase(lms->profile(), lms->password(), true, clock);

    verifyRefused({u"readOnly=true"_s});

    reopen(); // the clock goes
    lms->run(u"ALTER TABLE conferences_conference DROP COLUMN online_meeting_id"_s);
    QVERIFY(awaited(store->whyNoSync({}))->contains(u"update the LMS"_s));
}

void TestLmsSyncRights::aFileThatMayNotBeWritten()
{
    if (!isSqlite())
        return;
    insertRows();
    const Unprivileged somebody(lms->profile().file);
    QVERIFY(QFile::setPermissions(somebody.file(), QFile::ReadOwner));
    VERIFY_VALUE(openedAs({.file = somebody.file()}, {}));

    const auto reason = awaited(store->whyNoSync({}));

    VERIFY_VALUE(reason);
    QVERIFY2(reason->contains(u"the file "_s + somebody.file()), qPrintable(*reason));
    QCOMPARE(save().error().kind, ErrorKind::ReadOnly);
    QCOMPARE(awaited(store->lmsRecordings({}))->size(), 1);
}

void TestLmsSyncRights::anOlderLmsIsNamed_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("canBeRead");
    QTest::newRow("not read") << u"ALTER TABLE conferences_conferencerecording DROP COLUMN onedrive_drive_id"_s
                              << QStringList{u"onedrive_drive_id"_s, u"conferences_conferencerecording"_s} << true;
    QTest::newRow("read") << u"ALTER TABLE conferences_conferencerecording DROP COLUMN meeting_recording_id"_s
                          << QStringList{u"meeting_recording_id"_s, u"conferences_conferencerecording"_s} << false;
    QTest::newRow("of the log") << u"ALTER TABLE conferences_conferencesynclog DROP COLUMN items_failed"_s
                                << QStringList{u"items_failed"_s, u"conferences_conferencesynclog"_s} << true;
    QTest::newRow("of the conference") << u"ALTER TABLE conferences_conference DROP COLUMN last_sync_at"_s
                                       << QStringList{u"last_sync_at"_s, u"conferences_conference:"_s} << false;
    QTest::newRow("the whole log") << u"DROP TABLE conferences_conferencesynclog"_s
                                   << QStringList{u"conferences_conferencesynclog"_s} << true;
}

void TestLmsSyncRights::anOlderLmsIsNamed()
{
    QFETCH(const QString, change);
    QFETCH(const QStringList, words);
    QFETCH(const bool, canBeRead);
    insertRows();
    lms->run(change);

    const auto opened = awaited(store->open({}));
    const auto reason = awaited(store->whyNoSync({}));

    VERIFY_VALUE(opened);
    QVERIFY2(opened->canWrite, qPrintable(opened->whyReadOnly));
    VERIFY_VALUE(reason);
    for (const QString &word : words + QStringList{u"update the LMS"_s})
        QVERIFY2(reason->contains(word), qPrintable(word + u" is not in: "_s + *reason));
    QCOMPARE(errorKindName(save().error().kind), u"ReadOnly"_s);
    const auto recordings = awaited(store->lmsRecordings({}));
    QCOMPARE(recordings.has_value(), canBeRead);
    if (!canBeRead)
        QCOMPARE(recordings.error().text, *reason);
}

void TestLmsSyncRights::aNewerLmsIsNamed()
{
    insertRows();
    lms->run(u"DELETE FROM conferences_conferencerecording"_s);
    lms->run(u"ALTER TABLE conferences_conferencerecording ADD COLUMN transcript text NULL"_s);
    QCOMPARE(*awaited(store->whyNoSync({})), QString());
    if (isSqlite()) { // which adds no such column to a table
        lms->run(u"ALTER TABLE conferences_conferencerecording RENAME TO old_recordings"_s);
        QString sql = lms->run(u"SELECT sql FROM sqlite_master WHERE name = 'old_recordings'"_s).toString();
        sql.replace(u"transcript text NULL"_s, u"transcript text NOT NULL"_s);
        sql.replace(u"\"old_recordings\""_s, recordingTable);
        lms->run(sql);
    } else {
        lms->run(u"ALTER TABLE conferences_conferencerecording ALTER COLUMN transcript SET NOT NULL"_s);
    }

    const auto reason = awaited(store->whyNoSync({}));

    VERIFY_VALUE(reason);
    for (const QString &word : {u"transcript"_s, u"conferences_conferencerecording"_s, u"update Confdesk"_s})
        QVERIFY2(reason->contains(word), qPrintable(*reason));
    QCOMPARE(errorKindName(save().error().kind), u"ReadOnly"_s);
    VERIFY_VALUE(awaited(store->lmsRecordings({})));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsSyncRights)
#include "tst_lmssyncrights.moc"
