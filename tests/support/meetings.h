// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/livefacts.h"
#include "domain/meeting.h"

namespace confdesk::testing {

// One organizer in one tenant, as in the encoding vector of docs/facts.md §3.2.
inline const QString tenantText = QStringLiteral("2d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b");
inline const QString organizerText = QStringLiteral("9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f");

/// "19:meeting_<name>@thread.v2"
[[nodiscard]] QString threadOf(const QString &name);
/// A long join link of that thread, with lower-case escapes as Graph gives them.
[[nodiscard]] QString longLink(const QString &name, const QString &organizer = organizerText,
                               const QString &tenant = tenantText);
[[nodiscard]] QString graphIdOf(const QString &name, const QString &organizer = organizerText);

/// Slot 45 of conference 51: Teams, 2026-03-02 13:40–14:40 UTC, link and event id and the right online meeting id.
[[nodiscard]] Meeting rightMeeting();

/// What Graph says of `meeting`: found by its link, recording as given.
[[nodiscard]] LiveFacts foundWith(const Meeting &meeting, bool recordAutomatically, const QDateTime &checkedAt);
[[nodiscard]] LiveFacts refusedWith(const Meeting &meeting, ErrorKind kind, const QDateTime &checkedAt);

[[nodiscard]] QDateTime utc(const QString &isoText);

} // namespace confdesk::testing
