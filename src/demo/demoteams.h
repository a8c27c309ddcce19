// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoworld.h"

namespace confdesk {

/// A scheduled Teams meeting of `organizer` (object id) with its calendar event; `name` makes its ids.
[[nodiscard]] DemoTeamsMeeting demoTeamsMeeting(const QString &name, const QString &organizer,
                                                const QDateTime &startUtc, const QDateTime &endUtc);

/// What the LMS calls a meeting that it makes.
[[nodiscard]] QString demoSubject(const DemoConference &conference, const DemoMeeting &meeting);

/// A calendar event's id in a mailbox: 152 characters, "AAMk…=".
[[nodiscard]] QString demoEventId(const QString &mailbox, const QString &name);

// Other shapes of join links (graph facts §3.6).
[[nodiscard]] QString withUpperCaseEscapes(const QString &link);
[[nodiscard]] QString wrappedInSafeLink(const QString &link);
[[nodiscard]] QString demoShortLink(const QString &name);
void moveToChannel(DemoTeamsMeeting &meeting, const QString &name);
[[nodiscard]] QString demoFabricatedLink(const QString &guid);

} // namespace confdesk
