// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/tokencalls.h"

#include "graph/jsonfields.h"
#include "graph/systemproxy.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::TokenCalls)
};

QByteArray formField(const QByteArray &name, const QString &value)
{
    // Not QUrlQuery: it leaves + as it is, which the server reads as a space.
    return name + "=" + QUrl::toPercentEncoding(value);
}

bool isSafe(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && isSecure(url);
}

} // namespace

HttpRequest requestToken(const GraphConnection &connection)
{
    const QByteArray url = connection.loginUrl.toUtf8() + "/" + pathSegment(connection.tenantId) + "/oauth2/v2.0/token";
    const QByteArray form = formField("client_id", connection.clientId) + "&" +
                            formField("scope", connection.graphUrl + "/.default"_L1) + "&" +
                            formField("client_secret", connection.clientSecret) + "&grant_type=client_credentials";
    return HttpRequest::tokenPost(url, form);
}

Result<TokenGrant> parseToken(const QJsonObject &answer)
{
    const auto type = requiredText(answer, u"token_type"_s);
    if (!type)
        return failure(type.error());
    if (type->compare("Bearer"_L1, Qt::CaseInsensitive) != 0)
        return badField(u"token_type"_s, u"it is not Bearer"_s);
    const auto token = requiredText(answer, u"access_token"_s);
    if (!token)
        return failure(token.error());
    const auto seconds = requiredNumber(answer, u"expires_in"_s);
    if (!seconds)
        return failure(seconds.error());
    return TokenGrant{.token = token->toLatin1(), .lifetime = std::chrono::seconds(*seconds)};
}

std::optional<Error> connectionProblem(const GraphConnection &connection)
{
    if (connection.tenantId.isEmpty() || connection.clientId.isEmpty() || connection.graphUrl.isEmpty() ||
        connection.loginUrl.isEmpty())
        return makeError(ErrorKind::Credential,
                         Texts::tr("This profile has no complete [graph] section: tenantId and clientId say as which "
                                   "application Confdesk asks Microsoft Graph. Add them to the profile."));
    for (const QString &address : {connection.graphUrl, connection.loginUrl}) {
        if (!isSafe(address))
            return makeError(ErrorKind::Credential,
                             Texts::tr("Confdesk sends no secret to %1: the address is not https. Correct it in the "
                                       "[graph] section of this profile.")
                                 .arg(address));
    }
    if (connection.clientSecret.isEmpty())
        return makeError(ErrorKind::Secret,
                         Texts::tr("The client secret of the application %1 is missing. Put it into the environment "
                                   "variable CONFDESK_CLIENT_SECRET before Confdesk starts.")
                             .arg(connection.clientId));
    return {};
}

} // namespace confdesk
