// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/weblink.h"

#include <QString>

namespace confdesk {

enum class TeamsHost {
    None,     ///< not a host of Teams
    Work,     ///< work or school: global, GCC High, DoD
    Consumer, ///< teams.live.com
};

/// Whose host it is, by its full name: teams.microsoft.com.evil.example is nobody's.
[[nodiscard]] TeamsHost teamsHost(const WebLink &link);

/// The link that a mail protection (Safe Links) or Teams' own start page (/dl/launcher/…?url=, /_#/l/meetup-join/…,
/// /v2/?meetingjoin=true#/…) was put around, taken out byte for byte, wrapped more than once too. `link` itself when
/// it wraps nothing.
[[nodiscard]] QString unwrapped(const QString &link);

} // namespace confdesk
