// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QVariant null = QVariant(QMetaType::fromType<QString>());
const QDateTime now(QDate(2026, 3, 2), QTime(9, 5, 7, 654), Qt::UTC);
const StoredIds oldIds{.joinLink = u"old link"_s, .eventId = u"old event"_s, .onlineMeetingId = u"19:old"_s};
const NewMeetingIds newIds{.joinLink = u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_new%40thread.v2/0"_s,
                           .eventId = EventId{u"AAMkNew="_s},
                           .onlineMeetingId = GraphMeetingId{u"MSoNew"_s}};
const StoredIds newStored{
    .joinLink = newIds.joinLink, .eventId = newIds.eventId.value(), .onlineMeetingId = newIds.onlineMeetingId.value()};

const QVariantMap oldColumns{
    {u"meeting_link"_s, u"old link"_s}, {u"meeting_id"_s, u"old event"_s}, {u"online_meeting_id"_s, u"19:old"_s}};

const QString timeSlots = u"conferences_conferencetimeslot"_s;
const QString conferences = u"conferences_conference"_s;
const QString selections = u"conferences_conferencetimeslotselection"_s;

} // namespace

/// Giving a row a new meeting, and whom that concerns.
class TestLmsReplacement : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeSlotGetsItsNewMeetingAndNothingElseChanges();
    void aConferenceWithoutTimeSlotsGetsItsNewMeeting();
    void aConferenceThatHasTimeSlotsNowGetsNone();
    void aRowThatIsGoneIsNotFound();
    void replacingAgainChangesNothing();
    void aMeetingIsMadeWhereThereWasNone_data();
    void aMeetingIsMadeWhereThereWasNone();
    void whatSomebodyElseChangedIsAConflictWithBothValues_data();
    void whatSomebodyElseChangedIsAConflictWithBothValues();
    void aValueThatItsColumnCannotHoldIsRefused_data();
    void aValueThatItsColumnCannotHoldIsRefused();
    void hostileValuesAreStoredAsTheyAre();
    void theMomentIsStoredAsTheLmsStoresIt();
    void aMeetingThatDoesNotStayIsAConflict();
    void aStopBeforeTheCallWritesNothing();
    void bookingsComeWithPeopleAndTheirEntries();
    void aConferenceHasNoBookings();

private:
    [[nodiscard]] Result<Meeting> replace(MeetingRef ref, const StoredIds &expected = oldIds,
                                          const NewMeetingIds &ids = newIds)
    {
        return awaited(store->replaceMeeting(ref, expected, ids, now, {}));
    }
    /// Every row with every column, but those that are to change.
    [[nodiscard]] QStringList everythingElse();

    const MeetingRef m_slot = MeetingRef::of(TimeSlotId{45});
    const MeetingRef m_conference = MeetingRef::of(ConferenceId{54});
};

QStringList TestLmsReplacement::everythingElse()
{
    static const QStringList replaced{u"meeting_link"_s, u"meeting_id"_s, u"online_meeting_id"_s, u"updated_at"_s};
    QStringList all;
    for (const QString &table : {timeSlots, conferences, selections}) {
        for (const QStringList &row : lms->rows(table, table == selections ? QStringList() : replaced))
            all.append(row.join(u'|'));
    }
    return all;
}

void TestLmsReplacement::aTimeSlotGetsItsNewMeetingAndNothingElseChanges()
{
    lms->insertConference(51, oldColumns);
    lms->insertTimeSlot(45, 51, oldColumns);
    lms->insertTimeSlot(46, 51, oldColumns);
    lms->insertSelection(1, 45, 51);
    const QStringList before = everythingElse();

    const auto replaced = replace(m_slot);

    VERIFY_VALUE(replaced);
    QCOMPARE(replaced->stored, newStored);
    QCOMPARE(replaced->bookings, 1);
    QCOMPARE(everythingElse(), before);
    const QString values =
        u"SELECT meeting_link || '|' || meeting_id || '|' || online_meeting_id FROM %1 WHERE id = %2"_s;
    QCOMPARE(lms->run(values.arg(timeSlots, u"45"_s)).toString(), QString(newIds.joinLink + u"|AAMkNew=|MSoNew"_s));
    QCOMPARE(lms->run(values.arg(timeSlots, u"46"_s)).toString(), u"old link|old event|19:old"_s);
    QCOMPARE(lms->run(values.arg(conferences, u"51"_s)).toString(), u"old link|old event|19:old"_s);
}

void TestLmsReplacement::aConferenceWithoutTimeSlotsGetsItsNewMeeting()
{
    lms->insertConference(54, oldColumns);
    lms->insertConference(55, oldColumns);
    const QStringList before = everythingElse();

    const auto replaced = replace(m_conference);

    VERIFY_VALUE(replaced);
    QCOMPARE(replaced->stored, newStored);
    QCOMPARE(replaced->conference.recordingStatus, StoredText(u"pending"_s));
    QCOMPARE(everythingElse(), before);
    QCOMPARE(lms->run(u"SELECT meeting_link FROM conferences_conference WHERE id = 55"_s).toString(), u"old link"_s);
}

void TestLmsReplacement::aConferenceThatHasTimeSlotsNowGetsNone()
{
    lms->insertConference(54, oldColumns);
    lms->insertTimeSlot(45, 54);

    const auto replaced = replace(m_conference);

    QCOMPARE(replaced.error().kind, ErrorKind::NotFound);
    QVERIFY2(replaced.error().text.contains(u"has time slots now"_s), qPrintable(replaced.error().text));
    QCOMPARE(lms->run(u"SELECT meeting_link FROM conferences_conference"_s).toString(), u"old link"_s);
}

void TestLmsReplacement::aRowThatIsGoneIsNotFound()
{
    QCOMPARE(replace(m_slot).error().kind, ErrorKind::NotFound);
    QCOMPARE(replace(m_conference).error().kind, ErrorKind::NotFound);
}

void TestLmsReplacement::replacingAgainChangesNothing()
{
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51, oldColumns);
    VERIFY_VALUE(replace(m_slot));

    const auto again = awaited(store->replaceMeeting(m_slot, oldIds, newIds, now.addDays(1), {}));

    VERIFY_VALUE(again);
    QCOMPARE(again->stored, newStored);
    QVERIFY(lms->run(u"SELECT CAST(updated_at AS text) FROM conferences_conferencetimeslot"_s)
                .toString()
                .startsWith(u"2026-03-02 09:05:07"_s));
    // Half of it is somebody else's change.
    lms->run(u"UPDATE conferences_conferencetimeslot SET online_meeting_id = NULL"_s);
    QCOMPARE(replace(m_slot).error().kind, ErrorKind::Conflict);
}

void TestLmsReplacement::aMeetingIsMadeWhereThereWasNone_data()
{
    QTest::addColumn<QVariant>("stored");
    QTest::addColumn<bool>("expectsNull");
    QTest::addColumn<bool>("isReplaced");

    QTest::newRow("NULL as expected") << null << true << true;
    QTest::newRow("empty as expected") << QVariant(u""_s) << false << true;
    QTest::newRow("empty, NULL expected") << QVariant(u""_s) << true << false;
    QTest::newRow("NULL, empty expected") << null << false << false;
}

void TestLmsReplacement::aMeetingIsMadeWhereThereWasNone()
{
    QFETCH(const QVariant, stored);
    QFETCH(const bool, expectsNull);
    QFETCH(const bool, isReplaced);
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51, {{u"meeting_link"_s, stored}, {u"meeting_id"_s, stored}});
    const StoredText nothing = expectsNull ? StoredText() : StoredText(QString());

    const auto replaced = replace(m_slot, {.joinLink = nothing, .eventId = nothing});

    QCOMPARE(replaced.has_value(), isReplaced);
    if (!isReplaced)
        QCOMPARE(replaced.error().kind, ErrorKind::Conflict);
}

void TestLmsReplacement::whatSomebodyElseChangedIsAConflictWithBothValues_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QStringList>("words");

    QTest::newRow("link") << u"meeting_link"_s << QVariant(u"another"_s)
                          << QStringList{u"“old link”"_s, u"“another”"_s};
    QTest::newRow("link gone") << u"meeting_link"_s << null << QStringList{u"“old link”"_s, u"NULL"_s};
    QTest::newRow("event") << u"meeting_id"_s << QVariant(u"OLD EVENT"_s)
                           << QStringList{u"“old event”"_s, u"“OLD EVENT”"_s};
    QTest::newRow("id") << u"online_meeting_id"_s << QVariant(u""_s) << QStringList{u"“19:old”"_s, u"an empty text"_s};
}

void TestLmsReplacement::whatSomebodyElseChangedIsAConflictWithBothValues()
{
    QFETCH(const QString, column);
    QFETCH(const QVariant, value);
    QFETCH(const QStringList, words);
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51, oldColumns);
    lms->run(u"UPDATE conferences_conferencetimeslot SET %1 = ?"_s.arg(column), {value});
    const QList<QStringList> before = lms->rows(timeSlots);

    const auto replaced = replace(m_slot);

    QCOMPARE(replaced.error().kind, ErrorKind::Conflict);
    for (const QString &word : words + QStringList{column, u"Time slot 45"_s, u"Nothing was written"_s})
        QVERIFY2(replaced.error().text.contains(word), qPrintable(replaced.error().text));
    QCOMPARE(lms->rows(timeSlots), before);
}

void TestLmsReplacement::aValueThatItsColumnCannotHoldIsRefused_data()
{
    QTest::addColumn<int>("link");
    QTest::addColumn<int>("event");
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("refused"); ///< the column; empty: none

    QTest::newRow("the longest") << 500 << 255 << 255 << QString();
    QTest::newRow("link too long") << 501 << 255 << 255 << u"meeting_link"_s;
    QTest::newRow("event too long") << 500 << 256 << 255 << u"meeting_id"_s;
    QTest::newRow("id too long") << 500 << 255 << 256 << u"online_meeting_id"_s;
    QTest::newRow("no link") << 0 << 1 << 1 << u"meeting_link"_s;
    QTest::newRow("no event") << 1 << 0 << 1 << u"meeting_id"_s;
    QTest::newRow("no id") << 1 << 1 << 0 << u"online_meeting_id"_s;
}

void TestLmsReplacement::aValueThatItsColumnCannotHoldIsRefused()
{
    QFETCH(const int, link);
    QFETCH(const int, event);
    QFETCH(const int, id);
    QFETCH(const QString, refused);
    lms->insertConference(54, oldColumns);

    const auto replaced = replace(m_conference, oldIds,
                                  {.joinLink = QString(link, u'l'),
                                   .eventId = EventId{QString(event, u'e')},
                                   .onlineMeetingId = GraphMeetingId{QString(id, u'i')}});

    QCOMPARE(replaced.has_value(), refused.isEmpty());
    if (refused.isEmpty())
        return;
    QCOMPARE(replaced.error().kind, ErrorKind::Database);
    QVERIFY2(replaced.error().text.contains(refused), qPrintable(replaced.error().text));
    QCOMPARE(lms->run(u"SELECT meeting_link FROM conferences_conference"_s).toString(), u"old link"_s);
}

void TestLmsReplacement::hostileValuesAreStoredAsTheyAre()
{
    const QString hostile = uR"(' OR 1=1 -- \ " %s :id ? <b>)"_s + QChar(0x202E) + u"\U0001F600"_s;
    lms->insertConference(54, {{u"meeting_link"_s, hostile}});

    const auto replaced = replace(
        m_conference, {.joinLink = hostile},
        {.joinLink = hostile + u"2"_s, .eventId = EventId{hostile}, .onlineMeetingId = GraphMeetingId{hostile}});

    VERIFY_VALUE(replaced);
    QCOMPARE(lms->run(u"SELECT meeting_link FROM conferences_conference"_s).toString(), QString(hostile + u"2"_s));
    QCOMPARE(lms->run(u"SELECT meeting_id FROM conferences_conference"_s).toString(), hostile);
}

void TestLmsReplacement::theMomentIsStoredAsTheLmsStoresIt()
{
    lms->insertConference(54, oldColumns);
    VERIFY_VALUE(replace(m_conference));

    if (isSqlite()) {
        QCOMPARE(lms->run(u"SELECT typeof(updated_at) || ' ' || updated_at || ' ' || typeof(meeting_link) || ' ' || "
                          "typeof(meeting_id) FROM conferences_conference"_s)
                     .toString(),
                 u"text 2026-03-02 09:05:07.654000 text text"_s);
        return;
    }
    QCOMPARE(lms->run(u"SELECT count(*) FROM conferences_conference WHERE updated_at = '2026-03-02 09:05:07.654+00'"_s)
                 .toInt(),
             1);
}

void TestLmsReplacement::aMeetingThatDoesNotStayIsAConflict()
{
    lms->insertConference(54, oldColumns);
    lms->overwriteAfterUpdate(conferences, u"online_meeting_id"_s, u"19:old"_s);

    const auto replaced = replace(m_conference);

    QCOMPARE(replaced.error().kind, ErrorKind::Conflict);
    QVERIFY2(replaced.error().text.contains(u"“MSoNew” and is “19:old” again"_s), qPrintable(replaced.error().text));
}

void TestLmsReplacement::aStopBeforeTheCallWritesNothing()
{
    lms->insertConference(54, oldColumns);
    std::stop_source stop;
    stop.request_stop();

    const auto replaced = awaited(store->replaceMeeting(m_conference, oldIds, newIds, now, stop.get_token()));

    QCOMPARE(replaced.error().kind, ErrorKind::Cancelled);
    QCOMPARE(lms->run(u"SELECT meeting_link FROM conferences_conference"_s).toString(), u"old link"_s);
}

void TestLmsReplacement::bookingsComeWithPeopleAndTheirEntries()
{
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51);
    lms->insertTimeSlot(46, 51);
    lms->insertUser(2, {{u"first_name"_s, u"Bea"_s}, {u"last_name"_s, u"O'Neil"_s}, {u"email"_s, u"bea@x.example"_s}});
    lms->insertUser(3, {{u"first_name"_s, u""_s}, {u"last_name"_s, u""_s}, {u"username"_s, u"c.doe"_s}});
    lms->insertSelection(8, 45, 51, 3);
    lms->insertSelection(7, 45, 51, 2);
    lms->insertSelection(9, 46, 51, 2);
    lms->run(u"UPDATE conferences_conferencetimeslotselection SET outlook_event_id = 'AAMk1' WHERE id = 7"_s);
    lms->run(u"UPDATE conferences_conferencetimeslotselection SET outlook_event_id = '' WHERE id = 9"_s);

    const auto first = awaited(store->bookingsOf(m_slot, {}));
    const auto second = awaited(store->bookingsOf(MeetingRef::of(TimeSlotId{46}), {}));

    VERIFY_VALUE(first);
    QCOMPARE(*first,
             (QList<Booking>{{.id = 7, .person = u"Bea O'Neil"_s, .email = u"bea@x.example"_s, .eventId = u"AAMk1"_s},
                             {.id = 8, .person = u"c.doe"_s, .email = u"user3@northgate.example"_s, .eventId = {}}}));
    VERIFY_VALUE(second);
    QCOMPARE(second->size(), 1);
    QCOMPARE(second->first().eventId, StoredText(QString(u""_s)));
}

void TestLmsReplacement::aConferenceHasNoBookings()
{
    lms->insertConference(54);

    const auto bookings = awaited(store->bookingsOf(m_conference, {}));

    VERIFY_VALUE(bookings);
    QVERIFY(bookings->isEmpty());
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsReplacement)
#include "tst_lmsreplacement.moc"
