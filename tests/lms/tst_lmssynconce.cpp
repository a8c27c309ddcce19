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

/// Bringing recordings into the LMS: once, wholly, and only when nobody else did something meanwhile.
class TestLmsSyncOnce : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void savingTwiceChangesNothing();
    void onlyWhatIsNewIsAdded();
    void whatIsUnderAnotherConferenceStaysThere();
    void oneFileIsOneRecording();
    void whatChangedMeanwhileIsAConflict_data();
    void whatChangedMeanwhileIsAConflict();
    void aSyncOfTheLmsItselfIsAConflict();
    void anotherDownToTheMicrosecondIsNoConflict();
    void aFailureAtTheVeryEndLeavesNothing();
    void aNumberThatIsTakenIsNoSuccess();
    void whatAnotherProgramAddsAtTheSameMomentIsThere();
    void aConferenceThatIsGoneGetsNothing();
    void aStopBeforeTheCallSavesNothing();

private:
    [[nodiscard]] Result<SyncSaved> save(const QList<NewLmsRecording> &recordings, const SyncState &expected = never,
                                         const SyncLogEntry &entry = allWell)
    {
        return awaited(store->saveRecordings(ConferenceId{51}, expected, recordings, entry, now, {}));
    }
    void failUpdatesOfConferences();
};

void TestLmsSyncOnce::failUpdatesOfConferences()
{
    if (isSqlite()) {
        lms->run(
            u"CREATE TRIGGER refuse BEFORE UPDATE ON conferences_conference BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
        return;
    }
    lms->run(u"CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$"_s);
    lms->run(u"CREATE TRIGGER refuse BEFORE UPDATE ON conferences_conference FOR EACH ROW EXECUTE FUNCTION refuse()"_s);
}

void TestLmsSyncOnce::savingTwiceChangesNothing()
{
    lms->insertConference(51);
    const QList<NewLmsRecording> recordings{newRecording(u"ITEM1"_s), newRecording(u"ITEM2"_s)};
    const auto first = save(recordings);
    VERIFY_VALUE(first);
    QCOMPARE(first->added, 2);
    const auto before = syncTables(*lms);

    for (const SyncState &expected : {first->state, never}) {
        const auto again =
            awaited(store->saveRecordings(ConferenceId{51}, expected, recordings,
                                          {.startedAt = now, .processed = 2, .failed = 1}, now.addDays(1), {}));
        VERIFY_VALUE(again);
        QCOMPARE(*again, (SyncSaved{.added = 0, .tooLong = {}, .state = first->state}));
    }
    QCOMPARE(syncTables(*lms), before);
    VERIFY_VALUE(save({}, first->state));
    QCOMPARE(syncTables(*lms), before);
}

void TestLmsSyncOnce::onlyWhatIsNewIsAdded()
{
    lms->insertConference(51);
    insertRecording(*lms, 1000, 51);
    const auto before = lms->rows(recordingTable);

    const auto saved = save({newRecording(u"ITEM1000"_s), newRecording(u"ITEM2"_s)});

    VERIFY_VALUE(saved);
    QCOMPARE(saved->added, 1);
    const auto after = lms->rows(recordingTable);
    QCOMPARE(after.size(), 2);
    QVERIFY(after.contains(before.first()));
}

void TestLmsSyncOnce::whatIsUnderAnotherConferenceStaysThere()
{
    lms->insertConference(51);
    lms->insertConference(52);
    insertRecording(*lms, 7, 52);
    const auto before = syncTables(*lms);

    const auto saved = save({newRecording(u"ITEM7"_s)});

    VERIFY_VALUE(saved);
    QCOMPARE(saved->added, 0);
    QCOMPARE(syncTables(*lms), before);
}

void TestLmsSyncOnce::oneFileIsOneRecording()
{
    lms->insertConference(51);

    const auto saved = save({newRecording(), newRecording()});

    VERIFY_VALUE(saved);
    QCOMPARE(saved->added, 1);
    QCOMPARE(lms->rows(recordingTable).size(), 1);
}

void TestLmsSyncOnce::whatChangedMeanwhileIsAConflict_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("status") << u"data_sync_status = 'failed'"_s
                            << QStringList{u"data_sync_status"_s, u"“pending”"_s, u"“failed”"_s};
    QTest::newRow("time") << u"last_sync_at = '2026-03-02 10:00:00.5'"_s
                          << QStringList{u"last_sync_at"_s, u"NULL"_s, u"“2026-03-02T10:00:00.500Z”"_s};
    QTest::newRow("the LMS's sync") << u"data_sync_status = 'in_progress'"_s
                                    << QStringList{u"“pending”"_s, u"“in_progress”"_s, u"Wait"_s};
}

void TestLmsSyncOnce::whatChangedMeanwhileIsAConflict()
{
    QFETCH(const QString, change);
    QFETCH(const QStringList, words);
    lms->insertConference(51);
    lms->run(u"UPDATE conferences_conference SET "_s + change);
    const auto before = syncTables(*lms);

    const auto saved = save({newRecording()});

    QCOMPARE(saved.error().kind, ErrorKind::Conflict);
    for (const QString &word : words + QStringList{u"Conference 51"_s, u"Nothing was written"_s})
        QVERIFY2(saved.error().text.contains(word), qPrintable(saved.error().text));
    QCOMPARE(syncTables(*lms), before);
}

void TestLmsSyncOnce::aSyncOfTheLmsItselfIsAConflict()
{
    lms->insertConference(51, {{u"data_sync_status"_s, u"completed"_s}});
    lms->run(u"UPDATE conferences_conference SET data_sync_status = 'in_progress'"_s);

    const auto saved = save({newRecording()}, {.status = u"completed"_s});

    QCOMPARE(saved.error().kind, ErrorKind::Conflict);
    QVERIFY2(saved.error().text.contains(u"synced by the LMS itself"_s), qPrintable(saved.error().text));
    QCOMPARE(lms->run(u"SELECT data_sync_status FROM conferences_conference"_s).toString(), u"in_progress"_s);
}

void TestLmsSyncOnce::anotherDownToTheMicrosecondIsNoConflict()
{
    lms->insertConference(51,
                          {{u"data_sync_status"_s, u"failed"_s}, {u"last_sync_at"_s, u"2026-03-01 10:20:30.654321"_s}});
    const auto state = awaited(store->syncState(ConferenceId{51}, {}));
    VERIFY_VALUE(state);

    const auto saved = save({newRecording()}, *state);

    VERIFY_VALUE(saved);
    QCOMPARE(saved->state.status, u"completed"_s);
}

void TestLmsSyncOnce::aFailureAtTheVeryEndLeavesNothing()
{
    lms->insertConference(51);
    const auto before = syncTables(*lms);
    failUpdatesOfConferences();

    const auto saved = save({newRecording(u"ITEM1"_s), newRecording(u"ITEM2"_s)});

    QCOMPARE(saved.error().kind, ErrorKind::Database);
    QCOMPARE(syncTables(*lms), before);
    lms->run(isSqlite() ? u"DROP TRIGGER refuse"_s : u"DROP TRIGGER refuse ON conferences_conference"_s);
    VERIFY_VALUE(save({newRecording(u"ITEM1"_s), newRecording(u"ITEM2"_s)}));
}

// Rows that somebody inserted with numbers of their own leave PostgreSQL's sequence behind (LMS facts §2).
void TestLmsSyncOnce::aNumberThatIsTakenIsNoSuccess()
{
    if (isSqlite())
        return;
    lms->insertConference(51);
    lms->run(u"ALTER SEQUENCE conferences_conferencerecording_id_seq RESTART WITH 7"_s);
    insertRecording(*lms, 7, 51);
    const auto before = syncTables(*lms);

    const auto saved = save({newRecording(u"ITEM1"_s)});

    QCOMPARE(saved.error().kind, ErrorKind::Database);
    QCOMPARE(syncTables(*lms), before);
}

void TestLmsSyncOnce::whatAnotherProgramAddsAtTheSameMomentIsThere()
{
    lms->insertConference(51);
    lms->run(u"BEGIN"_s);
    insertRecording(*lms, 1000, 51);
    const auto saving = store->saveRecordings(
        ConferenceId{51}, never, {newRecording(u"ITEM1000"_s), newRecording(u"ITEM2"_s)}, allWell, now, {});
    if (!isSqlite()) // whose server tells that the store is waiting
        QTRY_VERIFY(lms->run(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s).toInt() > 0);
    lms->run(u"COMMIT"_s);

    const auto saved = awaited(saving);

    VERIFY_VALUE(saved);
    QCOMPARE(saved->added, 1);
    QCOMPARE(lms->rows(recordingTable).size(), 2);
}

void TestLmsSyncOnce::aConferenceThatIsGoneGetsNothing()
{
    const auto saved = save({newRecording()});

    QCOMPARE(saved.error().kind, ErrorKind::NotFound);
    QVERIFY(lms->rows(recordingTable).isEmpty());
}

void TestLmsSyncOnce::aStopBeforeTheCallSavesNothing()
{
    lms->insertConference(51);
    const auto before = syncTables(*lms);
    std::stop_source stop;
    stop.request_stop();

    const auto saved =
        awaited(store->saveRecordings(ConferenceId{51}, never, {newRecording()}, allWell, now, stop.get_token()));

    QCOMPARE(saved.error().kind, ErrorKind::Cancelled);
    QCOMPARE(syncTables(*lms), before);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsSyncOnce)
#include "tst_lmssynconce.moc"
