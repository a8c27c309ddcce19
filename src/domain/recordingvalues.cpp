// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/recordingvalues.h"

using namespace Qt::StringLiterals;

namespace confdesk {

QString itemOf(const LmsRecording &row)
{
    const QString item = row.itemId.value_or(QString());
    if (!item.isEmpty())
        return item;
    constexpr auto prefix = "onedrive_"_L1;
    return row.recordingId.startsWith(prefix) ? row.recordingId.sliced(prefix.size()) : QString();
}

bool isOver(const LmsRecording &row, const QDateTime &now)
{
    return row.status == "expired"_L1 || (row.expiresUtc.isValid() && row.expiresUtc <= now);
}

} // namespace confdesk
