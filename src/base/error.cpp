// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

#include "base/redaction.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

QString errorKindName(ErrorKind kind)
{
    static constexpr std::array names{
        "Cancelled"_L1,     "Offline"_L1,      "Timeout"_L1,     "Credential"_L1, "PermissionMissing"_L1,
        "PolicyMissing"_L1, "NotOrganizer"_L1, "MeetingGone"_L1, "EventGone"_L1,  "UserGone"_L1,
        "NotFound"_L1,      "NotApplied"_L1,   "Conflict"_L1,    "Throttled"_L1,  "Server"_L1,
        "Protocol"_L1,      "Database"_L1,     "ReadOnly"_L1,    "Secret"_L1,
    };
    return names.at(static_cast<std::size_t>(kind));
}

Error makeError(ErrorKind kind, const QString &text, const QString &detail)
{
    return {.kind = kind, .text = redacted(text), .detail = redacted(detail)};
}

Error cancelledError()
{
    return {.kind = ErrorKind::Cancelled, .text = QCoreApplication::translate("confdesk::Error", "Cancelled.")};
}

} // namespace confdesk
