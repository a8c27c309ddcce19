// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/operations.h"

namespace confdesk::testing {

/// Operations and what they need, over whatever ports a test has: what src/workspace wires together in the programs.
struct Bench
{
    LiveCheck liveCheck;
    MeetingLookUp lookUp;
    RecreateTools tools;
    RecreatePlanner planner;
    Operations operations;

    Bench(MeetingStore &store, ReplacementStore &replacements, GraphService &graph, CalendarService &calendar,
          Journal &journal, MeetingClaims &claims, Knowledge &knowledge, const FlowSettings &settings = {},
          const QString &serviceAccount = {})
        : liveCheck(graph, knowledge.clock(), knowledge.tenant(), serviceAccount),
          lookUp(graph, knowledge.tenant(), serviceAccount),
          tools{store, replacements, graph, calendar, liveCheck, knowledge, lookUp, serviceAccount},
          planner(tools),
          operations(tools, journal, claims, settings)
    {}
};

} // namespace confdesk::testing
