// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/application.h"

#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/interruption.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

void showWaits(GraphActivity &activity, Console &console)
{
    QObject::connect(&activity, &GraphActivity::waitStarted, &activity, [&console](std::chrono::milliseconds wait) {
        const auto seconds = static_cast<int>(std::ceil(std::chrono::duration<double>(wait).count()));
        console.showWaiting(CliText::tr("Graph asks to wait %1 s").arg(seconds));
    });
    QObject::connect(&activity, &GraphActivity::waitEnded, &activity, [&console] { console.showWaiting({}); });
}

/// In the event loop, until the command ends.
ExitStatus runCommand(const CommandOptions &options, const CommandContext &context, const Interruption &interruption)
{
    const std::unique_ptr<Command> command = makeCommand(options, context);
    QObject::connect(&interruption, &Interruption::requested, command.get(), &Command::interrupt);
    QObject::connect(command.get(), &Command::finished, command.get(),
                     [](ExitStatus status) { QCoreApplication::exit(static_cast<int>(status)); });
    command->run();
    return static_cast<ExitStatus>(QCoreApplication::exec());
}

ExitStatus runIn(Workspace &workspace, const Invocation &invocation, Console &console, const Interruption &interruption)
{
    const CommandContext context{.services = workspace.services(), .console = console, .format = invocation.format};
    showWaits(context.services.graphActivity, console);
    const ExitStatus status = runCommand(invocation.command, context, interruption);
    console.showWaiting({});
    return status;
}

ExitStatus runInvocation(const Invocation &invocation, const Secrets &secrets, const AroundJournal &aroundJournal,
                         Console &console)
{
    const Interruption interruption; // before anything is made that a killed program would leave behind
    const WorkspaceOptions options{
        .patience = invocation.patience, .journalFile = invocation.journalFile, .aroundJournal = aroundJournal};
    if (invocation.profile.isEmpty()) {
        const auto workspace = openDemoWorkspace(invocation.demoStateFolder, options);
        if (workspace)
            return runIn(**workspace, invocation, console, interruption);
        console.showError(workspace.error());
        return ExitStatus::NothingDone;
    }
    const auto profile = loadProfile(invocation.profile);
    if (!profile) {
        console.showError(profile.error());
        return ExitStatus::WrongUse;
    }
    const auto workspace = openWorkspace(*profile, secrets, options);
    return runIn(*workspace, invocation, console, interruption);
}

ExitStatus runParsed(const ParsedArguments &parsed, const Secrets &secrets, const AroundJournal &aroundJournal,
                     Console &console)
{
    if (const auto *information = std::get_if<Information>(&parsed)) {
        console.writeResult(information->text + u'\n');
        return ExitStatus::Fine;
    }
    if (const auto *wrong = std::get_if<WrongUse>(&parsed)) {
        console.showMessage(wrong->message + u'\n' + wrong->usage);
        return ExitStatus::WrongUse;
    }
    return runInvocation(std::get<Invocation>(parsed), secrets, aroundJournal, console);
}

} // namespace

ExitStatus runCommandLine(const QStringList &arguments, const AroundJournal &aroundJournal)
{
    const Secrets secrets = takeSecretsFromEnvironment();
    Console console;
    const ExitStatus status = runParsed(parseArguments(arguments), secrets, aroundJournal, console);
    return !console.allWritten() && status == ExitStatus::Fine ? ExitStatus::NeedsAttention : status;
}

} // namespace confdesk
