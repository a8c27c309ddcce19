// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meeting.h"
#include "sql/connectionsettings.h"

#include <QVariant>

namespace confdesk {

// How columns are read and written, in the forms that the LMS uses (LMS facts §2); the journal uses the same. SQLite
// stores whatever text was put there, so every form that occurs is read, and what cannot be read becomes an invalid
// value: never a default that would look like one.

[[nodiscard]] StoredText textFrom(const QVariant &column);
/// `column` was cast to text, on PostgreSQL too: Qt would turn its 24:00 into 00:00.
[[nodiscard]] QDate dateFrom(const QVariant &column);
[[nodiscard]] QTime timeFrom(const QVariant &column);
/// UTC; without a zone in the text it is UTC already. Cast to text as well. Invalid for NULL.
[[nodiscard]] QDateTime utcFrom(const QVariant &column);
/// As Django reads it: only 1 is true, neither 2 nor 'true'.
[[nodiscard]] bool boolFrom(const QVariant &column);

/// The value of a placeholder: NULL for nullopt, '' for an empty text.
[[nodiscard]] QVariant toVariant(const StoredText &text);

/// A moment as Django writes it. SQLite: `2025-11-22 13:26:30.654000`, UTC without a zone, without a fraction of zero:
/// any other form is missed by the LMS's filters. PostgreSQL takes the same with the zone.
[[nodiscard]] QString storedMoment(const QDateTime &moment, Engine engine);

} // namespace confdesk
