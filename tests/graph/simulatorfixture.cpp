// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/simulatorfixture.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace confdesk {

NewEvent drawing()
{
    return {
        .transactionId = u"5f0a3c9e-1c2d-4e3f-8a4b-0c1d2e3f4a5b"_s,
        .subject = u"Drawing"_s,
        .wallTime = {
            .date = QDate(2031, 7, 3), .start = QTime(10, 0), .end = QTime(11, 30), .timezone = u"Europe/Berlin"_s}};
}

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
