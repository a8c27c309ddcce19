// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "base/clock.h"

#include <chrono>
#include <stop_token>

namespace confdesk {

/// Resolves after `delay`, or with Cancelled as soon as `stop` asks; never while `context` is gone.
[[nodiscard]] Async<Done> waited(const Clock &clock, std::chrono::milliseconds delay, QObject *context,
                                 const std::stop_token &stop);

} // namespace confdesk
