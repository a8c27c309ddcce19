// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/grants.h"
#include "lms/lmstest.h"

#include "base/clock.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QString replaceSlots = u"GRANT UPDATE (meeting_link, meeting_id) ON conferences_conferencetimeslot TO %1"_s;
const QString replaceConferences = u"GRANT UPDATE (meeting_link, meeting_id) ON conferences_conference TO %1"_s;
const NewMeetingIds newIds{
    .joinLink = u"link"_s, .eventId = EventId{u"event"_s}, .onlineMeetingId = GraphMeetingId{u"MSo1"_s}};

} // namespace

/// What an account must be allowed to give a row a new meeting, and how a "no" is put.
class TestLmsReplacementRights : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayRepairMayNotReplace_data();
    void whoMayRepairMayNotReplace();
    void exactlyTheRightsOfRecreatingAreEnough();
    void whatForbidsWritingForbidsReplacing();
    void withoutEntriesInTheBookingsNothingIsReplaced();
};

void TestLmsReplacementRights::whoMayRepairMayNotReplace_data()
{
    QTest::addColumn<QStringList>("grants");
    QTest::addColumn<QStringList>("words");

    QTest::newRow("repair only") << QStringList{}
                                 << QStringList{u"meeting_link"_s, u"conferences_conferencetimeslot"_s,
                                                u"GRANT UPDATE (meeting_link, meeting_id, online_meeting_id, "
                                                "updated_at)"_s};
    QTest::newRow("time slots only") << QStringList{replaceSlots}
                                     << QStringList{u"meeting_link"_s, u"conferences_conference:"_s};
    QTest::newRow("a column is missing")
        << QStringList{replaceSlots, u"GRANT UPDATE (meeting_link) ON conferences_conference TO %1"_s}
        << QStringList{u"meeting_id in the table conferences_conference:"_s};
    QTest::newRow("bookings are not read")
        << QStringList{replaceSlots, replaceConferences,
                       u"REVOKE SELECT ON conferences_conferencetimeslotselection FROM %1"_s,
                       u"GRANT SELECT (id, time_slot_id, user_id) ON conferences_conferencetimeslotselection TO %1"_s}
        << QStringList{u"outlook_event_id"_s, u"GRANT SELECT (id, time_slot_id, user_id, outlook_event_id) ON "
                                              "conferences_conferencetimeslotselection"_s};
}

void TestLmsReplacementRights::whoMayRepairMayNotReplace()
{
    if (isSqlite())
        return;
    QFETCH(const QStringList, grants);
    QFETCH(const QStringList, words);
    lms->insertConference(51);
    const Profile::Database profile = lms->newRole(u"staff"_s);

    const auto opened = openedAs(profile, QStringList{readAll, writeSlots, writeConferences} + grants);

    VERIFY_VALUE(opened);
    QVERIFY2(opened->canWrite, qPrintable(opened->whyReadOnly));
    const auto reason = awaited(store->whyNoReplacement({}));
    VERIFY_VALUE(reason);
    for (const QString &word : words + QStringList{profile.user})
        QVERIFY2(reason->contains(word), qPrintable(word + u" is not in: "_s + *reason));
    const auto replaced = awaited(store->replaceMeeting(MeetingRef::of(ConferenceId{51}), {}, newIds, {}, {}));
    QCOMPARE(errorKindName(replaced.error().kind), u"ReadOnly"_s);
    QCOMPARE(replaced.error().text, *reason);
}

void TestLmsReplacementRights::exactlyTheRightsOfRecreatingAreEnough()
{
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51);
    lms->insertSelection(1, 45, 51);
    lms->insertConference(52);
    if (!isSqlite()) {
        const Profile::Database profile = lms->newRole(u"staff"_s);
        const auto opened =
            openedAs(profile, {readAll, writeSlots, writeConferences, replaceSlots, replaceConferences});
        VERIFY_VALUE(opened);
    }

    const auto reason = awaited(store->whyNoReplacement({}));

    VERIFY_VALUE(reason);
    QVERIFY2(reason->isEmpty(), qPrintable(*reason));
    VERIFY_VALUE(awaited(store->replaceMeeting(MeetingRef::of(TimeSlotId{45}), {}, newIds, {}, {})));
    VERIFY_VALUE(awaited(store->replaceMeeting(MeetingRef::of(ConferenceId{52}), {}, newIds, {}, {})));
    QCOMPARE(awaited(store->bookingsOf(MeetingRef::of(TimeSlotId{45}), {}))->size(), 1);
}

void TestLmsReplacementRights::whatForbidsWritingForbidsReplacing()
{
    lms->insertConference(51);
    const SystemClock clock;
    store = makeLmsDatabase(lms->profile(), lms->password(), true, clock);
    QVERIFY(awaited(store->whyNoReplacement({}))->contains(u"readOnly=true"_s));
    const auto replaced = awaited(store->replaceMeeting(MeetingRef::of(ConferenceId{51}), {}, newIds, {}, {}));
    QCOMPARE(replaced.error().kind, ErrorKind::ReadOnly);
    QVERIFY(lms->run(u"SELECT meeting_link FROM conferences_conference"_s).isNull());

    reopen(); // the clock goes
    lms->run(u"ALTER TABLE conferences_conference DROP COLUMN online_meeting_id"_s);
    QVERIFY(awaited(store->whyNoReplacement({}))->contains(u"update the LMS"_s));
}

void TestLmsReplacementRights::withoutEntriesInTheBookingsNothingIsReplaced()
{
    lms->run(u"ALTER TABLE conferences_conferencetimeslotselection DROP COLUMN outlook_event_id"_s);

    QVERIFY(awaited(store->open({}))->canWrite);
    const auto reason = awaited(store->whyNoReplacement({}));
    VERIFY_VALUE(reason);
    QVERIFY2(reason->contains(u"outlook_event_id"_s), qPrintable(*reason));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsReplacementRights)
#include "tst_lmsreplacementrights.moc"
