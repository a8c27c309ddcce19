// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace confdesk {

/// What the help and the usage lines know about a command.
struct CommandUsage
{
    QLatin1StringView name;
    QString arguments;                        ///< "WHAT [--live]"
    QStringList options = {};                 ///< those of the command alone, without dashes
    std::optional<int> maximumArguments = {}; ///< nullopt: any number
};

[[nodiscard]] const QList<CommandUsage> &commandUsages();
[[nodiscard]] const CommandUsage *commandUsage(const QString &name); ///< nullptr: no such command

/// "Usage: confdesk-cli …": of one command, or of the program when `command` is nullptr. One line.
[[nodiscard]] QString usageLine(const CommandUsage *command);

[[nodiscard]] QString helpText();
[[nodiscard]] QString versionText();

} // namespace confdesk
