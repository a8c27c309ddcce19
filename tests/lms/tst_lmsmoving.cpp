// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"
#include "lms/recordings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QDateTime now(QDate(2026, 3, 2), QTime(9, 5, 7, 654), Qt::UTC);

} // namespace

/// A recording that was filed under the wrong conference.
class TestLmsMoving : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void itComesUnderTheOtherConferenceAndNothingElseChanges();
    void movingAgainChangesNothing();
    void oneThatSomebodyElseMovedIsAConflict();
    void oneThatDoesNotStayIsAConflict();
    void oneThatIsGoneIsNotFound();
    void thereIsNoMovingToAConferenceThatIsGone();
    void aStopBeforeTheCallMovesNothing();

private:
    void insertRows()
    {
        for (const int conference : {51, 52, 53})
            lms->insertConference(conference);
        insertRecording(*lms, 7, 51);
        insertRecording(*lms, 8, 51);
    }
    [[nodiscard]] Result<LmsRecording> move(qint64 row, qint64 from, qint64 to)
    {
        return awaited(store->moveRecording(row, ConferenceId{from}, ConferenceId{to}, now, {}));
    }
};

void TestLmsMoving::itComesUnderTheOtherConferenceAndNothingElseChanges()
{
    insertRows();
    const QStringList changing{u"conference_id"_s, u"updated_at"_s};
    const auto others = lms->rows(recordingTable, changing);
    const auto conferences = lms->rows(conferenceTable);

    const auto moved = move(7, 51, 52);

    VERIFY_VALUE(moved);
    QCOMPARE(moved->row, 7);
    QCOMPARE(moved->conference, ConferenceId{52});
    QCOMPARE(lms->rows(recordingTable, changing), others);
    QCOMPARE(lms->rows(conferenceTable), conferences);
    QVERIFY(lms->rows(syncLogTable).isEmpty());
    const QString column = u"SELECT CAST(%1 AS text) FROM conferences_conferencerecording WHERE id = %2"_s;
    QCOMPARE(lms->run(column.arg(u"updated_at"_s).arg(7)).toString(),
             storedMoment(*lms, u"2026-03-02 09:05:07.654000"_s));
    QCOMPARE(lms->run(column.arg(u"conference_id"_s).arg(8)).toString(), u"51"_s);
}

void TestLmsMoving::movingAgainChangesNothing()
{
    insertRows();
    VERIFY_VALUE(move(7, 51, 52));
    const auto before = syncTables(*lms);

    const auto again = awaited(store->moveRecording(7, ConferenceId{51}, ConferenceId{52}, now.addDays(1), {}));

    VERIFY_VALUE(again);
    QCOMPARE(again->conference, ConferenceId{52});
    QCOMPARE(syncTables(*lms), before);
}

void TestLmsMoving::oneThatSomebodyElseMovedIsAConflict()
{
    insertRows();
    lms->run(u"UPDATE conferences_conferencerecording SET conference_id = 53 WHERE id = 7"_s);
    const auto before = syncTables(*lms);

    const auto moved = move(7, 51, 52);

    QCOMPARE(moved.error().kind, ErrorKind::Conflict);
    for (const QString &word : {u"Recording 7"_s, u"conference_id"_s, u"“51”"_s, u"“53”"_s, u"Nothing was written"_s})
        QVERIFY2(moved.error().text.contains(word), qPrintable(moved.error().text));
    QCOMPARE(syncTables(*lms), before);
}

void TestLmsMoving::oneThatDoesNotStayIsAConflict()
{
    insertRows();
    lms->overwriteAfterUpdate(recordingTable, u"conference_id"_s, u"51"_s);

    const auto moved = move(7, 51, 52);

    QCOMPARE(moved.error().kind, ErrorKind::Conflict);
    QVERIFY2(moved.error().text.contains(u"“52” and is “51” again"_s), qPrintable(moved.error().text));
}

void TestLmsMoving::oneThatIsGoneIsNotFound()
{
    insertRows();

    const auto moved = move(9, 51, 52);

    QCOMPARE(moved.error().kind, ErrorKind::NotFound);
    QVERIFY2(moved.error().text.contains(u"no recording 9"_s), qPrintable(moved.error().text));
}

void TestLmsMoving::thereIsNoMovingToAConferenceThatIsGone()
{
    insertRows();
    const auto before = syncTables(*lms);

    const auto moved = move(7, 51, 99);

    QCOMPARE(moved.error().kind, ErrorKind::NotFound);
    QVERIFY2(moved.error().text.contains(u"no conference 99"_s), qPrintable(moved.error().text));
    QCOMPARE(syncTables(*lms), before);
}

void TestLmsMoving::aStopBeforeTheCallMovesNothing()
{
    insertRows();
    const auto before = syncTables(*lms);
    std::stop_source stop;
    stop.request_stop();

    const auto moved = awaited(store->moveRecording(7, ConferenceId{51}, ConferenceId{52}, now, stop.get_token()));

    QCOMPARE(moved.error().kind, ErrorKind::Cancelled);
    QCOMPARE(syncTables(*lms), before);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsMoving)
#include "tst_lmsmoving.moc"
