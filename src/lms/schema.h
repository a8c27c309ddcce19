// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meetingstore.h"

#include <stop_token>

namespace confdesk {

class LmsConnection;

/// What was found at opening: which of the columns that came late exist (LMS facts §1), and what the account may do.
struct LmsSchema
{
    bool hasServiceAccounts = true; ///< account_settings.0004
    StoreCapabilities capabilities; ///< hasOnlineMeetingIds: conferences.0008
    QString whyNoReplacement;       ///< why meetings may not be replaced; the same reason when nothing may be written
    QString whyNoRecordings;        ///< why recordings cannot be read
    QString whyNoSync;              ///< why none may be written; the same reason when nothing may be

    bool operator==(const LmsSchema &) const = default;
};

/// Fails when this is not an LMS's database, or when something that the list needs may not be read: a number of
/// bookings that is 0 because nobody may count them would be a lie.
[[nodiscard]] Result<LmsSchema> inspectSchema(LmsConnection &connection, const std::stop_token &stop);

} // namespace confdesk
