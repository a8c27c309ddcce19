// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/joinlink.h"
#include "domain/meetingref.h"
#include "domain/onlinemeetingid.h"
#include "domain/schedule.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace confdesk {

/// A text column that may be NULL: NULL and '' are different values for compare-and-set and for JSON.
using StoredText = std::optional<QString>;

/// The columns that identify a meeting to Teams, exactly as stored.
struct StoredIds
{
    StoredText joinLink; ///< meeting_link
    StoredText eventId;  ///< meeting_id
    StoredText
        onlineMeetingId; ///< online_meeting_id; also nullopt when the column does not exist (before LMS migration 0008)

    bool operator==(const StoredIds &) const = default;
};

/// What the LMS says of a conference, beside its meetings.
struct Conference
{
    ConferenceId id;
    QString title;
    QString platform;      ///< meeting_platform: teams, zoom, google_meet, webex, other
    QString status;        ///< draft, published
    QString meetingStatus; ///< scheduled, started, ended, cancelled
    QString course;        ///< course title, directly or through the topic; empty when none
    QString owner;         ///< full name, else user name
    QString ownerEmail;
    QString branch;               ///< the owner's branch; a conference has none of its own
    StoredText recordingStatus;   ///< auto_recording_status
    QDateTime recordingEnabledAt; ///< auto_recording_enabled_at, UTC; invalid when NULL
    QString syncStatus;           ///< data_sync_status; in_progress: the LMS may overwrite the whole row
    int slotCount = 0;            ///< rows in conferences_conferencetimeslot

    // Who may own a meeting whose link does not say so, in the LMS's own order (LMS facts §4.1); empty when not known.
    QString serviceAccountEmail;   ///< of the branch's integration
    QString integrationOwnerEmail; ///< of the user who owns the integration

    bool operator==(const Conference &) const = default;
};

/// One meeting: the row of a time slot, or of a conference without slots, with its conference beside it.
struct Meeting
{
    MeetingRef ref;
    Conference conference;
    WallTime wallTime;
    StoredIds stored;
    int bookings = 0;        ///< selection rows of the slot, counted; not the LMS's drifting counter
    bool isAvailable = true; ///< slot only: learners may book it

    [[nodiscard]] bool isTeams() const;
    [[nodiscard]] JoinLink joinLink() const { return JoinLink::parse(stored.joinLink.value_or(QString())); }
    [[nodiscard]] OnlineMeetingId onlineMeetingId() const
    {
        return OnlineMeetingId::parse(stored.onlineMeetingId.value_or(QString()));
    }
    /// The event id when there is one to ask Graph for: not NULL, not '', not the bare GUID of a fabricated link.
    [[nodiscard]] std::optional<EventId> eventId() const;
    [[nodiscard]] Schedule schedule() const { return resolve(wallTime); }

    bool operator==(const Meeting &) const = default;
};

/// “Algebra, 3 March 2026 10:00 (Europe/London)”: how errors and operations name a meeting to a person.
[[nodiscard]] QString displayName(const Meeting &meeting);

/// `text` made fit for one line on a screen: control and bidirectional formatting characters become visible blanks,
/// line breaks become spaces, and more than `maximum` characters end in an ellipsis. Everything else stays.
[[nodiscard]] QString singleLine(const QString &text, qsizetype maximum = 200);

} // namespace confdesk
