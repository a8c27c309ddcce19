// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/tokenendpoint.h"

#include "simulator/requesttarget.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Form = QHash<QString, QString>;

Form formOf(const QByteArray &body)
{
    Form form;
    for (const auto &[name, value] : decodedPairs(body))
        form.insert(name, value);
    return form;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray randomBytes()
{
    std::array<quint32, 16> words{};
    QRandomGenerator::global()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
}

QString newGuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool sameIgnoringCase(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

struct Refusal
{
    int status;
    QString error;
    int number;
    QString message;
};

std::optional<Refusal> refusedTenant(const QString &tenant, const SimulatedWorld &world)
{
    if (tenant == "common"_L1 || tenant == "organizations"_L1 || tenant == "consumers"_L1)
        return Refusal{400, u"invalid_request"_s, 9001023,
                       u"The grant type is not supported over the /common or /consumers endpoints. Please use the "
                       "/organizations or tenant-specific endpoint."_s};
    if (!sameIgnoringCase(tenant, world.tenantId) && !sameIgnoringCase(tenant, world.domain))
        return Refusal{400, u"invalid_request"_s, 90002,
                       u"Tenant '%1' not found. Check to make sure you have the correct tenant ID and are signing into "
                       "the correct cloud."_s.arg(tenant)};
    return std::nullopt;
}

std::optional<Refusal> refusedParameters(const Form &form)
{
    for (const QString &name : {u"grant_type"_s, u"client_id"_s, u"scope"_s}) {
        if (form.value(name).isEmpty())
            return Refusal{400, u"invalid_request"_s, 900144,
                           u"The request body must contain the following parameter: '%1'."_s.arg(name)};
    }
    if (form.value(u"grant_type"_s) != "client_credentials"_L1)
        return Refusal{400, u"unsupported_grant_type"_s, 70003,
                       u"The app requested an unsupported grant type '%1'."_s.arg(form.value(u"grant_type"_s))};
    return std::nullopt;
}

std::optional<Refusal> refusedScope(const QString &scope, const QString &root)
{
    static constexpr QLatin1StringView suffix = "/.default"_L1;
    if (!scope.endsWith(suffix) || scope.contains(u' '))
        return Refusal{400, u"invalid_scope"_s, 70011,
                       u"The provided request must include a 'scope' input parameter. The provided value for the input "
                       "parameter 'scope' is not valid. The scope %1 is not valid."_s.arg(scope)};
    const QString resource = scope.chopped(suffix.size());
    if (resource != root && resource != "https://graph.microsoft.com"_L1)
        return Refusal{400, u"invalid_resource"_s, 500011,
                       u"The resource principal named %1 was not found in the tenant."_s.arg(resource)};
    return std::nullopt;
}

std::optional<Refusal> refusedCredential(const Form &form, const SimulatedWorld &world)
{
    if (!sameIgnoringCase(form.value(u"client_id"_s), world.clientId))
        return Refusal{400, u"unauthorized_client"_s, 700016,
                       u"Application with identifier '%1' was not found in the directory '%2'."_s.arg(
                           form.value(u"client_id"_s), world.organizationName)};
    if (form.contains(u"client_assertion"_s))
        return Refusal{401, u"invalid_client"_s, 700027,
                       u"The certificate with identifier used to sign the client assertion is not registered on "
                       "application."_s};
    if (!form.contains(u"client_secret"_s))
        return Refusal{401, u"invalid_client"_s, 7000218,
                       u"The request body must contain the following parameter: 'client_assertion' or "
                       "'client_secret'."_s};
    if (form.value(u"client_secret"_s) != world.clientSecret)
        return Refusal{401, u"invalid_client"_s, 7000215,
                       u"Invalid client secret provided. Ensure the secret being sent in the request is the client "
                       "secret value, not the client secret ID, for a secret added to app '%1'."_s.arg(world.clientId)};
    if (world.secretState == SecretState::Expired)
        return Refusal{401, u"invalid_client"_s, 7000222,
                       u"The provided client secret keys for app '%1' are expired."_s.arg(world.clientId)};
    return std::nullopt;
}

/// Looks like a token of Graph: a JSON web token, whose signature nobody can check.
QByteArray newToken(const SimulatedWorld &world, const QDateTime &now, const QDateTime &expires)
{
    const QJsonObject header{{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"RS256"_s}, {u"kid"_s, u"simulated"_s}};
    QJsonObject payload{{u"aud"_s, u"https://graph.microsoft.com"_s},
                        {u"tid"_s, world.tenantId},
                        {u"appid"_s, world.clientId},
                        {u"appidacr"_s, u"1"_s},
                        {u"idtyp"_s, u"app"_s},
                        {u"iat"_s, now.toSecsSinceEpoch()},
                        {u"nbf"_s, now.toSecsSinceEpoch()},
                        {u"exp"_s, expires.toSecsSinceEpoch()},
                        {u"uti"_s, newGuid()}};
    if (!world.grantedRoles.isEmpty()) // a token without any consent has no roles at all
        payload.insert(u"roles"_s, QJsonArray::fromStringList(world.grantedRoles));
    const auto part = [](const QJsonObject &object) {
        return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    return part(header) + '.' + part(payload) + '.' + base64Url(randomBytes());
}

} // namespace

bool isTokenPath(const QStringList &segments)
{
    return segments.size() == 4 && segments.mid(1) == QStringList{u"oauth2"_s, u"v2.0"_s, u"token"_s};
}

SimulatedResponse entraError(const RecordedRequest &request, const QDateTime &now, int status, const QString &error,
                             int number, const QString &message)
{
    const QString sent = QString::fromUtf8(request.header("client-request-id"));
    const QString trace = newGuid();
    const QString correlation = sent.isEmpty() ? newGuid() : sent;
    const QString timestamp = now.toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s);
    const QString description = u"AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5"_s.arg(
        QString::number(number), message, trace, correlation, timestamp);
    return jsonResponse(status, {{u"error"_s, error},
                                 {u"error_description"_s, description},
                                 {u"error_codes"_s, QJsonArray{number}},
                                 {u"timestamp"_s, timestamp},
                                 {u"trace_id"_s, trace},
                                 {u"correlation_id"_s, correlation},
                                 {u"error_uri"_s, u"https://login.microsoftonline.com/error?code=%1"_s.arg(number)}});
}

SimulatedResponse TokenEndpoint::answer(const RecordedRequest &request, const QString &root,
                                        const SimulatedWorld &world, const QDateTime &now)
{
    if (request.method != "POST"_L1)
        return entraError(request, now, 400, u"invalid_request"_s, 900561,
                          u"The endpoint only accepts POST requests. Received a %1 request."_s.arg(request.method));
    const QString tenant = RequestTarget::parse(request.target).segments.constFirst();
    const Form form = formOf(request.body);
    std::optional<Refusal> refusal = refusedTenant(tenant, world);
    if (!refusal)
        refusal = refusedParameters(form);
    if (!refusal)
        refusal = refusedScope(form.value(u"scope"_s), root);
    if (!refusal)
        refusal = refusedCredential(form, world);
    if (refusal)
        return entraError(request, now, refusal->status, refusal->error, refusal->number, refusal->message);
    return issue(world, now);
}

SimulatedResponse TokenEndpoint::issue(const SimulatedWorld &world, const QDateTime &now)
{
    const QDateTime expires = now.addSecs(world.tokenLifetimeSeconds);
    erase_if(m_tokens, [&now](const auto &entry) { return now >= entry.value().expires; });
    const QByteArray token = newToken(world, now, expires);
    m_tokens.insert(token, {.roles = world.grantedRoles, .expires = expires});
    return jsonResponse(200, {{u"token_type"_s, u"Bearer"_s},
                              {u"expires_in"_s, world.tokenLifetimeSeconds},
                              {u"ext_expires_in"_s, world.tokenLifetimeSeconds},
                              {u"access_token"_s, QString::fromLatin1(token)}});
}

std::optional<QStringList> TokenEndpoint::rolesOf(const QByteArray &authorization, const QDateTime &now) const
{
    static constexpr QByteArrayView scheme = "Bearer ";
    if (authorization.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const auto token = m_tokens.constFind(authorization.mid(scheme.size()).trimmed());
    if (token == m_tokens.constEnd() || now >= token->expires)
        return std::nullopt;
    return token->roles;
}

} // namespace confdesk
