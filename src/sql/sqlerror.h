// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "sql/connectionsettings.h"

class QSqlError;

namespace confdesk {

/// What a failed statement means, by the engine's own code (SQLite's result codes, PostgreSQL's SQLSTATE), never by its
/// text: that is in the server's language. It goes to `detail` as it is.
[[nodiscard]] Error statementError(const QSqlError &error, const ConnectionSettings &settings);

/// Somebody else's lock is in the way (SQLite): trying again may help.
[[nodiscard]] bool isBusy(const QSqlError &error, Engine engine);

/// The server is gone, or has hung up on us (PostgreSQL): only a new connection helps.
[[nodiscard]] bool isConnectionLoss(const QSqlError &error, Engine engine);

/// What an opening means that failed.
[[nodiscard]] Error openError(const QSqlError &error, const ConnectionSettings &settings);

/// The engine's plug-in of Qt is not installed, or does not load.
[[nodiscard]] Error driverMissingError(const ConnectionSettings &settings);

} // namespace confdesk
