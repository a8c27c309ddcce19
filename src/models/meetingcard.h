// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/assess.h"
#include "models/verdictlook.h"

#include <QTimeZone>

namespace confdesk {

/// Everything the card says about a meeting, worded. Plain text throughout.
struct MeetingCard
{
    QString title;
    QString place; ///< "Slot 45 of conference 51 · Algebra II"
    Look look = Look::Unknown;
    QString headline;
    QString sentence;
    QString remedy; ///< empty: nothing to do
    QString fatal;  ///< empty: nothing threatens
    QString when;   ///< one line per zone
    QString owner;
    QString organizer;
    QString people;

    bool operator==(const MeetingCard &) const = default;
};

[[nodiscard]] MeetingCard cardOf(const AssessedMeeting &assessed, const QTimeZone &local, const QDateTime &now);

} // namespace confdesk
