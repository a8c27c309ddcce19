// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include <optional>

namespace confdesk {

/// When a meeting is, as the LMS stores it: wall time in an IANA zone, on one date.
struct WallTime
{
    QDate date;
    QTime start;
    std::optional<QTime> end; ///< NULL for some conferences: then start + 60 minutes
    QString timezone;         ///< unchecked text; '' and unknown names occur

    bool operator==(const WallTime &) const = default;
};

/// The wall time turned into an interval, or the reason why that is impossible.
struct Schedule
{
    enum class Outcome {
        Valid,
        Repeated,         ///< valid: start or end stands twice that day (clocks go back); the first instant counts
        BlankZone,        ///< the zone is '' or white space
        UnknownZone,      ///< no such zone in tzdata
        InGap,            ///< start or end does not exist that day (clocks go forward)
        EndNotAfterStart, ///< a slot has one date: 23:30–00:30 is invalid
        MissingTime,      ///< date or time cannot be read
    };

    Outcome outcome = Outcome::MissingTime;
    QDateTime startUtc; ///< invalid unless isValid()
    QDateTime endUtc;

    [[nodiscard]] bool isValid() const { return outcome == Outcome::Valid || outcome == Outcome::Repeated; }
    [[nodiscard]] bool isOver(const QDateTime &now) const { return isValid() && endUtc <= now; }
    [[nodiscard]] bool isRunning(const QDateTime &now) const { return isValid() && startUtc <= now && now < endUtc; }
    [[nodiscard]] bool hasBegun(const QDateTime &now) const { return isValid() && startUtc <= now; }

    bool operator==(const Schedule &) const = default;
};

/// Converts with the system's tzdata. Pure.
[[nodiscard]] Schedule resolve(const WallTime &wallTime);

/// One sentence for a person that says what is wrong with the schedule, or an empty text when it is valid.
[[nodiscard]] QString problemOf(const Schedule &schedule, const WallTime &wallTime);

} // namespace confdesk
