// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

class QJsonObject;

namespace confdesk {

/// An answer before it is written to a socket.
struct SimulatedResponse
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};

    /// Status line, headers and body as they go over the wire.
    [[nodiscard]] QByteArray toHttp() const;
};

[[nodiscard]] SimulatedResponse jsonResponse(int status, const QJsonObject &object);

} // namespace confdesk
