// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/incident.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace confdesk;
using namespace confdesk::testing;

class TestRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesTheIdAndProvesRecording();
    void keepsLinkAndEventId();
    void marksTheConferenceOnlyWhenAllItsMeetingsAreProvedOn();
    void bothSlotsAtOnceMarkTheConferenceOnce();
    void whatIsRightIsNeitherSentNorWrittenAgain();
    void dryRunOnlyReads();
    void aRowChangedInBetweenIsAConflictAndNothingIsWritten();
    void aStatusThatDoesNotStayIsAConflict();
    void fallsBackToTheDecodedIdOnlyWhenConfirmed();
    void anUnconfirmedDecodedIdIsNotWritten();
    void exhaustedPatienceEndsTheFlowWithoutFallback();
    void asksOnlyTheOrganizerThatTheLinkNames();
    void triesOtherOrganizersForAShortLink();
    void theMostTellingRefusalOfSeveralOrganizersIsShown();
    void takesTheLinkFromTheEventWhenTheRowHasNone();
    void refusesWhatRepairCannotHelp_data();
    void refusesWhatRepairCannotHelp();
    void refusalsBecomeLiveFacts();
};

void TestRepair::savesTheIdAndProvesRecording()
{
    Incident incident;
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"done"_s);
    QCOMPARE(statesOf(record), QStringList(6, u"done"_s));
    QCOMPARE(record.error, std::nullopt);
    QCOMPARE(record.before.value("onlineMeetingId"_L1), QJsonValue(QJsonValue::Null));
    QCOMPARE(record.after.value("onlineMeetingId"_L1).toString(), graphIdOf(u"Algebra"_s));
    QVERIFY(incident.inGraph(u"Algebra"_s).recordAutomatically);
    const Meeting &row = incident.row(incident.slot45);
    QCOMPARE(incident.knowledge.assessNow(row, incident.clock.nowUtc()).code, VerdictCode::Verified);
}

void TestRepair::keepsLinkAndEventId()
{
    Incident incident;
    const StoredIds before = incident.row(incident.slot45).stored;
    incident.repaired({incident.slot45});
    const StoredIds after = incident.row(incident.slot45).stored;
    QCOMPARE(after.joinLink, before.joinLink);
    QCOMPARE(after.eventId, before.eventId);
}

void TestRepair::marksTheConferenceOnlyWhenAllItsMeetingsAreProvedOn()
{
    Incident incident;
    incident.repaired({incident.slot45});
    QCOMPARE(incident.store.writes, QStringList{u"bind slot:45"_s});
    QCOMPARE(incident.row(incident.slot45).conference.recordingStatus, u"pending"_s);
    incident.repaired({incident.slot46});
    QCOMPARE(incident.store.writes, (QStringList{u"bind slot:45"_s, u"bind slot:46"_s, u"enable 51"_s}));
    QCOMPARE(incident.row(incident.slot46).conference.recordingEnabledAt, incident.clock.nowUtc());
}

void TestRepair::bothSlotsAtOnceMarkTheConferenceOnce()
{
    Incident incident;
    incident.repaired({incident.slot45, incident.slot46});
    for (const OperationRecord &record : incident.operations->all())
        QCOMPARE(stateName(record.state), u"done"_s);
    QCOMPARE(incident.store.writes.count(u"enable 51"_s), 1);
}

void TestRepair::whatIsRightIsNeitherSentNorWrittenAgain()
{
    Incident incident;
    incident.repaired({incident.slot45, incident.slot46});
    incident.store.writes.clear();
    incident.graph.calls.clear();
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"done"_s);
    QCOMPARE(incident.graph.calls, QStringList{u"find "_s + organizerText});
    QVERIFY(incident.store.writes.isEmpty());
    QCOMPARE(statesOf(record),
             (QStringList{u"done"_s, u"done"_s, u"done"_s, u"skipped"_s, u"skipped"_s, u"skipped"_s}));
}

void TestRepair::dryRunOnlyReads()
{
    Incident incident;
    const OperationRecord record = incident.repaired({incident.slot45}, Apply::DryRun);
    QCOMPARE(stateName(record.state), u"skipped"_s);
    QCOMPARE(record.error, std::nullopt);
    QCOMPARE(record.after.value("onlineMeetingId"_L1).toString(), graphIdOf(u"Algebra"_s));
    QCOMPARE(record.after.value("recordAutomatically"_L1).toBool(), true);
    QVERIFY(incident.store.writes.isEmpty());
    QVERIFY(!incident.inGraph(u"Algebra"_s).recordAutomatically);
    QCOMPARE(incident.graph.calls, QStringList{u"find "_s + organizerText});
}

void TestRepair::aRowChangedInBetweenIsAConflictAndNothingIsWritten()
{
    Incident incident;
    incident.store.beforeBind = [&] { incident.row(incident.slot45).stored.onlineMeetingId = threadOf(u"Algebra"_s); };
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"failed"_s);
    QCOMPARE(record.error->kind, ErrorKind::Conflict);
    QVERIFY(incident.store.writes.isEmpty());
    QCOMPARE(incident.row(incident.slot45).stored.onlineMeetingId, threadOf(u"Algebra"_s));
}

void TestRepair::aStatusThatDoesNotStayIsAConflict()
{
    Incident incident;
    incident.repaired({incident.slot45});
    incident.store.beforeMark = [&] {
        for (Meeting &row : incident.store.rows)
            row.conference.recordingStatus = u"failed_auth"_s;
    };
    const OperationRecord record = incident.repaired({incident.slot46});
    QCOMPARE(record.error->kind, ErrorKind::Conflict);
    QVERIFY(!incident.store.writes.contains(u"enable 51"_s));
}

void TestRepair::fallsBackToTheDecodedIdOnlyWhenConfirmed()
{
    Incident incident;
    incident.graph.refusals.insert(u"find "_s + organizerText, makeError(ErrorKind::MeetingGone, u"3004"_s));
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"done"_s);
    QCOMPARE(incident.row(incident.slot45).stored.onlineMeetingId, graphIdOf(u"Algebra"_s));
}

void TestRepair::anUnconfirmedDecodedIdIsNotWritten()
{
    Incident incident;
    incident.graph.refusals.insert(u"find "_s + organizerText, makeError(ErrorKind::MeetingGone, u"3004"_s));
    incident.inGraph(u"Algebra"_s).joinWebUrl = longLink(u"Biology"_s); // the id leads to another meeting
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(record.error->kind, ErrorKind::MeetingGone);
    QVERIFY(incident.store.writes.isEmpty());
    QVERIFY(!incident.graph.calls.contains(u"patch "_s + organizerText));
}

void TestRepair::exhaustedPatienceEndsTheFlowWithoutFallback()
{
    for (const ErrorKind kind :
         {ErrorKind::Throttled, ErrorKind::Timeout, ErrorKind::Offline, ErrorKind::Server, ErrorKind::Credential}) {
        Incident incident;
        incident.graph.refusals.insert(u"find "_s + organizerText, makeError(kind, u"no answer"_s));
        const OperationRecord record = incident.repaired({incident.slot45});
        QCOMPARE(record.error->kind, kind);
        QCOMPARE(incident.graph.calls, QStringList{u"find "_s + organizerText});
    }
}

void TestRepair::asksOnlyTheOrganizerThatTheLinkNames()
{
    Incident incident;
    incident.graph.users.insert(serviceAccount, {.id = UserId(accountId)});
    incident.graph.refusals.insert(u"find "_s + organizerText, makeError(ErrorKind::PolicyMissing, u"no policy"_s));
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(record.error->kind, ErrorKind::PolicyMissing);
    QCOMPARE(incident.graph.calls, QStringList{u"find "_s + organizerText});
}

void TestRepair::triesOtherOrganizersForAShortLink()
{
    Incident incident;
    incident.row(incident.slot45).stored.joinLink = shortLink;
    incident.graph.users.insert(serviceAccount, {.id = UserId(accountId)});
    incident.graph.users.insert(u"owner@northgate.example"_s, {.id = UserId(organizerText)});
    incident.graph.refusals.insert(u"find "_s + accountId, makeError(ErrorKind::NotOrganizer, u"3003"_s));
    incident.graph.meetings.insert(organizerText + u'/' + shortLink,
                                   {.id = GraphMeetingId(graphIdOf(u"Algebra"_s)), .joinWebUrl = shortLink});
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"done"_s);
    QCOMPARE(incident.row(incident.slot45).stored.onlineMeetingId, graphIdOf(u"Algebra"_s));
    QCOMPARE(incident.row(incident.slot45).stored.joinLink, shortLink);
}

void TestRepair::theMostTellingRefusalOfSeveralOrganizersIsShown()
{
    Incident incident;
    incident.row(incident.slot45).stored.joinLink = shortLink;
    incident.graph.users.insert(serviceAccount, {.id = UserId(accountId)});
    incident.graph.users.insert(u"owner@northgate.example"_s, {.id = UserId(organizerText)});
    incident.graph.refusals.insert(u"find "_s + accountId, makeError(ErrorKind::PolicyMissing, u"no policy"_s));
    incident.graph.refusals.insert(u"find "_s + organizerText, makeError(ErrorKind::NotOrganizer, u"3003"_s));
    QCOMPARE(incident.repaired({incident.slot45}).error->kind, ErrorKind::PolicyMissing);
}

void TestRepair::takesTheLinkFromTheEventWhenTheRowHasNone()
{
    Incident incident;
    incident.row(incident.slot45).stored.joinLink = u""_s;
    incident.graph.users.insert(serviceAccount, {.id = UserId(accountId)});
    incident.graph.events.insert(accountId + u"/AAMkAGAlgebra="_s,
                                 {.id = EventId(u"AAMkAGAlgebra="_s), .joinUrl = longLink(u"Algebra"_s)});
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"done"_s);
    QCOMPARE(incident.row(incident.slot45).stored.onlineMeetingId, graphIdOf(u"Algebra"_s));
    QCOMPARE(incident.row(incident.slot45).stored.joinLink, u""_s); // repair never writes the link
}

void TestRepair::refusesWhatRepairCannotHelp_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("now");
    const QString link = longLink(u"Algebra"_s);
    const QString before = u"2026-03-02T10:00:00Z"_s;
    QTest::newRow("not Teams") << u"zoom"_s << link << u"UTC"_s << before;
    QTest::newRow("over") << u"teams"_s << link << u"UTC"_s << u"2026-03-02T16:00:00Z"_s;
    QTest::newRow("running") << u"teams"_s << link << u"UTC"_s << u"2026-03-02T14:00:00Z"_s;
    QTest::newRow("schedule") << u"teams"_s << link << u"Mars/Olympus"_s << before;
    QTest::newRow("invalid link") << u"teams"_s << u"https://teams.live.com/meet/931234"_s << u"UTC"_s << before;
    QTest::newRow("another tenant") << u"teams"_s
                                    << longLink(u"Algebra"_s, organizerText, u"00000000-1111-4222-8333-444444444444"_s)
                                    << u"UTC"_s << before;
}

void TestRepair::refusesWhatRepairCannotHelp()
{
    QFETCH(QString, platform);
    QFETCH(QString, link);
    QFETCH(QString, zone);
    QFETCH(QString, now);
    Incident incident;
    incident.clock.advance(std::chrono::milliseconds(incident.clock.nowUtc().msecsTo(utc(now))));
    Meeting &row = incident.row(incident.slot45);
    row.conference.platform = platform;
    row.stored.joinLink = link;
    row.wallTime.timezone = zone;
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"skipped"_s);
    QVERIFY(record.error.has_value());
    QVERIFY(incident.graph.calls.isEmpty());
    QVERIFY(incident.store.writes.isEmpty());
}

void TestRepair::refusalsBecomeLiveFacts()
{
    Incident incident;
    incident.graph.refusals.insert(u"find "_s + organizerText, makeError(ErrorKind::PolicyMissing, u"no policy"_s));
    incident.repaired({incident.slot45});
    const Meeting &row = incident.row(incident.slot45);
    QCOMPARE(incident.knowledge.assessNow(row, incident.clock.nowUtc()).code, VerdictCode::PolicyMissing);
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
