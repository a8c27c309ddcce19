// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/fakes.h"
#include "flows/operations.h"
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
    FakeStore store;
    FakeGraph graph;
    MemoryJournal journal;
    Knowledge knowledge{journal, clock, TenantId(tenantText)};
    std::unique_ptr<Operations> operations;
    const MeetingRef slot45 = MeetingRef::of(TimeSlotId(45));
    const MeetingRef slot46 = MeetingRef::of(TimeSlotId(46));

    explicit Incident(FlowSettings settings = {.serviceAccount = serviceAccount})
    {
        addSlot(45, QStringLiteral("Algebra"));
        addSlot(46, QStringLiteral("Biology"));
        operations = std::make_unique<Operations>(store, graph, journal, knowledge, settings);
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
        QSignalSpy finished(operations.get(), &Operations::allFinished);
        QList<Meeting> meetings;
        for (MeetingRef ref : refs)
            meetings.append(store.rows.value(ref));
        const QStringList ids = operations->repair(meetings, apply);
        [&] { QTRY_COMPARE(finished.size(), 1); }();
        return operations->operation(ids.first()).value_or(OperationRecord{});
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
