// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/coalescedcall.h"
#include "gui/meetingcommands.h"

namespace confdesk {

/// Recreating the selected meetings, and reviewing what is planned for them: both only ask for a review.
class RecreateCommands : public QObject
{
    Q_OBJECT

public:
    explicit RecreateCommands(const MeetingCommands::Parts &parts, QObject *parent = nullptr);

Q_SIGNALS:
    /// Shall be planned, shown and confirmed.
    void recreationWanted(const QList<confdesk::Meeting> &meetings);
    /// A new meeting is not what helps here: enabling recording is to be reviewed.
    void repairReviewWanted();

private:
    void recreate();
    void review();
    void updateReasons();
    [[nodiscard]] QList<Meeting> toRecreate() const;
    [[nodiscard]] bool hasRepairable() const;
    [[nodiscard]] std::optional<QString> whyNotRecreate() const;
    [[nodiscard]] std::optional<QString> whyNoReview() const;

    MeetingCommands::Parts m_parts;
    Services m_services;
    CoalescedCall m_updateSoon{[this] { updateReasons(); }};
};

} // namespace confdesk
