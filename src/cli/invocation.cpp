// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/invocation.h"

#include "base/redaction.h"
#include "cli/clitext.h"
#include "cli/usage.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int longestPatience = 24 * 60 * 60; // a day: more is a typing error

constexpr std::array commonOptions{"profile"_L1, "demo"_L1,     "state"_L1, "format"_L1,
                                   "journal"_L1, "patience"_L1, "help"_L1,  "version"_L1};
constexpr std::array optionsWithValue{"profile"_L1, "state"_L1, "format"_L1, "journal"_L1, "patience"_L1};

QString dashed(QStringView option)
{
    return "--"_L1 + option;
}

bool isCommon(const QString &option)
{
    return std::find(commonOptions.begin(), commonOptions.end(), option) != commonOptions.end();
}

void declareOptions(QCommandLineParser &parser)
{
    for (const QLatin1StringView name : optionsWithValue)
        parser.addOption(QCommandLineOption(name, {}, u"value"_s));
    parser.addOption(QCommandLineOption(u"demo"_s));
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    parser.addOption(QCommandLineOption(QStringList{u"v"_s, u"version"_s}));
    declareCommandOptions(parser);
}

/// `--profile --demo` takes "--demo" for the profile's name: a forgotten value must not hide what follows it.
std::optional<QString> emptyValue(const QCommandLineParser &parser)
{
    QStringList names = commandOptionsWithValue();
    for (const QLatin1StringView name : optionsWithValue)
        names.append(name);
    for (const QString &name : std::as_const(names)) {
        const QStringList values = parser.values(name);
        for (const QString &value : values) {
            if (value.trimmed().isEmpty() || value.startsWith("--"_L1))
                return CliText::tr("%1 needs a value.").arg(dashed(name));
        }
    }
    return std::nullopt;
}

std::optional<QString> foreignOption(const QCommandLineParser &parser, const CommandUsage &command)
{
    const QStringList used = parser.optionNames();
    for (const QString &name : used) {
        if (!isCommon(name) && !command.options.contains(name))
            return CliText::tr("%1 is not an option of “%2”.").arg(dashed(name), command.name);
    }
    return std::nullopt;
}

std::optional<QString> wrongWorld(const QCommandLineParser &parser)
{
    const bool demo = parser.isSet(u"demo"_s);
    const bool profile = parser.isSet(u"profile"_s);
    if (demo && profile)
        return CliText::tr("--profile and --demo exclude each other: give one of them.");
    if (!demo && !profile)
        return CliText::tr("Neither --profile nor --demo was given: say which LMS is meant.");
    if (!demo && parser.isSet(u"state"_s))
        return CliText::tr("--state belongs to --demo: a profile's database says itself where it is.");
    return std::nullopt;
}

Checked<OutputFormat> formatOf(const QCommandLineParser &parser)
{
    const QString value = parser.value(u"format"_s);
    if (!parser.isSet(u"format"_s) || value == "text"_L1)
        return OutputFormat::Text;
    if (value == "json"_L1)
        return OutputFormat::Json;
    if (value == "csv"_L1)
        return OutputFormat::Csv;
    return tl::unexpected(CliText::tr("--format “%1” is unknown: it is text, json or csv.").arg(redacted(value)));
}

Checked<std::chrono::seconds> patienceOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"patience"_s))
        return std::chrono::seconds(120);
    const QString value = parser.value(u"patience"_s);
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (isNumber && seconds > 0 && seconds <= longestPatience)
        return std::chrono::seconds(seconds);
    return tl::unexpected(CliText::tr("--patience “%1” is not a whole number of seconds from 1 to %2.")
                              .arg(redacted(value), QString::number(longestPatience)));
}

Checked<Invocation> invocationOf(const QCommandLineParser &parser, const CommandUsage &command, const QStringList &rest)
{
    for (const auto &problem : {emptyValue(parser), foreignOption(parser, command), wrongWorld(parser)}) {
        if (problem)
            return tl::unexpected(*problem);
    }
    const auto format = formatOf(parser);
    if (!format)
        return tl::unexpected(format.error());
    const auto patience = patienceOf(parser);
    if (!patience)
        return tl::unexpected(patience.error());
    const auto options = commandOptions(parser, command, rest);
    if (!options)
        return tl::unexpected(options.error());
    return Invocation{.profile = parser.value(u"profile"_s),
                      .demoStateFolder = parser.value(u"state"_s),
                      .journalFile = parser.value(u"journal"_s),
                      .format = *format,
                      .patience = *patience,
                      .command = *options};
}

QString unknownCommand(const QString &name)
{
    QStringList known;
    for (const CommandUsage &command : commandUsages())
        known.append(command.name);
    return CliText::tr("“%1” is not a command: the commands are %2.").arg(redacted(name), known.join(", "_L1));
}

} // namespace

ParsedArguments parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    const bool understood = parser.parse(arguments);
    QStringList rest = parser.positionalArguments();
    const QString name = rest.isEmpty() ? QString() : rest.takeFirst();
    const CommandUsage *command = commandUsage(name);
    if (!understood)
        return WrongUse{.message = redacted(parser.errorText()), .usage = usageLine(command)};
    if (parser.isSet(u"help"_s))
        return Information{helpText()};
    if (parser.isSet(u"version"_s))
        return Information{versionText()};
    if (name.isEmpty())
        return WrongUse{.message = CliText::tr("The command is missing."), .usage = usageLine(nullptr)};
    if (!command)
        return WrongUse{.message = unknownCommand(name), .usage = usageLine(nullptr)};
    const auto invocation = invocationOf(parser, *command, rest);
    if (!invocation)
        return WrongUse{.message = invocation.error(), .usage = usageLine(command)};
    return *invocation;
}

} // namespace confdesk
