// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/operationscommand.h"
#include "cli/target.h"

namespace confdesk {

/// `recreate`: gives the one meeting that was named by its number a new one in Teams.
class RecreateCommand final : public OperationsCommand
{
    Q_OBJECT

public:
    RecreateCommand(RecreateOptions options, const CommandContext &context);

protected:
    void start() override;
    [[nodiscard]] bool needsJournal() const override { return m_options.apply == Apply::ForReal; }
    [[nodiscard]] QString nothingText() const override;

private:
    void recreate(const Target &target);

    RecreateOptions m_options;
    TargetFinder m_finder;
};

} // namespace confdesk
