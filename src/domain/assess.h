// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/livefacts.h"
#include "domain/meeting.h"
#include "domain/verdict.h"

#include <chrono>
#include <optional>

namespace confdesk {

/// What is known about a meeting beside its row.
struct KnownFacts
{
    QDateTime rowReadAt;                  ///< UTC; when the row was read
    std::optional<LiveFacts> live;        ///< ignored when the row's values have changed since
    std::optional<Acceptance> acceptance; ///< ignored likewise
};

/// What the verdict depends on beside the meeting.
struct AssessmentBasis
{
    QDateTime now;                         ///< UTC
    std::optional<TenantId> tenant;        ///< our tenant; without it no link counts as another tenant's
    std::chrono::hours recordingGrace{24}; ///< how long after the end a recording may still come
};

/// The only place that decides. Pure: the same arguments give the same verdict, to the word.
[[nodiscard]] Verdict assess(const Meeting &meeting, const KnownFacts &facts, const AssessmentBasis &basis);

/// What a conference shows: its worst meeting (severity, then the earliest start), and how many share that severity.
struct ConferenceVerdict
{
    Verdict worst;
    int withThatSeverity = 0;
    int meetings = 0;

    bool operator==(const ConferenceVerdict &) const = default;
};

struct AssessedMeeting
{
    Meeting meeting;
    Verdict verdict;

    bool operator==(const AssessedMeeting &) const = default;
};

/// `meetings` of one conference, at least one.
[[nodiscard]] ConferenceVerdict summarize(const QList<AssessedMeeting> &meetings);

} // namespace confdesk
