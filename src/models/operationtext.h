// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"

#include <QString>

namespace confdesk {

/// An operation as plain text for a ticket: what, state, steps, error with its details, warnings. Passcodes and the
/// like are redacted.
[[nodiscard]] QString operationText(const OperationRecord &operation);

} // namespace confdesk
