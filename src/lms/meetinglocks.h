// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/meetingref.h"

#include <QSet>

#include <stop_token>

namespace confdesk {

class LmsConnection;

/// The meetings that a connection to PostgreSQL keeps for itself: advisory locks of its session, which end with it,
/// however it ends. A pool between that gives each transaction another session would make them worthless.
class MeetingLocks
{
public:
    /// Conflict when another session has it; the text says who, as far as the server shows.
    [[nodiscard]] Result<Done> claim(LmsConnection &connection, MeetingRef meeting, const std::stop_token &stop);
    void release(LmsConnection &connection, MeetingRef meeting);

    /// In a new session, which holds nothing yet: takes back what nobody else has taken meanwhile.
    [[nodiscard]] Result<Done> takeBack(LmsConnection &connection, const std::stop_token &stop);
    /// Before a write: Conflict when the meeting was claimed and another session has it by now. What was never claimed
    /// may be written.
    [[nodiscard]] Result<Done> prove(LmsConnection &connection, MeetingRef meeting, const std::stop_token &stop) const;

private:
    QSet<MeetingRef> m_claimed;
};

} // namespace confdesk
