// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/meetingclaims.h"
#include "domain/meetingstore.h"
#include "domain/profile.h"
#include "domain/recordingstore.h"
#include "domain/replacementstore.h"
#include "sql/patience.h"

#include <memory>

namespace confdesk {

/// How long the database may keep us waiting.
using LmsPatience = SqlPatience;

/// The LMS's database: meetings are read and repaired, replaced, and claimed against other programs; recordings are
/// read and added.
class LmsDatabase : public MeetingStore, public ReplacementStore, public RecordingStore, public MeetingClaims
{};

/// SQLite or PostgreSQL, read and written by a thread each. Connects at the first call that needs it.
/// `profileReadOnly`: the profile forbids writing. `clock` must outlive the database. Destroying it cancels what waits,
/// and waits for the statement that runs; what was claimed is free then.
/// The password is kept in memory only, and registered for redaction.
[[nodiscard]] std::unique_ptr<LmsDatabase> makeLmsDatabase(const Profile::Database &database, const QString &password,
                                                           bool profileReadOnly, const Clock &clock,
                                                           const LmsPatience &patience = {});

} // namespace confdesk
