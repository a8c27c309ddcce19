// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meetingref.h"
#include "journal/journalconnection.h"

#include <QJsonArray>
#include <QJsonObject>

namespace confdesk {

// How a journal's columns are written and read (journalversions.cpp). On both engines the same.

/// '' rather than NULL for an empty text.
[[nodiscard]] QVariant textValue(const QString &text);
/// NULL for an invalid moment.
[[nodiscard]] QVariant momentValue(const QDateTime &moment);

/// The placeholders :site, :kind and :meeting.
[[nodiscard]] Values meetingValues(const JournalConnection &connection, MeetingRef meeting);
[[nodiscard]] MeetingRef meetingFrom(const QVariant &kind, const QVariant &id);

/// Database when the text is no JSON: somebody else has written there.
[[nodiscard]] Result<QJsonObject> objectFrom(const QVariant &column, const Connection &connection);
[[nodiscard]] Result<QJsonArray> arrayFrom(const QVariant &column, const Connection &connection);

/// What this program cannot make sense of; `what` is for the details.
[[nodiscard]] Error unreadableError(const Connection &connection, const QString &what);

/// Executes a statement that changes rows; how many.
[[nodiscard]] Result<int> change(Connection &connection, const QString &sql, const Values &values,
                                 const std::stop_token &stop);

} // namespace confdesk
