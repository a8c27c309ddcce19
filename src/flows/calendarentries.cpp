// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/calendarentries.h"

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

/// Characters after which a link goes on: "…?p=abc" is not in "…?p=abcdef".
bool continuesLink(QChar next)
{
    return next.isLetterOrNumber() || QStringView(u"%_-=~").contains(next);
}

QString replaced(const QString &text, const QString &before, const QString &after)
{
    QString result;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + before.size())) {
        const qsizetype end = at + before.size();
        if (end < text.size() && continuesLink(text.at(end)))
            continue;
        result += QStringView(text).sliced(from, at - from);
        result += after;
        from = end;
    }
    result += QStringView(text).sliced(from);
    return result;
}

} // namespace

std::optional<QString> withLinkReplaced(const EventBody &body, const QString &oldLink, const QString &newLink)
{
    if (oldLink.isEmpty())
        return std::nullopt;
    const bool isHtml = body.contentType.compare("html"_L1, Qt::CaseInsensitive) == 0;
    QString changed = body.content;
    // The LMS writes links unescaped; Exchange may give them back either way.
    if (isHtml)
        changed = replaced(changed, oldLink.toHtmlEscaped(), newLink.toHtmlEscaped());
    changed = replaced(changed, oldLink, newLink);
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
            .warning = Warning{.kind = ErrorKind::NotApplied,
                               .text = tr("The calendar entry of %1 does not contain the old link and was left as it "
                                          "is: give the new link to %1.")
                                           .arg(entry->booking.person)}});
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
                                      .warning = Warning{.kind = error.kind, .text = text}});
}

} // namespace confdesk
