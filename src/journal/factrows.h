// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"
#include "journal/journalconnection.h"

namespace confdesk {

// What is known about meetings, beside operations. Writing the same again changes nothing.

[[nodiscard]] Result<Done> writeLiveFacts(JournalConnection &connection, MeetingRef meeting, const LiveFacts &facts,
                                          const std::stop_token &stop);
[[nodiscard]] Result<QHash<MeetingRef, LiveFacts>> readLiveFacts(JournalConnection &connection,
                                                                 const std::stop_token &stop);

[[nodiscard]] Result<Done> writeSuperseded(JournalConnection &connection, MeetingRef meeting,
                                           const SupersededMeeting &old, const std::stop_token &stop);
/// Of each meeting: oldest first.
[[nodiscard]] Result<QHash<MeetingRef, QList<SupersededMeeting>>> readSuperseded(JournalConnection &connection,
                                                                                 const std::stop_token &stop);

[[nodiscard]] Result<Done> writeAcceptance(JournalConnection &connection, MeetingRef meeting,
                                           const Acceptance &acceptance, const std::stop_token &stop);
[[nodiscard]] Result<QHash<MeetingRef, Acceptance>> readAcceptances(JournalConnection &connection,
                                                                    const std::stop_token &stop);

} // namespace confdesk
