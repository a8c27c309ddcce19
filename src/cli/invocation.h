// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commandoptions.h"

#include <QStringList>

#include <chrono>
#include <variant>

namespace confdesk {

enum class OutputFormat { Text, Json, Csv };

/// A call of confdesk-cli that makes sense.
struct Invocation
{
    QString profile;         ///< empty: the demo
    QString demoStateFolder; ///< empty: a demo for this call only
    QString journalFile;     ///< empty: where the profile, or the demo, has it
    OutputFormat format = OutputFormat::Text;
    std::chrono::seconds patience{120};
    CommandOptions command;

    bool operator==(const Invocation &) const = default;
};

/// --help and --version: a text that is all there is to do.
struct Information
{
    QString text;

    bool operator==(const Information &) const = default;
};

/// What is wrong with the arguments, naming the one, and how it is done right.
struct WrongUse
{
    QString message;
    QString usage; ///< one line; may be empty

    bool operator==(const WrongUse &) const = default;
};

using ParsedArguments = std::variant<Invocation, Information, WrongUse>;

/// `arguments` with the program's name first, as QCoreApplication gives them. Options may stand before and behind the
/// command.
[[nodiscard]] ParsedArguments parseArguments(const QStringList &arguments);

} // namespace confdesk
