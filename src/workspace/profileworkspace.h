// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journalcare.h"
#include "graph/graphclient.h"
#include "lms/lmsdatabase.h"
#include "workspace/workspace.h"

#include <QHash>

namespace confdesk {

class RefusingGraph;

/// Where Graph is and how it is asked, as `profile` and `secrets` have it.
[[nodiscard]] GraphConnection graphConnection(const Profile &profile, const Secrets &secrets,
                                              const WorkspaceOptions &options);

/// Our tenant's id, to tell links of other tenants; nullopt where the profile names a domain, or no tenant at all.
[[nodiscard]] std::optional<TenantId> tenantOf(const Profile &profile);

/// Everything that a profile needs, wired. The members' order is that of their making; they go in reverse.
class ProfileWorkspace final : public Workspace
{
public:
    /// `acceptances` are in the journal from the beginning: those of the demo.
    ProfileWorkspace(const Profile &profile, const Secrets &secrets, const WorkspaceOptions &options,
                     const QHash<MeetingRef, Acceptance> &acceptances = {});
    ~ProfileWorkspace() override;

    [[nodiscard]] Services services() override;

private:
    [[nodiscard]] GraphService &graph();
    [[nodiscard]] CalendarService &calendar();

    Profile m_profile;
    SystemClock m_clock;
    std::unique_ptr<LmsDatabase> m_database;
    GraphClient m_graphClient;
    std::unique_ptr<RefusingGraph> m_refusingGraph; ///< instead of the client's services, or nullptr
    std::unique_ptr<JournalCare> m_journalCare;
    std::unique_ptr<Journal> m_journal;
    Knowledge m_knowledge;
    LiveCheck m_liveCheck;
    MeetingLookUp m_lookUp;
    RecreateTools m_tools;
    RecreatePlanner m_planner;
    Operations m_operations;
};

} // namespace confdesk
