// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace confdesk::testing {

// The rights that the README asks for; %1 is the role.
inline const QString readAll = QStringLiteral("GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1");
inline const QString writeSlots =
    QStringLiteral("GRANT UPDATE (online_meeting_id, updated_at) ON conferences_conferencetimeslot TO %1");
inline const QString writeConferences =
    QStringLiteral("GRANT UPDATE (online_meeting_id, auto_recording_status, auto_recording_enabled_at, updated_at) "
                   "ON conferences_conference TO %1");

// What syncing recordings needs beside them.
inline const QString addRecordings =
    QStringLiteral("GRANT INSERT ON conferences_conferencerecording, conferences_conferencesynclog TO %1");
inline const QString numberRecordings = QStringLiteral(
    "GRANT USAGE ON SEQUENCE conferences_conferencerecording_id_seq, conferences_conferencesynclog_id_seq TO %1");
inline const QString moveRecordings =
    QStringLiteral("GRANT UPDATE (conference_id, updated_at) ON conferences_conferencerecording TO %1");
inline const QString writeSyncStates =
    QStringLiteral("GRANT UPDATE (data_sync_status, last_sync_at, updated_at) ON conferences_conference TO %1");

} // namespace confdesk::testing
