// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>

namespace confdesk {

/// A request as it came in, byte for byte. Holds credentials: for tests, never for a log.
struct RecordedRequest
{
    QString method;
    QByteArray target; ///< raw path and query
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    QDateTime receivedAt = {}; ///< UTC
    quint16 port = 0;          ///< of ours, where it came in

    /// Value of the header, whose name ignores case; empty when it was not sent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

} // namespace confdesk
