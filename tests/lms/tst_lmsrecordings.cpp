// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"
#include "lms/recordings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// What the LMS knows of recordings, and of its last sync.
class TestLmsRecordings : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void thereMayBeNone();
    void everyRowOfEveryConferenceIsRead();
    void nullAndEmptyAreTold();
    void longTextsAreNotReadWhole();
    void manyRowsComeOldestFirst();
    void aStopEndsTheReading();
    void theStateOfTheLastSyncIsRead_data();
    void theStateOfTheLastSyncIsRead();
    void aConferenceThatIsGoneHasNoState();
};

void TestLmsRecordings::thereMayBeNone()
{
    const auto recordings = awaited(store->lmsRecordings({}));

    VERIFY_VALUE(recordings);
    QVERIFY(recordings->isEmpty());
}

void TestLmsRecordings::everyRowOfEveryConferenceIsRead()
{
    lms->insertConference(51);
    lms->insertConference(52);
    insertRecording(*lms, 8, 52);
    insertRecording(*lms, 7, 51,
                    {{u"meeting_recording_id"_s, u"VjIj"_s},
                     {u"onedrive_web_url"_s, u"https://x.example/a"_s},
                     {u"status"_s, u"expired"_s},
                     {u"expires_at"_s, u"2026-07-01 10:20:30.500000"_s},
                     {u"file_size"_s, qint64{5'000'000'000}}});

    const auto recordings = awaited(store->lmsRecordings({}));

    VERIFY_VALUE(recordings);
    QCOMPARE(*recordings,
             (QList<LmsRecording>{{.row = 7,
                                   .conference = ConferenceId{51},
                                   .recordingId = u"onedrive_ITEM7"_s,
                                   .title = u"Recording 7.mp4"_s,
                                   .itemId = u"ITEM7"_s,
                                   .meetingRecordingId = u"VjIj"_s,
                                   .webUrl = u"https://x.example/a"_s,
                                   .status = u"expired"_s,
                                   .expiresUtc = QDateTime(QDate(2026, 7, 1), QTime(10, 20, 30, 500), Qt::UTC),
                                   .size = 5'000'000'000,
                                   .durationMinutes = 60},
                                  {.row = 8,
                                   .conference = ConferenceId{52},
                                   .recordingId = u"onedrive_ITEM8"_s,
                                   .title = u"Recording 8.mp4"_s,
                                   .itemId = u"ITEM8"_s,
                                   .status = u"available"_s,
                                   .size = 1000,
                                   .durationMinutes = 60}}));
}

void TestLmsRecordings::nullAndEmptyAreTold()
{
    lms->insertConference(51);
    insertRecording(*lms, 7, 51,
                    {{u"onedrive_item_id"_s, QVariant(QMetaType::fromType<QString>())},
                     {u"meeting_recording_id"_s, u""_s},
                     {u"recording_id"_s, u"zoom-1"_s}});

    const auto recordings = awaited(store->lmsRecordings({}));

    VERIFY_VALUE(recordings);
    QCOMPARE(recordings->first().itemId, StoredText());
    QCOMPARE(recordings->first().meetingRecordingId, StoredText(QString(u""_s)));
    QCOMPARE(recordings->first().recordingId, u"zoom-1"_s);
}

void TestLmsRecordings::longTextsAreNotReadWhole()
{
    if (!isSqlite()) // the other engine has none
        return;
    lms->insertConference(51);
    const QString tooLong(100'000, u'x');
    insertRecording(*lms, 7, 51,
                    {{u"title"_s, tooLong},
                     {u"onedrive_item_id"_s, tooLong},
                     {u"onedrive_web_url"_s, tooLong},
                     {u"meeting_recording_id"_s, tooLong.left(1000)},
                     {u"expires_at"_s, u"some day"_s}});

    const auto recordings = awaited(store->lmsRecordings({}));

    VERIFY_VALUE(recordings);
    const LmsRecording &read = recordings->first();
    QCOMPARE(read.title.size(), 255);
    QCOMPARE(read.itemId, StoredText());
    QCOMPARE(read.webUrl, StoredText());
    QCOMPARE(read.meetingRecordingId->size(), 1000);
    QVERIFY(!read.expiresUtc.isValid());
}

void TestLmsRecordings::manyRowsComeOldestFirst()
{
    constexpr int many = 2'500;
    lms->insertConference(51);
    lms->run(u"BEGIN"_s);
    for (int id = many; id > 0; --id)
        insertRecording(*lms, id, 51);
    lms->run(u"COMMIT"_s);

    const auto recordings = awaited(store->lmsRecordings({}));

    VERIFY_VALUE(recordings);
    QCOMPARE(recordings->size(), many);
    for (int i = 0; i < many; ++i)
        QCOMPARE(recordings->at(i).row, i + 1);
}

void TestLmsRecordings::aStopEndsTheReading()
{
    std::stop_source stop;
    stop.request_stop();

    QCOMPARE(awaited(store->lmsRecordings(stop.get_token())).error().kind, ErrorKind::Cancelled);
    QCOMPARE(awaited(store->syncState(ConferenceId{51}, stop.get_token())).error().kind, ErrorKind::Cancelled);
}

void TestLmsRecordings::theStateOfTheLastSyncIsRead_data()
{
    QTest::addColumn<QVariant>("stored");
    QTest::addColumn<QDateTime>("read");
    QTest::newRow("never") << QVariant(QMetaType::fromType<QString>()) << QDateTime();
    QTest::newRow("by the LMS") << QVariant(u"2026-03-01 10:20:30.654321"_s)
                                << QDateTime(QDate(2026, 3, 1), QTime(10, 20, 30, 654), Qt::UTC);
    QTest::newRow("without a fraction") << QVariant(u"2026-03-01 10:20:30"_s)
                                        << QDateTime(QDate(2026, 3, 1), QTime(10, 20, 30), Qt::UTC);
}

void TestLmsRecordings::theStateOfTheLastSyncIsRead()
{
    QFETCH(const QVariant, stored);
    QFETCH(const QDateTime, read);
    lms->insertConference(51, {{u"data_sync_status"_s, u"in_progress"_s}, {u"last_sync_at"_s, stored}});

    const auto state = awaited(store->syncState(ConferenceId{51}, {}));

    VERIFY_VALUE(state);
    QCOMPARE(*state, (SyncState{.status = u"in_progress"_s, .lastSyncAt = read}));
}

void TestLmsRecordings::aConferenceThatIsGoneHasNoState()
{
    const auto state = awaited(store->syncState(ConferenceId{51}, {}));

    QCOMPARE(state.error().kind, ErrorKind::NotFound);
    QVERIFY2(state.error().text.contains(u"no conference 51"_s), qPrintable(state.error().text));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsRecordings)
#include "tst_lmsrecordings.moc"
