// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandoptions.h"

#include "base/redaction.h"
#include "cli/clitext.h"
#include "cli/usage.h"

#include <QCommandLineParser>

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr std::array flags{"needs-repair"_L1, "live"_L1, "all-broken"_L1, "dry-run"_L1, "force"_L1, "yes"_L1};

QString tooMany(const CommandUsage &command, const QString &argument, int maximum)
{
    return CliText::tr("“%1” is one argument too many: “%2” takes %n argument(s).", nullptr, maximum)
        .arg(redacted(argument), command.name);
}

Apply applyOf(const QCommandLineParser &parser)
{
    return parser.isSet(u"dry-run"_s) ? Apply::DryRun : Apply::ForReal;
}

QString codeNames()
{
    QStringList names;
    for (int code = 0; code < verdictCodeCount; ++code)
        names.append(codeName(static_cast<VerdictCode>(code)));
    return names.join(", "_L1);
}

Checked<QList<VerdictCode>> verdictsOf(const QCommandLineParser &parser)
{
    QList<VerdictCode> codes;
    const QStringList names = parser.values(u"verdict"_s).join(u',').split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto code = codeFromName(name.trimmed());
        if (!code)
            return tl::unexpected(CliText::tr("--verdict “%1” is unknown: the verdicts are %2.")
                                      .arg(redacted(name.trimmed()), codeNames()));
        if (!codes.contains(*code))
            codes.append(*code);
    }
    if (codes.isEmpty() && parser.isSet(u"verdict"_s))
        return tl::unexpected(CliText::tr("--verdict names no verdict: the verdicts are %1.").arg(codeNames()));
    return codes;
}

Checked<CommandOptions> listOptions(const QCommandLineParser &parser)
{
    ListOptions options{.needsRepair = parser.isSet(u"needs-repair"_s)};
    if (parser.isSet(u"scope"_s)) {
        const auto scope = scopeFromName(parser.value(u"scope"_s));
        if (!scope)
            return tl::unexpected(CliText::tr("--scope “%1” is unknown: it is now, upcoming, recent or all.")
                                      .arg(redacted(parser.value(u"scope"_s))));
        options.scope = *scope;
    }
    const auto verdicts = verdictsOf(parser);
    if (!verdicts)
        return tl::unexpected(verdicts.error());
    options.verdicts = *verdicts;
    return options;
}

Checked<CommandOptions> checkOptions(const QCommandLineParser &parser, const QStringList &rest)
{
    if (rest.isEmpty())
        return tl::unexpected(CliText::tr("WHAT is missing: say which conference or meeting to check."));
    return CheckOptions{.what = rest.constFirst(), .live = parser.isSet(u"live"_s)};
}

Checked<CommandOptions> repairOptions(const QCommandLineParser &parser, const QStringList &rest)
{
    const bool allBroken = parser.isSet(u"all-broken"_s);
    if (allBroken && !rest.isEmpty())
        return tl::unexpected(
            CliText::tr("--all-broken and “%1” exclude each other: give one.").arg(redacted(rest.constFirst())));
    if (!allBroken && rest.isEmpty())
        return tl::unexpected(CliText::tr("WHAT is missing: say which meetings to repair, or give --all-broken."));
    return RepairOptions{.whats = rest, .apply = applyOf(parser)};
}

Checked<CommandOptions> recreateOptions(const QCommandLineParser &parser, const QStringList &rest)
{
    if (rest.isEmpty())
        return tl::unexpected(
            CliText::tr("The meeting is missing: name it by its number, as slot:45 or conference:54."));
    const Apply apply = applyOf(parser);
    if (apply == Apply::ForReal && !parser.isSet(u"yes"_s))
        return tl::unexpected(CliText::tr("Recreating gives the meeting a new join link. Confirm that with --yes, or "
                                          "look at it first with --dry-run. Nothing was done."));
    return RecreateOptions{
        .what = rest.constFirst(), .apply = apply, .force = parser.isSet(u"force"_s) ? Force::Yes : Force::No};
}

Checked<CommandOptions> resumeOptions(const QStringList &rest)
{
    UnfinishedOptions options{.way = UnfinishedOptions::Way::Resume, .ids = rest};
    options.ids.removeDuplicates();
    return options;
}

Checked<CommandOptions> undoOptions(const QStringList &rest)
{
    if (rest.isEmpty())
        return tl::unexpected(CliText::tr("The id is missing: “operations” lists those that there are."));
    return UnfinishedOptions{.way = UnfinishedOptions::Way::Undo, .ids = rest};
}

Checked<CommandOptions> journalOptions(const QStringList &rest)
{
    const QString task = rest.value(0);
    if (task == "init"_L1)
        return JournalOptions{.task = JournalOptions::Task::Init};
    if (task == "check"_L1)
        return JournalOptions{.task = JournalOptions::Task::Check};
    if (task.isEmpty())
        return tl::unexpected(CliText::tr("The task is missing: it is init or check."));
    return tl::unexpected(CliText::tr("“%1” is no task of the journal's: it is init or check.").arg(redacted(task)));
}

} // namespace

void declareCommandOptions(QCommandLineParser &parser)
{
    const QStringList withValue = commandOptionsWithValue();
    for (const QString &name : withValue)
        parser.addOption(QCommandLineOption(name, {}, u"value"_s));
    for (const QLatin1StringView name : flags)
        parser.addOption(QCommandLineOption(name));
}

QStringList commandOptionsWithValue()
{
    return {u"scope"_s, u"verdict"_s};
}

Checked<CommandOptions> commandOptions(const QCommandLineParser &parser, const CommandUsage &command,
                                       const QStringList &rest)
{
    for (const QString &argument : rest) {
        if (argument.trimmed().isEmpty())
            return tl::unexpected(CliText::tr("An argument of “%1” is empty.").arg(command.name));
    }
    if (command.maximumArguments && rest.size() > *command.maximumArguments)
        return tl::unexpected(tooMany(command, rest.at(*command.maximumArguments), *command.maximumArguments));
    if (command.name == "list"_L1)
        return listOptions(parser);
    if (command.name == "check"_L1)
        return checkOptions(parser, rest);
    if (command.name == "repair"_L1)
        return repairOptions(parser, rest);
    if (command.name == "recreate"_L1)
        return recreateOptions(parser, rest);
    if (command.name == "operations"_L1)
        return HistoryOptions{};
    if (command.name == "resume"_L1)
        return resumeOptions(rest);
    if (command.name == "undo"_L1)
        return undoOptions(rest);
    return journalOptions(rest);
}

} // namespace confdesk
