// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

namespace confdesk {

/// `journal init` and `journal check`. Needs neither the LMS nor Graph.
class JournalCommand final : public Command
{
    Q_OBJECT

public:
    JournalCommand(JournalOptions options, const CommandContext &context) : Command(context), m_options(options) {}

protected:
    void prepare() override { start(); }
    void start() override;

private:
    [[nodiscard]] QString document(const JournalReport &report) const;

    JournalOptions m_options;
};

} // namespace confdesk
