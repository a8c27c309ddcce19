// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/recreateplan.h"

#include <QJsonObject>
#include <QMap>

namespace confdesk {

/// What came of a learner's calendar entry.
enum class EntryOutcome {
    Updated,     ///< the new link stands where the old one stood
    HadNewLink,  ///< it did already
    WithoutLink, ///< the old link is not in it: left as it is
    Gone,        ///< the entry, or the learner's mailbox, does not exist any more
    Failed,      ///< could not be updated, for a reason of its own
};

/// Everything that another run of the program needs to continue or undo a recreation. Written to the journal before
/// each step; holds ids and links, no names or addresses of learners.
struct RecreateFacts
{
    Force force = Force::No;          ///< as the person decided
    StoredIds old;                    ///< the row's values as they were planned and shown
    std::optional<OldEvent> oldEvent; ///< to delete at the end
    QString oldOrganizer;             ///< mailbox of the old event; else the object id that the old link names
    UserId organizer;                 ///< owner of the new meeting
    QString organizerName;
    NewEvent event;   ///< what is, or was, created; its transactionId is empty before the creation may be begun
    EventId eventId;  ///< of the created event; empty while it is not known
    QString joinLink; ///< of the new meeting
    GraphMeetingId meeting;
    bool undoing = false;               ///< taking back has begun: only that may be continued
    bool bound = false;                 ///< the row has the new meeting: from here the flow only goes forward
    QMap<qint64, EntryOutcome> entries; ///< by booking

    [[nodiscard]] bool mayHaveCreated() const { return !event.transactionId.isEmpty(); }

    bool operator==(const RecreateFacts &) const = default;
};

[[nodiscard]] QJsonObject toJson(const RecreateFacts &facts);
/// Protocol, naming the key, when something is missing or of another type.
[[nodiscard]] Result<RecreateFacts> recreateFactsFromJson(const QJsonObject &json);

} // namespace confdesk
