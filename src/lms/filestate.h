// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace confdesk {

/// What can be said about an SQLite file before opening it, because SQLite itself would only say "unable to open":
/// missing, a folder, unreadable, empty.
[[nodiscard]] Result<Done> checkReadable(const QString &path, const QString &place);

/// Why an SQLite file cannot be changed by us, in one sentence; empty when it can. The folder counts: SQLite puts its
/// journal beside the file.
[[nodiscard]] QString whyNotWritable(const QString &path);

} // namespace confdesk
