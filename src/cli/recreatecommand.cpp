// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/recreatecommand.h"

#include "base/redaction.h"
#include "cli/clitext.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

bool isNumber(const What &what)
{
    return std::holds_alternative<what::BySlot>(what) || std::holds_alternative<what::ByConference>(what);
}

/// "  slot:45  Algebra, 3 March 2026 10:00 (Europe/London)", line by line.
QString choice(const QList<Meeting> &meetings)
{
    QStringList lines;
    for (const Meeting &meeting : meetings)
        lines.append(u"  %1  %2"_s.arg(toString(meeting.ref), displayName(meeting)));
    return lines.join(u'\n');
}

} // namespace

RecreateCommand::RecreateCommand(RecreateOptions options, const CommandContext &context)
    : OperationsCommand(context),
      m_options(std::move(options)),
      m_finder(context.services.store, context.services.knowledge.clock(), context.services.profile.lmsBaseUrl)
{}

void RecreateCommand::start()
{
    whenDone(m_finder.find(m_options.what, stopToken()), this, [this](const Result<Target> &target) {
        if (!target)
            failToFind(target.error());
        else
            recreate(*target);
    });
}

/// Only by its number: a new link is nothing that a meeting should get because a search happened to find it.
void RecreateCommand::recreate(const Target &target)
{
    const What what = recognise(m_options.what, services().profile.lmsBaseUrl);
    if (!isNumber(what)) {
        const QString text = CliText::tr("“%1” was recognised as %2. Name the meeting to recreate by its number:")
                                 .arg(singleLine(redacted(m_options.what)), describe(what));
        return refuse(makeError(ErrorKind::NotFound, text + u'\n' + choice(target.meant)));
    }
    if (!target.namesMeetings) {
        const QString text =
            CliText::tr("Conference %1 has time slots, and each of them is a meeting. Name one of them:")
                .arg(target.conference.id.value());
        return refuse(makeError(ErrorKind::NotFound, text + u'\n' + choice(target.meant)));
    }
    const Meeting &meeting = target.meant.constFirst();
    const auto reason = m_options.apply == Apply::ForReal ? whyNoWriting() : std::nullopt;
    if (reason)
        services().operations.skip(meeting, u"recreate"_s, *reason);
    else
        services().operations.recreate({meeting}, m_options.force, m_options.apply);
    awaitEnd();
}

QString RecreateCommand::nothingText() const
{
    return CliText::tr("Nothing was recreated."); // never: there is always the one meeting
}

} // namespace confdesk
