// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/assess.h"
#include "domain/profile.h"

#include <QDateTime>
#include <QString>

namespace confdesk {

/// The card as plain text for a ticket or a mail: what, when, verdict, remedy, evidence. Passcodes and the like are
/// redacted: a ticket is read by many.
[[nodiscard]] QString ticketText(const AssessedMeeting &assessed, const Profile &profile, const QDateTime &now);

/// The address of a conference in the LMS; empty when the profile names no LMS address.
[[nodiscard]] QString lmsAddress(const Profile &profile, ConferenceId conference);

/// "Slot 45 of conference 51"; of a conference without slots "Conference 51".
[[nodiscard]] QString meetingName(const Meeting &meeting);
/// The same inside a sentence: "slot 45 of conference 51".
[[nodiscard]] QString meetingPhrase(const Meeting &meeting);

} // namespace confdesk
