// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/incident.h"

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

/// The program dies at every point of a recreation; another one continues it, or undoes it.
class TestRecreateCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void continuingComesToTheSameEnd_data();
    void continuingComesToTheSameEnd();
    void undoingLeavesNothingBehind_data();
    void undoingLeavesNothingBehind();
    void anUndoThatDiedIsUndoneByAnother_data();
    void anUndoThatDiedIsUndoneByAnother();
};

namespace {

const QStringList steps{u"snapshot"_s, u"createEvent"_s, u"waitForLink"_s,     u"lookUp"_s,      u"enableRecording"_s,
                        u"readBack"_s, u"bindRow"_s,     u"updateCalendars"_s, u"rememberOld"_s, u"deleteOldEvent"_s};

/// The request of a step whose effect counts, as the fakes name it.
const QMap<QString, QString> requests{{u"createEvent"_s, u"create"_s},
                                      {u"enableRecording"_s, u"patch"_s},
                                      {u"bindRow"_s, u"replace"_s},
                                      {u"updateCalendars"_s, u"write"_s},
                                      {u"deleteOldEvent"_s, u"delete "_s + organizerText}};

void addPoints(const QStringList &ofSteps)
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<bool>("isConference");
    for (bool isConference : {false, true}) {
        const char *kind = isConference ? "conference" : "slot";
        for (const QString &step : ofSteps) {
            const QByteArray name = step.toLatin1();
            QTest::addRow("%s: %s begun", kind, name.constData()) << step + u" running" << isConference;
            const bool nobodyBooks = isConference && step == u"updateCalendars"; // only slots are booked
            if (requests.contains(step) && !nobodyBooks)
                QTest::addRow("%s: %s acted", kind, name.constData()) << requests.value(step) << isConference;
            QTest::addRow("%s: %s done", kind, name.constData())
                << QString(step + (nobodyBooks ? u" skipped" : u" done")) << isConference;
        }
    }
}

/// Dies at `point`; the row that is recreated, before.
Meeting dieAt(GoneIncident &incident, const QString &point, bool isConference)
{
    MeetingRef ref = incident.slot45;
    if (isConference) {
        Meeting row = incident.store.rows.take(ref);
        ref = row.ref = MeetingRef::of(ConferenceId(51));
        incident.store.bookings.clear(); // only slots are booked
        incident.store.rows.insert(ref, row);
    }
    incident.graph.linkLag = 1; // so that each step has something to do
    const Meeting before = incident.row(ref);
    incident.fate.set(point, Fate::Moment::After);
    static_cast<void>(incident.operations->recreate({before}, Force::No, Apply::ForReal));
    [&] {
        QVERIFY(
            incident.runUntil([&] { return incident.fate.hasStruck() || incident.operations->runningCount() == 0; }));
    }();
    return before;
}

} // namespace

void TestRecreateCrashes::continuingComesToTheSameEnd_data()
{
    addPoints(steps);
}

void TestRecreateCrashes::continuingComesToTheSameEnd()
{
    QFETCH(QString, point);
    QFETCH(bool, isConference);
    GoneIncident incident;
    const Meeting before = dieAt(incident, point, isConference);
    QVERIFY(incident.fate.hasStruck());
    incident.continued();
    const OperationRecord record = incident.journal.operations({}).result()->first();
    QVERIFY2(!record.error, qPrintable(record.error.value_or(Error{}).text));
    QCOMPARE(record.state, OperationState::Done);

    QCOMPARE(incident.graph.createdEvents().size(), 1);
    const QString eventId = incident.graph.createdEvents().first().section(u'/', -1);
    const Meeting after = incident.row(before.ref);
    QCOMPARE(after.stored.eventId, eventId);
    QCOMPARE(JoinLink::parse(*after.stored.joinLink).organizer(), UserId(accountId));
    QVERIFY(after.onlineMeetingId().form() == OnlineMeetingId::Form::Graph);
    QCOMPARE(incident.graph.deleted, QStringList{incident.oldEvent});
    QVERIFY(incident.graph.meetings.value(accountId + u'/' + *after.stored.joinLink).recordAutomatically);
    if (!isConference) {
        for (const QString &name : {u"ann"_s, u"bob"_s})
            QCOMPARE(incident.graph.bodies.value(GoneIncident::entryOf(name)).content,
                     u"Hello<br><a href=\"%1\">%1</a>"_s.arg(*after.stored.joinLink));
    }
    QCOMPARE(incident.journal.superseded({}).result()->value(before.ref).size(), 1);
    QVERIFY(incident.claims.held.isEmpty());
}

void TestRecreateCrashes::undoingLeavesNothingBehind_data()
{
    addPoints(steps.first(6));
    QTest::newRow("slot: bindRow begun") << u"bindRow running"_s << false;
}

void TestRecreateCrashes::undoingLeavesNothingBehind()
{
    QFETCH(QString, point);
    QFETCH(bool, isConference);
    GoneIncident incident;
    const Meeting before = dieAt(incident, point, isConference);
    QVERIFY(incident.fate.hasStruck());

    incident.fate.lift();
    incident.journal.loseOwner();
    incident.startProgram();
    const Async<int> loaded = incident.operations->loadUnfinished({});
    QTRY_VERIFY(loaded.isFinished());
    const OperationRecord found = incident.operations->all().first();
    incident.operations->undo(found.id);
    const OperationRecord record = incident.ended({found.id});

    QCOMPARE(record.state, OperationState::Undone);
    QCOMPARE(incident.row(before.ref), before);
    QVERIFY(incident.graph.createdEvents().isEmpty());
    QVERIFY(incident.graph.deleted.isEmpty() || !incident.graph.deleted.contains(incident.oldEvent));
}

void TestRecreateCrashes::anUndoThatDiedIsUndoneByAnother_data()
{
    QTest::addColumn<bool>("isContinued");
    QTest::newRow("undone again") << false;
    QTest::newRow("continued: nothing leads forward any more") << true;
}

void TestRecreateCrashes::anUndoThatDiedIsUndoneByAnother()
{
    QFETCH(bool, isContinued);
    GoneIncident incident;
    dieAt(incident, u"lookUp running"_s, false);
    incident.fate.lift();
    incident.journal.loseOwner();
    incident.startProgram();
    static_cast<void>(incident.operations->loadUnfinished({}));
    QTRY_COMPARE(incident.operations->all().size(), 1);
    const QString id = incident.operations->all().first().id;
    incident.fate.set(u"delete "_s + accountId, Fate::Moment::After);
    incident.operations->undo(id);
    QVERIFY(incident.runUntil([&] { return incident.fate.hasStruck(); }));

    incident.fate.lift();
    incident.journal.loseOwner();
    incident.startProgram();
    static_cast<void>(incident.operations->loadUnfinished({}));
    QTRY_COMPARE(incident.operations->all().size(), 1);
    if (isContinued)
        incident.operations->resume({id});
    else
        incident.operations->undo(id);

    QCOMPARE(incident.ended({id}).state, OperationState::Undone);
    QVERIFY(incident.graph.createdEvents().isEmpty());
    QCOMPARE(incident.row(incident.slot45).stored.joinLink, incident.oldLink);
}

QTEST_GUILESS_MAIN(TestRecreateCrashes)
#include "tst_recreatecrashes.moc"
