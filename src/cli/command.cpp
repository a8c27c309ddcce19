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

std::unique_ptr<Command> makeCommand(const CommandOptions &options, const CommandContext &context)
{
    return std::visit(Maker{context}, options);
}

} // namespace confdesk
