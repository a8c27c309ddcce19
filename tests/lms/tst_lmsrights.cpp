// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/grants.h"
#include "lms/lmstest.h"
#include "lms/unprivileged.h"

#include "base/clock.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// What an opened database allows, and how a "no" is put.
class TestLmsRights : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void aProfileMayForbidWriting();
    void beforeMigration8ThereIsNothingToRepair();
    void beforeServiceAccountsThereAreNone();
    void whatIsMissingIsFoundOutAgainAtEveryOpening();
    void aFileThatMayNotBeWritten();
    void aFolderThatMayNotBeWritten();
    void exactlyTheRightsOfRepairAreEnough();
    void aMissingRightToWriteIsNamed_data();
    void aMissingRightToWriteIsNamed();
    void aMissingRightToReadIsNamed_data();
    void aMissingRightToReadIsNamed();
    void anAccountThatReadsOnly();
    void aRightTakenAwayLater();
    void aRightGrantedLaterCounts();
    void theReaderCannotWrite();

private:
    void verifyReadOnly(const Result<StoreCapabilities> &opened, const QStringList &words);

    SystemClock m_clock;
};

// Reading goes on, writing does not, and both say the same.
void TestLmsRights::verifyReadOnly(const Result<StoreCapabilities> &opened, const QStringList &words)
{
    VERIFY_VALUE(opened);
    QVERIFY(!opened->canWrite);
    for (const QString &word : words)
        QVERIFY2(opened->whyReadOnly.contains(word), qPrintable(word + u" is not in: "_s + opened->whyReadOnly));
    lms->insertConference(51);
    VERIFY_VALUE(awaited(store->meeting(MeetingRef::of(ConferenceId{51}), {})));
    const auto bound =
        awaited(store->bindOnlineMeetingId(MeetingRef::of(ConferenceId{51}), {}, GraphMeetingId{u"x"_s}, {}, {}));
    const auto marked = awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {}));
    QCOMPARE(errorKindName(bound.error().kind), u"ReadOnly"_s);
    QCOMPARE(bound.error().text, opened->whyReadOnly);
    QCOMPARE(errorKindName(marked.error().kind), u"ReadOnly"_s);
}

void TestLmsRights::aProfileMayForbidWriting()
{
    store = makeLmsDatabase(lms->profile(), lms->password(), true, m_clock);

    verifyReadOnly(awaited(store->open({})), {u"readOnly=true"_s});
}

void TestLmsRights::beforeMigration8ThereIsNothingToRepair()
{
    for (const auto *table : {"conferences_conference", "conferences_conferencetimeslot"})
        lms->run(u"ALTER TABLE %1 DROP COLUMN online_meeting_id"_s.arg(QLatin1StringView(table)));

    const auto opened = awaited(store->open({}));

    verifyReadOnly(opened, {u"online_meeting_id"_s, u"update the LMS"_s});
    QVERIFY(!opened->hasOnlineMeetingIds);
    QCOMPARE(awaited(store->meeting(MeetingRef::of(ConferenceId{51}), {}))->stored.onlineMeetingId, StoredText());
    const auto found =
        awaited(store->find(what::ByOnlineMeetingId{OnlineMeetingId::parse(u"19:x@thread.v2"_s)}, 5, {}));
    VERIFY_VALUE(found);
    QVERIFY(found->conferences.isEmpty());
}

void TestLmsRights::beforeServiceAccountsThereAreNone()
{
    lms->insertIntegration(1, {{u"user_id"_s, 1}, {u"branch_id"_s, 1}});
    lms->insertConference(51);
    lms->run(u"ALTER TABLE account_settings_teamsintegration DROP COLUMN service_account_email"_s);

    const auto meeting = awaited(store->meeting(MeetingRef::of(ConferenceId{51}), {}));

    VERIFY_VALUE(meeting);
    QCOMPARE(meeting->conference.serviceAccountEmail, QString());
    QCOMPARE(meeting->conference.integrationOwnerEmail, u"user1@northgate.example"_s);
    QVERIFY(awaited(store->open({}))->canWrite);
}

void TestLmsRights::whatIsMissingIsFoundOutAgainAtEveryOpening()
{
    lms->run(u"ALTER TABLE conferences_conference DROP COLUMN online_meeting_id"_s);
    QVERIFY(!awaited(store->open({}))->hasOnlineMeetingIds);

    lms->run(u"ALTER TABLE conferences_conference ADD COLUMN online_meeting_id varchar(255)"_s); // the LMS is updated

    QVERIFY(awaited(store->open({}))->canWrite);
}

void TestLmsRights::aFileThatMayNotBeWritten()
{
    if (!isSqlite())
        return;
    lms->insertConference(51);
    const Unprivileged somebody(lms->profile().file);
    QVERIFY(QFile::setPermissions(somebody.file(), QFile::ReadOwner));

    const auto opened = openedAs({.file = somebody.file()}, {});

    VERIFY_VALUE(opened);
    QVERIFY(!opened->canWrite);
    QVERIFY2(opened->whyReadOnly.contains(u"the file "_s + somebody.file()), qPrintable(opened->whyReadOnly));
    VERIFY_VALUE(awaited(store->meeting(MeetingRef::of(ConferenceId{51}), {})));
    QCOMPARE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {})).error().kind,
             ErrorKind::ReadOnly);
}

void TestLmsRights::aFolderThatMayNotBeWritten()
{
    if (!isSqlite())
        return;
    lms->insertConference(51);
    const Unprivileged somebody(lms->profile().file);
    QVERIFY(QFile::setPermissions(somebody.folder(), QFile::ReadOwner | QFile::ExeOwner));

    const auto opened = openedAs({.file = somebody.file()}, {});
    const auto marked = awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {}));
    QVERIFY(QFile::setPermissions(somebody.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));

    VERIFY_VALUE(opened);
    QVERIFY(!opened->canWrite);
    QVERIFY2(opened->whyReadOnly.contains(u"the folder "_s + somebody.folder()), qPrintable(opened->whyReadOnly));
    QCOMPARE(marked.error().kind, ErrorKind::ReadOnly);
}

void TestLmsRights::exactlyTheRightsOfRepairAreEnough()
{
    if (isSqlite())
        return;
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51);
    lms->insertConference(52);
    const Profile::Database profile = lms->newRole(u"staff"_s);

    const auto opened = openedAs(profile, {readAll, writeSlots, writeConferences});

    VERIFY_VALUE(opened);
    QVERIFY2(opened->canWrite, qPrintable(opened->whyReadOnly));
    const GraphMeetingId id{u"MSo1"_s};
    VERIFY_VALUE(awaited(store->bindOnlineMeetingId(MeetingRef::of(TimeSlotId{45}), {}, id, {}, {})));
    VERIFY_VALUE(awaited(store->bindOnlineMeetingId(MeetingRef::of(ConferenceId{52}), {}, id, {}, {})));
    VERIFY_VALUE(awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {})));
}

void TestLmsRights::aMissingRightToWriteIsNamed_data()
{
    QTest::addColumn<QStringList>("grants");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList{}
                             << QStringList{u"conferences_conferencetimeslot"_s,
                                            u"GRANT UPDATE (online_meeting_id, updated_at)"_s};
    QTest::newRow("conferences only") << QStringList{writeConferences}
                                      << QStringList{u"conferences_conferencetimeslot"_s};
    QTest::newRow("time slots only") << QStringList{writeSlots}
                                     << QStringList{u"conferences_conference:"_s, u"auto_recording_status"_s};
    QTest::newRow("a column is missing")
        << QStringList{writeSlots, u"GRANT UPDATE (online_meeting_id, auto_recording_status, updated_at) ON "
                                   "conferences_conference TO %1"_s}
        << QStringList{u"auto_recording_enabled_at in the table conferences_conference:"_s};
    QTest::newRow("the role only reads") << QStringList{writeSlots, writeConferences,
                                                        u"ALTER ROLE %1 SET default_transaction_read_only = on"_s}
                                         << QStringList{u"default_transaction_read_only"_s};
}

void TestLmsRights::aMissingRightToWriteIsNamed()
{
    if (isSqlite())
        return;
    QFETCH(const QStringList, grants);
    QFETCH(const QStringList, words);
    const Profile::Database profile = lms->newRole(u"staff"_s);

    verifyReadOnly(openedAs(profile, QStringList{readAll} + grants), words + QStringList{profile.user});
}

void TestLmsRights::aMissingRightToReadIsNamed_data()
{
    QTest::addColumn<QString>("revoke");
    QTest::addColumn<QString>("table");
    for (const auto *table :
         {"conferences_conference", "conferences_conferencetimeslot", "conferences_conferencetimeslotselection",
          "users_customuser", "branches_branch", "courses_course", "account_settings_teamsintegration"}) {
        QTest::newRow(table) << u"REVOKE SELECT ON %2 FROM %1"_s.arg(u"%1"_s, QLatin1StringView(table))
                             << QString::fromLatin1(table);
    }
}

void TestLmsRights::aMissingRightToReadIsNamed()
{
    if (isSqlite())
        return;
    QFETCH(const QString, revoke);
    QFETCH(const QString, table);
    const Profile::Database profile = lms->newRole(u"staff"_s);

    const auto opened = openedAs(profile, {readAll, revoke});

    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Database);
    const QString advice = u"GRANT SELECT ON %1 TO %2"_s.arg(table, profile.user);
    QVERIFY2(opened.error().text.contains(advice), qPrintable(opened.error().text));
}

void TestLmsRights::anAccountThatReadsOnly()
{
    if (isSqlite())
        return;
    // Not even secrets: the columns that are read are enough.
    const Profile::Database profile = lms->newRole(u"helpdesk"_s);
    const QStringList grants{
        readAll, u"REVOKE SELECT ON users_customuser, account_settings_teamsintegration FROM %1"_s,
        u"GRANT SELECT (id, username, first_name, last_name, email, branch_id) ON users_customuser TO %1"_s,
        u"GRANT SELECT (id, user_id, branch_id, is_active, service_account_email) ON account_settings_teamsintegration TO %1"_s};

    verifyReadOnly(openedAs(profile, grants), {u"may not change"_s});
}

void TestLmsRights::aRightTakenAwayLater()
{
    if (isSqlite())
        return;
    lms->insertConference(51);
    const Profile::Database profile = lms->newRole(u"staff"_s);
    VERIFY_VALUE(openedAs(profile, {readAll, writeSlots, writeConferences}));

    lms->run(u"REVOKE SELECT ON branches_branch FROM %1"_s.arg(profile.user));
    const auto meeting = awaited(store->meeting(MeetingRef::of(ConferenceId{51}), {}));

    QCOMPARE(meeting.error().kind, ErrorKind::Database);
    QVERIFY2(meeting.error().text.contains(u"a right is missing"_s), qPrintable(meeting.error().text));
    QVERIFY2(meeting.error().detail.contains(u"branches_branch"_s), qPrintable(meeting.error().detail));
}

void TestLmsRights::aRightGrantedLaterCounts()
{
    if (isSqlite())
        return;
    lms->insertConference(51);
    const Profile::Database profile = lms->newRole(u"staff"_s);
    VERIFY_VALUE(openedAs(profile, {readAll}));
    const auto mark = [this] { return awaited(store->markRecordingEnabled(ConferenceId{51}, u"pending"_s, {}, {})); };
    QCOMPARE(mark().error().kind, ErrorKind::ReadOnly);

    for (const QString &grant : {writeSlots, writeConferences})
        lms->run(grant.arg(profile.user));

    VERIFY_VALUE(mark());
}

void TestLmsRights::theReaderCannotWrite()
{
    // A function in an index of the table would write while it is read: the reader's connection forbids it.
    if (isSqlite())
        return;
    lms->insertConference(51);
    lms->run(u"ALTER TABLE branches_branch RENAME TO branches"_s);
    lms->run(u"CREATE TABLE witness (id integer)"_s);
    lms->run(u"CREATE FUNCTION leave_trace() RETURNS text LANGUAGE plpgsql AS $$ BEGIN INSERT INTO witness VALUES (1); "
             "RETURN 'x'; END $$"_s);
    lms->run(u"CREATE VIEW branches_branch AS SELECT id, leave_trace() AS name FROM branches"_s);

    const auto meeting = awaited(store->meeting(MeetingRef::of(ConferenceId{51}), {}));

    QCOMPARE(meeting.error().kind, ErrorKind::ReadOnly);
    QCOMPARE(lms->run(u"SELECT count(*) FROM witness"_s).toInt(), 0);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsRights)
#include "tst_lmsrights.moc"
