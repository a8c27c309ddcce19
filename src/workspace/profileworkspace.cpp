// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/profileworkspace.h"

#include "base/redaction.h"
#include "domain/idforms.h"
#include "lms/lmsdatabase.h"
#include "workspace/refusinggraph.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Workspace)
};

/// nullptr: the client may be used.
std::unique_ptr<GraphService> refusingGraph(const Profile &profile)
{
    if (profile.graph.credential != Profile::Credential::Certificate)
        return nullptr;
    return std::make_unique<RefusingGraph>(makeError(
        ErrorKind::Credential,
        Text::tr("This version cannot sign in with a certificate. Set credential=secret in the [graph] section "
                 "of the profile “%1”, and give the application a client secret.")
            .arg(profile.name)));
}

} // namespace

GraphConnection graphConnection(const Profile &profile, const Secrets &secrets, const WorkspaceOptions &options)
{
    return {.graphUrl = profile.graph.graphUrl,
            .loginUrl = profile.graph.loginUrl,
            .tenantId = profile.graph.tenantId,
            .clientId = profile.graph.clientId,
            .clientSecret = secrets.clientSecret,
            .patience = options.patience};
}

std::optional<TenantId> tenantOf(const Profile &profile)
{
    const auto guid = guidOf(profile.graph.tenantId);
    return guid ? std::optional(TenantId{*guid}) : std::nullopt;
}

ProfileWorkspace::ProfileWorkspace(const Profile &profile, const Secrets &secrets, const WorkspaceOptions &options,
                                   const QHash<MeetingRef, Acceptance> &acceptances)
    : m_profile(profile),
      m_store(makeMeetingStore(profile.database, secrets.databasePassword, profile.readOnly, m_clock)),
      m_graphClient(graphConnection(profile, secrets, options), m_clock),
      m_refusingGraph(refusingGraph(profile)),
      m_knowledge(m_journal, m_clock, tenantOf(profile)),
      m_liveCheck(m_refusingGraph ? *m_refusingGraph : m_graphClient.service(), m_clock, tenantOf(profile),
                  profile.graph.organizer),
      m_operations(*m_store, m_refusingGraph ? *m_refusingGraph : m_graphClient.service(), m_journal, m_knowledge,
                   {.serviceAccount = profile.graph.organizer, .readOnly = profile.readOnly})
{
    for (auto it = acceptances.cbegin(); it != acceptances.cend(); ++it)
        static_cast<void>(m_journal.accept(it.key(), it.value(), {})); // in memory: done at once
}

ProfileWorkspace::~ProfileWorkspace() = default;

Services ProfileWorkspace::services()
{
    return {.profile = m_profile,
            .store = *m_store,
            .graphActivity = m_graphClient.activity(),
            .knowledge = m_knowledge,
            .liveCheck = m_liveCheck,
            .operations = m_operations};
}

Secrets takeSecretsFromEnvironment()
{
    const auto take = [](const char *variable) {
        const QString value = qEnvironmentVariable(variable);
        qunsetenv(variable);
        registerSecret(value);
        return value;
    };
    return {.databasePassword = take("CONFDESK_DB_PASSWORD"), .clientSecret = take("CONFDESK_CLIENT_SECRET")};
}

std::unique_ptr<Workspace> openWorkspace(const Profile &profile, const Secrets &secrets,
                                         const WorkspaceOptions &options)
{
    return std::make_unique<ProfileWorkspace>(profile, secrets, options);
}

} // namespace confdesk
