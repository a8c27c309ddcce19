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

// Which of the columns the user has no right to, and what to GRANT; empty when there is none. Columns that do not exist
// are another matter.
[[nodiscard]] QString missingRead(std::span<const TableColumns> read, const PresentColumns &present,
                                  const QString &user);
[[nodiscard]] QString missingUpdate(std::span<const TableColumns> written, const PresentColumns &present,
                                    const QString &user);

} // namespace confdesk
