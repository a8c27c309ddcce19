// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of the recreate flow from the point of no return on.

#include "flows/recreateflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

std::optional<Error> RecreateFlow::whyNoLongerBound(const Meeting &row) const
{
    const QString name = displayName(row);
    if (row.wallTime != m_facts.event.wallTime) {
        return makeError(ErrorKind::Conflict, tr("%1 was moved to another time in the meantime: the new meeting would "
                                                 "be at the wrong time. Plan it again.")
                                                  .arg(name));
    }
    if (row.schedule().hasBegun(m_tools.knowledge.clock().nowUtc())) {
        return makeError(ErrorKind::NotApplied,
                         tr("%1 has begun in the meantime: people are in the old meeting.").arg(name));
    }
    return std::nullopt;
}

Async<StepOutcome> RecreateFlow::bindRow(std::stop_token stop)
{
    const Outcome outcome;
    whenDone(m_tools.store.meeting(m_ref, stop), this, [this, stop, outcome](const Result<Meeting> &row) {
        if (!row) {
            outcome.resolve(failure(row.error()));
            return;
        }
        const auto obstacle = holdsNewIds(row->stored) ? std::nullopt : whyNoLongerBound(*row);
        if (obstacle)
            outcome.resolve(failure(*obstacle));
        else
            writeRow(stop, outcome);
    });
    return outcome.future();
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
        m_after = {{u"joinLink"_s, m_facts.joinLink},
                   {u"eventId"_s, m_facts.eventId.value()},
                   {u"onlineMeetingId"_s, m_facts.meeting.value()}};
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
    const QString old = m_facts.old.joinLink.value_or(QString());
    if (JoinLink::parse(old).isMissing()) {
        outcome.resolve(StepOutcome{.skipped = true, .note = tr("There was no old link to replace")});
        return outcome.future();
    }
    // Read now: who has booked since the row was written has the new link from the LMS itself.
    whenDone(m_tools.replacements.bookingsOf(m_ref, stop), this,
             [this, stop, outcome](const Result<QList<Booking>> &bookings) {
                 if (bookings)
                     updateNext(*bookings, stop, outcome);
                 else
                     outcome.resolve(failure(bookings.error()));
             });
    return outcome.future();
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
                 if (!result) {
                     outcome.resolve(failure(result.error()));
                     return;
                 }
                 noteEntry(booking, *result);
                 whenDone(checkpoint(), this, [this, bookings, stop, outcome](const Result<Done> &recorded) {
                     if (recorded)
                         updateNext(bookings, stop, outcome);
                     else
                         outcome.resolve(failure(recorded.error()));
                 });
             });
}

void RecreateFlow::noteEntry(const Booking &booking, const EntryResult &result)
{
    m_facts.entries.insert(booking.id, result.outcome);
    if (result.warning)
        m_warnings.append(*result.warning);
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
    // The LMS copies ids between rows: an event that another row needs is not deleted.
    whenDone(m_tools.store.find(what::ByEventId{m_facts.oldEvent->id}, 2, stop), this,
             [this, stop, outcome](const Result<Found> &found) { deleteUnlessShared(found, stop, outcome); });
    return outcome.future();
}

void RecreateFlow::deleteUnlessShared(const Result<Found> &found, const std::stop_token &stop, const Outcome &outcome)
{
    if (!found) {
        outcome.resolve(failure(found.error()));
        return;
    }
    const auto other = std::ranges::find_if(found->meetings, [this](MeetingRef ref) { return ref != m_ref; });
    if (other != found->meetings.end()) {
        const QString text = tr("The old calendar event was not deleted: %1 uses it too.").arg(toString(*other));
        m_warnings.append({.kind = ErrorKind::Conflict, .text = text});
        outcome.resolve(StepOutcome{.skipped = true, .note = text});
        return;
    }
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
