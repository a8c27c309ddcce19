// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace confdesk {

/// What the program says to whoever started it (docs/cli.md, "Exit status").
enum class ExitStatus {
    Fine = 0,
    NeedsAttention = 1, ///< done, but a verdict needs repair, or an item failed or was refused
    WrongUse = 2,
    NothingDone = 3, ///< because of database, network, token or credential
};

/// Whether an error is about what surrounds the meetings: with no other kind, nothing was done because of the world.
[[nodiscard]] bool isOfTheWorld(ErrorKind kind);
/// Whether the next meeting would only meet the same error.
[[nodiscard]] bool willMeetEveryMeeting(ErrorKind kind);

} // namespace confdesk
