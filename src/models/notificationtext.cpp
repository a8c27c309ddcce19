// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/notificationtext.h"

#include "models/meetingtimes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Letter
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Notification)
};

/// With the year: a letter is read on another day.
QString timesOf(const Meeting &meeting)
{
    QStringList lines;
    for (const TimeLine &line : sharedTimeLines(meeting, QDateTime()))
        lines.append(u"  %1 (%2)"_s.arg(line.text, line.zone));
    return lines.join(u'\n');
}

} // namespace

std::optional<LinkChange> linkChangeOf(const OperationRecord &operation)
{
    const QString newLink = operation.after.value("joinLink"_L1).toString();
    const bool isRecreation = operation.flow == "recreate"_L1 && operation.state == OperationState::Done;
    if (!isRecreation || operation.dryRun || newLink.isEmpty())
        return std::nullopt;
    return LinkChange{.oldLink = operation.before.value("joinLink"_L1).toString().trimmed(), .newLink = newLink};
}

Notification notificationOf(const Meeting &meeting, const LinkChange &change)
{
    const QString title = singleLine(meeting.conference.title);
    QStringList lines{Letter::tr("The online meeting of “%1” has a new link.").arg(title),
                      QString(),
                      Letter::tr("When:"),
                      timesOf(meeting),
                      QString(),
                      Letter::tr("New link:"),
                      change.newLink};
    if (!change.oldLink.isEmpty())
        lines << QString() << Letter::tr("Please do not use the old link any more:") << change.oldLink;
    lines << QString() << Letter::tr("Your booking stays as it is.");
    //: Subject of a mail: the name of a meeting.
    return {.subject = Letter::tr("New link: %1").arg(displayName(meeting)), .text = lines.join(u'\n')};
}

} // namespace confdesk
