// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/fakerecordings.h"
#include "flows/flowrunner.h"
#include "flows/incident.h"
#include "flows/syncflow.h"

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

const UserId organizer(organizerText);

/// Slots 45 (Algebra) and 46 (Biology) are over; Algebra has been recorded, and its file is there.
struct OverIncident : GoneIncident
{
    FakeRecordings recordings;
    SurveyTools survey{recordings, recordings, journal, knowledge, bench->lookUp};
    Meeting algebra;

    OverIncident()
    {
        clock.advance(std::chrono::hours(30));
        algebra = row(slot45);
        const QDateTime began = algebra.schedule().startUtc.addSecs(72);
        addRecording(u"Algebra"_s, u"R"_s, began);
        addFile(u"F"_s, began);
    }

    void addRecording(const QString &meeting, const QString &id, const QDateTime &at, const UserId &of = organizer)
    {
        recordings.inGraph[of].append(
            {.id = id, .meetingId = graphIdOf(meeting, of.value()), .organizer = of, .createdUtc = at});
    }
    void addFile(const QString &item, const QDateTime &began, const UserId &of = organizer)
    {
        const QString stamp = began.toString(u"yyyyMMdd'_'HHmmss'UTC'"_s);
        recordings.inDrive[of].append({.itemId = item,
                                       .driveId = u"D"_s,
                                       .owner = of,
                                       .name = algebra.conference.title + u'-' + stamp + u"-Meeting Recording.mp4"_s,
                                       .size = 1000,
                                       .createdUtc = began,
                                       .duration = std::chrono::minutes(57),
                                       .webUrl = u"https://files.example/F"_s});
    }
    OperationRecord synced(Apply apply = Apply::ForReal) { return syncedAll({row(slot45)}, apply).first(); }

    /// One flow for each, all at once, over one survey.
    QList<OperationRecord> syncedAll(const QList<Meeting> &meetings, Apply apply = Apply::ForReal)
    {
        const auto shared = std::make_shared<SharedSurvey>(survey, meetings);
        std::vector<std::unique_ptr<FlowRunner>> runners;
        qsizetype ended = 0;
        for (const Meeting &meeting : meetings) {
            auto flow = std::make_unique<SyncFlow>(meeting.ref, apply, SyncTools{store, survey}, shared);
            const OperationRecord record{.id = u"sync-%1-%2"_s.arg(++m_runs).arg(meeting.ref.id),
                                         .meeting = meeting.ref,
                                         .dryRun = apply == Apply::DryRun};
            runners.push_back(
                std::make_unique<FlowRunner>(std::move(flow), record, RunnerTools{journal, claims, clock}));
            QObject::connect(runners.back().get(), &FlowRunner::finished, runners.back().get(), [&ended] { ++ended; });
            runners.back()->start();
        }
        [&] { QVERIFY(runUntil([&] { return ended == meetings.size(); }, 200'000)); }();
        QList<OperationRecord> records;
        for (const auto &runner : runners)
            records.append(runner->record());
        return records;
    }

private:
    int m_runs = 0;
};

} // namespace

class TestSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProvedRecordingIsStored();
    void aSecondRunChangesNothing();
    void aDryRunWritesNothing();
    void aGuessIsNeverStored();
    void recordingsOfASupersededMeetingAreFound();
    void whateverFailsLeavesTheLmsAsItWas_data();
    void whateverFailsLeavesTheLmsAsItWas();
    void oneOrganizerThatCannotBeReadDoesNotStopTheOthers();
    void aSyncThatMeetsAnotherTriesAgain();
    void aMeetingThatIsNotOverIsLeftAlone();
    void withoutTheRightNothingIsWritten();
    void athousandMeetingsAskEachOrganizerOnce();
    void aMisfiledRowIsToldAndNotMoved();
};

void TestSync::aProvedRecordingIsStored()
{
    OverIncident incident;

    const OperationRecord record = incident.synced();

    QVERIFY2(!record.error, qPrintable(record.error.value_or(Error{}).text));
    QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(incident.recordings.inLms.size(), 1);
    const LmsRecording row = incident.recordings.inLms.first();
    QCOMPARE(row.conference, incident.algebra.conference.id);
    QCOMPARE(row.recordingId, u"onedrive_F"_s);
    QCOMPARE(row.meetingRecordingId, u"R"_s);
    QCOMPARE(row.durationMinutes, 57);
    QCOMPARE(incident.recordings.log.size(), 1);
    QCOMPARE(incident.recordings.log.first().processed, 1);
    QCOMPARE(incident.recordings.log.first().failed, 0);
}

void TestSync::aSecondRunChangesNothing()
{
    OverIncident incident;
    incident.synced();
    const auto rows = incident.recordings.inLms;

    QCOMPARE(incident.synced().state, OperationState::Done);

    QCOMPARE(incident.recordings.inLms, rows);
    QCOMPARE(incident.recordings.log.size(), 1);
}

void TestSync::aDryRunWritesNothing()
{
    OverIncident incident;

    const OperationRecord record = incident.synced(Apply::DryRun);

    QCOMPARE(record.state, OperationState::Skipped);
    QCOMPARE(record.after.value("added"_L1).toInt(), 1);
    QVERIFY(incident.recordings.inLms.isEmpty());
}

void TestSync::aGuessIsNeverStored()
{
    OverIncident incident;
    incident.recordings.inGraph.clear();

    const OperationRecord record = incident.synced();

    QCOMPARE(record.state, OperationState::Done);
    QVERIFY(incident.recordings.inLms.isEmpty());
    QCOMPARE(record.warnings.size(), 1);
}

void TestSync::recordingsOfASupersededMeetingAreFound()
{
    OverIncident incident;
    const UserId before(accountId);
    incident.recordings.inGraph.clear();
    incident.recordings.inDrive.clear();
    const QDateTime began = incident.algebra.schedule().startUtc.addSecs(10);
    incident.addRecording(u"Earlier"_s, u"Old"_s, began, before);
    incident.addFile(u"G"_s, began, before);
    const StoredIds old{.joinLink = longLink(u"Earlier"_s, accountId), .eventId = {}, .onlineMeetingId = {}};
    static_cast<void>(incident.journal.supersede(
        incident.slot45, {.ids = old, .organizer = serviceAccount, .at = incident.clock.nowUtc()}, {}));

    QCOMPARE(incident.synced().state, OperationState::Done);

    QCOMPARE(incident.recordings.inLms.size(), 1);
    QCOMPARE(incident.recordings.inLms.first().recordingId, u"onedrive_G"_s);
}

void TestSync::whateverFailsLeavesTheLmsAsItWas_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<ErrorKind>("kind");
    for (const QString &call :
         QStringList{u"list "_s + organizerText, u"folder "_s + organizerText, u"rows"_s, u"state"_s, u"save"_s}) {
        for (ErrorKind kind : {ErrorKind::Offline, ErrorKind::Throttled, ErrorKind::Server, ErrorKind::PolicyMissing,
                               ErrorKind::Credential})
            QTest::addRow("%s: %s", qPrintable(call), qPrintable(errorKindName(kind))) << call << kind;
    }
}

void TestSync::whateverFailsLeavesTheLmsAsItWas()
{
    QFETCH(QString, call);
    QFETCH(ErrorKind, kind);
    OverIncident incident;
    incident.recordings.refusals.insert(call, makeError(kind, u"Refused."_s));

    const OperationRecord record = incident.synced();

    QVERIFY(incident.recordings.inLms.isEmpty());
    QVERIFY(incident.recordings.log.isEmpty());
    QVERIFY(incident.recordings.states.isEmpty());
    QCOMPARE(record.state, OperationState::Failed);
    QCOMPARE(record.error->kind, kind);
}

void TestSync::oneOrganizerThatCannotBeReadDoesNotStopTheOthers()
{
    OverIncident incident;
    incident.row(incident.slot46).stored.joinLink = longLink(u"Biology"_s, accountId);
    incident.recordings.refusals.insert(u"list "_s + accountId, makeError(ErrorKind::PolicyMissing, u"No policy."_s));

    const auto records = incident.syncedAll({incident.row(incident.slot45), incident.row(incident.slot46)});

    QCOMPARE(records.first().state, OperationState::Done);
    const OperationRecord &other = records.at(1);
    QCOMPARE(other.state, OperationState::Failed);
    QCOMPARE(other.error->kind, ErrorKind::PolicyMissing);
    QCOMPARE(incident.recordings.inLms.size(), 1);
}

void TestSync::aSyncThatMeetsAnotherTriesAgain()
{
    OverIncident incident;
    int saves = 0;
    incident.recordings.beforeSave = [&] {
        if (++saves == 1)
            incident.recordings.states[incident.algebra.conference.id].status = u"completed"_s;
    };

    QCOMPARE(incident.synced().state, OperationState::Done);

    QCOMPARE(saves, 2);
    QCOMPARE(incident.recordings.inLms.size(), 1);
}

void TestSync::aMeetingThatIsNotOverIsLeftAlone()
{
    OverIncident incident;
    incident.row(incident.slot45).wallTime.date = incident.clock.nowUtc().date().addDays(2);

    QCOMPARE(incident.synced().state, OperationState::Skipped);

    QVERIFY(incident.recordings.calls.isEmpty());
}

void TestSync::withoutTheRightNothingIsWritten()
{
    OverIncident incident;
    incident.recordings.noSync = u"The user helpdesk may not insert."_s;

    const OperationRecord record = incident.synced();

    QCOMPARE(record.state, OperationState::Skipped);
    QCOMPARE(record.error->kind, ErrorKind::ReadOnly);
    QVERIFY(incident.recordings.inLms.isEmpty());
}

void TestSync::athousandMeetingsAskEachOrganizerOnce()
{
    OverIncident incident;
    QList<Meeting> rows;
    for (int number = 0; number < 1000; ++number) {
        const QString owner = u"cccccccc-0000-4000-8000-%1"_s.arg(number % 20, 12, 10, QChar(u'0'));
        Meeting row = incident.algebra;
        row.ref = MeetingRef::of(TimeSlotId(1000 + number));
        row.stored.joinLink = longLink(u"Class%1"_s.arg(number), owner);
        incident.store.rows.insert(row.ref, row);
        incident.addRecording(u"Class%1"_s.arg(number), u"R%1"_s.arg(number), row.schedule().startUtc.addSecs(number),
                              UserId(owner));
        incident.addFile(u"I%1"_s.arg(number), row.schedule().startUtc.addSecs(number), UserId(owner));
        rows.append(row);
    }

    const auto records = incident.syncedAll(rows);

    QCOMPARE(incident.recordings.inLms.size(), 1000);
    QCOMPARE(incident.recordings.calls.filter(u"list"_s).size(), 20);
    QCOMPARE(incident.recordings.calls.filter(u"folder"_s).size(), 20);
    QVERIFY(incident.recordings.mostRunning <= 4);
    for (const OperationRecord &record : records)
        QCOMPARE(record.state, OperationState::Done);
}

void TestSync::aMisfiledRowIsToldAndNotMoved()
{
    OverIncident incident;
    incident.recordings.inLms.append({.row = 7,
                                      .conference = ConferenceId(99),
                                      .recordingId = u"onedrive_F"_s,
                                      .itemId = u"F"_s,
                                      .status = u"available"_s});
    const auto rows = incident.recordings.inLms;

    const OperationRecord record = incident.synced();

    QCOMPARE(record.warnings.size(), 1);
    QVERIFY(record.warnings.first().text.contains(u"99"_s));
    QCOMPARE(incident.recordings.inLms, rows);
}

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
