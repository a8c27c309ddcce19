// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/usercalls.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::UserCalls)
};

constexpr auto fields = "id,userPrincipalName,mail,displayName,accountEnabled";

Result<bool> accountEnabled(const QJsonObject &user)
{
    const QJsonValue value = user.value("accountEnabled"_L1);
    if (value.isUndefined() || value.isNull())
        return true;
    return requiredFlag(user, u"accountEnabled"_s);
}

tl::unexpected<Error> several(const QJsonArray &users, const QString &address)
{
    QStringList names;
    for (const auto &user : users)
        names.append(user["userPrincipalName"_L1].toString());
    return failure(ErrorKind::NotFound,
                   Texts::tr("Several accounts have the mail address %1: %2. Use the user name of one of them.")
                       .arg(address, names.join(u", "_s)));
}

} // namespace

HttpRequest getUser(const QString &nameOrId)
{
    return HttpRequest::get("/users/" + pathSegment(nameOrId) + "?$select=" + fields);
}

HttpRequest findUsersByMail(const QString &address)
{
    return HttpRequest::get("/users?$filter=mail%20eq%20'" + filterLiteral(address) + "'&$select=" + fields);
}

Result<DirectoryUser> parseUser(const QJsonObject &user)
{
    const auto id = requiredText(user, u"id"_s);
    if (!id)
        return failure(id.error());
    const auto name = requiredText(user, u"userPrincipalName"_s);
    if (!name)
        return failure(name.error());
    const auto displayName = optionalText(user, u"displayName"_s);
    if (!displayName)
        return failure(displayName.error());
    const auto enabled = accountEnabled(user);
    if (!enabled)
        return failure(enabled.error());
    return DirectoryUser{.id = UserId{id->toLower()},
                         .userPrincipalName = *name,
                         .displayName = *displayName,
                         .accountEnabled = *enabled};
}

Result<DirectoryUser> parseOnlyUser(const QJsonArray &users, const QString &address)
{
    if (users.isEmpty())
        return failure(ErrorKind::UserGone,
                       Texts::tr("The directory of this tenant has no user %1, neither as user "
                                 "name nor as mail address. Check the spelling, or ask IT who took "
                                 "over the account.")
                           .arg(address));
    if (users.size() > 1)
        return several(users, address);
    if (!users.at(0).isObject())
        return badField(u"value[0]"_s, u"expected an object"_s);
    return parseUser(users.at(0).toObject());
}

} // namespace confdesk
