// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/graphroutes.h"
#include "simulator/odata.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// Of microsoft.graph.user, those that clients of this program may reasonably ask for.
const QStringList &userProperties()
{
    static const QStringList names{u"id"_s,
                                   u"accountEnabled"_s,
                                   u"assignedLicenses"_s,
                                   u"assignedPlans"_s,
                                   u"businessPhones"_s,
                                   u"deletedDateTime"_s,
                                   u"displayName"_s,
                                   u"givenName"_s,
                                   u"jobTitle"_s,
                                   u"mail"_s,
                                   u"mailboxSettings"_s,
                                   u"mobilePhone"_s,
                                   u"officeLocation"_s,
                                   u"otherMails"_s,
                                   u"preferredLanguage"_s,
                                   u"proxyAddresses"_s,
                                   u"surname"_s,
                                   u"userPrincipalName"_s,
                                   u"userType"_s};
    return names;
}

/// What is answered without $select; accountEnabled is not among it.
const QStringList &usualUserProperties()
{
    static const QStringList names{u"id"_s, u"displayName"_s, u"mail"_s, u"userPrincipalName"_s};
    return names;
}

QJsonObject userJson(const SimulatedUser &user)
{
    return {{u"id"_s, user.id},
            {u"userPrincipalName"_s, user.userPrincipalName},
            {u"mail"_s, user.mail.isEmpty() ? QJsonValue() : QJsonValue(user.mail)},
            {u"displayName"_s, user.displayName},
            {u"accountEnabled"_s, user.accountEnabled},
            {u"userType"_s, u"Member"_s}};
}

tl::expected<QJsonObject, SimulatedResponse> selectedUser(const GraphCall &call, const SimulatedUser &user)
{
    return selected(call, userJson(user), u"user", userProperties(), usualUserProperties());
}

bool matches(const SimulatedUser &user, const EqualityFilter &filter)
{
    const auto isLiteral = [&filter](const QString &value) {
        return value.compare(filter.literal, Qt::CaseInsensitive) == 0;
    };
    if (filter.property == "mail"_L1)
        return isLiteral(user.mail);
    return isLiteral(user.userPrincipalName);
}

} // namespace

SimulatedResponse getOrganization(GraphCall &call, const QStringList &)
{
    const QJsonObject domain{{u"name"_s, call.world.domain}, {u"isDefault"_s, true}, {u"isInitial"_s, false}};
    const QJsonObject organization{{u"id"_s, call.world.tenantId},
                                   {u"displayName"_s, call.world.organizationName},
                                   {u"verifiedDomains"_s, QJsonArray{domain}}};
    static const QStringList known{u"id"_s,         u"country"_s,        u"countryLetterCode"_s,
                                   u"tenantType"_s, u"displayName"_s,    u"verifiedDomains"_s,
                                   u"city"_s,       u"createdDateTime"_s};
    const auto chosen = selected(call, organization, u"organization", known);
    if (!chosen)
        return chosen.error();
    return call.entity(u"organization"_s, {{u"value"_s, QJsonArray{*chosen}}});
}

SimulatedResponse listUsers(GraphCall &call, const QStringList &)
{
    if (const auto refused = refuseOptions(call, {u"filter"_s, u"select"_s, u"top"_s, u"skiptoken"_s}))
        return *refused;
    const auto filter = parseFilter(call.target);
    const bool unfiltered = !filter && filter.error() == FilterProblem::Missing;
    if (!unfiltered && (!filter || (filter->property != "mail"_L1 && filter->property != "userPrincipalName"_L1)))
        return call.error(400, u"Request_UnsupportedQuery"_s, u"Unsupported or invalid query filter clause."_s);
    QList<QJsonObject> found;
    for (const SimulatedUser &user : std::as_const(call.world.users)) {
        if (!unfiltered && !matches(user, *filter))
            continue;
        const auto chosen = selectedUser(call, user);
        if (!chosen)
            return chosen.error();
        found.append(*chosen);
    }
    return page(call, u"users"_s, found);
}

SimulatedResponse getUser(GraphCall &call, const QStringList &arguments)
{
    const SimulatedUser *user = std::as_const(call.world).user(arguments.constFirst());
    if (!user)
        return userIsGone(call, arguments.constFirst());
    const auto chosen = selectedUser(call, *user);
    return chosen ? call.entity(u"users/$entity"_s, *chosen) : chosen.error();
}

SimulatedResponse userIsGone(const GraphCall &call, const QString &idOrName)
{
    return call.error(
        404, u"Request_ResourceNotFound"_s,
        u"Resource '%1' does not exist or one of its queried reference-property objects are not present."_s.arg(
            idOrName));
}

} // namespace confdesk
