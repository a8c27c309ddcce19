// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/incident.h"

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

class TestRecreate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoneMeetingIsReplacedInsideItsRow();
    void theOutcomeIsProvedAndRemembered();
    void onlyTheLinkInsideTheLearnersEntriesChanges();
    void anEntryThatCannotBeUpdatedIsAWarning_data();
    void anEntryThatCannotBeUpdatedIsAWarning();
    void aMeetingThatNeverWasIsCreated();
    void aConferenceWithoutSlotsGetsANewMeeting();
    void anEventThatAnotherRowNeedsIsKept();
    void anOldMailboxThatCannotBeAskedIsAWarning();
    void anEventWhoseLinkAnotherRowHasIsKept();
    void anEventOfAnotherMeetingIsKept();
    void entriesOfARowWithoutALinkAreListed();
    void whatMayNotBeRecreatedIsLeftAlone_data();
    void whatMayNotBeRecreatedIsLeftAlone();
    void whatCouldBeRepairedNeedsForce();
    void aSecondTimeIsRefused();
    void aRowThatChangedSinceItWasPlannedIsLeftAlone();
    void aDryRunSaysWhatWouldBe();
    void anAccountWithoutTheRightBeginsNothing();
    void aPlanSaysThatTheRightIsMissing();
    void organizersAreTriedInTheirOrder();
    void waitingIsShown();
    void cancellingBeforeTheRowIsWrittenUndoes();
    void pausingAfterTheRowIsWrittenInterrupts();
};

void TestRecreate::aGoneMeetingIsReplacedInsideItsRow()
{
    GoneIncident incident;
    const Meeting before = incident.row(incident.slot45);

    const OperationRecord record = incident.recreated(incident.slot45);

    QVERIFY2(!record.error, qPrintable(record.error.value_or(Error{}).text));
    QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(record.steps.size(), 10);
    QCOMPARE(incident.graph.createdEvents(), QStringList{accountId + u"/AAMkNew1="_s});
    const StoredIds now = incident.row(incident.slot45).stored;
    QCOMPARE(now.joinLink, longLink(u"New1"_s, accountId));
    QCOMPARE(now.eventId, u"AAMkNew1="_s);
    QCOMPARE(now.onlineMeetingId, graphIdOf(u"New1"_s, accountId));
    Meeting expected = before;
    expected.stored = now;
    QCOMPARE(incident.row(incident.slot45), expected);
    QCOMPARE(incident.graph.deleted, QStringList{incident.oldEvent});
    QVERIFY(incident.claims.held.isEmpty());
    QCOMPARE(record.before.value("joinLink"_L1).toString(), incident.oldLink);
    QCOMPARE(record.after.value("joinLink"_L1).toString(), now.joinLink);
}

void TestRecreate::theOutcomeIsProvedAndRemembered()
{
    GoneIncident incident;
    const StoredIds old = incident.row(incident.slot45).stored;

    QCOMPARE(incident.recreated(incident.slot45).state, OperationState::Done);

    const Meeting row = incident.row(incident.slot45);
    QCOMPARE(incident.knowledge.assessNow(row, incident.clock.nowUtc()).code, VerdictCode::Verified);
    const auto superseded = incident.journal.superseded({}).result();
    QCOMPARE(superseded->value(incident.slot45).size(), 1);
    QCOMPARE(superseded->value(incident.slot45).first().ids, old);
    QCOMPARE(superseded->value(incident.slot45).first().organizer, organizerText);
}

void TestRecreate::onlyTheLinkInsideTheLearnersEntriesChanges()
{
    GoneIncident incident;

    const OperationRecord record = incident.recreated(incident.slot45);

    QVERIFY(record.warnings.isEmpty());
    const QString link = longLink(u"New1"_s, accountId);
    for (const QString &name : {u"ann"_s, u"bob"_s})
        QCOMPARE(incident.graph.bodies.value(GoneIncident::entryOf(name)).content,
                 u"Hello<br><a href=\"%1\">%1</a>"_s.arg(link));
}

void TestRecreate::anEntryThatCannotBeUpdatedIsAWarning_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("the learner has deleted it") << u"body ann@northgate.example"_s << ErrorKind::EventGone;
    QTest::newRow("the mailbox is gone") << u"body ann@northgate.example"_s << ErrorKind::UserGone;
    QTest::newRow("not allowed") << u"write ann@northgate.example"_s << ErrorKind::PermissionMissing;
    QTest::newRow("it changes all the time") << u"write ann@northgate.example"_s << ErrorKind::Conflict;
    QTest::newRow("Graph fails on it") << u"write ann@northgate.example"_s << ErrorKind::Server;
    QTest::newRow("the link is not in it") << QString() << ErrorKind::NotApplied;
}

void TestRecreate::anEntryThatCannotBeUpdatedIsAWarning()
{
    QFETCH(QString, call);
    QFETCH(ErrorKind, kind);
    GoneIncident incident;
    if (call.isEmpty())
        incident.graph.bodies[GoneIncident::entryOf(u"ann"_s)].content = u"see the LMS"_s;
    else
        incident.graph.refusals.insert(call, makeError(kind, u"refused"_s));

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(record.warnings.size(), 1);
    QCOMPARE(record.warnings.first().kind, kind);
    QVERIFY(record.warnings.first().text.contains(u"ann"_s));
    QVERIFY(
        incident.graph.bodies.value(GoneIncident::entryOf(u"bob"_s)).content.contains(longLink(u"New1"_s, accountId)));
    QCOMPARE(incident.graph.deleted, QStringList{incident.oldEvent});
}

void TestRecreate::aMeetingThatNeverWasIsCreated()
{
    GoneIncident incident;
    incident.row(incident.slot45).stored = {
        .joinLink = QString(), .eventId = QString(), .onlineMeetingId = std::nullopt};

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(incident.row(incident.slot45).stored.eventId, u"AAMkNew1="_s);
    QVERIFY(incident.graph.deleted.isEmpty());
}

void TestRecreate::aConferenceWithoutSlotsGetsANewMeeting()
{
    GoneIncident incident;
    Meeting row = incident.store.rows.take(incident.slot45);
    row.ref = MeetingRef::of(ConferenceId(51));
    incident.store.rows.insert(row.ref, row);

    const OperationRecord record = incident.recreated(row.ref);

    QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(incident.graph.events.value(accountId + u"/AAMkNew1="_s).subject, row.conference.title);
    QCOMPARE(incident.row(row.ref).stored.eventId, u"AAMkNew1="_s);
}

void TestRecreate::anEventThatAnotherRowNeedsIsKept()
{
    GoneIncident incident;
    incident.row(incident.slot46).stored.eventId = incident.row(incident.slot45).stored.eventId;

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Done);
    QVERIFY(incident.graph.deleted.isEmpty());
    QCOMPARE(record.warnings.size(), 1);
    QVERIFY(record.warnings.first().text.contains(u"another row"_s));
}

void TestRecreate::anEventWhoseLinkAnotherRowHasIsKept()
{
    GoneIncident incident;
    incident.row(incident.slot46).stored = {.joinLink = incident.oldLink, .eventId = {}, .onlineMeetingId = {}};

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Done);
    QVERIFY(incident.graph.deleted.isEmpty());
    QCOMPARE(record.warnings.size(), 1);
}

void TestRecreate::anEventOfAnotherMeetingIsKept()
{
    GoneIncident incident;
    incident.graph.events[incident.oldEvent].joinUrl = longLink(u"Somebody else's"_s);

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Done);
    QVERIFY(incident.graph.deleted.isEmpty());
}

void TestRecreate::entriesOfARowWithoutALinkAreListed()
{
    GoneIncident incident;
    incident.row(incident.slot45).stored = {.joinLink = QString(), .eventId = QString(), .onlineMeetingId = {}};

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(record.warnings.size(), 2);
    QVERIFY(incident.graph.bodies.value(GoneIncident::entryOf(u"ann"_s)).content.contains(incident.oldLink));
}

void TestRecreate::anOldMailboxThatCannotBeAskedIsAWarning()
{
    GoneIncident incident;
    incident.graph.refusals.insert(u"event "_s + organizerText,
                                   makeError(ErrorKind::PermissionMissing, u"No mailbox."_s));

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Done);
    QVERIFY(incident.graph.deleted.isEmpty());
    QCOMPARE(record.warnings.size(), 1);
}

void TestRecreate::whatMayNotBeRecreatedIsLeftAlone_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("reason");
    QTest::newRow("over") << u"2026-03-02T14:40:00Z"_s << u"teams"_s << u"UTC"_s << u"over"_s;
    QTest::newRow("running") << u"2026-03-02T13:40:00Z"_s << u"teams"_s << u"UTC"_s << u"running"_s;
    QTest::newRow("about to start") << u"2026-03-02T13:36:00Z"_s << u"teams"_s << u"UTC"_s << u"5 minutes"_s;
    QTest::newRow("no Teams") << u"2026-03-02T10:00:00Z"_s << u"zoom"_s << u"UTC"_s << QString();
    QTest::newRow("no such zone") << u"2026-03-02T10:00:00Z"_s << u"teams"_s << u"Mars/Base"_s << u"Mars/Base"_s;
}

void TestRecreate::whatMayNotBeRecreatedIsLeftAlone()
{
    QFETCH(QString, now);
    QFETCH(QString, platform);
    QFETCH(QString, zone);
    QFETCH(QString, reason);
    GoneIncident incident;
    incident.clock.advance(std::chrono::milliseconds(incident.clock.nowUtc().msecsTo(utc(now))));
    Meeting &row = incident.row(incident.slot45);
    row.conference.platform = platform;
    row.wallTime.timezone = zone;
    const Meeting before = row;

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Skipped);
    QVERIFY2(record.error && record.error->text.contains(reason), qPrintable(record.error.value_or(Error{}).text));
    QCOMPARE(incident.row(incident.slot45), before);
    QVERIFY(incident.graph.createdEvents().isEmpty());
}

void TestRecreate::whatCouldBeRepairedNeedsForce()
{
    GoneIncident incident;

    const OperationRecord refused = incident.recreated(incident.slot46);
    QCOMPARE(refused.state, OperationState::Skipped);
    QVERIFY(refused.error->text.contains(u"repaired"_s));
    QVERIFY(incident.graph.createdEvents().isEmpty());

    QCOMPARE(incident.recreated(incident.slot46, Force::Yes).state, OperationState::Done);
    QCOMPARE(incident.graph.createdEvents().size(), 1);
}

void TestRecreate::aSecondTimeIsRefused()
{
    GoneIncident incident;
    QCOMPARE(incident.recreated(incident.slot45).state, OperationState::Done);

    const OperationRecord second = incident.recreated(incident.slot45, Force::Yes);

    QCOMPARE(second.state, OperationState::Skipped);
    QCOMPARE(incident.graph.createdEvents().size(), 1);
}

void TestRecreate::aRowThatChangedSinceItWasPlannedIsLeftAlone()
{
    GoneIncident incident;
    const Meeting planned = incident.row(incident.slot45);
    incident.row(incident.slot45).stored.joinLink = longLink(u"Other"_s);

    const OperationRecord record = incident.ended(incident.operations->recreate({planned}, Force::Yes, Apply::ForReal));

    QCOMPARE(record.state, OperationState::Failed);
    QCOMPARE(record.error->kind, ErrorKind::Conflict);
    QVERIFY(incident.graph.createdEvents().isEmpty());
    QCOMPARE(incident.row(incident.slot45).stored.joinLink, longLink(u"Other"_s));
}

void TestRecreate::aDryRunSaysWhatWouldBe()
{
    GoneIncident incident;
    const Meeting before = incident.row(incident.slot45);

    const OperationRecord record = incident.recreated(incident.slot45, Force::No, Apply::DryRun);

    QCOMPARE(record.state, OperationState::Skipped);
    QVERIFY(!record.error);
    QCOMPARE(record.after.value("organizer"_L1).toString(), serviceAccount);
    QCOMPARE(record.after.value("calendarEntries"_L1).toInt(), 2);
    QCOMPARE(incident.row(incident.slot45), before);
    QVERIFY(incident.graph.createdEvents().isEmpty());
    QVERIFY(incident.journal.operations({}).result()->isEmpty());
}

void TestRecreate::anAccountWithoutTheRightBeginsNothing()
{
    GoneIncident incident;
    incident.store.noReplacement = u"The user helpdesk may not change meeting_link."_s;

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Skipped);
    QCOMPARE(record.error->kind, ErrorKind::ReadOnly);
    QVERIFY(incident.graph.createdEvents().isEmpty());
}

void TestRecreate::aPlanSaysThatTheRightIsMissing()
{
    GoneIncident incident;
    incident.store.noReplacement = u"The user helpdesk may not change meeting_link."_s;

    const Async<RecreatePlan> plan = incident.bench->planner.plan(incident.slot45, {});

    QTRY_VERIFY(plan.isFinished());
    QVERIFY(plan.result()->refusal);
    QCOMPARE(plan.result()->refusal->kind, ErrorKind::ReadOnly);
    QVERIFY(!plan.result()->mayBeApplied(Force::Yes));
}

void TestRecreate::organizersAreTriedInTheirOrder()
{
    GoneIncident incident;
    incident.graph.users[serviceAccount].accountEnabled = false;
    const QString creator = incident.row(incident.slot45).conference.ownerEmail;
    const QString creatorId = u"bbbbbbbb-0000-4000-8000-000000000002"_s;
    incident.graph.users.insert(creator, {.id = UserId(creatorId), .userPrincipalName = creator});

    QCOMPARE(incident.recreated(incident.slot45).state, OperationState::Done);

    QCOMPARE(incident.graph.createdEvents(), QStringList{creatorId + u"/AAMkNew1="_s});
}

void TestRecreate::waitingIsShown()
{
    GoneIncident incident;
    incident.graph.linkLag = 2;
    incident.graph.meetingLag = 2;
    QStringList notes;
    connect(incident.operations, &Operations::operationChanged, this, [&](int index) {
        for (const StepRecord &step : incident.operations->all().at(index).steps) {
            if (step.state == StepState::Running && !step.note.isEmpty() && !notes.contains(step.note))
                notes.append(step.note);
        }
    });

    QCOMPARE(incident.recreated(incident.slot45).state, OperationState::Done);

    QVERIFY(notes.contains(u"Waiting for Teams to make the link, try 2 of 5"_s));
    QVERIFY(notes.contains(u"Waiting for Teams to know the meeting, try 3 of 7"_s));
}

void TestRecreate::cancellingBeforeTheRowIsWrittenUndoes()
{
    GoneIncident incident;
    const Meeting before = incident.row(incident.slot45);
    incident.graph.onCall = [&](const QString &call) {
        if (call.startsWith(u"patch"))
            incident.operations->cancelAll();
    };

    const OperationRecord record = incident.recreated(incident.slot45);

    QCOMPARE(record.state, OperationState::Undone);
    QVERIFY(incident.graph.createdEvents().isEmpty());
    QCOMPARE(incident.row(incident.slot45), before);
    QVERIFY(!incident.graph.deleted.contains(incident.oldEvent));
}

void TestRecreate::pausingAfterTheRowIsWrittenInterrupts()
{
    GoneIncident incident;
    incident.graph.onCall = [&](const QString &call) {
        if (call.startsWith(u"body ann"))
            incident.operations->pauseAll();
    };

    const OperationRecord record = incident.recreated(incident.slot45);
    QCOMPARE(record.state, OperationState::Interrupted);
    QVERIFY(!record.canUndo);
    QVERIFY(incident.graph.deleted.isEmpty());

    incident.graph.onCall = [](const QString &) {};
    incident.operations->resume({record.id});
    QCOMPARE(incident.ended({record.id}).state, OperationState::Done);
    QCOMPARE(incident.graph.deleted, QStringList{incident.oldEvent});
    QCOMPARE(incident.graph.createdEvents().size(), 1);
}

QTEST_GUILESS_MAIN(TestRecreate)
#include "tst_recreate.moc"
