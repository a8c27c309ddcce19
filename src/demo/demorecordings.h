// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoworld.h"
#include "domain/recordingvalues.h"

namespace confdesk {

/// The recording of a meeting as Graph lists it, and the file that Teams made of it in the organizer's OneDrive: what
/// the rows of the LMS speak of, whether it still exists or not.
[[nodiscard]] GraphRecording demoGraphRecording(const DemoTeamsMeeting &teams);
[[nodiscard]] DriveFile demoDriveFile(const DemoWorld &world, const DemoConference &conference,
                                      const DemoMeeting &meeting);

/// The few recordings that the LMS knows of: of meetings that are over for more than a day, most of them in order. The
/// other recorded meetings have none there yet.
[[nodiscard]] QList<DemoRecording> demoRecordings(const DemoWorld &world);

} // namespace confdesk
