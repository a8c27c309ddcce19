// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/fakes.h"
#include "flows/operations.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

const QString serviceAccount = u"lms-meetings@northgate.example"_s;
const QString accountId = u"aaaaaaaa-0000-4000-8000-000000000001"_s;
const QString shortLink = u"https://teams.microsoft.com/meet/2412345678901?p=abcDEF"_s;

/// Conference 51 with slots 45 and 46 as in the incident: links and event ids, no online meeting ids.
struct Incident
{
    FakeClock clock{utc(u"2026-03-02T10:00:00Z"_s)};
    FakeStore store;
    FakeGraph graph;
    MemoryJournal journal;
    Knowledge knowledge{journal, clock, TenantId(tenantText)};
    std::unique_ptr<Operations> operations;
    const MeetingRef slot45 = MeetingRef::of(TimeSlotId(45));
    const MeetingRef slot46 = MeetingRef::of(TimeSlotId(46));

    explicit Incident(FlowSettings settings = {.serviceAccount = serviceAccount})
    {
        addSlot(45, u"Algebra"_s);
        addSlot(46, u"Biology"_s);
        operations = std::make_unique<Operations>(store, graph, journal, knowledge, settings);
    }

    void addSlot(qint64 number, const QString &name)
    {
        Meeting row = rightMeeting();
        row.ref = MeetingRef::of(TimeSlotId(number));
        row.stored = {.joinLink = longLink(name), .eventId = u"AAMkAG%1="_s.arg(name), .onlineMeetingId = std::nullopt};
        store.rows.insert(row.ref, row);
        graph.meetings.insert(organizerText + u'/' + longLink(name),
                              {.id = GraphMeetingId(graphIdOf(name)), .joinWebUrl = longLink(name)});
    }

    Meeting &row(MeetingRef ref) { return store.rows[ref]; }
    OnlineMeeting &inGraph(const QString &name) { return graph.meetings[organizerText + u'/' + longLink(name)]; }

    OperationRecord repaired(const QList<MeetingRef> &refs, Apply apply = Apply::ForReal)
    {
        QSignalSpy finished(operations.get(), &Operations::allFinished);
        QList<Meeting> meetings;
        for (MeetingRef ref : refs)
            meetings.append(store.rows.value(ref));
        const QStringList ids = operations->repair(meetings, apply);
        [&] { QTRY_COMPARE(finished.size(), 1); }();
        return operations->operation(ids.first()).value_or(OperationRecord{});
    }
};

QStringList statesOf(const OperationRecord &record)
{
    QStringList states;
    for (const StepRecord &step : record.steps)
        states.append(stateName(step.state));
    return states;
}

} // namespace

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
    void readBackWaitsAndGivesUpAfterFourReads();
    void aLateReadBackIsEnough();
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
    void runsAtMostFourAtOnceAndOnePerMeeting();
    void cancelInsideAStepEndsIt();
    void cancelAfterTheSwitchSaysWhatIsLeft();
    void cancelOfAPlannedOneEndsItBeforeItBegins();
    void readOnlyProfilesChangeNothing();
    void aDatabaseThatCannotBeWrittenLeavesTeamsAlone();
    void anotherMeetingInTheReadBackIsNotSaved();
    void cancelWhileTheSwitchIsUnderWaySaysThatItMayHaveArrived();
    void cancelInTheLastStepFindsItDone();
    void cancelDuringThePauseBetweenReadBacksEndsItAtOnce();
    void aFailureAfterTheSwitchDoesNotDenyIt();
    void aRefusedCredentialEndsWhatIsPlanned();
    void warnsWhileTheLmsSyncsTheConference();
    void journalKnowsEveryStep();
    void destructionWhileRunningIsClean();
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

void TestRepair::readBackWaitsAndGivesUpAfterFourReads()
{
    Incident incident;
    incident.graph.readBackLag = 99;
    QSignalSpy finished(incident.operations.get(), &Operations::allFinished);
    const QStringList ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    std::chrono::milliseconds waited{0};
    for (int round = 0; round < 3; ++round) {
        QTRY_VERIFY(incident.clock.nextDue().has_value());
        const auto due = *incident.clock.nextDue();
        waited += due;
        incident.clock.advance(due);
    }
    QTRY_COMPARE(finished.size(), 1);
    const OperationRecord record = *incident.operations->operation(ids.first());
    QCOMPARE(record.error->kind, ErrorKind::NotApplied);
    QCOMPARE(incident.graph.calls.count(u"get "_s + organizerText), 4);
    QVERIFY(waited <= 5s);
    QVERIFY(incident.store.writes.isEmpty());
}

void TestRepair::aLateReadBackIsEnough()
{
    Incident incident;
    incident.graph.readBackLag = 1;
    QSignalSpy finished(incident.operations.get(), &Operations::allFinished);
    const QStringList ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    QTRY_VERIFY(incident.clock.nextDue().has_value());
    incident.clock.advance(500ms);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(stateName(incident.operations->operation(ids.first())->state), u"done"_s);
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

void TestRepair::runsAtMostFourAtOnceAndOnePerMeeting()
{
    Incident incident;
    for (int number = 100; number < 110; ++number)
        incident.addSlot(number, u"Slot%1"_s.arg(number));
    int running = 0;
    int most = 0;
    connect(incident.operations.get(), &Operations::operationChanged, this, [&](int) {
        running = 0;
        for (const OperationRecord &record : incident.operations->all())
            running += record.state == OperationState::Running ? 1 : 0;
        most = std::max(most, running);
    });
    const QList<Meeting> all = incident.store.rows.values();
    QSignalSpy finished(incident.operations.get(), &Operations::allFinished);
    const QStringList first = incident.operations->repair(all, Apply::ForReal);
    const QStringList again = incident.operations->repair(all, Apply::ForReal);
    QCOMPARE(again, first);
    QVERIFY(incident.operations->isBusy(incident.slot45));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(most, 4);
    QCOMPARE(incident.operations->all().size(), all.size());
}

void TestRepair::cancelInsideAStepEndsIt()
{
    Incident incident;
    incident.graph.hangs = true;
    QSignalSpy finished(incident.operations.get(), &Operations::allFinished);
    const QStringList ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    QTRY_COMPARE(incident.graph.calls.size(), 1);
    incident.operations->cancel(ids.first());
    QTRY_COMPARE(finished.size(), 1);
    const OperationRecord record = *incident.operations->operation(ids.first());
    QCOMPARE(stateName(record.state), u"cancelled"_s);
    QVERIFY(incident.store.writes.isEmpty());
}

void TestRepair::cancelAfterTheSwitchSaysWhatIsLeft()
{
    Incident incident;
    QStringList ids;
    incident.graph.onCall = [&](const QString &call) {
        if (call.startsWith(u"get "_s))
            incident.operations->cancel(ids.first());
    };
    QSignalSpy finished(incident.operations.get(), &Operations::allFinished);
    ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    QTRY_COMPARE(finished.size(), 1);
    const OperationRecord record = *incident.operations->operation(ids.first());
    QCOMPARE(stateName(record.state), u"cancelled"_s);
    QVERIFY2(record.error->text.contains(u"switched on"_s), qPrintable(record.error->text));
    QVERIFY(incident.store.writes.isEmpty());
}

void TestRepair::cancelOfAPlannedOneEndsItBeforeItBegins()
{
    Incident incident({.serviceAccount = serviceAccount, .maximumRunning = 1});
    incident.graph.hangs = true;
    QSignalSpy finished(incident.operations.get(), &Operations::allFinished);
    const QStringList ids =
        incident.operations->repair({incident.row(incident.slot45), incident.row(incident.slot46)}, Apply::ForReal);
    incident.operations->cancel(ids.last());
    QTRY_COMPARE(incident.operations->operation(ids.last())->state, OperationState::Cancelled);
    QTRY_COMPARE(incident.graph.calls.size(), 1); // the first one's
    incident.operations->cancelAll();
    QTRY_COMPARE(finished.size(), 1);
}

void TestRepair::readOnlyProfilesChangeNothing()
{
    Incident incident({.serviceAccount = serviceAccount, .readOnly = true});
    const QStringList ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    const OperationRecord record = *incident.operations->operation(ids.first());
    QCOMPARE(stateName(record.state), u"skipped"_s);
    QCOMPARE(record.error->kind, ErrorKind::ReadOnly);
    QVERIFY(incident.graph.calls.isEmpty());
}

void TestRepair::aDatabaseThatCannotBeWrittenLeavesTeamsAlone()
{
    Incident incident;
    incident.store.capabilities = {.place = u"memory"_s, .canWrite = false, .whyReadOnly = u"SELECT only."_s};
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"skipped"_s);
    QCOMPARE(record.error->kind, ErrorKind::ReadOnly);
    QCOMPARE(record.error->text, u"SELECT only."_s);
    QVERIFY(incident.graph.calls.isEmpty());
    QVERIFY(!incident.repaired({incident.slot45}, Apply::DryRun).error.has_value());
}

void TestRepair::anotherMeetingInTheReadBackIsNotSaved()
{
    Incident incident;
    incident.graph.changeReadBack = [&](OnlineMeeting &answer) {
        answer = incident.inGraph(u"Biology"_s);
        answer.recordAutomatically = true;
    };
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"failed"_s);
    QCOMPARE(record.error->kind, ErrorKind::Protocol);
    QVERIFY(incident.store.writes.isEmpty());
}

void TestRepair::cancelWhileTheSwitchIsUnderWaySaysThatItMayHaveArrived()
{
    Incident incident;
    QStringList ids;
    incident.graph.onCall = [&](const QString &call) {
        if (call.startsWith(u"patch "_s))
            incident.operations->cancel(ids.first());
    };
    QSignalSpy finished(incident.operations.get(), &Operations::allFinished);
    ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    QTRY_COMPARE(finished.size(), 1);
    const OperationRecord record = *incident.operations->operation(ids.first());
    QCOMPARE(stateName(record.state), u"cancelled"_s);
    QVERIFY2(record.error->text.contains(u"may have reached"_s), qPrintable(record.error->text));
}

void TestRepair::cancelInTheLastStepFindsItDone()
{
    Incident incident;
    incident.repaired({incident.slot45});
    QStringList ids;
    incident.store.beforeMark = [&] { incident.operations->cancel(ids.first()); };
    QSignalSpy finished(incident.operations.get(), &Operations::allFinished);
    ids = incident.operations->repair({incident.row(incident.slot46)}, Apply::ForReal);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(stateName(incident.operations->operation(ids.first())->state), u"done"_s);
}

void TestRepair::cancelDuringThePauseBetweenReadBacksEndsItAtOnce()
{
    Incident incident;
    incident.graph.readBackLag = 99;
    QSignalSpy finished(incident.operations.get(), &Operations::allFinished);
    const QStringList ids = incident.operations->repair({incident.row(incident.slot45)}, Apply::ForReal);
    QTRY_VERIFY(incident.clock.nextDue().has_value());
    incident.operations->cancel(ids.first());
    QTRY_COMPARE(finished.size(), 1); // the clock stands still
    QCOMPARE(stateName(incident.operations->operation(ids.first())->state), u"cancelled"_s);
}

void TestRepair::aFailureAfterTheSwitchDoesNotDenyIt()
{
    Incident incident;
    incident.graph.refusals.insert(u"get "_s + organizerText, makeError(ErrorKind::Server, u"503"_s));
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"failed"_s);
    QCOMPARE(record.after.value("recordAutomatically"_L1).toBool(), true);
}

void TestRepair::aRefusedCredentialEndsWhatIsPlanned()
{
    Incident incident;
    for (int number = 100; number < 110; ++number)
        incident.addSlot(number, u"Slot%1"_s.arg(number));
    incident.graph.refusals.insert(u"find "_s + organizerText, makeError(ErrorKind::Credential, u"wrong secret"_s));
    incident.repaired(incident.store.rows.keys());
    for (const OperationRecord &record : incident.operations->all()) {
        QCOMPARE(stateName(record.state), u"failed"_s);
        QCOMPARE(record.error->kind, ErrorKind::Credential);
    }
    QVERIFY2(incident.graph.calls.size() <= 5, qPrintable(QString::number(incident.graph.calls.size())));
}

void TestRepair::warnsWhileTheLmsSyncsTheConference()
{
    Incident incident;
    incident.row(incident.slot45).conference.syncStatus = u"in_progress"_s;
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(stateName(record.state), u"done"_s);
    QCOMPARE(record.warnings.size(), 1);
}

void TestRepair::journalKnowsEveryStep()
{
    Incident incident;
    QStringList begunBeforeTheyLeft;
    incident.graph.onCall = [&](const QString &) {
        const QList<OperationRecord> known = incident.journal.operations({}).result().value();
        for (const StepRecord &step : known.first().steps) {
            if (step.state == StepState::Running)
                begunBeforeTheyLeft.append(step.name);
        }
    };
    const OperationRecord record = incident.repaired({incident.slot45});
    QCOMPARE(begunBeforeTheyLeft, (QStringList{u"lookUp"_s, u"enableRecording"_s, u"readBack"_s}));
    QCOMPARE(incident.journal.operations({}).result().value(), QList{record});
    QVERIFY(incident.journal.liveFacts({}).result()->contains(incident.slot45));
}

void TestRepair::destructionWhileRunningIsClean()
{
    Incident incident;
    incident.graph.hangs = true;
    incident.operations->repair({incident.row(incident.slot45), incident.row(incident.slot46)}, Apply::ForReal);
    QTRY_COMPARE(incident.graph.calls.size(), 2);
    incident.operations.reset();
    QVERIFY(incident.store.writes.isEmpty());
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
