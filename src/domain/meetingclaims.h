// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/meetingref.h"

#include <stop_token>

namespace confdesk {

/// The right to work on a meeting, for the life of a flow, on every machine that uses the same LMS database (port;
/// implemented in src/lms: PostgreSQL advisory locks of the writer's connection; on SQLite, where the journal's open
/// subject does it, always granted).
class MeetingClaims
{
public:
    virtual ~MeetingClaims() = default;

    /// Conflict when another program holds it; the text says who and since when, as far as the server tells.
    [[nodiscard]] virtual Async<Done> claim(MeetingRef meeting, std::stop_token stop) = 0;

    /// Gives it back; also done by the end of the program, however it ends.
    virtual void release(MeetingRef meeting) = 0;

protected:
    MeetingClaims() = default;
    Q_DISABLE_COPY(MeetingClaims)
};

} // namespace confdesk
