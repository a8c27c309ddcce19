// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/schedule.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>

namespace confdesk {

/// The zones of the demo's teachers; the first three change their clocks.
[[nodiscard]] QStringList demoZones();

/// Where it is day at `moment`: of the zones whose clocks show between 8 and 20, the one nearest to 13:00, or after
/// `skip` nearer ones. A meeting around `moment` does not cross midnight there; one such zone exists at every hour.
[[nodiscard]] QString zoneAwakeAt(const QDateTime &moment, int skip = 0);

/// The wall time in `zone` of a meeting that starts at `startUtc`, to five minutes.
[[nodiscard]] WallTime wallTimeAt(const QDateTime &startUtc, std::chrono::minutes length, const QString &zone);

/// The present day of `zone`.
[[nodiscard]] QDate dateIn(const QString &zone, const QDateTime &now);

enum class ClockChange {
    Forward, ///< a gap: an hour that does not exist
    Back,    ///< an hour that is there twice
};
enum class Direction { Ahead, Behind };

/// A meeting that starts inside the hour of the clock change nearest to `now` in that direction, in whichever zone.
[[nodiscard]] WallTime wallTimeInChange(const QDateTime &now, ClockChange change, Direction direction);

} // namespace confdesk
