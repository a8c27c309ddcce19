// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "lms/lmsconnection.h"

namespace confdesk {

/// The first `limit` conferences, by number, that have `text` in their title, course, owner's name or mail address, or
/// branch. Case does not count, in any script: SQLite's lower() knows ASCII only, and that of PostgreSQL what its
/// locale knows, so texts are compared here.
[[nodiscard]] Result<QList<ConferenceId>> conferencesWithText(LmsConnection &connection, const QString &text, int limit,
                                                              const std::stop_token &stop);

} // namespace confdesk
