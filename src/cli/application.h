// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/exitstatus.h"
#include "workspace/workspace.h"

#include <QStringList>

namespace confdesk {

/// Runs the program once: what main() does when a QCoreApplication is there. `arguments` with the program's name first.
/// `aroundJournal`: WorkspaceOptions::aroundJournal.
[[nodiscard]] ExitStatus runCommandLine(const QStringList &arguments, const AroundJournal &aroundJournal = {});

} // namespace confdesk
