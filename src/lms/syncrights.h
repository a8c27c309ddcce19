// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lms/schemacolumns.h"

namespace confdesk {

/// Why the LMS's recordings cannot be read, in one sentence for the person; empty when they can.
[[nodiscard]] QString whyNoRecordings(const LmsConnection &connection, const PresentColumns &present);

/// Why none may be added or moved, of an account that may repair. Asked are exactly the columns that the sync flow
/// touches, and the sequences that number what it adds.
[[nodiscard]] Result<QString> whyNoSync(LmsConnection &connection, const PresentColumns &present,
                                        const std::stop_token &stop);

} // namespace confdesk
