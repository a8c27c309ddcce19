// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"
#include "domain/meeting.h"

namespace confdesk {

/// The join links of a meeting before and after it was recreated.
struct LinkChange
{
    QString oldLink; ///< empty: there was none
    QString newLink;

    bool operator==(const LinkChange &) const = default;
};

/// nullopt: the operation has not given its meeting a new link.
[[nodiscard]] std::optional<LinkChange> linkChangeOf(const OperationRecord &operation);

/// What the booked people are told of it, ready to be sent: plain text.
struct Notification
{
    QString subject;
    QString text; ///< old and new link, the time in the meeting's own zone and in UTC

    bool operator==(const Notification &) const = default;
};

[[nodiscard]] Notification notificationOf(const Meeting &meeting, const LinkChange &change);

} // namespace confdesk
