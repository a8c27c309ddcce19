// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/joinlink.h"
#include "domain/onlinemeetingid.h"
#include "lms/lmsconnection.h"

namespace confdesk {

/// A row, of a time slot or of a conference, that holds a link or an id that was looked for.
struct LinkRow
{
    enum class Source { Slots, Both };

    ConferenceId conference;
    std::optional<TimeSlotId> slot; ///< nullopt: the conference's own row
    QString link;                   ///< meeting_link

    bool operator==(const LinkRow &) const = default;
};

/// The rows that a condition selects; its columns are those that both tables have.
[[nodiscard]] Result<QList<LinkRow>> rowsWhere(LmsConnection &connection, LinkRow::Source source, const QString &where,
                                               const Values &values, const std::stop_token &stop);

/// Rows with exactly this link; if there is none, rows whose link leads to the same meeting: the same thread, or the
/// same meeting number.
[[nodiscard]] Result<QList<LinkRow>> rowsOfLink(LmsConnection &connection, const JoinLink &link,
                                                const std::stop_token &stop);

/// Rows of the event; a GUID, which is how fabricated meetings are named, also as the online meeting id.
[[nodiscard]] Result<QList<LinkRow>> rowsOfEvent(LmsConnection &connection, const EventId &event,
                                                 const std::stop_token &stop);

/// Rows with exactly this id, or the thread in it, stored; and rows whose link names the same thread and, when the id
/// names one, the same organizer.
[[nodiscard]] Result<QList<LinkRow>> rowsOfOnlineMeeting(LmsConnection &connection, const OnlineMeetingId &id,
                                                         const std::stop_token &stop);

} // namespace confdesk
