// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lms/lmsfixture.h"

#include <QStringList>

namespace confdesk::testing {

inline const QString recordingTable = QStringLiteral("conferences_conferencerecording");
inline const QString syncLogTable = QStringLiteral("conferences_conferencesynclog");
inline const QString conferenceTable = QStringLiteral("conferences_conference");

/// A row as the LMS's own sync leaves it; its recording_id is onedrive_ITEM<id>.
void insertRecording(LmsFixture &lms, qint64 id, qint64 conference, const QVariantMap &values = {});

/// Every row of the three tables that a sync may touch.
[[nodiscard]] QList<QStringList> syncTables(LmsFixture &lms);

/// "column=value" for some columns of the only row of a table, as text in the engine's own form; NULL is "NULL".
[[nodiscard]] QStringList onlyRow(LmsFixture &lms, const QString &table, const QStringList &columns);

/// A moment and a truth value in the form of onlyRow().
[[nodiscard]] QString storedMoment(const LmsFixture &lms, const QString &moment);
[[nodiscard]] QString storedFlag(const LmsFixture &lms, bool value);

/// One that Confdesk found; everything is known of it.
[[nodiscard]] NewLmsRecording newRecording(const QString &itemId = QStringLiteral("ITEM1"));

} // namespace confdesk::testing
