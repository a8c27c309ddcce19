// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/recreatereview.h"

#include "domain/profile.h"

namespace confdesk {

/// Everything that a review says about one meeting, worded. Plain text throughout; empty: not to be said.
struct ReviewWords
{
    QString name;      ///< "Slot 45"
    QString when;      ///< "Mon 24 Nov 13:40–14:40 (Europe/London), 13:40–14:40 (UTC)"
    QString starts;    ///< "starts in 1 d 18 h"
    QString state;     ///< instead of a plan: that it is being made, or that the meeting is left alone
    QString organizer; ///< who will own it, and why that one
    QString oldLink;   ///< whole
    QString newLink;   ///< what it becomes
    QString people;
    QString oldEvent;
    QString reason;    ///< why nothing milder helps
    QString objection; ///< what would be milder, or why it is late
    QString refusal;   ///< why it is not possible

    bool operator==(const ReviewWords &) const = default;
};

[[nodiscard]] ReviewWords wordsOf(const ReviewedMeeting &reviewed, const QDateTime &now);

/// What the button does: "Recreate 2 meetings".
[[nodiscard]] QString reviewAct(const RecreateReview &review);

/// One meeting as lines of text: for copying, and for a screen reader.
[[nodiscard]] QString reviewedText(const ReviewedMeeting &reviewed, const QDateTime &now);
/// The whole review as text for a ticket. Passcodes and the like are redacted.
[[nodiscard]] QString reviewText(const RecreateReview &review, const Profile &profile, const QDateTime &now);

} // namespace confdesk
