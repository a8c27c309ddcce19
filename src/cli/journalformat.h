// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/jsonformat.h"
#include "domain/journalcare.h"

namespace confdesk {

// What `journal init` and `journal check` print: docs/cli.md, "Journal".
[[nodiscard]] QJsonObject journalJson(const JournalReport &report);
[[nodiscard]] QString journalText(const JournalReport &report);
/// One line; the details are in the other formats.
[[nodiscard]] QString journalCsv(const JournalReport &report);

} // namespace confdesk
