// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/credentialerror.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::CredentialErrors)
};

enum class Advice {
    PasteSecretValue,
    NewSecret,
    CheckApplication,
    CheckTenant,
    ConcreteTenant,
    OtherCloud,
    DelegatedOnly,
    Consent,
    FixRegistration,
    FixScope,
    FixGraphUrl,
    Certificate,
    DeviceCode,
    ClientLoop,
    Transient,
    Unknown,
};

struct CodeRule
{
    int code;
    Advice advice;
};

constexpr std::array codeRules{
    CodeRule{7000215, Advice::PasteSecretValue},
    CodeRule{7000222, Advice::NewSecret},
    CodeRule{700016, Advice::CheckApplication},
    CodeRule{700011, Advice::CheckApplication},
    CodeRule{90002, Advice::CheckTenant},
    CodeRule{9001023, Advice::ConcreteTenant},
    CodeRule{50194, Advice::ConcreteTenant},
    CodeRule{900432, Advice::OtherCloud},
    CodeRule{90038, Advice::OtherCloud},
    CodeRule{50034, Advice::DelegatedOnly},
    CodeRule{50126, Advice::DelegatedOnly},
    CodeRule{50076, Advice::DelegatedOnly},
    CodeRule{50079, Advice::DelegatedOnly},
    CodeRule{65001, Advice::Consent},
    CodeRule{65004, Advice::Consent},
    CodeRule{650056, Advice::FixRegistration},
    CodeRule{70011, Advice::FixScope},
    CodeRule{500011, Advice::FixGraphUrl},
    CodeRule{700027, Advice::Certificate},
    CodeRule{50012, Advice::Certificate},
    CodeRule{70016, Advice::DeviceCode},
    CodeRule{70019, Advice::DeviceCode},
    CodeRule{50196, Advice::ClientLoop},
    CodeRule{90033, Advice::Transient},
    CodeRule{90024, Advice::Transient},
    CodeRule{50033, Advice::Transient},
};

/// The answer's JSON: {"error","error_description","error_codes","trace_id",…}.
struct Refusal
{
    QString error; ///< empty: the answer is no refusal of Entra ID
    QString description;
    int code = 0; ///< AADSTS number; 0: none said
    QString traces;
};

int codeIn(const QJsonObject &body, const QString &description)
{
    const int listed = body.value("error_codes"_L1).toArray().at(0).toInt();
    if (listed != 0)
        return listed;
    static const QRegularExpression pattern(u"AADSTS(\\d{4,9})"_s);
    return pattern.match(description).captured(1).toInt();
}

Refusal parseRefusal(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString description = object.value("error_description"_L1).toString();
    QStringList traces;
    for (const auto &key : {u"trace_id"_s, u"correlation_id"_s, u"timestamp"_s}) {
        if (object.contains(key))
            traces.append(u"%1 %2"_s.arg(key, object.value(key).toString()));
    }
    return {.error = object.value("error"_L1).toString(),
            .description = description,
            .code = codeIn(object, description),
            .traces = traces.join(u", "_s)};
}

Advice adviceFor(const Refusal &refusal)
{
    const auto *const rule = std::ranges::find(codeRules, refusal.code, &CodeRule::code);
    if (rule != codeRules.end())
        return rule->advice;
    return refusal.error == "temporarily_unavailable"_L1 ? Advice::Transient : Advice::Unknown;
}

QString secretAdvice(Advice advice, const Application &application)
{
    switch (advice) {
    case Advice::PasteSecretValue:
        return Texts::tr("Entra ID does not accept the client secret of the application %1. Enter the secret's value, "
                         "not its id: the portal shows the value only once, when the secret is made.")
            .arg(application.clientId);
    case Advice::NewSecret:
        return Texts::tr("The client secret of the application %1 has expired. Create a new one in the Entra admin "
                         "centre, and give its value to Confdesk.")
            .arg(application.clientId);
    default:
        return Texts::tr("Entra ID does not accept the certificate of the application %1. Check that this certificate "
                         "is registered there and not expired, and that this computer's clock is right.")
            .arg(application.clientId);
    }
}

QString registrationAdvice(Advice advice, const Application &application)
{
    switch (advice) {
    case Advice::CheckApplication:
        return Texts::tr("The tenant %1 has no application %2. Check both ids and the cloud in this profile; the "
                         "application may lack an administrator's consent in that tenant.")
            .arg(application.tenantId, application.clientId);
    case Advice::Consent:
        return Texts::tr("Nobody has consented to the application %2 in the tenant %1. Ask an administrator to grant "
                         "admin consent.")
            .arg(application.tenantId, application.clientId);
    case Advice::FixRegistration:
        return Texts::tr("The application %1 is not set up completely: it lacks permissions or consent. Ask an "
                         "administrator to add the application permissions listed in the README and to consent.")
            .arg(application.clientId);
    default:
        return Texts::tr("Entra ID asks for a person to sign in, which the application %1 cannot do. Check that the "
                         "profile names the application registered for Confdesk, with application permissions.")
            .arg(application.clientId);
    }
}

QString profileAdvice(Advice advice, const Application &application)
{
    switch (advice) {
    case Advice::CheckTenant:
        return Texts::tr("Entra ID does not know the tenant %1. Check it for typing errors, and the cloud in this "
                         "profile: the tenant may live in another one.")
            .arg(application.tenantId);
    case Advice::ConcreteTenant:
        return Texts::tr("“%1” is not one tenant. Enter the tenant's id or one of its domains in this profile.")
            .arg(application.tenantId);
    case Advice::OtherCloud:
        return Texts::tr("The tenant %1 lives in another cloud. Choose that cloud in this profile.")
            .arg(application.tenantId);
    default:
        return Texts::tr("Entra ID does not know the Microsoft Graph address of this profile in the tenant %1. Check "
                         "the profile's cloud, or its graphUrl.")
            .arg(application.tenantId);
    }
}

QString adviceText(Advice advice, const Application &application)
{
    switch (advice) {
    case Advice::PasteSecretValue:
    case Advice::NewSecret:
    case Advice::Certificate:
        return secretAdvice(advice, application);
    case Advice::CheckApplication:
    case Advice::Consent:
    case Advice::FixRegistration:
    case Advice::DelegatedOnly:
    case Advice::DeviceCode:
        return registrationAdvice(advice, application);
    case Advice::CheckTenant:
    case Advice::ConcreteTenant:
    case Advice::OtherCloud:
    case Advice::FixScope:
    case Advice::FixGraphUrl:
        return profileAdvice(advice, application);
    case Advice::ClientLoop:
        return Texts::tr(
                   "Entra ID has seen too many sign-ins of the application %1 in a short time. Wait some minutes; "
                   "check that no other program signs in as this application in a loop.")
            .arg(application.clientId);
    case Advice::Transient:
        return Texts::tr("Entra ID cannot answer at the moment. Try again in a few minutes.");
    case Advice::Unknown:
        break;
    }
    return Texts::tr("Entra ID refuses the application %2 in the tenant %1. Check tenant, application id and secret of "
                     "this profile, and look the code up in Microsoft's list of sign-in errors.")
        .arg(application.tenantId, application.clientId);
}

Error noRefusal(const HttpResponse &answer)
{
    if (answer.status >= 500)
        return makeError(ErrorKind::Server,
                         Texts::tr("Entra ID's sign-in service failed with status %1. Try again in a few "
                                   "minutes.")
                             .arg(answer.status));
    return makeError(ErrorKind::Protocol,
                     Texts::tr("The sign-in address of this profile does not answer like Entra ID (status %1). Check "
                               "the profile's cloud, or its loginUrl; a proxy may be in the way too.")
                         .arg(answer.status));
}

Error refusalError(const Refusal &refusal, const Application &application)
{
    const Advice advice = adviceFor(refusal);
    const ErrorKind kind = advice == Advice::Transient ? ErrorKind::Server : ErrorKind::Credential;
    const QString text = adviceText(advice, application);
    if (refusal.code == 0)
        return makeError(kind, u"%1 (%2)"_s.arg(text, refusal.error));
    return makeError(kind, u"%1 (AADSTS%2)"_s.arg(text).arg(refusal.code));
}

} // namespace

Error credentialError(const HttpResponse &answer, const Application &application)
{
    const Refusal refusal = parseRefusal(answer.body);
    const bool isRefusal = !refusal.error.isEmpty() && answer.status >= 400 && answer.status < 500;
    Error error = isRefusal ? refusalError(refusal, application) : noRefusal(answer);
    QStringList parts{u"HTTP %1"_s.arg(answer.status), refusal.error,
                      refusal.description.section(u'\n', 0, 0).trimmed(), refusal.traces};
    parts.removeAll(QString());
    error.detail = makeError(error.kind, {}, parts.join(u" · "_s)).detail;
    error.retryAfter = answer.retryAfter;
    error.requestId = answer.requestId();
    return error;
}

bool isTransientCredentialError(const QByteArray &body)
{
    const Refusal refusal = parseRefusal(body);
    return !refusal.error.isEmpty() && adviceFor(refusal) == Advice::Transient;
}

} // namespace confdesk
