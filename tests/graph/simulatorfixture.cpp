// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/simulatorfixture.h"

#include <QTimeZone>

namespace confdesk {

SimulatorFixture::SimulatorFixture()
    : clock(QDateTime(QDate(2031, 2, 1), QTime(9, 0), QTimeZone::utc())), simulator(clock)
{
    const SimulatedWorld world = exampleWorld();
    static_cast<void>(simulator.start(world)); // without it the first request says so
    connection = {.graphUrl = simulator.rootUrl(),
                  .loginUrl = simulator.rootUrl(),
                  .tenantId = world.tenantId,
                  .clientId = world.clientId,
                  .clientSecret = world.clientSecret};
    makeClient();
}

void SimulatorFixture::makeClient()
{
    client = std::make_unique<GraphClient>(connection, clock, [] { return 0.0; });
}

UserId SimulatorFixture::organizer() const
{
    return UserId{simulator.world().meetings.constFirst().organizerId};
}

Async<OnlineMeeting> SimulatorFixture::find(int index)
{
    const SimulatedMeeting wanted = meeting(index);
    return service().findMeeting(UserId{wanted.organizerId}, JoinLink::parse(wanted.joinWebUrl), {});
}

Async<OnlineMeeting> SimulatorFixture::get(int index)
{
    const SimulatedMeeting wanted = meeting(index);
    return service().meeting(UserId{wanted.organizerId}, GraphMeetingId{wanted.id}, {});
}

} // namespace confdesk
