// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/target.h"

#include "base/redaction.h"
#include "cli/clitext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int mostCandidates = 20;
constexpr int titleWidth = 80;

QString nothingFound(const QString &text, const What &what)
{
    return CliText::tr("Nothing was found for “%1”, which was recognised as %2.")
        .arg(singleLine(redacted(text)), describe(what));
}

QString severalFound(const QString &text, const What &what, const QList<Conference> &conferences)
{
    QStringList lines{CliText::tr("“%1”, which was recognised as %2, means several conferences. Name one of them:")
                          .arg(singleLine(redacted(text)), describe(what))};
    for (const Conference &conference : conferences.first(std::min<qsizetype>(conferences.size(), mostCandidates))) {
        lines.append(u"  conference:%1  %2"_s.arg(QString::number(conference.id.value()),
                                                  singleLine(conference.title, titleWidth)));
    }
    if (conferences.size() > mostCandidates)
        lines.append(u"  …"_s);
    return lines.join(u'\n');
}

Result<Target> targetFrom(const QString &text, const What &what, const Found &found, const QList<Meeting> &meetings)
{
    Target target{.allMeetings = meetings, .namesMeetings = !found.meetings.isEmpty()};
    std::copy_if(meetings.begin(), meetings.end(), std::back_inserter(target.meant), [&found](const Meeting &meeting) {
        return found.meetings.isEmpty() || found.meetings.contains(meeting.ref);
    });
    if (target.meant.isEmpty()) // gone between two questions
        return failure(ErrorKind::NotFound, nothingFound(text, what));
    target.conference = meetings.constFirst().conference;
    // A conference without slots is itself the one meeting that its number names.
    target.namesMeetings |= target.conference.slotCount == 0;
    return target;
}

} // namespace

TargetFinder::TargetFinder(MeetingStore &store, const Clock &clock, QString lmsBaseUrl, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_lmsBaseUrl(std::move(lmsBaseUrl))
{}

Async<Target> TargetFinder::find(const QString &text, std::stop_token stop)
{
    const Pending<Target> pending;
    const What what = recognise(text, m_lmsBaseUrl);
    whenDone(m_store.find(what, mostCandidates + 1, stop), this,
             [this, text, what, pending, stop](const Result<Found> &found) {
                 if (!found && found.error().kind != ErrorKind::NotFound)
                     return pending.resolve(failure(found.error()));
                 if (!found || found->conferences.isEmpty())
                     return pending.resolve(failure(ErrorKind::NotFound, nothingFound(text, what)));
                 if (found->conferences.size() > 1)
                     return pending.resolve(failure(ErrorKind::NotFound, severalFound(text, what, found->conferences)));
                 readMeetings(text, what, *found, pending, stop);
             });
    return pending.future();
}

void TargetFinder::readMeetings(const QString &text, const What &what, const Found &found,
                                const Pending<Target> &pending, std::stop_token stop)
{
    whenDone(m_store.meetingsOf(found.conferences.constFirst().id, stop), this,
             [this, text, what, found, pending](const Result<QList<Meeting>> &meetings) {
                 if (!meetings)
                     return pending.resolve(failure(meetings.error()));
                 auto target = targetFrom(text, what, found, *meetings);
                 if (target)
                     target->readAt = m_clock.nowUtc();
                 pending.resolve(target);
             });
}

} // namespace confdesk
