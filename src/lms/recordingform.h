// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/recordingstore.h"
#include "sql/connection.h"

namespace confdesk {

/// A recording in the forms in which the LMS's own ORM would store it (LMS facts §2, §3).
struct RecordingForm
{
    std::optional<Values> values; ///< of insertStatement(recordingsAdded); nullopt: it cannot be stored at all
    QStringList unfit;            ///< what was left NULL: "onedrive_web_url of Algebra-….mp4", translated
};

/// The same lengths on both engines: SQLite would take more, and the LMS's forms would not.
[[nodiscard]] RecordingForm storedForm(const NewLmsRecording &recording, ConferenceId conference, const QDateTime &now,
                                       Engine engine);

} // namespace confdesk
