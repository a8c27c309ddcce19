// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/httpresponse.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <optional>

namespace confdesk {

/// What a failure says about trying again. Only requests that are harmless twice are repeated at all.
enum class Repeat {
    Never,
    Once,      ///< may be a hiccup, but waiting long for it helps nobody
    Table,     ///< passing trouble: as often as retryTable has rows
    Throttled, ///< the server asks to wait: as long as the request's patience lasts
};

/// One try: how long it may take, and the pause after it failed.
struct RetryStep
{
    std::chrono::milliseconds timeout;
    std::chrono::milliseconds pause;
};

inline constexpr std::array retryTable{
    RetryStep{std::chrono::seconds(20), std::chrono::seconds(1)},
    RetryStep{std::chrono::seconds(20), std::chrono::seconds(2)},
    RetryStep{std::chrono::seconds(30), std::chrono::seconds(4)},
    RetryStep{std::chrono::seconds(30), std::chrono::seconds(8)},
    RetryStep{std::chrono::seconds(60), std::chrono::seconds(16)},
};

/// By status, and for two statuses by what the body says (graph facts §1.6 transient codes, §3.7 "1026", §9.2).
[[nodiscard]] Repeat repeatAfter(const HttpResponse &response);

/// The step of the try number `tries` (0: the first); the last row stands for all later ones.
[[nodiscard]] RetryStep retryStep(int tries);

/// The pause after `failures` failures (1: the first), up to half as much longer by `jitter` in [0, 1).
[[nodiscard]] std::chrono::milliseconds backOff(int failures, double jitter);

/// `Retry-After` as seconds ("17", "2.128") or as HTTP date, counted from the answer's own `Date` when it has one, so
/// that a wrong clock here does no harm. Nothing when it is missing or cannot be understood.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const HttpResponse &response,
                                                                  const QDateTime &nowUtc);

} // namespace confdesk
