// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/operationscommand.h"
#include "cli/target.h"

namespace confdesk {

/// `repair`: the repair flow on the meetings that were named, or on all that are broken.
class RepairCommand final : public OperationsCommand
{
    Q_OBJECT

public:
    RepairCommand(RepairOptions options, const CommandContext &context);

protected:
    void start() override;
    [[nodiscard]] bool needsJournal() const override { return m_options.apply == Apply::ForReal; }
    [[nodiscard]] QString nothingText() const override;

private:
    void findNextTarget(qsizetype index);
    void planTargets();
    void collectBroken();
    void plan(const AssessedMeeting &assessed);
    void noteForeign(const AssessedMeeting &assessed);
    void leaveAlone(const Meeting &meeting, const Error &reason, QSet<QString> &ids);
    void proveTenant();
    void runPlanned();

    RepairOptions m_options;
    TargetFinder m_finder;
    QList<Target> m_targets;
    QList<Meeting> m_planned;
    QSet<MeetingRef> m_seen;
    std::optional<Meeting> m_foreign; ///< one that seems to be of another tenant
    bool m_anyOwn = false;            ///< at least one is planned that is not
};

} // namespace confdesk
