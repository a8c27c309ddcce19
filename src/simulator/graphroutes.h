// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/graphcall.h"

namespace confdesk {

/// Answers one request below /v1.0 whose token has been accepted: finds the route, checks the token's roles, acts.
[[nodiscard]] SimulatedResponse answerGraph(GraphCall &call);

// The routes. `arguments` are the variable segments of the path, in order, decoded.
[[nodiscard]] SimulatedResponse getOrganization(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse listUsers(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse getUser(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse getEvent(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse postEvent(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse patchEvent(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse deleteEvent(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse listCalendarView(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse getCalendar(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse sendMail(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse findMeeting(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse getMeeting(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse patchMeeting(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse listRecordings(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse getRecordingContent(GraphCall &call, const QStringList &arguments);
/// The second argument is what the function is called with.
[[nodiscard]] SimulatedResponse listAllRecordings(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse listRecordingChanges(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse listRoot(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse listFolder(GraphCall &call, const QStringList &arguments);
[[nodiscard]] SimulatedResponse getFileContent(GraphCall &call, const QStringList &arguments);

/// 404 of the directory, and of routes whose path names a user by id or principal name.
[[nodiscard]] SimulatedResponse userIsGone(const GraphCall &call, const QString &idOrName);

} // namespace confdesk
