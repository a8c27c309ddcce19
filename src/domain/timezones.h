// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>

namespace confdesk {

/// The zone that tzdata calls `name`, legacy aliases ("US/Eastern") included; nullopt when it knows none of exactly
/// this name. Stricter than QTimeZone, which also takes offsets ("UTC+05:30"), POSIX rules ("ABC-3"), directories
/// ("Europe"), the machine's own zone ("localtime") and the variants below posix/ and right/.
[[nodiscard]] std::optional<QTimeZone> tzdataZone(const QString &name);

} // namespace confdesk
