// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QStringList>

namespace confdesk {

/// What the command line asks for.
struct StartOptions
{
    enum class What { LastProfile, Profile, Demo, Help, Version };

    What what = What::LastProfile;
    QString profile;     ///< name or file, with What::Profile
    QString stateFolder; ///< with What::Demo; empty: a temporary one
    QString helpText;    ///< with What::Help

    bool operator==(const StartOptions &) const = default;
};

/// `arguments`: with the program's name first. An error is wrong use, worded for the terminal.
[[nodiscard]] Result<StartOptions> parseStartOptions(const QStringList &arguments);

} // namespace confdesk
