// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/jsonformat.h"

namespace confdesk {

// What people read: sentences and aligned columns, free of control characters. Not for programs.
[[nodiscard]] QString listText(const QList<AssessedMeeting> &meetings);
[[nodiscard]] QString cardText(const Conference &conference, const QList<AssessedMeeting> &meetings);

} // namespace confdesk
