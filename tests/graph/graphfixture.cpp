// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphfixture.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace confdesk {

GraphFixture::GraphFixture()
    : clock(QDateTime(QDate(2026, 2, 3), QTime(9, 0), QTimeZone::utc())),
      connection{.graphUrl = server.rootUrl(),
                 .loginUrl = server.rootUrl(),
                 .tenantId = u"the-tenant"_s,
                 .clientId = u"the-client"_s,
                 .clientSecret = u"the+secret/&%"_s}
{
    makeClient();
}

void GraphFixture::setPatience(std::chrono::milliseconds patience)
{
    connection.patience = patience;
    makeClient();
}

void GraphFixture::makeClient()
{
    client = std::make_unique<GraphClient>(connection, clock, [] { return 0.0; });
}

Async<OnlineMeeting> GraphFixture::askMeeting(std::stop_token stop)
{
    return client->service().meeting(UserId{u"9f3c"_s}, GraphMeetingId{u"MSo5"_s}, std::move(stop));
}

Async<OnlineMeeting> GraphFixture::patchMeeting(std::stop_token stop)
{
    return client->service().setRecording(UserId{u"9f3c"_s}, GraphMeetingId{u"MSo5"_s}, Recording::On, std::move(stop));
}

bool skip(FakeClock &clock, std::chrono::milliseconds pause)
{
    if (!QTest::qWaitFor([&clock, pause] { return clock.nextDue() == pause; }, 10'000)) {
        qWarning("The next timer is due in %lld ms", clock.nextDue() ? qint64(clock.nextDue()->count()) : qint64(-1));
        return false;
    }
    clock.advance(pause);
    return true;
}

QByteArray meetingJson()
{
    return R"({"id":"MSo5","joinWebUrl":")" + exampleLink().toUtf8() +
           R"(","subject":"Weekly","recordAutomatically":true})";
}

QString exampleLink()
{
    return u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_Y2Fm%40thread.v2/0?context=%7b%22Tid%22%3a%222d1f%22%7d"_s;
}

} // namespace confdesk
