// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"

#include "demo/demorandom.h"

using namespace Qt::StringLiterals;

namespace confdesk {

QString demoTenantId()
{
    return demoGuid(u"tenant"_s);
}

QString demoClientId()
{
    return demoGuid(u"application"_s);
}

QString demoClientSecret()
{
    return u"demo~Only.The-Simulator_Knows-This-One"_s;
}

QString demoDomain()
{
    return u"northgate.example"_s;
}

QString demoServiceAccount()
{
    return u"lms-meetings@northgate.example"_s;
}

QString demoServiceAccountObjectId()
{
    return demoGuid(demoServiceAccount());
}

QString demoOtherTenantId()
{
    return demoGuid(u"tenant of a partner"_s);
}

Profile demoProfile(const QString &databaseFile, const QString &simulatorRoot)
{
    Profile profile;
    profile.name = u"Demo"_s;
    profile.database.driver = Profile::Driver::Sqlite;
    profile.database.file = databaseFile;
    profile.graph.cloud = Profile::Cloud::Custom;
    profile.graph.graphUrl = simulatorRoot;
    profile.graph.loginUrl = simulatorRoot;
    profile.graph.tenantId = demoTenantId();
    profile.graph.clientId = demoClientId();
    profile.graph.organizer = demoServiceAccount();
    profile.lmsBaseUrl = u"https://lms.northgate.example"_s;
    return profile;
}

} // namespace confdesk
