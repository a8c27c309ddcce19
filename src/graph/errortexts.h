// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

#include <chrono>

namespace confdesk {

struct Question;

/// What an answer of Graph means, finer than an ErrorKind: it also chooses the advice.
enum class Meaning {
    PolicyMissing,
    PermissionMissing,
    MailboxScope,
    NoMailbox,
    Billing,
    NotOrganizer,
    MeetingGone,
    EventGone,
    UserGone,
    ItemGone,
    TokenRefused,
    BadMeetingId,
    BadFilter,
    BadRequest,
    NotGraph,
    Redirected,
    Conflict,
    EventChanged,
    Throttled,
    TooSlow,
    ServerFailed,
};

/// NoMailbox is PermissionMissing, not UserGone: the account may well exist, and what lacks is a licence.
[[nodiscard]] ErrorKind kindOf(Meaning meaning);

/// What happened, to which object, what to do: whole sentences for the person.
[[nodiscard]] QString textOf(Meaning meaning, const Question &question, int status);

/// Given up because `host` asks to wait for `asked`, longer than the rest of the `patience` of one request allows.
[[nodiscard]] QString throttledText(const QString &host, std::chrono::milliseconds asked,
                                    std::chrono::milliseconds patience);

/// "17 s": rounded up, so that a wait is never promised too short.
[[nodiscard]] QString secondsText(std::chrono::milliseconds duration);

} // namespace confdesk
