// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "domain/graphvalues.h"
#include "domain/meeting.h"

#include <QDateTime>

#include <optional>

namespace confdesk {

/// What Graph said about a meeting, and when. Counts only while the row still holds the values it was asked about.
struct LiveFacts
{
    QDateTime checkedAt;      ///< UTC
    StoredIds askedAbout;     ///< the row's values at that moment
    bool fromJournal = false; ///< remembered proof rather than an answer of this run

    std::optional<OnlineMeeting> meeting; ///< found, and what it says
    std::optional<Error> refusal;         ///< or why Graph did not give it: MeetingGone, PolicyMissing, UserGone, …
    std::optional<CalendarEvent> event;   ///< its calendar event, when asked
    QDateTime eventCheckedAt;             ///< UTC; when the event was asked for, which may be earlier
    std::optional<QList<CallRecording>> recordings; ///< of a meeting that is over, when asked

    bool operator==(const LiveFacts &) const = default;
};

/// A person's decision to leave a meeting as it is; ends when the row's values change.
struct Acceptance
{
    StoredIds of;
    QString reason;
    QString person;
    QDateTime at;

    bool operator==(const Acceptance &) const = default;
};

} // namespace confdesk
