// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"
#include "simulator/graphsimulator.h"
#include "workspace/demofolder.h"
#include "workspace/profileworkspace.h"

namespace confdesk {

namespace {

/// A profile's workspace over a world of its own. The members' order is that of their making; they go in reverse.
class DemoWorkspace final : public Workspace
{
public:
    DemoWorkspace(std::unique_ptr<DemoFolder> folder, std::unique_ptr<GraphSimulator> graph,
                  std::unique_ptr<Workspace> inside)
        : m_folder(std::move(folder)), m_graph(std::move(graph)), m_inside(std::move(inside))
    {}

    [[nodiscard]] Services services() override { return m_inside->services(); }

private:
    std::unique_ptr<DemoFolder> m_folder;
    std::unique_ptr<GraphSimulator> m_graph;
    std::unique_ptr<Workspace> m_inside;
};

} // namespace

Result<std::unique_ptr<Workspace>> openDemoWorkspace(const QString &stateFolder, const WorkspaceOptions &options)
{
    const DemoWorld world = makeDemoWorld(SystemClock().nowUtc());
    auto folder = DemoFolder::open(stateFolder, world);
    if (!folder)
        return tl::unexpected(folder.error());
    auto graph = std::make_unique<GraphSimulator>();
    if (const auto started = graph->start((*folder)->world()); !started)
        return tl::unexpected(started.error());
    graph->setStateFile((*folder)->worldFile());
    const Profile profile = demoProfile((*folder)->databaseFile(), graph->rootUrl());
    // Acceptances do not depend on the day; they end where a continued demo's rows have changed.
    WorkspaceOptions inside = options;
    if (inside.journalFile.isEmpty())
        inside.journalFile = (*folder)->journalFile();
    auto workspace = std::make_unique<ProfileWorkspace>(profile, Secrets{.clientSecret = demoClientSecret()}, inside,
                                                        demoAcceptances(world));
    return std::make_unique<DemoWorkspace>(*std::move(folder), std::move(graph), std::move(workspace));
}

} // namespace confdesk
