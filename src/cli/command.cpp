// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "cli/checkcommand.h"
#include "cli/listcommand.h"
#include "cli/repaircommand.h"

namespace confdesk {

namespace {

struct Maker
{
    const CommandContext &context;

    std::unique_ptr<Command> operator()(const ListOptions &options) const
    {
        return std::make_unique<ListCommand>(options, context);
    }
    std::unique_ptr<Command> operator()(const CheckOptions &options) const
    {
        return std::make_unique<CheckCommand>(options, context);
    }
    std::unique_ptr<Command> operator()(const RepairOptions &options) const
    {
        return std::make_unique<RepairCommand>(options, context);
    }
};

} // namespace

void Command::run()
{
    // What the journal remembers comes first, so that every verdict is the one that the window shows.
    whenDone(services().knowledge.load(stopToken()), this, [this](const Result<Done> &loaded) {
        if (!loaded)
            console().showError(loaded.error());
        openDatabase();
    });
}

void Command::openDatabase()
{
    whenDone(services().store.open(stopToken()), this, [this](const Result<StoreCapabilities> &opened) {
        if (!opened)
            return fail(opened.error());
        m_capabilities = *opened;
        if (!m_capabilities.hasOnlineMeetingIds)
            console().showMessage(m_capabilities.whyReadOnly);
        start();
    });
}

void Command::fail(const Error &error)
{
    console().showError(error);
    // A WHAT that means nothing or too much is the caller's matter; all else is the world's.
    Q_EMIT finished(error.kind == ErrorKind::NotFound ? ExitStatus::WrongUse : ExitStatus::NothingDone);
}

std::unique_ptr<Command> makeCommand(const CommandOptions &options, const CommandContext &context)
{
    return std::visit(Maker{context}, options);
}

} // namespace confdesk
