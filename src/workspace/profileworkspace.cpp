// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/profileworkspace.h"

#include "base/redaction.h"
#include "domain/idforms.h"
#include "journal/sqljournal.h"
#include "workspace/refusinggraph.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Workspace)
};

/// nullptr: the client may be used.
std::unique_ptr<RefusingGraph> refusingGraph(const Profile &profile)
{
    if (profile.graph.credential != Profile::Credential::Certificate)
        return nullptr;
    return std::make_unique<RefusingGraph>(makeError(
        ErrorKind::Credential,
        Text::tr("This version cannot sign in with a certificate. Set credential=secret in the [graph] section "
                 "of the profile “%1”, and give the application a client secret.")
            .arg(profile.name)));
}

/// Who works here, as others in a team shall read it.
QString personHere()
{
    QString name = qEnvironmentVariable("USER");
    if (name.isEmpty())
        name = qEnvironmentVariable("USERNAME");
    const QString host = QSysInfo::machineHostName();
    return name.isEmpty() ? host : Text::tr("%1 on %2").arg(name, host);
}

JournalSettings journalHere(const Profile &profile, const WorkspaceOptions &options)
{
    JournalSettings settings = journalSettings(profile, options.journalFile);
    settings.person = personHere();
    return settings;
}

std::unique_ptr<Journal> openJournal(const Profile &profile, const Secrets &secrets, const WorkspaceOptions &options,
                                     const Clock &clock)
{
    auto journal = makeJournal(journalHere(profile, options), secrets.databasePassword, clock);
    return options.aroundJournal ? options.aroundJournal(std::move(journal)) : std::move(journal);
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
      m_database(makeLmsDatabase(profile.database, secrets.databasePassword, profile.readOnly, m_clock)),
      m_graphClient(graphConnection(profile, secrets, options), m_clock),
      m_refusingGraph(refusingGraph(profile)),
      m_journalCare(makeJournalCare(journalHere(profile, options), secrets.databasePassword)),
      m_journal(openJournal(profile, secrets, options, m_clock)),
      m_knowledge(*m_journal, m_clock, tenantOf(profile)),
      m_liveCheck(graph(), m_clock, tenantOf(profile), profile.graph.organizer),
      m_lookUp(graph(), tenantOf(profile), profile.graph.organizer),
      m_tools{*m_database, *m_database, graph(),  calendar(),
              m_liveCheck, m_knowledge, m_lookUp, profile.graph.organizer},
      m_planner(m_tools),
      m_operations(m_tools, *m_journal, *m_database, {.readOnly = profile.readOnly, .person = personHere()})
{
    for (auto it = acceptances.cbegin(); it != acceptances.cend(); ++it)
        static_cast<void>(m_journal->accept(it.key(), it.value(), {})); // before anything is asked of it
}

GraphService &ProfileWorkspace::graph()
{
    if (m_refusingGraph)
        return *m_refusingGraph;
    return m_graphClient.service();
}

CalendarService &ProfileWorkspace::calendar()
{
    if (m_refusingGraph)
        return *m_refusingGraph;
    return m_graphClient.calendar();
}

ProfileWorkspace::~ProfileWorkspace() = default;

Services ProfileWorkspace::services()
{
    return {.profile = m_profile,
            .store = *m_database,
            .graphActivity = m_graphClient.activity(),
            .journal = *m_journal,
            .journalCare = *m_journalCare,
            .knowledge = m_knowledge,
            .liveCheck = m_liveCheck,
            .recreatePlanner = m_planner,
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
