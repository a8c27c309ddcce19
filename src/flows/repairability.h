// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "domain/meeting.h"
#include "domain/verdict.h"

#include <optional>

namespace confdesk {

/// Why the repair flow refuses a meeting as it is; nullopt when it may be tried. Used before starting (reasons for
/// disabled actions) and by the flow itself on the row it has just read. Pure.
[[nodiscard]] std::optional<Error> whyNotRepairable(const Meeting &meeting, const Verdict &verdict);

/// Whether "repair all that is broken" takes it: it needs repair, and repair is what helps.
[[nodiscard]] bool isForBulkRepair(const Verdict &verdict);

/// Why "repair all that is broken" leaves a broken meeting alone: what helps instead.
[[nodiscard]] Error whyNotBulkRepaired(const Meeting &meeting, const Verdict &verdict);

} // namespace confdesk
