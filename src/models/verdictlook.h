// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/assess.h"
#include "domain/verdict.h"

#include <compare>

namespace confdesk {

/// How a verdict is shown: the severity, and of the broken ones those that turn fatal soon. In the order of urgency.
enum class Look { Urgent, Broken, Waiting, Unknown, Ok, External, None };
inline constexpr int lookCount = static_cast<int>(Look::None) + 1;

/// A broken meeting is urgent when it starts within this time.
inline constexpr std::chrono::hours urgentWithin{48};

[[nodiscard]] Look lookOf(const Verdict &verdict, const QDateTime &now);

/// Name of the icon: ":/icons/verdict-broken.svg" is "verdict-broken".
[[nodiscard]] QString iconName(Look look);

/// The glyph in words, for whoever cannot see it: "Will not be recorded, starts within 48 hours".
[[nodiscard]] QString lookWords(Look look);

/// The card's big line: "Will not be recorded", "Was not recorded", "Will be recorded", …
[[nodiscard]] QString headline(const Verdict &verdict);

/// "Id missing"; of several meetings "Id missing · 2 of 6".
[[nodiscard]] QString verdictLabel(const ConferenceVerdict &verdict);

/// For a screen reader: label, sentence, and what the glyph means.
[[nodiscard]] QString spokenVerdict(const QString &label, const Verdict &verdict, const QDateTime &now);

/// "Fatal in 1 d 18 h"; empty when nothing threatens.
[[nodiscard]] QString fatalText(const Verdict &verdict, const QDateTime &now);

/// When Graph (or the journal, remembering Graph) was asked last for what the verdict stands on; invalid: never.
[[nodiscard]] QDateTime checkedAt(const Verdict &verdict);

/// Sorts by urgency, then by the time at which it turns fatal.
struct VerdictRank
{
    Look look = Look::None;
    qint64 fatalAt = 0;
    auto operator<=>(const VerdictRank &) const = default;
};
[[nodiscard]] VerdictRank rankOf(const Verdict &verdict, const QDateTime &now);

} // namespace confdesk
