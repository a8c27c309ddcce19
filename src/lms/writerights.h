// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lms/schemacolumns.h"

namespace confdesk {

/// Why nothing can be written, in one sentence for the person; empty when writing is allowed. Asked are exactly the
/// columns that the repair flow writes.
[[nodiscard]] Result<QString> whyNoWriting(LmsConnection &connection, const PresentColumns &present,
                                           bool hasOnlineMeetingIds, const std::stop_token &stop);

/// The same about giving a row a new meeting, of an account that may repair.
[[nodiscard]] QString whyNoReplacement(const LmsConnection &connection, const PresentColumns &present);

} // namespace confdesk
