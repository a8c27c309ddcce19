// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/recordingvalues.h"
#include "graph/httprequest.h"

#include <QJsonArray>

namespace confdesk {

// Requests and answers about all recordings of an organizer (graph facts §6.2, §6.3), as pure functions.

/// Those made in [from, to). Without `$top`, which may lose the link to the next page (known issue 22931).
[[nodiscard]] HttpRequest listAllRecordings(const UserId &organizer, const QDateTime &from, const QDateTime &to);

/// All since `from`; the last page has the link that gives what is added later.
[[nodiscard]] HttpRequest listRecordingChanges(const UserId &organizer, const QDateTime &from);

/// `value` of all pages of `organizer`'s list.
[[nodiscard]] Result<QList<GraphRecording>> parseGraphRecordings(const QJsonArray &recordings, const UserId &organizer);

} // namespace confdesk
