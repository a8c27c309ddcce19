// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QVariant null = QVariant(QMetaType::fromType<QString>());

} // namespace

class TestLmsReads : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeSlotIsReadWithItsConference();
    void aConferenceWithoutTimeSlotsIsAMeetingWhateverItsFlagSays();
    void aConferenceWithTimeSlotsIsNoMeetingItself();
    void whatDoesNotExistIsNotFound();
    void aTimeSlotWithoutConferenceIsNotListed();
    void meetingsOfAConferenceComeEarliestFirstByInstant();
    void theCourseIsTheConferencesOrThatOfItsTopic();
    void theOwnerIsTheFullNameElseTheUserName_data();
    void theOwnerIsTheFullNameElseTheUserName();
    void theIntegrationIsTheBranchsElseTheOwners_data();
    void theIntegrationIsTheBranchsElseTheOwners();
    void bookingsAreCountedNotBelieved();
    void nullAndEmptyStayApart();
    void aConferenceMayHaveNoEnd();
    void hostileTextsSurvive_data();
    void hostileTextsSurvive();
    void oneLookUpAfterTheOtherSeesWhatOthersWrite();

private:
    [[nodiscard]] Result<Meeting> slotMeeting(qint64 id)
    {
        return awaited(store->meeting(MeetingRef::of(TimeSlotId{id}), {}));
    }
    [[nodiscard]] Result<Meeting> conferenceMeeting(qint64 id)
    {
        return awaited(store->meeting(MeetingRef::of(ConferenceId{id}), {}));
    }
};

void TestLmsReads::aTimeSlotIsReadWithItsConference()
{
    lms->insertCourse(7, {{u"title"_s, u"Mathematics"_s}});
    lms->insertConference(51, {{u"title"_s, u"Testing Conference 22 Nov 1"_s},
                               {u"course_id"_s, 7},
                               {u"auto_recording_status"_s, u"enabled"_s},
                               {u"auto_recording_enabled_at"_s, u"2025-11-22 13:26:30.654321"_s},
                               {u"data_sync_status"_s, u"in_progress"_s}});
    lms->insertTimeSlot(45, 51,
                        {{u"start_time"_s, u"13:40:00"_s},
                         {u"timezone"_s, u"Europe/London"_s},
                         {u"meeting_link"_s, u"https://teams.microsoft.com/meet/1?p=a"_s},
                         {u"meeting_id"_s, u"AAMkA="_s},
                         {u"online_meeting_id"_s, u"MSo1"_s},
                         {u"is_available"_s, false}});
    lms->insertTimeSlot(46, 51);
    lms->insertSelection(1, 45, 51);

    const auto meeting = slotMeeting(45);

    VERIFY_VALUE(meeting);
    const Meeting expected{
        .ref = MeetingRef::of(TimeSlotId{45}),
        .conference = {.id = ConferenceId{51},
                       .title = u"Testing Conference 22 Nov 1"_s,
                       .platform = u"teams"_s,
                       .status = u"published"_s,
                       .meetingStatus = u"scheduled"_s,
                       .course = u"Mathematics"_s,
                       .owner = u"User No. 1"_s,
                       .ownerEmail = u"user1@northgate.example"_s,
                       .branch = u"Branch 1"_s,
                       .recordingStatus = u"enabled"_s,
                       .recordingEnabledAt = QDateTime(QDate(2025, 11, 22), QTime(13, 26, 30, 654), Qt::UTC),
                       .syncStatus = u"in_progress"_s,
                       .slotCount = 2},
        .wallTime = {.date = QDate(2026, 3, 2),
                     .start = QTime(13, 40),
                     .end = QTime(14, 40),
                     .timezone = u"Europe/London"_s},
        .stored = {.joinLink = u"https://teams.microsoft.com/meet/1?p=a"_s,
                   .eventId = u"AAMkA="_s,
                   .onlineMeetingId = u"MSo1"_s},
        .bookings = 1,
        .isAvailable = false};
    QCOMPARE(*meeting, expected);
}

void TestLmsReads::aConferenceWithoutTimeSlotsIsAMeetingWhateverItsFlagSays()
{
    lms->insertConference(9, {{u"use_time_slots"_s, true}, {u"meeting_link"_s, u"own"_s}});

    const auto meeting = conferenceMeeting(9);

    VERIFY_VALUE(meeting);
    QCOMPARE(toString(meeting->ref), u"conference:9"_s);
    QCOMPARE(meeting->stored.joinLink, StoredText(u"own"_s));
    QCOMPARE(meeting->wallTime.start, QTime(13, 40));
    QCOMPARE(meeting->conference.slotCount, 0);
    QCOMPARE(meeting->bookings, 0);
    QVERIFY(meeting->isAvailable);
}

void TestLmsReads::aConferenceWithTimeSlotsIsNoMeetingItself()
{
    lms->insertConference(9, {{u"use_time_slots"_s, false}});
    lms->insertTimeSlot(1, 9);

    const auto itself = conferenceMeeting(9);
    const auto all = awaited(store->meetingsOf(ConferenceId{9}, {}));

    QVERIFY(!itself);
    QCOMPARE(itself.error().kind, ErrorKind::NotFound);
    QVERIFY2(itself.error().text.contains(u"time slots now"_s), qPrintable(itself.error().text));
    VERIFY_VALUE(all);
    QCOMPARE(all->size(), 1);
    QCOMPARE(toString(all->first().ref), u"slot:1"_s);
}

void TestLmsReads::whatDoesNotExistIsNotFound()
{
    const auto slot = slotMeeting(4);
    const auto conference = conferenceMeeting(5);
    const auto meetings = awaited(store->meetingsOf(ConferenceId{6}, {}));

    QCOMPARE(slot.error().kind, ErrorKind::NotFound);
    QVERIFY2(slot.error().text.contains(u"time slot 4"_s), qPrintable(slot.error().text));
    QCOMPARE(conference.error().kind, ErrorKind::NotFound);
    QVERIFY2(conference.error().text.contains(u"conference 5"_s), qPrintable(conference.error().text));
    QCOMPARE(meetings.error().kind, ErrorKind::NotFound);
    QVERIFY2(meetings.error().text.contains(u"conference 6"_s), qPrintable(meetings.error().text));
}

void TestLmsReads::aTimeSlotWithoutConferenceIsNotListed()
{
    if (!isSqlite())
        return; // PostgreSQL does not let it happen
    lms->insertTimeSlot(1, 999);

    QCOMPARE(slotMeeting(1).error().kind, ErrorKind::NotFound);
    const auto found = awaited(store->find(what::BySlot{TimeSlotId{1}}, 10, {}));
    VERIFY_VALUE(found);
    QCOMPARE(*found, Found{});
}

void TestLmsReads::meetingsOfAConferenceComeEarliestFirstByInstant()
{
    lms->insertConference(9);
    lms->insertTimeSlot(1, 9, {{u"timezone"_s, u"no such zone"_s}});
    lms->insertTimeSlot(2, 9, {{u"start_time"_s, u"13:00:00"_s}});
    lms->insertTimeSlot(3, 9, {{u"start_time"_s, u"14:00:00"_s}, {u"timezone"_s, u"Asia/Kolkata"_s}}); // 08:30 UTC
    lms->insertTimeSlot(4, 9, {{u"date"_s, u"2026-03-01"_s}});

    const auto all = awaited(store->meetingsOf(ConferenceId{9}, {}));

    VERIFY_VALUE(all);
    QList<qint64> ids;
    for (const Meeting &meeting : *all)
        ids.append(meeting.ref.id);
    QCOMPARE(ids, (QList<qint64>{4, 3, 2, 1}));
}

void TestLmsReads::theCourseIsTheConferencesOrThatOfItsTopic()
{
    lms->insertCourse(1, {{u"title"_s, u"Direct"_s}});
    lms->insertCourse(2, {{u"title"_s, u"By topic"_s}});
    lms->insertCourse(3, {{u"title"_s, u"By a later topic"_s}});
    lms->insertConference(1, {{u"course_id"_s, 1}});
    lms->insertConference(2);
    lms->insertConference(3);
    lms->insertTopic(1, 2, 1);
    lms->insertTopic(2, 3, 2);
    lms->insertTopic(3, 2, 2);

    QCOMPARE(conferenceMeeting(1)->conference.course, u"Direct"_s);
    QCOMPARE(conferenceMeeting(2)->conference.course, u"By topic"_s);
    QCOMPARE(conferenceMeeting(3)->conference.course, QString());
    QCOMPARE(awaited(store->meetingsOf(ConferenceId{2}, {}))->size(), 1); // two topics do not make two meetings
}

void TestLmsReads::theOwnerIsTheFullNameElseTheUserName_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("owner");
    QTest::newRow("both") << u"Ada"_s << u"Østergaard"_s << u"Ada Østergaard"_s;
    QTest::newRow("last only") << u""_s << u"Østergaard"_s << u"Østergaard"_s;
    QTest::newRow("first only") << u"Ada"_s << u""_s << u"Ada"_s;
    QTest::newRow("none") << u""_s << u""_s << u"ada17"_s;
    QTest::newRow("blanks") << u" "_s << u" "_s << u"ada17"_s;
}

void TestLmsReads::theOwnerIsTheFullNameElseTheUserName()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    lms->insertUser(
        17, {{u"first_name"_s, first}, {u"last_name"_s, last}, {u"username"_s, u"ada17"_s}, {u"branch_id"_s, null}});
    lms->insertConference(9, {{u"created_by_id"_s, 17}});

    const auto meeting = conferenceMeeting(9);

    VERIFY_VALUE(meeting);
    QTEST(meeting->conference.owner, "owner");
    QCOMPARE(meeting->conference.ownerEmail, u"user17@northgate.example"_s);
    QCOMPARE(meeting->conference.branch, QString());
}

void TestLmsReads::theIntegrationIsTheBranchsElseTheOwners_data()
{
    using Rows = QList<QVariantMap>;
    const auto ofBranch = [](qint64 id, bool active, const char *account) {
        return QVariantMap{{u"id"_s, id},
                           {u"branch_id"_s, 1},
                           {u"user_id"_s, 2},
                           {u"is_active"_s, active},
                           {u"service_account_email"_s, QLatin1StringView(account)}};
    };
    const auto ofOwner = [](qint64 id, bool active, const QVariant &account) {
        return QVariantMap{{u"id"_s, id},
                           {u"branch_id"_s, QVariant(QMetaType::fromType<qint64>())},
                           {u"user_id"_s, 1},
                           {u"is_active"_s, active},
                           {u"service_account_email"_s, account}};
    };
    QTest::addColumn<Rows>("integrations");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("integrationOwner");
    QTest::newRow("none") << Rows{} << QString() << QString();
    QTest::newRow("the branch's") << Rows{ofBranch(5, true, "b@x"), ofOwner(1, true, u"o@x"_s)} << u"b@x"_s
                                  << u"user2@northgate.example"_s;
    QTest::newRow("the lowest active") << Rows{ofBranch(3, false, "inactive@x"), ofBranch(9, true, "nine@x"),
                                               ofBranch(4, true, "four@x")}
                                       << u"four@x"_s << u"user2@northgate.example"_s;
    QTest::newRow("the owner's") << Rows{ofBranch(3, false, "inactive@x"), ofOwner(8, true, u"o@x"_s)} << u"o@x"_s
                                 << u"user1@northgate.example"_s;
    QTest::newRow("without account") << Rows{ofOwner(8, true, null)} << QString() << u"user1@northgate.example"_s;
    QTest::newRow("none active") << Rows{ofOwner(8, false, u"o@x"_s)} << QString() << QString();
}

void TestLmsReads::theIntegrationIsTheBranchsElseTheOwners()
{
    QFETCH(const QList<QVariantMap>, integrations);
    lms->insertUser(2);
    for (const QVariantMap &values : integrations)
        lms->insertIntegration(values.value(u"id"_s).toLongLong(), values);
    lms->insertConference(9);

    const auto meeting = conferenceMeeting(9);

    VERIFY_VALUE(meeting);
    QTEST(meeting->conference.serviceAccountEmail, "account");
    QTEST(meeting->conference.integrationOwnerEmail, "integrationOwner");
}

void TestLmsReads::bookingsAreCountedNotBelieved()
{
    lms->insertUser(2);
    lms->insertConference(9);
    lms->insertTimeSlot(1, 9, {{u"current_participants"_s, 17}});
    lms->insertTimeSlot(2, 9, {{u"current_participants"_s, 17}});
    lms->insertSelection(1, 1, 9, 1);
    lms->insertSelection(2, 1, 9, 2);

    QCOMPARE(slotMeeting(1)->bookings, 2);
    QCOMPARE(slotMeeting(2)->bookings, 0);
}

void TestLmsReads::nullAndEmptyStayApart()
{
    lms->insertConference(9, {{u"meeting_link"_s, u""_s}, {u"meeting_id"_s, null}, {u"online_meeting_id"_s, u""_s}});
    lms->insertConference(10, {{u"meeting_link"_s, null}, {u"meeting_id"_s, u""_s}, {u"online_meeting_id"_s, null}});

    QCOMPARE(conferenceMeeting(9)->stored, (StoredIds{.joinLink = u""_s, .onlineMeetingId = u""_s}));
    QCOMPARE(conferenceMeeting(10)->stored, (StoredIds{.eventId = u""_s}));
}

void TestLmsReads::aConferenceMayHaveNoEnd()
{
    lms->insertConference(9, {{u"end_time"_s, null}});

    QCOMPARE(conferenceMeeting(9)->wallTime.end, std::optional<QTime>());
}

void TestLmsReads::hostileTextsSurvive_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"<b onload=\"x\">&amp;</b>"_s;
    QTest::newRow("quotes") << u"O'Hara \"quoted\" \\ ; -- DROP TABLE x %1 %s :id ?"_s;
    QTest::newRow("right to left") << u"abc\u202Etxt.exe"_s;
    QTest::newRow("line breaks") << u"a\r\nb\tc"_s;
    QTest::newRow("beyond the BMP") << u"\U0001F600 Ünï"_s;
    QTest::newRow("NUL") << QString(u"a\0b"_s);
    QTest::newRow("10 000 characters") << QString(10'000, u'ß');
}

void TestLmsReads::hostileTextsSurvive()
{
    QFETCH(const QString, text);
    if (!isSqlite() && (text.size() > 255 || text.contains(QChar::Null)))
        return; // PostgreSQL does not store it
    lms->insertConference(9, {{u"title"_s, text}, {u"timezone"_s, text.left(100)}, {u"meeting_link"_s, text}});
    lms->insertConference(10);

    const auto hostile = conferenceMeeting(9);

    VERIFY_VALUE(hostile);
    QCOMPARE(hostile->conference.title, text);
    QCOMPARE(hostile->wallTime.timezone, text.left(100));
    QCOMPARE(hostile->stored.joinLink, StoredText(text));
    VERIFY_VALUE(conferenceMeeting(10));
}

void TestLmsReads::oneLookUpAfterTheOtherSeesWhatOthersWrite()
{
    lms->insertConference(9, {{u"title"_s, u"before"_s}});
    QCOMPARE(conferenceMeeting(9)->conference.title, u"before"_s);

    lms->run(u"UPDATE conferences_conference SET title = 'after'"_s);

    QCOMPARE(conferenceMeeting(9)->conference.title, u"after"_s);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsReads)
#include "tst_lmsreads.moc"
