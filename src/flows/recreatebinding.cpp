// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of the recreate flow from the point of no return on.

#include "flows/recreateflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// One mailbox that does not answer is no reason to leave the others without the new link.
bool isOneMailbox(ErrorKind kind)
{
    return kind == ErrorKind::Timeout || kind == ErrorKind::Throttled;
}

} // namespace

std::optional<Error> RecreateFlow::whyNoLongerBound(const Meeting &row) const
{
    const QString name = displayName(row);
    if (row.wallTime != m_facts.event.wallTime) {
        return makeError(ErrorKind::Conflict, tr("%1 was moved to another time in the meantime: the new meeting would "
                                                 "be at the wrong time. Plan it again.")
                                                  .arg(name));
    }
    const QDateTime now = m_tools.knowledge.clock().nowUtc();
    if (row.schedule().hasBegun(now)) {
        return makeError(ErrorKind::NotApplied,
                         tr("%1 has begun in the meantime: people are in the old meeting.").arg(name));
    }
    if (const auto late = whyTooLate(row, now); late && m_facts.force == Force::No)
        return late;
    return whyNotDuringSync(row);
}

Async<StepOutcome> RecreateFlow::bindRow(std::stop_token stop)
{
    const Outcome outcome;
    whenDone(m_tools.store.meeting(m_ref, stop), this, [this, stop, outcome](const Result<Meeting> &row) {
        if (!row)
            outcome.resolve(failure(row.error()));
        else if (holdsNewIds(row->stored))
            takeBound(*row, outcome);
        else
            bindUnlessObsolete(*row, stop, outcome);
    });
    return outcome.future();
}

/// An earlier run has written it, without living to say so. What has become of it since is not ours to change.
void RecreateFlow::takeBound(const Meeting &row, const Outcome &outcome)
{
    m_facts.bound = true;
    m_after = jsonOf(row.stored);
    const bool isWhole =
        row.stored.joinLink == m_facts.joinLink && row.stored.onlineMeetingId == m_facts.meeting.value();
    if (isWhole) {
        learnProof(row);
    } else {
        m_warnings.append(
            {.kind = ErrorKind::Conflict,
             .text = tr("The row has the new calendar event, but its link or online meeting id was changed "
                        "since by somebody else: check it live.")});
    }
    Q_EMIT rowRead(row);
    outcome.resolve(StepOutcome{.note = tr("It was written already")});
}

void RecreateFlow::bindUnlessObsolete(const Meeting &row, const std::stop_token &stop, const Outcome &outcome)
{
    if (const auto obstacle = whyNoLongerBound(row)) {
        outcome.resolve(failure(*obstacle));
        return;
    }
    // Days may have passed since it was made: a row never gets an event that is gone.
    whenDone(m_tools.graph.event(m_facts.organizer.value(), m_facts.eventId, stop), this,
             [this, stop, outcome](const Result<CalendarEvent> &event) {
                 if (event)
                     writeRow(stop, outcome);
                 else
                     outcome.resolve(failure(event.error()));
             });
}

void RecreateFlow::writeRow(const std::stop_token &stop, const Outcome &outcome)
{
    const Async<Meeting> written =
        m_tools.replacements.replaceMeeting(m_ref, m_facts.old, newIds(), m_tools.knowledge.clock().nowUtc(), stop);
    whenDone(written, this, [this, outcome](const Result<Meeting> &row) {
        if (!row) {
            outcome.resolve(failure(row.error()));
            return;
        }
        m_facts.bound = true;
        m_after = jsonOf(row->stored);
        learnProof(*row);
        Q_EMIT rowRead(*row);
        outcome.resolve(StepOutcome{.note = tr("Link, event id and online meeting id are written")});
    });
}

void RecreateFlow::learnProof(const Meeting &row)
{
    m_tools.knowledge.learn(
        m_ref,
        {.checkedAt = m_tools.knowledge.clock().nowUtc(), .askedAbout = row.stored, .meeting = located().meeting});
}

Async<StepOutcome> RecreateFlow::updateEntries(std::stop_token stop)
{
    const Outcome outcome;
    // Read now: who has booked since the row was written has the new link from the LMS itself.
    whenDone(m_tools.replacements.bookingsOf(m_ref, stop), this,
             [this, stop, outcome](const Result<QList<Booking>> &bookings) {
                 if (!bookings) {
                     outcome.resolve(failure(bookings.error()));
                     return;
                 }
                 if (!isReplaceable(m_facts.old.joinLink.value_or(QString()).trimmed()))
                     updateNobody(*bookings);
                 updateNext(*bookings, stop, outcome);
             });
    return outcome.future();
}

/// There was no link, or none that stands for one meeting: the entries cannot be found out by it.
void RecreateFlow::updateNobody(const QList<Booking> &bookings)
{
    for (const Booking &each : bookings) {
        if (each.eventId.value_or(QString()).isEmpty() || m_facts.entries.contains(each.id))
            continue;
        noteEntry(each,
                  {.outcome = EntryOutcome::WithoutLink,
                   .warnings = {Warning{.kind = ErrorKind::NotApplied,
                                        .text = tr("The row had no link that could be replaced in the calendar entry "
                                                   "of %1: give the new link to %1.")
                                                    .arg(each.person)}}});
    }
}

void RecreateFlow::updateNext(QList<Booking> bookings, const std::stop_token &stop, const Outcome &outcome)
{
    bookings.removeIf([this](const Booking &each) {
        return each.eventId.value_or(QString()).isEmpty() || m_facts.entries.contains(each.id);
    });
    if (bookings.isEmpty()) {
        outcome.resolve(StepOutcome{.skipped = m_facts.entries.isEmpty(), .note = entriesSummary()});
        return;
    }
    const Booking booking = bookings.takeFirst();
    //: the number is that of calendar entries
    Q_EMIT progressed(tr("%n to go", nullptr, static_cast<int>(bookings.size()) + 1));
    const QString oldLink = m_facts.old.joinLink.value_or(QString()).trimmed();
    whenDone(m_entries.update(booking, oldLink, m_facts.joinLink, stop), this,
             [this, booking, bookings, stop, outcome](const Result<EntryResult> &result) {
                 if (!result && isOneMailbox(result.error().kind) && !m_putOff.contains(booking.id)) {
                     m_putOff.insert(booking.id);
                     updateNext(bookings + QList{booking}, stop, outcome);
                     return;
                 }
                 if (!result && !isOneMailbox(result.error().kind)) {
                     outcome.resolve(failure(result.error()));
                     return;
                 }
                 noteEntry(booking, result ? *result : notReached(booking, result.error()));
                 whenDone(checkpoint(), this, [this, bookings, stop, outcome](const Result<Done> &recorded) {
                     if (recorded)
                         updateNext(bookings, stop, outcome);
                     else
                         outcome.resolve(failure(recorded.error()));
                 });
             });
}

EntryResult RecreateFlow::notReached(const Booking &booking, const Error &error)
{
    return {
        .outcome = EntryOutcome::Failed,
        .warnings = {Warning{.kind = error.kind,
                             .text = tr("The calendar entry of %1 could not be updated: %2 Give the new link to %1.")
                                         .arg(booking.person, error.text)}}};
}

void RecreateFlow::noteEntry(const Booking &booking, const EntryResult &result)
{
    m_facts.entries.insert(booking.id, result.outcome);
    m_warnings.append(result.warnings);
}

QString RecreateFlow::entriesSummary() const
{
    if (m_facts.entries.isEmpty())
        return tr("Nobody has an entry");
    const auto right = std::ranges::count_if(m_facts.entries, [](EntryOutcome outcome) {
        return outcome == EntryOutcome::Updated || outcome == EntryOutcome::HadNewLink;
    });
    return tr("%1 of %2 updated").arg(right).arg(m_facts.entries.size());
}

Async<StepOutcome> RecreateFlow::rememberOld(std::stop_token stop)
{
    const bool hadNone = JoinLink::parse(m_facts.old.joinLink.value_or(QString())).isMissing() &&
                         m_facts.old.eventId.value_or(QString()).isEmpty();
    if (hadNone)
        return readyValue(StepOutcome{.skipped = true, .note = tr("There was none")});
    const Outcome outcome;
    const SupersededMeeting old{
        .ids = m_facts.old, .organizer = m_facts.oldOrganizer, .at = m_tools.knowledge.clock().nowUtc()};
    whenDone(m_journal.supersede(m_ref, old, stop), this, [outcome](const Result<Done> &remembered) {
        if (remembered)
            outcome.resolve(StepOutcome{.note = tr("Late recordings of it will still be found")});
        else
            outcome.resolve(failure(remembered.error()));
    });
    return outcome.future();
}

Async<StepOutcome> RecreateFlow::deleteOldEvent(std::stop_token stop)
{
    if (!m_facts.oldEvent)
        return readyValue(StepOutcome{.skipped = true, .note = tr("There is none")});
    const Outcome outcome;
    if (m_facts.oldEvent->isShared) {
        keepOldEvent(tr("another row uses it, or it belongs to another meeting than the old link."), outcome);
        return outcome.future();
    }
    deleteUnlessNeeded(stop, outcome);
    return outcome.future();
}

/// The row may have been saved over since: with the old event in it, that event is the one that people go to.
void RecreateFlow::deleteUnlessNeeded(const std::stop_token &stop, const Outcome &outcome)
{
    whenDone(m_tools.store.meeting(m_ref, stop), this, [this, stop, outcome](const Result<Meeting> &row) {
        if (!row && row.error().kind != ErrorKind::NotFound)
            outcome.resolve(failure(row.error()));
        else if (!row || !holdsNewIds(row->stored))
            keepOldEvent(tr("somebody else has changed the row since, and it does not have the new meeting any more. "
                            "Look at its present values."),
                         outcome);
        else
            deleteUnlessShared(stop, outcome);
    });
}

void RecreateFlow::deleteUnlessShared(const std::stop_token &stop, const Outcome &outcome)
{
    const Async<bool> shared =
        isUsedElsewhere(m_tools.store, m_ref, m_facts.oldEvent->id,
                        JoinLink::parse(m_facts.old.joinLink.value_or(QString())).text(), this, stop);
    whenDone(shared, this, [this, stop, outcome](const Result<bool> &isShared) {
        if (!isShared)
            outcome.resolve(failure(isShared.error()));
        else if (*isShared)
            keepOldEvent(tr("another row uses it, or its link."), outcome);
        else
            sendDeletion(stop, outcome);
    });
}

void RecreateFlow::keepOldEvent(const QString &why, const Outcome &outcome)
{
    //: %1 goes on after the colon
    const QString text = tr("The old calendar event was not deleted: %1").arg(why);
    m_warnings.append({.kind = ErrorKind::Conflict, .text = text});
    outcome.resolve(StepOutcome{.skipped = true, .note = text});
}

void RecreateFlow::sendDeletion(const std::stop_token &stop, const Outcome &outcome)
{
    whenDone(m_tools.calendar.deleteEvent(m_facts.oldEvent->mailbox, m_facts.oldEvent->id, stop), this,
             [this, outcome](const Result<Done> &deleted) {
                 if (deleted) {
                     outcome.resolve(StepOutcome{.note = tr("Deleted")});
                     return;
                 }
                 const Error &error = deleted.error();
                 switch (error.kind) {
                 case ErrorKind::EventGone:
                 case ErrorKind::UserGone:
                     outcome.resolve(StepOutcome{.note = tr("It was gone already")});
                     break;
                 case ErrorKind::PermissionMissing:
                 case ErrorKind::NotOrganizer:
                     m_warnings.append({.kind = error.kind,
                                        .text = tr("The old calendar event could not be deleted: %1 It stays in the "
                                                   "calendar of %2.")
                                                    .arg(error.text, m_facts.oldEvent->mailbox)});
                     outcome.resolve(StepOutcome{.skipped = true, .note = error.text});
                     break;
                 default:
                     outcome.resolve(failure(error));
                 }
             });
}

} // namespace confdesk
