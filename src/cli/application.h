// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/exitstatus.h"

#include <QStringList>

namespace confdesk {

/// Runs the program once: what main() does when a QCoreApplication is there. `arguments` with the program's name first.
[[nodiscard]] ExitStatus runCommandLine(const QStringList &arguments);

} // namespace confdesk
