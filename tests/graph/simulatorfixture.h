// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/graphfixture.h"
#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"

namespace confdesk {

/// An event of 3 July 2031, 10:00 to 11:30 in Berlin.
[[nodiscard]] NewEvent drawing();

/// A GraphClient on the simulated Graph; both have their time from one clock that the test moves.
struct SimulatorFixture
{
    SimulatorFixture();

    void makeClient();
    [[nodiscard]] GraphService &service() { return client->service(); }
    [[nodiscard]] RecordingService &recordings() { return client->recordings(); }
    [[nodiscard]] CalendarService &calendar() { return client->calendar(); }
    [[nodiscard]] QString mailbox() const { return simulator.world().users.constFirst().userPrincipalName; }
    [[nodiscard]] EventId algebra() const { return EventId{simulator.world().events.constFirst().id}; }
    [[nodiscard]] UserId organizer() const;
    [[nodiscard]] SimulatedMeeting meeting(int index) const { return simulator.world().meetings.at(index); }
    [[nodiscard]] Async<OnlineMeeting> find(int index);
    [[nodiscard]] Async<OnlineMeeting> get(int index);

    FakeClock clock;
    GraphSimulator simulator;
    GraphConnection connection;
    std::unique_ptr<GraphClient> client;
};

} // namespace confdesk
