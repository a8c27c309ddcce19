// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace confdesk::testing {

// The meeting of the encoding vector, docs/facts.md §3.2, and the forms its link is met in.
inline const QString sampleThread =
    QStringLiteral("19:meeting_Y2FmZTAxMjMtNDU2Ny04OWFiLWNkZWYtMDEyMzQ1Njc4OWFi@thread.v2");
inline const QString sampleTenant = QStringLiteral("2d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b");
inline const QString sampleOrganizer = QStringLiteral("9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f");
inline const QString sampleGraphId = QStringLiteral(
    "MSo5ZjNjMWU1Mi03YjBkLTRjMWEtOGQyZS01YTZiN2M4ZDllMGYqMCoqMTk6bWVldGluZ19ZMkZtWlRBeE1qTXRORFUyTnkwNE9XRm"
    "lMV05rWldZdE1ERXlNelExTmpjNE9XRmlAdGhyZWFkLnYy");

/// Path of a long link, with lower-case escapes as Graph gives them: "/l/meetup-join/…".
inline const QString samplePath =
    QStringLiteral("/l/meetup-join/19%3ameeting_Y2FmZTAxMjMtNDU2Ny04OWFiLWNkZWYtMDEyMzQ1Njc4OWFi%40thread.v2/0");
inline const QString sampleContext =
    QStringLiteral("?context=%7b%22Tid%22%3a%222d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b%22%2c%22Oid%22%3a%22"
                   "9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f%22%7d");
inline const QString sampleLink = QStringLiteral("https://teams.microsoft.com") + samplePath + sampleContext;

/// `link` as Safe Links of the given host wraps it.
[[nodiscard]] QString inSafeLink(const QString &link,
                                 const QString &host = QStringLiteral("eur02.safelinks.protection.outlook.com"),
                                 const QString &path = QStringLiteral("/"));

} // namespace confdesk::testing
