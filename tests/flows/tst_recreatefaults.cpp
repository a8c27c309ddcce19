// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/incident.h"

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

/// What goes wrong in the middle of a recreation: never two events, never a row with half of them.
class TestRecreateFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLostAnswerDoesNotMakeASecondEvent_data();
    void aLostAnswerDoesNotMakeASecondEvent();
    void aCreationThatNeverSucceedsLeavesNothing();
    void whatPassesInterruptsAndIsContinued_data();
    void whatPassesInterruptsAndIsContinued();
    void aMailboxThatDoesNotAnswerKeepsNobodyElseWaiting();
    void aRefusalAfterALostAnswerProvesNothing();
    void whatDoesNotPassIsTakenBack_data();
    void whatDoesNotPassIsTakenBack();
    void anEventWithoutTeamsIsTakenBackWithTheCause();
    void aWriteWhoseAnswerWasLostIsNotTakenBack();
    void aJournalThatCannotBeWrittenStopsEverything();
    void aJournalThatFailsInTheMiddleTouchesNothingMore();
    void failedOnesOfABulkAreRetriedAlone();
};

void TestRecreateFaults::aLostAnswerDoesNotMakeASecondEvent_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("dropped") << ErrorKind::Offline;
    QTest::newRow("no answer in time") << ErrorKind::Timeout;
    QTest::newRow("a gateway's page") << ErrorKind::Server;
    QTest::newRow("cut off") << ErrorKind::Protocol;
    QTest::newRow("a conflict with itself") << ErrorKind::Conflict;
}

void TestRecreateFaults::aLostAnswerDoesNotMakeASecondEvent()
{
    QFETCH(ErrorKind, kind);
    GoneIncident incident;
    incident.graph.lostAnswers.insert(u"create "_s + accountId, makeError(kind, u"lost"_s));

    QCOMPARE(incident.recreated(incident.slot45).state, OperationState::Done);

    QCOMPARE(incident.graph.createdEvents().size(), 1);
    QCOMPARE(incident.graph.calls.count(u"create "_s + accountId), 1);
}

void TestRecreateFaults::aCreationThatNeverSucceedsLeavesNothing()
{
    GoneIncident incident;
    incident.graph.refusals.insert(u"create "_s + accountId, makeError(ErrorKind::Server, u"Graph is down."_s));

    const OperationRecord record = incident.recreated(incident.slot45);

    // What may still appear is not forgotten.
    QCOMPARE(record.state, OperationState::Interrupted);
    QCOMPARE(record.error->kind, ErrorKind::Server);
    QCOMPARE(incident.graph.calls.count(u"create "_s + accountId), 3);
    incident.operations->undo(record.id);
    QCOMPARE(incident.ended({record.id}).state, OperationState::Undone);
    QVERIFY(incident.graph.createdEvents().isEmpty());
}

void TestRecreateFaults::whatPassesInterruptsAndIsContinued_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("throttled at the look-up") << u"find "_s + accountId << ErrorKind::Throttled;
    QTest::newRow("5xx at the change") << u"patch "_s + accountId << ErrorKind::Server;
    QTest::newRow("offline at the read-back") << u"get "_s + accountId << ErrorKind::Offline;
    QTest::newRow("token refused in the middle") << u"patch "_s + accountId << ErrorKind::Credential;
    QTest::newRow("offline at an entry") << u"write bob@northgate.example"_s << ErrorKind::Offline;
    QTest::newRow("no answer to the deletion") << u"delete "_s + organizerText << ErrorKind::Timeout;
}

void TestRecreateFaults::whatPassesInterruptsAndIsContinued()
{
    QFETCH(QString, call);
    QFETCH(ErrorKind, kind);
    GoneIncident incident;
    incident.graph.refusals.insert(call, makeError(kind, u"Not now."_s));

    const OperationRecord record = incident.recreated(incident.slot45);
    QCOMPARE(record.state, OperationState::Interrupted);
    QCOMPARE(record.error->kind, kind);
    QVERIFY(record.hasLeftovers);

    incident.graph.refusals.clear();
    incident.operations->resume({record.id});
    QCOMPARE(incident.ended({record.id}).state, OperationState::Done);
    QCOMPARE(incident.graph.createdEvents().size(), 1);
    QCOMPARE(incident.graph.deleted, QStringList{incident.oldEvent});
}

void TestRecreateFaults::aMailboxThatDoesNotAnswerKeepsNobodyElseWaiting()
{
    GoneIncident incident;
    incident.graph.refusals.insert(u"body ann@northgate.example"_s, makeError(ErrorKind::Timeout, u"No answer."_s));

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(record.warnings.size(), 1);
    QCOMPARE(incident.graph.calls.count(u"body ann@northgate.example"_s), 2);
    QVERIFY(incident.graph.bodies.value(GoneIncident::entryOf(u"bob"_s)).content.contains(u"New1"_s));
    QCOMPARE(incident.graph.deleted, QStringList{incident.oldEvent});
}

void TestRecreateFaults::aRefusalAfterALostAnswerProvesNothing()
{
    GoneIncident incident;
    const QString create = u"create "_s + accountId;
    incident.graph.onCall = [&](const QString &call) {
        // The first request is lost and its event appears late; the second is refused.
        if (call == create)
            incident.graph.refusals.insert(
                create,
                makeError(incident.graph.calls.count(create) == 1 ? ErrorKind::Timeout : ErrorKind::PermissionMissing,
                          u"no"_s));
        if (call.startsWith(u"findEvent") && incident.graph.calls.count(create) == 2 &&
            incident.graph.createdEvents().isEmpty()) {
            const QString id = incident.operations->all().first().facts.value("transactionId"_L1).toString();
            incident.graph.events.insert(accountId + u"/Late"_s, {.id = EventId(u"Late"_s), .transactionId = id});
        }
    };

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Failed);
    QCOMPARE(record.error->kind, ErrorKind::PermissionMissing);
    QVERIFY(incident.graph.createdEvents().isEmpty());
    QCOMPARE(incident.graph.deleted, QStringList{accountId + u"/Late"_s});
}

void TestRecreateFaults::whatDoesNotPassIsTakenBack_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no policy for the organizer") << u"find "_s + accountId << ErrorKind::PolicyMissing;
    QTest::newRow("policy withdrawn in the middle") << u"patch "_s + accountId << ErrorKind::PolicyMissing;
    QTest::newRow("the meeting is never found") << u"find "_s + accountId << ErrorKind::MeetingGone;
    QTest::newRow("only reading is allowed") << u"patch "_s + accountId << ErrorKind::PermissionMissing;
}

void TestRecreateFaults::whatDoesNotPassIsTakenBack()
{
    QFETCH(QString, call);
    QFETCH(ErrorKind, kind);
    GoneIncident incident;
    const Meeting before = incident.row(incident.slot45);
    incident.graph.refusals.insert(call, makeError(kind, u"Refused."_s));

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Failed);
    QCOMPARE(record.error->kind, kind);
    QVERIFY(incident.graph.createdEvents().isEmpty());
    QCOMPARE(incident.row(incident.slot45), before);
    QVERIFY(!record.hasLeftovers);
}

void TestRecreateFaults::anEventWithoutTeamsIsTakenBackWithTheCause()
{
    GoneIncident incident;
    incident.graph.teamsAllowed = false;

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Failed);
    QVERIFY(record.error->text.contains(u"licence"_s));
    QVERIFY(incident.graph.createdEvents().isEmpty());
}

void TestRecreateFaults::aWriteWhoseAnswerWasLostIsNotTakenBack()
{
    GoneIncident incident;
    incident.store.beforeBind = [&] {
        incident.store.failReads = makeError(ErrorKind::Database, u"The server has hung up."_s);
    };

    const OperationRecord record = incident.recreated(incident.slot45);
    QCOMPARE(record.state, OperationState::Interrupted);
    QCOMPARE(incident.graph.createdEvents().size(), 1);

    // It had arrived: undoing must not take the row's meeting away.
    const OnlineMeeting made = incident.graph.meetings.value(accountId + u'/' + longLink(u"New1"_s, accountId));
    incident.store.beforeBind = [] {};
    incident.store.failReads.reset();
    incident.row(incident.slot45).stored = {
        .joinLink = made.joinWebUrl, .eventId = u"AAMkNew1="_s, .onlineMeetingId = made.id.value()};
    incident.operations->undo(record.id);
    QCOMPARE(incident.ended({record.id}).state, OperationState::Interrupted);
    QCOMPARE(incident.graph.createdEvents().size(), 1);

    incident.operations->resume({record.id});
    QCOMPARE(incident.ended({record.id}).state, OperationState::Done);
}

void TestRecreateFaults::aJournalThatCannotBeWrittenStopsEverything()
{
    GoneIncident incident;
    incident.journal.failing = makeError(ErrorKind::Database, u"The journal cannot be written."_s);

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Failed);
    QCOMPARE(record.error->kind, ErrorKind::Database);
    QVERIFY(incident.graph.calls.isEmpty());
}

void TestRecreateFaults::aJournalThatFailsInTheMiddleTouchesNothingMore()
{
    GoneIncident incident;
    incident.journal.recordsUntilFailure = 5;
    incident.journal.failing = makeError(ErrorKind::Database, u"The disk is full."_s);

    const OperationRecord record = incident.recreated(incident.slot45);
    QCOMPARE(record.state, OperationState::Interrupted);
    QCOMPARE(incident.graph.createdEvents().size(), 1);

    incident.journal.failing.reset();
    QCOMPARE(incident.continued().state, OperationState::Done);
    QCOMPARE(incident.graph.createdEvents().size(), 1);
}

void TestRecreateFaults::failedOnesOfABulkAreRetriedAlone()
{
    GoneIncident incident;
    QList<Meeting> rows;
    for (int number = 100; number < 200; ++number) {
        incident.addSlot(number, u"Class%1"_s.arg(number));
        const MeetingRef ref = MeetingRef::of(TimeSlotId(number));
        incident.row(ref).stored.joinLink = u"https://teams.microsoft.com/l/meetup-join/%1/0"_s.arg(
            QUuid::createUuidV5(QUuid(), QString::number(number)).toString(QUuid::WithoutBraces));
        rows.append(incident.row(ref));
    }
    int writes = 0;
    incident.graph.onCall = [&](const QString &call) {
        if (!call.startsWith(u"patch"))
            return;
        incident.graph.refusals.remove(call);
        if (++writes % 10 == 0)
            incident.graph.refusals.insert(call, makeError(ErrorKind::PolicyMissing, u"No policy."_s));
    };

    const QStringList ids = incident.operations->recreate(rows, Force::No, Apply::ForReal);
    QVERIFY(incident.runToEnd());
    QStringList failed;
    for (const QString &id : ids) {
        const OperationRecord record = *incident.operations->operation(id);
        QVERIFY(!record.parent.isEmpty());
        if (record.state == OperationState::Failed)
            failed.append(id);
        else
            QCOMPARE(record.state, OperationState::Done);
    }
    QCOMPARE(failed.size(), 10);
    QCOMPARE(incident.graph.createdEvents().size(), 90);

    incident.graph.onCall = [](const QString &) {};
    incident.graph.refusals.clear();
    const QStringList again = incident.operations->retry(ids);
    QCOMPARE(again.size(), 10);
    QVERIFY(incident.runToEnd());
    QCOMPARE(incident.graph.createdEvents().size(), 100);
}

QTEST_GUILESS_MAIN(TestRecreateFaults)
#include "tst_recreatefaults.moc"
