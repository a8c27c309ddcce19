// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

namespace confdesk {

/// `operations`: what the journal has. Needs neither the LMS nor Graph.
class HistoryCommand final : public Command
{
    Q_OBJECT

public:
    explicit HistoryCommand(const CommandContext &context) : Command(context) {}

protected:
    void prepare() override { start(); }
    void start() override;
};

} // namespace confdesk
