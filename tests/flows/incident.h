// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/bench.h"
#include "flows/fakes.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QSignalSpy>
#include <QTest>

namespace confdesk::testing {

inline const QString serviceAccount = QStringLiteral("lms-meetings@northgate.example");
inline const QString accountId = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001");
inline const QString shortLink = QStringLiteral("https://teams.microsoft.com/meet/2412345678901?p=abcDEF");

/// Conference 51 with slots 45 and 46 as in the incident: links and event ids, no online meeting ids.
struct Incident
{
    FakeClock clock{utc(QStringLiteral("2026-03-02T10:00:00Z"))};
    Fate fate;
    FakeStore store;
    FakeGraph graph;
    FakeClaims claims;
    MortalJournal journal{fate};
    Knowledge knowledge{journal, clock, TenantId(tenantText)};
    std::unique_ptr<Bench> bench;
    Operations *operations = nullptr;
    const MeetingRef slot45 = MeetingRef::of(TimeSlotId(45));
    const MeetingRef slot46 = MeetingRef::of(TimeSlotId(46));

    explicit Incident(const FlowSettings &settings = {})
    {
        store.fate = &fate;
        graph.fate = &fate;
        addSlot(45, QStringLiteral("Algebra"));
        addSlot(46, QStringLiteral("Biology"));
        startProgram(settings);
    }

    /// The flows anew, over the same LMS, Graph and journal: as after the program has died.
    void startProgram(const FlowSettings &settings = {})
    {
        bench.reset();
        claims.held.clear(); // they go with the program's connection
        bench =
            std::make_unique<Bench>(store, store, graph, graph, journal, claims, knowledge, settings, serviceAccount);
        operations = &bench->operations;
    }

    void addSlot(qint64 number, const QString &name)
    {
        Meeting row = rightMeeting();
        row.ref = MeetingRef::of(TimeSlotId(number));
        row.stored = {.joinLink = longLink(name),
                      .eventId = QStringLiteral("AAMkAG%1=").arg(name),
                      .onlineMeetingId = std::nullopt};
        store.rows.insert(row.ref, row);
        graph.meetings.insert(organizerText + QChar(u'/') + longLink(name),
                              {.id = GraphMeetingId(graphIdOf(name)), .joinWebUrl = longLink(name)});
    }

    Meeting &row(MeetingRef ref) { return store.rows[ref]; }
    OnlineMeeting &inGraph(const QString &name) { return graph.meetings[organizerText + QChar(u'/') + longLink(name)]; }

    OperationRecord repaired(const QList<MeetingRef> &refs, Apply apply = Apply::ForReal)
    {
        QSignalSpy finished(operations, &Operations::allFinished);
        QList<Meeting> meetings;
        for (MeetingRef ref : refs)
            meetings.append(store.rows.value(ref));
        const QStringList ids = operations->repair(meetings, apply);
        [&] { QTRY_COMPARE(finished.size(), 1); }();
        return operations->operation(ids.first()).value_or(OperationRecord{});
    }
};

/// Slot 45's meeting is gone in Teams, its old event is not; two learners have it in their calendars.
struct GoneIncident : Incident
{
    const QString oldLink = longLink(QStringLiteral("Algebra"));
    const QString oldEvent = organizerText + QStringLiteral("/AAMkAGAlgebra=");

    explicit GoneIncident(const FlowSettings &settings = {}) : Incident(settings)
    {
        graph.meetings.remove(organizerText + QChar(u'/') + oldLink);
        graph.users.insert(serviceAccount, {.id = UserId(accountId), .userPrincipalName = serviceAccount});
        graph.events.insert(oldEvent, {.id = EventId(QStringLiteral("AAMkAGAlgebra=")), .joinUrl = oldLink});
        addBooking(1, QStringLiteral("ann"));
        addBooking(2, QStringLiteral("bob"));
    }

    void addBooking(qint64 id, const QString &name)
    {
        const QString mail = name + QStringLiteral("@northgate.example");
        store.bookings[slot45].append(
            {.id = id, .person = name, .email = mail, .eventId = QStringLiteral("Entry-") + name});
        graph.bodies.insert(entryOf(name), {.contentType = QStringLiteral("html"),
                                            .content = QStringLiteral("Hello<br><a href=\"%1\">%1</a>").arg(oldLink),
                                            .etag = QStringLiteral("1")});
    }
    [[nodiscard]] static QString entryOf(const QString &name)
    {
        return name + QStringLiteral("@northgate.example/Entry-") + name;
    }

    /// Lets events and the clock run until `isOver`; false when that does not come.
    template <typename Condition>
    [[nodiscard]] bool runUntil(Condition isOver, int mostRounds = 5000)
    {
        for (int round = 0; round < mostRounds && !isOver(); ++round) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
            if (const auto next = clock.nextDue())
                clock.advance(*next);
        }
        return isOver();
    }
    [[nodiscard]] bool runToEnd()
    {
        return runUntil([this] { return operations->runningCount() == 0; });
    }

    /// The first of `ids`, when all have ended.
    OperationRecord ended(const QStringList &ids)
    {
        [&] { QVERIFY(runToEnd()); }();
        return operations->operation(ids.value(0)).value_or(OperationRecord{});
    }
    OperationRecord recreated(MeetingRef ref, Force force = Force::No, Apply apply = Apply::ForReal)
    {
        return ended(operations->recreate({store.rows.value(ref)}, force, apply));
    }
    /// A new program finds what the old one left, and continues it.
    OperationRecord continued()
    {
        fate.lift();
        journal.loseOwner();
        startProgram();
        const Async<int> loaded = operations->loadUnfinished({});
        [&] { QTRY_VERIFY(loaded.isFinished()); }();
        QStringList ids;
        for (const OperationRecord &record : operations->all())
            ids.append(record.id);
        operations->resume(ids);
        return ended(ids);
    }
};

inline QStringList statesOf(const OperationRecord &record)
{
    QStringList states;
    for (const StepRecord &step : record.steps)
        states.append(stateName(step.state));
    return states;
}

} // namespace confdesk::testing
