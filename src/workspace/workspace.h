// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/profile.h"
#include "flows/services.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace confdesk {

/// The secrets of a run. Never written anywhere; registered for redaction when read.
struct Secrets
{
    QString databasePassword; ///< CONFDESK_DB_PASSWORD
    QString clientSecret;     ///< CONFDESK_CLIENT_SECRET
};

/// Takes the two variables out of the environment (children never see them) and registers them for redaction.
[[nodiscard]] Secrets takeSecretsFromEnvironment();

/// For tests that let the program die at a certain record: puts something around the journal.
using AroundJournal = std::function<std::unique_ptr<Journal>(std::unique_ptr<Journal>)>;

struct WorkspaceOptions
{
    std::chrono::seconds patience{120}; ///< how long one request to Graph may wait and retry altogether
    QString journalFile = {};           ///< --journal; empty: where the profile, or the demo, has it
    AroundJournal aroundJournal = {};
};

/// One opened profile: the LMS database, Graph, the journal and the flows over them, wired together. Cheap to make:
/// connecting happens behind it. Must be deleted in the thread that made it, before the QCoreApplication.
class Workspace
{
public:
    virtual ~Workspace() = default;
    [[nodiscard]] virtual Services services() = 0;

protected:
    Workspace() = default;
    Q_DISABLE_COPY(Workspace)
};

[[nodiscard]] std::unique_ptr<Workspace> openWorkspace(const Profile &profile, const Secrets &secrets,
                                                       const WorkspaceOptions &options);

/// The demo: an LMS database and a simulated Graph on loopback, in `stateFolder` when it is not empty (made when
/// missing, and continued from there the next time), else in a temporary folder that goes with the workspace.
[[nodiscard]] Result<std::unique_ptr<Workspace>> openDemoWorkspace(const QString &stateFolder,
                                                                   const WorkspaceOptions &options);

} // namespace confdesk
