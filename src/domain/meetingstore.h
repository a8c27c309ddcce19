// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/meeting.h"
#include "domain/scope.h"
#include "domain/what.h"

#include <functional>
#include <stop_token>

namespace confdesk {

/// What an opened LMS database allows; each "no" comes with its reason for the person.
struct StoreCapabilities
{
    QString place; ///< "SQLite database /srv/lms.sqlite3", "PostgreSQL database lms on db.example.org"
    bool canWrite = false;
    QString whyReadOnly;             ///< one sentence; empty when canWrite
    bool hasOnlineMeetingIds = true; ///< the columns of LMS migration 0008 exist

    bool operator==(const StoreCapabilities &) const = default;
};

/// Answer of a look-up by WHAT.
struct Found
{
    QList<Conference> conferences; ///< each once; empty: nothing matches
    QList<MeetingRef> meetings;    ///< those meant: a slot, the meetings with that link; empty: all of the conference's

    bool operator==(const Found &) const = default;
};

/// The LMS's conferences and time slots (port; implemented in src/lms for SQLite and PostgreSQL).
/// Errors: Database (place, what happened, what to do), ReadOnly, Conflict (with both values), NotFound.
/// Every call may be made in any thread with an event loop; answers come as of Async.
class MeetingStore
{
public:
    virtual ~MeetingStore() = default;

    /// Connects and finds out what is possible. The other calls open by themselves when needed.
    [[nodiscard]] virtual Async<StoreCapabilities> open(std::stop_token stop) = 0;

    /// Every meeting of `scope`, streamed forward-only; `chunk` is called in `context`'s thread, several times or
    /// never, in the order conference, date, start, id. Resolves after the last chunk was delivered, with the number of
    /// meetings.
    [[nodiscard]] virtual Async<int> stream(Scope scope, const QDateTime &now, QObject *context,
                                            std::function<void(const QList<Meeting> &)> chunk,
                                            std::stop_token stop) = 0;

    /// All meetings of a conference, earliest first; NotFound when it does not exist.
    [[nodiscard]] virtual Async<QList<Meeting>> meetingsOf(ConferenceId conference, std::stop_token stop) = 0;

    /// One meeting; NotFound when the row does not exist (or the conference has slots now).
    [[nodiscard]] virtual Async<Meeting> meeting(MeetingRef ref, std::stop_token stop) = 0;

    /// At most `limit` conferences that `what` means.
    [[nodiscard]] virtual Async<Found> find(const What &what, int limit, std::stop_token stop) = 0;

    /// Writes `id` into online_meeting_id of the row, and updated_at = `now`, when the row's link, event id and online
    /// meeting id still are `expected`; else Conflict with both values and nothing written. Returns the row re-read.
    [[nodiscard]] virtual Async<Meeting> bindOnlineMeetingId(MeetingRef ref, const StoredIds &expected,
                                                             const GraphMeetingId &id, const QDateTime &now,
                                                             std::stop_token stop) = 0;

    /// Writes auto_recording_status = 'enabled', auto_recording_enabled_at and updated_at = `now` of the conference
    /// when the status still is `expected`, in a transaction; re-reads: Conflict when the status does not stay.
    [[nodiscard]] virtual Async<Conference> markRecordingEnabled(ConferenceId conference, const StoredText &expected,
                                                                 const QDateTime &now, std::stop_token stop) = 0;

protected:
    MeetingStore() = default;
    Q_DISABLE_COPY(MeetingStore)
};

} // namespace confdesk
