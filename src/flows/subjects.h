// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meeting.h"

#include <QStringList>

namespace confdesk {

/// How the meeting's calendar event is named, as the LMS does it (LMS facts §4.2): a slot's "<title> - <date> <HH:MM>",
/// a conference's its title. Pure.
[[nodiscard]] QString subjectOf(const Meeting &meeting);

/// That name, and the conference's title alone: all that its Teams meeting may be called.
[[nodiscard]] QStringList subjectsOf(const Meeting &meeting);

} // namespace confdesk
