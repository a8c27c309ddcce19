// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace confdesk {

/// How long a database may keep us waiting.
struct SqlPatience
{
    std::chrono::milliseconds lock{5'000};       ///< for somebody else's lock
    std::chrono::milliseconds statement{30'000}; ///< for one statement (PostgreSQL only; SQLite has no such limit)

    bool operator==(const SqlPatience &) const = default;
};

} // namespace confdesk
