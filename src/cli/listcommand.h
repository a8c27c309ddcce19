// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

namespace confdesk {

/// `list`: one line per meeting, from the database and what is known already; Graph is not asked.
class ListCommand final : public Command
{
    Q_OBJECT

public:
    ListCommand(ListOptions options, const CommandContext &context);

protected:
    void start() override;

private:
    void take(const QList<Meeting> &chunk);
    void finish();
    [[nodiscard]] bool isWanted(const Verdict &verdict) const;

    ListOptions m_options;
    int m_read = 0;
    QList<AssessedMeeting> m_meetings;
};

} // namespace confdesk
