// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"
#include "support/meetings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QVariant null = QVariant(QMetaType::fromType<QString>());
const QDateTime now(QDate(2026, 3, 2), QTime(9, 5, 7, 654), Qt::UTC);

} // namespace

class TestLmsWrites : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void theIdOfATimeSlotIsBoundAndNothingElse();
    void theIdOfASlotlessConferenceIsBound();
    void aConferenceThatHasTimeSlotsNowIsNotBound();
    void nullAndEmptyAreDifferentOldValues_data();
    void nullAndEmptyAreDifferentOldValues();
    void whatSomebodyElseChangedIsAConflictWithBothValues_data();
    void whatSomebodyElseChangedIsAConflictWithBothValues();
    void aConflictShowsNoPasscode();
    void aRowThatIsGoneIsNotFound();
    void anIdThatTheColumnCannotHoldIsRefused_data();
    void anIdThatTheColumnCannotHoldIsRefused();
    void hostileOldValuesAreCompared();
    void momentsAreStoredAsTheLmsStoresThem_data();
    void momentsAreStoredAsTheLmsStoresThem();
    void theRecordingStatusIsMarkedAndNothingElse();
    void aChangedRecordingStatusIsAConflict();
    void aStatusThatDoesNotStayIsAConflict();
    void anIdThatDoesNotStayIsAConflict();
    void anInvalidMomentIsNow();

private:
    [[nodiscard]] Result<Meeting> bind(MeetingRef ref, const StoredIds &expected, const QString &id)
    {
        return awaited(store->bindOnlineMeetingId(ref, expected, GraphMeetingId{id}, now, {}));
    }
    /// Every column of the tables as text, so that a test sees what changed.
    [[nodiscard]] QString columns(const QString &table, const QString &names);
};

QString TestLmsWrites::columns(const QString &table, const QString &names)
{
    return lms
        ->run(u"SELECT CAST(%1 AS text) FROM %2 ORDER BY id"_s.arg(
            QString(names).replace(u", "_s, u" AS text) || ' | ' || CAST("_s), table))
        .toString();
}

void TestLmsWrites::theIdOfATimeSlotIsBoundAndNothingElse()
{
    lms->insertConference(51, {{u"online_meeting_id"_s, u"the conference's"_s}});
    lms->insertTimeSlot(45, 51, {{u"meeting_link"_s, u"link"_s}, {u"meeting_id"_s, u"event"_s}});
    const QString others = u"id, conference_id, date, start_time, end_time, timezone, max_participants, meeting_link, "
                           "meeting_id, is_available, created_at"_s;
    const QString before = columns(u"conferences_conferencetimeslot"_s, others);
    const QString conference =
        columns(u"conferences_conference"_s, u"online_meeting_id, auto_recording_status, updated_at"_s);

    const auto bound =
        bind(MeetingRef::of(TimeSlotId{45}), {.joinLink = u"link"_s, .eventId = u"event"_s}, graphIdOf(u"a"_s));

    VERIFY_VALUE(bound);
    QCOMPARE(bound->stored,
             (StoredIds{.joinLink = u"link"_s, .eventId = u"event"_s, .onlineMeetingId = graphIdOf(u"a"_s)}));
    QCOMPARE(lms->run(u"SELECT online_meeting_id FROM conferences_conferencetimeslot"_s).toString(), graphIdOf(u"a"_s));
    QVERIFY(columns(u"conferences_conferencetimeslot"_s, u"updated_at"_s).startsWith(u"2026-03-02 09:05:07.654"_s));
    QCOMPARE(columns(u"conferences_conferencetimeslot"_s, others), before);
    QCOMPARE(columns(u"conferences_conference"_s, u"online_meeting_id, auto_recording_status, updated_at"_s),
             conference);
}

void TestLmsWrites::theIdOfASlotlessConferenceIsBound()
{
    lms->insertConference(51, {{u"online_meeting_id"_s, threadOf(u"a"_s)}});
    lms->insertConference(52);

    const auto bound = bind(MeetingRef::of(ConferenceId{51}), {.onlineMeetingId = threadOf(u"a"_s)}, graphIdOf(u"a"_s));

    VERIFY_VALUE(bound);
    QCOMPARE(bound->stored.onlineMeetingId, StoredText(graphIdOf(u"a"_s)));
    QVERIFY(lms->run(u"SELECT online_meeting_id FROM conferences_conference WHERE id = 52"_s).isNull());
    QCOMPARE(bound->conference.recordingStatus, StoredText(u"pending"_s));
}

void TestLmsWrites::aConferenceThatHasTimeSlotsNowIsNotBound()
{
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51);

    const auto bound = bind(MeetingRef::of(ConferenceId{51}), {}, graphIdOf(u"a"_s));

    QCOMPARE(bound.error().kind, ErrorKind::NotFound);
    QVERIFY(lms->run(u"SELECT online_meeting_id FROM conferences_conference"_s).isNull());
}

void TestLmsWrites::nullAndEmptyAreDifferentOldValues_data()
{
    QTest::addColumn<QVariant>("stored");
    QTest::addColumn<bool>("expectsNull");
    QTest::addColumn<bool>("isBound");
    QTest::newRow("NULL as expected") << null << true << true;
    QTest::newRow("empty as expected") << QVariant(u""_s) << false << true;
    QTest::newRow("empty, NULL expected") << QVariant(u""_s) << true << false;
    QTest::newRow("NULL, empty expected") << null << false << false;
}

void TestLmsWrites::nullAndEmptyAreDifferentOldValues()
{
    QFETCH(const QVariant, stored);
    QFETCH(const bool, expectsNull);
    QFETCH(const bool, isBound);
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51,
                        {{u"online_meeting_id"_s, stored}, {u"meeting_link"_s, u""_s}, {u"meeting_id"_s, null}});
    // A null QString is an empty text, not NULL.
    const StoredIds expected{.joinLink = QString(),
                             .onlineMeetingId = expectsNull ? StoredText() : StoredText(QString())};

    const auto bound = bind(MeetingRef::of(TimeSlotId{45}), expected, graphIdOf(u"a"_s));

    QCOMPARE(bound.has_value(), isBound);
    if (!isBound)
        QCOMPARE(bound.error().kind, ErrorKind::Conflict);
}

void TestLmsWrites::whatSomebodyElseChangedIsAConflictWithBothValues_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("now");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("link") << u"meeting_link"_s << QVariant(u"new link"_s)
                          << QStringList{u"“old link”"_s, u"“new link”"_s};
    QTest::newRow("link gone") << u"meeting_link"_s << null << QStringList{u"“old link”"_s, u"NULL"_s};
    QTest::newRow("event") << u"meeting_id"_s << QVariant(u"EVENT"_s) << QStringList{u"“event”"_s, u"“EVENT”"_s};
    QTest::newRow("id") << u"online_meeting_id"_s << QVariant(u"19:x"_s) << QStringList{u"NULL"_s, u"“19:x”"_s};
    QTest::newRow("id emptied") << u"online_meeting_id"_s << QVariant(u""_s)
                                << QStringList{u"NULL"_s, u"an empty text"_s};
    QTest::newRow("a long id") << u"online_meeting_id"_s << QVariant(QString(250, u'x'))
                               << QStringList{u"NULL"_s, QString(QString(79, u'x') + u"…”"_s)};
}

void TestLmsWrites::whatSomebodyElseChangedIsAConflictWithBothValues()
{
    QFETCH(const QString, column);
    QFETCH(const QVariant, now);
    QFETCH(const QStringList, words);
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51, {{u"meeting_link"_s, u"old link"_s}, {u"meeting_id"_s, u"event"_s}});
    lms->run(u"UPDATE conferences_conferencetimeslot SET %1 = ?"_s.arg(column), {now});
    const QString before = columns(u"conferences_conferencetimeslot"_s, u"updated_at"_s);

    const auto bound =
        bind(MeetingRef::of(TimeSlotId{45}), {.joinLink = u"old link"_s, .eventId = u"event"_s}, graphIdOf(u"a"_s));

    QCOMPARE(bound.error().kind, ErrorKind::Conflict);
    for (const QString &word : words + QStringList{column, u"Time slot 45"_s, u"Nothing was written"_s})
        QVERIFY2(bound.error().text.contains(word), qPrintable(bound.error().text));
    QCOMPARE(lms->run(u"SELECT %1 FROM conferences_conferencetimeslot"_s.arg(column)).toString(), now.toString());
    QCOMPARE(columns(u"conferences_conferencetimeslot"_s, u"updated_at"_s), before);
}

void TestLmsWrites::aConflictShowsNoPasscode()
{
    lms->insertConference(51, {{u"meeting_link"_s, u"https://teams.microsoft.com/meet/1?p=TopSecretCode"_s}});

    const auto bound = bind(MeetingRef::of(ConferenceId{51}),
                            {.joinLink = u"https://teams.microsoft.com/meet/2?p=OtherSecret"_s}, graphIdOf(u"a"_s));

    QCOMPARE(bound.error().kind, ErrorKind::Conflict);
    QVERIFY2(!bound.error().text.contains(u"Secret"_s), qPrintable(bound.error().text));
    QVERIFY2(bound.error().text.contains(u"/meet/1"_s), qPrintable(bound.error().text));
}

void TestLmsWrites::aRowThatIsGoneIsNotFound()
{
    lms->insertConference(51);

    QCOMPARE(bind(MeetingRef::of(TimeSlotId{45}), {}, u"x"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(bind(MeetingRef::of(ConferenceId{52}), {}, u"x"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(awaited(store->markRecordingEnabled(ConferenceId{52}, u"pending"_s, now, {})).error().kind,
             ErrorKind::NotFound);
}

void TestLmsWrites::anIdThatTheColumnCannotHoldIsRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isBound");
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("255") << QString(255, u'x') << true;
    QTest::newRow("256") << QString(256, u'x') << false;
}

void TestLmsWrites::anIdThatTheColumnCannotHoldIsRefused()
{
    QFETCH(const QString, id);
    QFETCH(const bool, isBound);
    lms->insertConference(51);

    const auto bound = bind(MeetingRef::of(ConferenceId{51}), {}, id);

    QCOMPARE(bound.has_value(), isBound);
    QCOMPARE(lms->run(u"SELECT online_meeting_id FROM conferences_conference"_s).toString(), isBound ? id : QString());
}

void TestLmsWrites::hostileOldValuesAreCompared()
{
    const QString hostile = uR"(' OR 1=1 -- \ " %s :id ? <b>)"_s + QChar(0x202E) + u"\U0001F600"_s;
    lms->insertConference(
        51, {{u"meeting_link"_s, hostile}, {u"meeting_id"_s, hostile}, {u"online_meeting_id"_s, hostile}});

    VERIFY_VALUE(bind(MeetingRef::of(ConferenceId{51}),
                      {.joinLink = hostile, .eventId = hostile, .onlineMeetingId = hostile}, hostile + u"2"_s));
    QCOMPARE(lms->run(u"SELECT online_meeting_id FROM conferences_conference"_s).toString(), hostile + u"2"_s);
    // PostgreSQL never has a NUL: not a match, and no broken statement.
    const auto bound = bind(MeetingRef::of(ConferenceId{51}), {.joinLink = QString(u"a\0b"_s)}, u"x"_s);
    QVERIFY(!bound);
}

void TestLmsWrites::momentsAreStoredAsTheLmsStoresThem_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QString>("text");
    QTest::newRow("milliseconds") << now << u"2026-03-02 09:05:07.654000"_s;
    QTest::newRow("few milliseconds") << now.addMSecs(-649) << u"2026-03-02 09:05:07.005000"_s;
    QTest::newRow("no fraction") << now.addMSecs(-654) << u"2026-03-02 09:05:07"_s;
    QTest::newRow("another zone") << QDateTime(QDate(2026, 3, 2), QTime(0, 30), Qt::OffsetFromUTC, 19'800)
                                  << u"2026-03-01 19:00:00"_s;
}

void TestLmsWrites::momentsAreStoredAsTheLmsStoresThem()
{
    QFETCH(const QDateTime, moment);
    QFETCH(const QString, text);
    lms->insertConference(51);

    const auto marked = awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, moment, {}));

    VERIFY_VALUE(marked);
    QCOMPARE(marked->recordingEnabledAt, moment.toUTC());
    if (isSqlite()) {
        for (const auto *column : {"auto_recording_enabled_at", "updated_at"}) {
            const QString sql = u"SELECT typeof(%1) || ' ' || hex(%1) FROM conferences_conference"_s;
            QCOMPARE(lms->run(sql.arg(QLatin1StringView(column))).toString(),
                     u"text "_s + QString::fromLatin1(text.toLatin1().toHex().toUpper()));
        }
        return;
    }
    const QString sql =
        u"SELECT count(*) FROM conferences_conference WHERE auto_recording_enabled_at = ? AND updated_at = ?"_s;
    QCOMPARE(lms->run(sql, {QString(text + u"+00"_s), QString(text + u"+00"_s)}).toInt(), 1);
}

void TestLmsWrites::theRecordingStatusIsMarkedAndNothingElse()
{
    lms->insertConference(51, {{u"online_meeting_id"_s, u"id"_s}, {u"auto_recording_status"_s, u"failed_auth"_s}});
    lms->insertConference(52);
    const QString others =
        u"id, title, date, start_time, end_time, online_meeting_id, data_sync_status, status, created_at"_s;
    const QString before = columns(u"conferences_conference"_s, others);

    const auto marked = awaited(store->markRecordingEnabled(ConferenceId{51}, u"failed_auth"_s, now, {}));

    VERIFY_VALUE(marked);
    QCOMPARE(marked->recordingStatus, StoredText(u"enabled"_s));
    QCOMPARE(columns(u"conferences_conference"_s, others), before);
    QCOMPARE(lms->run(u"SELECT auto_recording_status FROM conferences_conference WHERE id = 52"_s).toString(),
             u"pending"_s);
}

void TestLmsWrites::aChangedRecordingStatusIsAConflict()
{
    lms->insertConference(51, {{u"auto_recording_status"_s, u"not_applicable"_s}});

    const auto marked = awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, now, {}));

    QCOMPARE(marked.error().kind, ErrorKind::Conflict);
    QVERIFY2(marked.error().text.contains(u"“pending” and now is “not_applicable”"_s), qPrintable(marked.error().text));
    QVERIFY(lms->run(u"SELECT auto_recording_enabled_at FROM conferences_conference"_s).isNull());
}

void TestLmsWrites::aStatusThatDoesNotStayIsAConflict()
{
    lms->insertConference(51);
    lms->overwriteAfterUpdate(u"conferences_conference"_s, u"auto_recording_status"_s, u"pending"_s);

    const auto marked = awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, now, {}));

    QCOMPARE(marked.error().kind, ErrorKind::Conflict);
    QVERIFY2(marked.error().text.contains(u"did not stay"_s), qPrintable(marked.error().text));
}

void TestLmsWrites::anIdThatDoesNotStayIsAConflict()
{
    lms->insertConference(51, {{u"online_meeting_id"_s, u"19:thread"_s}});
    lms->overwriteAfterUpdate(u"conferences_conference"_s, u"online_meeting_id"_s, u"19:thread"_s);

    const auto bound = bind(MeetingRef::of(ConferenceId{51}), {.onlineMeetingId = u"19:thread"_s}, u"MSo1"_s);

    QCOMPARE(bound.error().kind, ErrorKind::Conflict);
    QVERIFY2(bound.error().text.contains(u"“MSo1” and is “19:thread” again"_s), qPrintable(bound.error().text));
}

void TestLmsWrites::anInvalidMomentIsNow()
{
    lms->insertConference(51);

    const auto marked = awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, QDateTime(), {}));

    VERIFY_VALUE(marked);
    QVERIFY(marked->recordingEnabledAt.isValid());
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsWrites)
#include "tst_lmswrites.moc"
