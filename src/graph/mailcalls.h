// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/calendarservice.h"
#include "graph/httprequest.h"

namespace confdesk {

/// Sends a plain text from `mailbox` to one person, and keeps it among the sent items: what a person can look up when
/// the answer is lost (graph facts §8.1).
[[nodiscard]] HttpRequest postMail(const QString &mailbox, const MailMessage &message);

} // namespace confdesk
