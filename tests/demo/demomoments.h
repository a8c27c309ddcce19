// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoworld.h"
#include "domain/assess.h"

#include <QDateTime>
#include <QList>
#include <QSet>

#include <functional>

namespace confdesk {

/// Forty-eight moments: every hour of a day, and around clock changes, leap days and ends of years.
[[nodiscard]] QList<QDateTime> demoMoments();

/// makeDemoWorld(), remembered: it is asked for more often than it changes.
[[nodiscard]] const DemoWorld &worldAt(const QDateTime &now);

/// The meeting as the LMS database gives it back.
[[nodiscard]] Meeting asRead(const DemoWorld &world, const DemoConference &conference, const DemoMeeting &meeting);

/// What Graph would say of a meeting that nothing keeps it from answering about; nothing for others.
[[nodiscard]] std::optional<LiveFacts> asGraphAnswers(const DemoMeeting &meeting, const QDateTime &now);

void forEachMeeting(const DemoWorld &world,
                    const std::function<void(const DemoConference &, const DemoMeeting &)> &action);

enum class Asked { DatabaseOnly, GraphToo };
[[nodiscard]] Verdict verdictOf(const DemoWorld &world, const DemoConference &conference, const DemoMeeting &meeting,
                                Asked asked);
[[nodiscard]] QSet<VerdictCode> codesIn(const DemoWorld &world, Asked asked);

} // namespace confdesk
