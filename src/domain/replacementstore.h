// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/meeting.h"

#include <QList>

#include <stop_token>

namespace confdesk {

/// A learner's booking of a time slot, and the entry that the LMS put into the learner's own calendar (LMS facts §4.3).
struct Booking
{
    qint64 id = 0;      ///< conferences_conferencetimeslotselection.id
    QString person;     ///< full name, else user name
    QString email;      ///< of the learner: the mailbox of `eventId`
    StoredText eventId; ///< outlook_event_id; NULL or '': there is no entry

    bool operator==(const Booking &) const = default;
};

/// What a row gets when its meeting is replaced.
struct NewMeetingIds
{
    QString joinLink;
    EventId eventId;
    GraphMeetingId onlineMeetingId;

    bool operator==(const NewMeetingIds &) const = default;
};

/// The part of the LMS database that giving a row a new meeting needs (port; implemented in src/lms).
/// Errors as those of MeetingStore.
class ReplacementStore
{
public:
    virtual ~ReplacementStore() = default;

    /// Why this account may not replace meetings though it may repair ids ("The user helpdesk may not change
    /// meeting_link …"); empty when it may.
    [[nodiscard]] virtual Async<QString> whyNoReplacement(std::stop_token stop) = 0;

    /// Those of a slot, in the order they were made; none for a conference without slots.
    [[nodiscard]] virtual Async<QList<Booking>> bookingsOf(MeetingRef ref, std::stop_token stop) = 0;

    /// Writes meeting_link, meeting_id, online_meeting_id and updated_at of the row in one transaction when link, event
    /// id and online meeting id still are `expected`; else Conflict with both values and nothing written. A row that
    /// holds `ids` already is left alone and given back. Nothing else of the row changes, bookings are never touched.
    /// Database when a value does not fit its column (link 500, ids 255 characters). Returns the row re-read.
    [[nodiscard]] virtual Async<Meeting> replaceMeeting(MeetingRef ref, const StoredIds &expected,
                                                        const NewMeetingIds &ids, const QDateTime &now,
                                                        std::stop_token stop) = 0;

protected:
    ReplacementStore() = default;
    Q_DISABLE_COPY(ReplacementStore)
};

} // namespace confdesk
