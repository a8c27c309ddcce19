// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demomoments.h"
#include "demo/demopeople.h"
#include "demo/demotenant.h"
#include "demo/graphwriter.h"
#include "demo/lmswriter.h"
#include "demo/scratchdatabase.h"
#include "flows/livecheck.h"
#include "flows/operations.h"
#include "graph/graphclient.h"
#include "journal/memoryjournal.h"
#include "lms/awaited.h"
#include "lms/lmsdatabase.h"
#include "simulator/graphsimulator.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

using Code = VerdictCode;

/// The demo as it was at a moment, with its simulated Graph running.
struct RunningDemo
{
    explicit RunningDemo(const QDateTime &now)
        : clock(now),
          world(worldAt(now)),
          isStarted(simulator.start(simulatedWorld(world)).has_value()),
          client({.graphUrl = simulator.rootUrl(),
                  .loginUrl = simulator.rootUrl(),
                  .tenantId = demoTenantId(),
                  .clientId = demoClientId(),
                  .clientSecret = demoClientSecret()},
                 clock),
          check(client.service(), clock, TenantId{demoTenantId()}, demoServiceAccount())
    {}

    FakeClock clock;
    const DemoWorld &world;
    GraphSimulator simulator;
    bool isStarted;
    GraphClient client;
    LiveCheck check;
};

/// The demo's database, and what works on it.
struct RunningFlows
{
    explicit RunningFlows(RunningDemo &demo)
        : isFilled(writeLms(demo.world, database.connection()).has_value()),
          store(makeLmsDatabase(database.profile(), {}, false, demo.clock)),
          knowledge(journal, demo.clock, TenantId{demoTenantId()}),
          lookUp(demo.client.service(), TenantId{demoTenantId()}, demoServiceAccount()),
          tools{.store = *store,
                .replacements = *store,
                .graph = demo.client.service(),
                .calendar = demo.client.calendar(),
                .liveCheck = demo.check,
                .knowledge = knowledge,
                .lookUp = lookUp,
                .serviceAccount = demoServiceAccount()},
          operations(tools, journal, *store, {})
    {}

    [[nodiscard]] QStringList failures() const
    {
        QStringList texts;
        for (const OperationRecord &operation : operations.all()) {
            if (operation.state != OperationState::Done)
                texts.append(toString(operation.meeting) + u": "_s +
                             (operation.error ? operation.error->text : u"?"_s));
        }
        return texts;
    }

    ScratchDatabase database{LmsEngine::Sqlite};
    bool isFilled;
    std::unique_ptr<LmsDatabase> store;
    MemoryJournal journal;
    Knowledge knowledge;
    MeetingLookUp lookUp;
    RecreateTools tools;
    Operations operations;
};

/// Every meeting as Graph answers about it; a few are asked at a time.
class WholeCheck
{
public:
    explicit WholeCheck(RunningDemo &demo) : m_demo(demo)
    {
        forEachMeeting(demo.world, [this](const DemoConference &conference, const DemoMeeting &meeting) {
            m_waiting.append({asRead(m_demo.world, conference, meeting), meeting.acceptance});
        });
        for (int i = 0; i < 8; ++i)
            askNext();
    }

    [[nodiscard]] bool isDone() const { return m_waiting.isEmpty() && m_asked == 0; }
    [[nodiscard]] const QList<AssessedMeeting> &meetings() const { return m_assessed; }
    [[nodiscard]] const QStringList &errors() const { return m_errors; }

private:
    void askNext()
    {
        if (m_waiting.isEmpty())
            return;
        const auto [meeting, acceptance] = m_waiting.takeFirst();
        ++m_asked;
        whenDone(m_demo.check.check(meeting, {}), &m_context,
                 [this, meeting, acceptance](const Result<LiveFacts> &facts) {
                     --m_asked;
                     if (facts)
                         assessWith(meeting, acceptance, *facts);
                     else
                         m_errors.append(toString(meeting.ref) + u": "_s + facts.error().text + facts.error().detail);
                     askNext();
                 });
    }

    void assessWith(const Meeting &meeting, const std::optional<Acceptance> &acceptance, const LiveFacts &facts)
    {
        const QDateTime now = m_demo.world.now;
        const KnownFacts known{.rowReadAt = now, .live = facts, .acceptance = acceptance};
        m_assessed.append(
            {.meeting = meeting, .verdict = assess(meeting, known, {.now = now, .tenant = TenantId{demoTenantId()}})});
    }

    RunningDemo &m_demo;
    QObject m_context;
    QList<std::pair<Meeting, std::optional<Acceptance>>> m_waiting;
    int m_asked = 0;
    QList<AssessedMeeting> m_assessed;
    QStringList m_errors;
};

QStringList codeNames(const QList<AssessedMeeting> &meetings)
{
    QSet<QString> names;
    for (const AssessedMeeting &each : meetings)
        names.insert(codeName(each.verdict.code));
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

/// Verdicts of the conferences of `owner`, before they are over.
QSet<QString> codesOf(const QList<AssessedMeeting> &meetings, const DemoPerson &owner)
{
    QSet<QString> codes;
    for (const AssessedMeeting &each : meetings) {
        if (each.meeting.conference.ownerEmail == owner.email() && !each.verdict.isOver)
            codes.insert(codeName(each.verdict.code));
    }
    return codes;
}

} // namespace

class TestDemoGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerdictOccursOnceGraphIsAsked_data();
    void everyVerdictOccursOnceGraphIsAsked();
    void everythingThatCanBeRepairedIsRepaired();
    void everythingThatMustBeRecreatedIsRecreated();
};

void TestDemoGraph::everyVerdictOccursOnceGraphIsAsked_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::newRow("a winter morning") << QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    QTest::newRow("a summer night") << QDateTime(QDate(2027, 6, 30), QTime(23, 50), Qt::UTC);
}

void TestDemoGraph::everyVerdictOccursOnceGraphIsAsked()
{
    QFETCH(const QDateTime, now);
    RunningDemo demo(now);
    QVERIFY(demo.isStarted);
    WholeCheck whole(demo);
    QTRY_VERIFY_WITH_TIMEOUT(whole.isDone(), 120'000);
    QCOMPARE(whole.errors(), QStringList{});

    // What only rows show is shown by the rows that Graph cannot be asked about.
    QStringList all;
    for (int i = 0; i < verdictCodeCount; ++i)
        all.append(codeName(static_cast<Code>(i)));
    all.sort();
    QCOMPARE(codeNames(whole.meetings()), all);

    const auto leaver = codesOf(whole.meetings(), demo.world.person(demoid::leaver));
    QCOMPARE(leaver, QSet<QString>{u"OrganizerProblem"_s});
    const auto notCovered = codesOf(whole.meetings(), demo.world.person(demoid::notCovered));
    QCOMPARE(notCovered, QSet<QString>{u"PolicyMissing"_s});
    const auto offLimits = codesOf(whole.meetings(), demo.world.person(demoid::offLimits));
    QCOMPARE(offLimits, QSet<QString>{u"PermissionMissing"_s});

    QSet<qint64> needRepair;
    for (const AssessedMeeting &each : whole.meetings()) {
        if (each.verdict.needsRepair())
            needRepair.insert(each.meeting.conference.id.value());
    }
    QVERIFY2(needRepair.size() >= 25 && needRepair.size() <= 36, qPrintable(QString::number(needRepair.size())));
}

void TestDemoGraph::everythingThatCanBeRepairedIsRepaired()
{
    RunningDemo demo(QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC));
    QVERIFY(demo.isStarted);
    WholeCheck before(demo);
    QTRY_VERIFY_WITH_TIMEOUT(before.isDone(), 120'000);
    QList<Meeting> repairable;
    for (const AssessedMeeting &each : before.meetings()) {
        if (each.verdict.needsRepair() && each.verdict.remedy == Remedy::Repair)
            repairable.append(each.meeting);
    }
    QVERIFY2(repairable.size() >= 20, qPrintable(QString::number(repairable.size())));

    RunningFlows flows(demo);
    QVERIFY(flows.isFilled);
    flows.operations.repair(repairable, Apply::ForReal);
    QTRY_COMPARE_WITH_TIMEOUT(flows.operations.runningCount(), 0, 120'000);
    QCOMPARE(flows.failures(), QStringList{});
    const SimulatedWorld graph = demo.simulator.world();
    for (const Meeting &meeting : repairable) {
        const Result<Meeting> after = awaited(flows.store->meeting(meeting.ref, {}));
        VERIFY_VALUE(after);
        QVERIFY(after->stored.joinLink == meeting.stored.joinLink && after->stored.eventId == meeting.stored.eventId);
        const SimulatedMeeting *inTeams = graph.meeting(after->stored.onlineMeetingId.value_or(QString()));
        QVERIFY2(inTeams && inTeams->recordAutomatically, qPrintable(toString(meeting.ref)));
        if (!meeting.stored.joinLink->isEmpty()) // a repair never writes the link, so its absence stays
            QCOMPARE(codeName(flows.knowledge.assessNow(*after, demo.clock.nowUtc()).code), codeName(Code::Verified));
    }
}

void TestDemoGraph::everythingThatMustBeRecreatedIsRecreated()
{
    RunningDemo demo(QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC));
    QVERIFY(demo.isStarted);
    WholeCheck before(demo);
    QTRY_VERIFY_WITH_TIMEOUT(before.isDone(), 120'000);
    QList<Meeting> lost;
    QSet<QString> codes;
    for (const AssessedMeeting &each : before.meetings()) {
        if (!each.verdict.needsRepair() || each.verdict.remedy != Remedy::Recreate)
            continue;
        lost.append(each.meeting);
        codes.insert(codeName(each.verdict.code));
    }
    QVERIFY2(lost.size() >= 8, qPrintable(QString::number(lost.size())));
    QVERIFY((codes.contains({u"MeetingGone"_s, u"LinkInvalid"_s})));

    RunningFlows flows(demo);
    QVERIFY(flows.isFilled);
    flows.operations.recreate(lost, Force::No, Apply::ForReal);
    QTRY_COMPARE_WITH_TIMEOUT(flows.operations.runningCount(), 0, 120'000);
    QCOMPARE(flows.failures(), QStringList{});

    const SimulatedWorld graph = demo.simulator.world();
    for (const Meeting &meeting : lost) {
        const Result<Meeting> after = awaited(flows.store->meeting(meeting.ref, {}));
        VERIFY_VALUE(after);
        const SimulatedMeeting *inTeams = graph.meeting(after->stored.onlineMeetingId.value_or(QString()));
        QVERIFY2(inTeams && inTeams->recordAutomatically, qPrintable(toString(meeting.ref)));
        QCOMPARE(inTeams->joinWebUrl, *after->stored.joinLink);
        QVERIFY(graph.event(*after->stored.eventId));
        QVERIFY(!graph.event(meeting.stored.eventId.value_or(QString())));
    }
}

QTEST_GUILESS_MAIN(TestDemoGraph)
#include "tst_demograph.moc"
