// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace confdesk {

/// What the models offer beside Qt's own roles.
enum Role {
    LookRole = Qt::UserRole + 1, ///< confdesk::Look as int; only in verdict columns
    RawRole,                     ///< the whole, unshortened text, for copying
    ProgressRole,                ///< QSize(done, all) of a running operation
    StateIconRole,               ///< icon name of a step's or operation's state
};

} // namespace confdesk
