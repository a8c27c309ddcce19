// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exitstatus.h"

namespace confdesk {

bool isOfTheWorld(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Server:
    case ErrorKind::Database:
    case ErrorKind::ReadOnly:
        return true;
    default:
        return willMeetEveryMeeting(kind);
    }
}

bool willMeetEveryMeeting(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Credential:
    case ErrorKind::Secret:
    case ErrorKind::Throttled:
        return true;
    default: // a server may fail over one meeting only
        return false;
    }
}

} // namespace confdesk
