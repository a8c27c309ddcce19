// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"
#include "domain/verdict.h"
#include "flows/operations.h"

#include <QStringList>

#include <variant>

#include <tl/expected.hpp>

class QCommandLineParser;

namespace confdesk {

struct CommandUsage;

struct ListOptions
{
    Scope scope = Scope::Relevant;
    QList<VerdictCode> verdicts; ///< empty: all
    bool needsRepair = false;    ///< only those

    bool operator==(const ListOptions &) const = default;
};

struct CheckOptions
{
    QString what;
    bool live = false;

    bool operator==(const CheckOptions &) const = default;
};

struct RepairOptions
{
    QStringList whats; ///< empty: all that are broken
    Apply apply = Apply::ForReal;

    bool operator==(const RepairOptions &) const = default;
};

struct RecreateOptions
{
    QString what;
    Apply apply = Apply::ForReal; ///< which takes --yes
    Force force = Force::No;

    bool operator==(const RecreateOptions &) const = default;
};

/// `operations`: what the journal has.
struct HistoryOptions
{
    bool operator==(const HistoryOptions &) const = default;
};

/// `resume` and `undo`.
struct UnfinishedOptions
{
    enum class Way { Resume, Undo };
    Way way = Way::Resume;
    QStringList ids; ///< of `undo` one; of `resume` empty: all that are interrupted

    bool operator==(const UnfinishedOptions &) const = default;
};

struct JournalOptions
{
    enum class Task { Init, Check };
    Task task = Task::Check;

    bool operator==(const JournalOptions &) const = default;
};

using CommandOptions = std::variant<ListOptions, CheckOptions, RepairOptions, RecreateOptions, HistoryOptions,
                                    UnfinishedOptions, JournalOptions>;

/// A value, or what is wrong with the arguments.
template <typename T>
using Checked = tl::expected<T, QString>;

/// Makes the options of the command known to the parser: all of all commands.
void declareCommandOptions(QCommandLineParser &parser);
/// Those that take a value, without dashes.
[[nodiscard]] QStringList commandOptionsWithValue();

/// What `command` is to do, from its own options and the arguments behind its name.
[[nodiscard]] Checked<CommandOptions> commandOptions(const QCommandLineParser &parser, const CommandUsage &command,
                                                     const QStringList &rest);

} // namespace confdesk
