// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/usage.h"

#include "cli/clitext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

const QList<CommandUsage> &commandUsages()
{
    static const QList<CommandUsage> commands{
        {.name = "list"_L1,
         .arguments = u"[--scope now|upcoming|recent|all] [--verdict CODE,…] [--needs-repair]"_s,
         .options = {u"scope"_s, u"verdict"_s, u"needs-repair"_s},
         .maximumArguments = 0},
        {.name = "check"_L1, .arguments = u"WHAT [--live]"_s, .options = {u"live"_s}, .maximumArguments = 1},
        {.name = "repair"_L1,
         .arguments = u"WHAT… | --all-broken [--dry-run]"_s,
         .options = {u"all-broken"_s, u"dry-run"_s}},
        {.name = "recreate"_L1,
         .arguments = u"slot:ID | conference:ID [--dry-run] [--force] --yes"_s,
         .options = {u"dry-run"_s, u"force"_s, u"yes"_s},
         .maximumArguments = 1},
        {.name = "operations"_L1, .arguments = {}, .maximumArguments = 0},
        {.name = "resume"_L1, .arguments = u"[ID…]"_s},
        {.name = "undo"_L1, .arguments = u"ID"_s, .maximumArguments = 1},
        {.name = "journal"_L1, .arguments = u"init | check"_s, .maximumArguments = 1},
    };
    return commands;
}

const CommandUsage *commandUsage(const QString &name)
{
    const auto &all = commandUsages();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const auto &usage) { return usage.name == name; });
    return found == all.end() ? nullptr : &*found;
}

QString usageLine(const CommandUsage *command)
{
    if (!command)
        return CliText::tr("Usage: confdesk-cli [--profile P | --demo [--state DIR]] [--format text|json|csv] "
                           "[--journal FILE] [--patience SECONDS] COMMAND …");
    return CliText::tr("Usage: confdesk-cli [--profile P | --demo …] %1 %2")
        .arg(command->name, command->arguments)
        .trimmed();
}

QString helpText()
{
    const QString help = CliText::tr(R"(%1

Shows which Teams meetings of the LMS will not be recorded, and repairs them.

Commands:
  list        one line per meeting, from the database alone
                --scope now|upcoming|recent|all  now: running or starting within 48 hours; recent: ended
                                                 in the last 30 days; without it these and all upcoming ones
                --verdict CODE,…                 only meetings with one of these verdicts
                --needs-repair                   only meetings that need repair
  check       the card of the conference or meeting WHAT
                --live                           ask Microsoft Graph too
  repair      finds the online meeting id where needed, switches recording on, proves it; the link stays
                --all-broken                     every meeting that needs repair, instead of WHAT…
                --dry-run                        look, plan and show, but change nothing
  recreate    gives slot:ID or conference:ID a new Teams meeting, with a new link; bookings stay, learners'
              calendar entries get the new link
                --dry-run                        look, plan and show, but change nothing
                --force                          also where repair would do, or where it is late
                --yes                            yes, really: without it nothing is done
  operations  what the journal knows was done and begun
  resume      continues the interrupted operations ID…, or all of them
  undo        takes back what the interrupted operation ID has begun
  journal     init: makes the schema of a team's journal; check: proves the journal sound
WHAT is a conference (51, conference:51, its address in the LMS), a time slot (slot:45), a join link, an event
or meeting id, or part of a title.

Options:
  --profile P         a profile file, or the name of one in the configuration folder
  --demo              a made-up LMS and a simulated Microsoft Graph instead of a profile
  --state DIR         where the demo lives and goes on from call to call; without it each call starts anew
  --format FORMAT     text (for people), json or csv (for programs)
  --journal FILE      keep the journal in this file instead of where the profile has it
  --patience SECONDS  how long one request may wait and retry altogether (120)
  -h, --help          this text
  -v, --version       the version

Secrets come from CONFDESK_DB_PASSWORD and CONFDESK_CLIENT_SECRET.
Exit status: 0 all fine; 1 done, but something needs attention; 2 wrong use; 3 nothing was done because of
database, network, token, credential or the journal.)");
    return help.arg(usageLine(nullptr));
}

QString versionText()
{
    return u"confdesk-cli "_s + QStringLiteral(CONFDESK_VERSION);
}

} // namespace confdesk
