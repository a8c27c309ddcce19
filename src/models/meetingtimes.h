// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meeting.h"

#include <QList>
#include <QTimeZone>

namespace confdesk {

/// "Mon 24 Nov 13:40–14:40" as the LMS stores it: wall time of the meeting's own zone. The year is shown when it is not
/// that of `now`. Works for invalid schedules too: what cannot be read is a dash.
[[nodiscard]] QString wallTimeText(const WallTime &wallTime, const QDateTime &now);

/// "Europe/London"; "no time zone" when the column is blank.
[[nodiscard]] QString zoneText(const WallTime &wallTime);

/// "Mon 24 Nov 13:40–14:40" of an instant interval in `zone`.
[[nodiscard]] QString intervalText(const Schedule &schedule, const QTimeZone &zone, const QDateTime &now);

/// A meeting's time as different people say it: where it takes place, where the reader sits, UTC. A line that says the
/// same as an earlier one is left out.
struct TimeLine
{
    QString zone;
    QString text;
    bool operator==(const TimeLine &) const = default;
};
[[nodiscard]] QList<TimeLine> timeLines(const Meeting &meeting, const QTimeZone &local, const QDateTime &now);
/// As others read it too: where it takes place, and UTC, even when both clocks show the same.
[[nodiscard]] QList<TimeLine> sharedTimeLines(const Meeting &meeting, const QDateTime &now);

} // namespace confdesk
