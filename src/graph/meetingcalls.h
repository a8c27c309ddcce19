// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/graphvalues.h"
#include "graph/httprequest.h"

#include <QJsonArray>
#include <QJsonObject>

namespace confdesk {

// Requests and answers about online meetings (graph facts §3, §4, §6.1), as pure functions.

/// The filter that finds a meeting by its link. `link` is encoded as it is, so that its own `%3a` becomes `%253a`
/// (graph facts §3.2; the test vector there passes byte for byte).
[[nodiscard]] HttpRequest findByJoinLink(const UserId &organizer, const QString &link);

/// The link decoded once. Graph's documents disagree on the encoding, so this is what a second look-up asks for.
[[nodiscard]] QString decodedLink(const QString &link);

[[nodiscard]] HttpRequest getMeeting(const UserId &organizer, const GraphMeetingId &id);

/// Sends nothing but recordAutomatically: other members, even as they were read, are refused (graph facts §4.1).
[[nodiscard]] HttpRequest patchRecording(const UserId &organizer, const GraphMeetingId &id, Recording recording);

[[nodiscard]] HttpRequest listRecordings(const UserId &organizer, const GraphMeetingId &id);

/// Only id, joinWebUrl and recordAutomatically must be there.
[[nodiscard]] Result<OnlineMeeting> parseOnlineMeeting(const QJsonObject &meeting);

/// Among the `value` of all pages the meeting whose link is `link`, in whatever encoding. Nothing when Graph found
/// none; a Protocol error when it gives another meeting than the one asked for.
[[nodiscard]] Result<std::optional<OnlineMeeting>> parseFoundMeeting(const QJsonArray &meetings, const QString &link);

/// `value` of all pages.
[[nodiscard]] Result<QList<CallRecording>> parseRecordings(const QJsonArray &recordings);

} // namespace confdesk
