// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"

#include <QSqlDatabase>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QDateTime now(QDate(2026, 3, 2), QTime(9, 5, 7), Qt::UTC);

} // namespace

/// Two programs on one LMS: `store` and `other`. On SQLite, where the journal keeps them apart, everything is granted.
class TestLmsClaims : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        LmsTest::init();
        if (lms)
            other = lms->makeStore();
    }
    void cleanup()
    {
        other.reset();
        LmsTest::cleanup();
    }
    void onlyOneProgramWorksOnAMeeting();
    void theConflictSaysWhoAndSinceWhen();
    void aTimeSlotAndAConferenceOfOneNumberAreDifferent();
    void claimingAgainIsNothing();
    void whatIsGivenBackIsFree();
    void whatIsGivenBackWithoutAClaimIsNothing();
    void theEndOfAProgramFreesItsMeetings();
    void aBrokenConnectionFreesItsMeetings();
    void aClaimIsTakenBackAfterABrokenConnection();
    void whatAnotherProgramTookMeanwhileIsNotWritten();
    void anotherMeetingIsStillWritten();
    void anAccountThatReadsOnlyMayClaim();
    void aStopBeforeTheCallClaimsNothing();

private:
    [[nodiscard]] Result<Done> claim(LmsDatabase &database, MeetingRef meeting)
    {
        return awaited(database.claim(meeting, {}));
    }
    [[nodiscard]] Result<Meeting> bind(LmsDatabase &database, MeetingRef meeting, const QString &id)
    {
        return awaited(database.bindOnlineMeetingId(meeting, {}, GraphMeetingId{id}, now, {}));
    }
    [[nodiscard]] ErrorKind heldByAnother() const { return isSqlite() ? ErrorKind::Cancelled : ErrorKind::Conflict; }
    [[nodiscard]] static ErrorKind kindOf(const Result<Done> &claimed)
    {
        return claimed ? ErrorKind::Cancelled : claimed.error().kind;
    }
    void hangUp();
    void insertMeetings();

    std::unique_ptr<LmsDatabase> other;
    const MeetingRef m_slot = MeetingRef::of(TimeSlotId{45});
    const MeetingRef m_conference = MeetingRef::of(ConferenceId{54});
};

// Ends every connection but the test's own, as a restarted server does.
void TestLmsClaims::hangUp()
{
    lms->run(u"SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity "
             "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
}

void TestLmsClaims::insertMeetings()
{
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51);
    lms->insertConference(54);
}

void TestLmsClaims::onlyOneProgramWorksOnAMeeting()
{
    VERIFY_VALUE(claim(*store, m_slot));
    QCOMPARE(kindOf(claim(*other, m_slot)), heldByAnother());
    VERIFY_VALUE(claim(*other, m_conference));
    QCOMPARE(kindOf(claim(*store, m_conference)), heldByAnother());
}

void TestLmsClaims::theConflictSaysWhoAndSinceWhen()
{
    if (isSqlite())
        return;
    VERIFY_VALUE(claim(*store, m_slot));

    const QString text = claim(*other, m_slot).error().text;

    const QString since = lms->run(u"SELECT to_char(min(a.backend_start), 'YYYY-MM-DD HH24:MI') FROM pg_locks l "
                                   "JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory'"_s)
                              .toString();
    for (const QString &word : {u"Time slot 45"_s, lms->profile().user, u"confdesk"_s, u"127.0.0.1"_s, since})
        QVERIFY2(text.contains(word), qPrintable(word + u" is not in: "_s + text));

    // Another account is not shown where from, and since when.
    const Profile::Database profile = lms->newRole(u"staff"_s);
    lms->run(u"GRANT SELECT, UPDATE ON ALL TABLES IN SCHEMA public TO %1"_s.arg(profile.user));
    other = lms->makeStoreAs(profile);
    const QString less = claim(*other, m_slot).error().text;
    QVERIFY2(less.contains(lms->profile().user) && !less.contains(u"127.0.0.1"_s), qPrintable(less));
}

void TestLmsClaims::aTimeSlotAndAConferenceOfOneNumberAreDifferent()
{
    VERIFY_VALUE(claim(*store, MeetingRef::of(TimeSlotId{54})));
    VERIFY_VALUE(claim(*other, m_conference));
    VERIFY_VALUE(claim(*store, MeetingRef::of(TimeSlotId{4'000'000'000})));
    QCOMPARE(kindOf(claim(*other, MeetingRef::of(TimeSlotId{4'000'000'000}))), heldByAnother());
}

void TestLmsClaims::claimingAgainIsNothing()
{
    VERIFY_VALUE(claim(*store, m_slot));
    VERIFY_VALUE(claim(*store, m_slot));
    store->release(m_slot);
    VERIFY_VALUE(claim(*store, m_conference)); // behind the release
    VERIFY_VALUE(claim(*other, m_slot));
}

void TestLmsClaims::whatIsGivenBackIsFree()
{
    VERIFY_VALUE(claim(*store, m_slot));
    VERIFY_VALUE(claim(*store, m_conference));
    store->release(m_slot);
    QTRY_VERIFY(claim(*other, m_slot).has_value());
    QCOMPARE(kindOf(claim(*other, m_conference)), heldByAnother());
}

void TestLmsClaims::whatIsGivenBackWithoutAClaimIsNothing()
{
    VERIFY_VALUE(claim(*other, m_slot));
    store->release(m_slot);
    QCOMPARE(kindOf(claim(*store, m_slot)), heldByAnother());
}

void TestLmsClaims::theEndOfAProgramFreesItsMeetings()
{
    VERIFY_VALUE(claim(*store, m_slot));
    store.reset();
    QTRY_VERIFY(claim(*other, m_slot).has_value());
}

void TestLmsClaims::aBrokenConnectionFreesItsMeetings()
{
    if (isSqlite())
        return;
    VERIFY_VALUE(claim(*store, m_slot));
    hangUp();
    VERIFY_VALUE(claim(*other, m_slot));
}

void TestLmsClaims::aClaimIsTakenBackAfterABrokenConnection()
{
    if (isSqlite())
        return;
    insertMeetings();
    VERIFY_VALUE(claim(*store, m_slot));
    VERIFY_VALUE(claim(*store, m_conference));
    hangUp();

    VERIFY_VALUE(bind(*store, m_slot, u"MSo1"_s));

    QCOMPARE(kindOf(claim(*other, m_slot)), ErrorKind::Conflict);
    QCOMPARE(kindOf(claim(*other, m_conference)), ErrorKind::Conflict);
}

void TestLmsClaims::whatAnotherProgramTookMeanwhileIsNotWritten()
{
    if (isSqlite())
        return;
    insertMeetings();
    VERIFY_VALUE(claim(*store, m_slot));
    hangUp();
    VERIFY_VALUE(claim(*other, m_slot));
    const QList<QStringList> before = lms->rows(u"conferences_conferencetimeslot"_s);

    const auto bound = bind(*store, m_slot, u"MSo1"_s);
    const auto replaced = awaited(store->replaceMeeting(
        m_slot, {}, {.joinLink = u"l"_s, .eventId = EventId{u"e"_s}, .onlineMeetingId = GraphMeetingId{u"i"_s}}, now,
        {}));

    for (const auto *result : {&bound, &replaced}) {
        QCOMPARE(result->error().kind, ErrorKind::Conflict);
        QVERIFY2(result->error().text.contains(u"another program"_s), qPrintable(result->error().text));
    }
    QCOMPARE(lms->rows(u"conferences_conferencetimeslot"_s), before);
    other.reset(); // and has finished
    QTRY_VERIFY(claim(*store, m_slot).has_value());
    VERIFY_VALUE(bind(*store, m_slot, u"MSo1"_s));
}

void TestLmsClaims::anotherMeetingIsStillWritten()
{
    insertMeetings();
    VERIFY_VALUE(claim(*other, m_slot));
    VERIFY_VALUE(bind(*store, m_conference, u"MSo1"_s)); // without a claim: nobody else has one
    VERIFY_VALUE(bind(*other, m_slot, u"MSo2"_s));
}

void TestLmsClaims::anAccountThatReadsOnlyMayClaim()
{
    if (isSqlite())
        return;
    const Profile::Database profile = lms->newRole(u"helpdesk"_s);
    lms->run(u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1"_s.arg(profile.user));
    store = lms->makeStoreAs(profile);
    VERIFY_VALUE(claim(*store, m_slot));
    QCOMPARE(kindOf(claim(*other, m_slot)), ErrorKind::Conflict);
}

void TestLmsClaims::aStopBeforeTheCallClaimsNothing()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(awaited(store->claim(m_slot, stop.get_token())).error().kind, ErrorKind::Cancelled);
    VERIFY_VALUE(claim(*other, m_slot));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsClaims)
#include "tst_lmsclaims.moc"
