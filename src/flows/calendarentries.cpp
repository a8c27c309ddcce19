// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/calendarentries.h"

#include <QUrl>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int mostTries = 3; // when the learner's own programs change the entry at the same moment

bool meetsEveryEntry(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Throttled:
    case ErrorKind::Credential:
    case ErrorKind::Secret:
        return true;
    default:
        return false;
    }
}

/// Whether the link goes on behind a place where it stands: "…?p=abc" is not in "…?p=abcdef", nor a host in its pages.
/// Behind a full stop or a colon it does so only when something follows.
bool continuesAt(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return false;
    const QChar next = text.at(at);
    if (next == u'&')
        return text.sliced(at).startsWith("&amp;"_L1) || (at + 1 < text.size() && text.at(at + 1) == u'=');
    if (QStringView(u".:?,;!").contains(next))
        return at + 1 < text.size() && (text.at(at + 1).isLetterOrNumber() || text.at(at + 1) == u'%');
    return next.isLetterOrNumber() || QStringView(u"%_-=~/#+@").contains(next);
}

/// Whether the place is inside of another link, as in that of a redirection.
bool continuesBefore(QStringView text, qsizetype at)
{
    return at > 0 && (text.at(at - 1).isLetterOrNumber() || QStringView(u"/%").contains(text.at(at - 1)));
}

struct Spelling
{
    QString before;
    QString after;
};

/// In one pass: what has been put in is not looked at again.
QString replaced(const QString &text, const QList<Spelling> &spellings)
{
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto here = std::ranges::find_if(spellings, [&](const Spelling &each) {
            return QStringView(text).sliced(at).startsWith(each.before) && !continuesBefore(text, at) &&
                   !continuesAt(text, at + each.before.size());
        });
        if (here == spellings.end()) {
            result += text.at(at++);
            continue;
        }
        result += here->after;
        at += here->before.size();
    }
    return result;
}

} // namespace

bool isReplaceable(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && !url.host().isEmpty() && url.path().size() > 1;
}

std::optional<QString> withLinkReplaced(const EventBody &body, const QString &oldLink, const QString &newLink)
{
    if (!isReplaceable(oldLink))
        return std::nullopt;
    QList<Spelling> spellings;
    // The LMS writes links unescaped; Exchange may give them back either way.
    if (body.contentType.compare("html"_L1, Qt::CaseInsensitive) == 0)
        spellings.append({.before = oldLink.toHtmlEscaped(), .after = newLink.toHtmlEscaped()});
    spellings.append({.before = oldLink, .after = newLink});
    const QString changed = replaced(body.content, spellings);
    return changed == body.content ? std::nullopt : std::optional(changed);
}

struct CalendarEntries::Entry
{
    Booking booking;
    EventId event;
    QString oldLink;
    QString newLink;
    std::stop_token stop;
    int tries = 0;
    Pending<EntryResult> result;
};

CalendarEntries::CalendarEntries(CalendarService &calendar, QObject *parent) : QObject(parent), m_calendar(calendar) {}

Async<EntryResult> CalendarEntries::update(const Booking &booking, const QString &oldLink, const QString &newLink,
                                           std::stop_token stop)
{
    auto entry = std::make_shared<Entry>();
    entry->booking = booking;
    entry->event = EventId(booking.eventId.value_or(QString()));
    entry->oldLink = oldLink;
    entry->newLink = newLink;
    entry->stop = std::move(stop);
    read(entry);
    return entry->result.future();
}

void CalendarEntries::read(const std::shared_ptr<Entry> &entry)
{
    ++entry->tries;
    whenDone(m_calendar.eventBody(entry->booking.email, entry->event, entry->stop), this,
             [this, entry](const Result<EventBody> &body) {
                 if (body)
                     write(entry, *body);
                 else
                     end(entry, body.error());
             });
}

void CalendarEntries::write(const std::shared_ptr<Entry> &entry, const EventBody &body)
{
    const auto content = withLinkReplaced(body, entry->oldLink, entry->newLink);
    if (!content) {
        const bool hasNew =
            body.content.contains(entry->newLink) || body.content.contains(entry->newLink.toHtmlEscaped());
        if (hasNew) {
            entry->result.resolve(EntryResult{.outcome = EntryOutcome::HadNewLink});
            return;
        }
        entry->result.resolve(EntryResult{
            .outcome = EntryOutcome::WithoutLink,
            .warnings = {Warning{.kind = ErrorKind::NotApplied,
                                 .text = tr("The calendar entry of %1 does not contain the old link and was left as it "
                                            "is: give the new link to %1.")
                                             .arg(entry->booking.person)}}});
        return;
    }
    EventBody changed = body;
    changed.content = *content;
    whenDone(m_calendar.replaceBody(entry->booking.email, entry->event, changed, entry->stop), this,
             [this, entry](const Result<Done> &replaced) {
                 if (replaced)
                     entry->result.resolve(EntryResult{.outcome = EntryOutcome::Updated});
                 else if (replaced.error().kind == ErrorKind::Conflict && entry->tries < mostTries)
                     read(entry);
                 else
                     end(entry, replaced.error());
             });
}

void CalendarEntries::end(const std::shared_ptr<Entry> &entry, const Error &error)
{
    if (meetsEveryEntry(error.kind)) {
        entry->result.resolve(failure(error));
        return;
    }
    const bool isGone = error.kind == ErrorKind::EventGone || error.kind == ErrorKind::UserGone;
    const QString &person = entry->booking.person;
    const QString text =
        error.kind == ErrorKind::EventGone
            ? tr("%1 has deleted the calendar entry: give the new link to %1.").arg(person)
        : error.kind == ErrorKind::UserGone
            ? tr("%1 has no mailbox any more, or none that Graph can reach: give the new link to %1.").arg(person)
            : tr("The calendar entry of %1 could not be updated: %2").arg(person, error.text);
    entry->result.resolve(EntryResult{.outcome = isGone ? EntryOutcome::Gone : EntryOutcome::Failed,
                                      .warnings = {Warning{.kind = error.kind, .text = text}}});
}

} // namespace confdesk
