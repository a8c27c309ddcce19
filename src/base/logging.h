// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>
#include <QString>

namespace confdesk {

Q_DECLARE_LOGGING_CATEGORY(lcApp)   // confdesk.app: start, stop, profiles
Q_DECLARE_LOGGING_CATEGORY(lcGraph) // confdesk.graph: requests to Graph and Entra ID
Q_DECLARE_LOGGING_CATEGORY(lcSql)   // confdesk.sql: the LMS database
Q_DECLARE_LOGGING_CATEGORY(lcFlow)  // confdesk.flow: operations and their steps
Q_DECLARE_LOGGING_CATEGORY(lcUi)    // confdesk.ui: windows

/// Routes every message of this process, Qt's own included, through redacted() to stderr, and to `file` when it is
/// not empty (appended; rotated once past 5 MiB). Call once, first thing in main().
void installLogSink(const QString &file = {});

} // namespace confdesk
