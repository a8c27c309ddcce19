// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatedcontent.h"

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

class QJsonObject;

namespace confdesk {

/// An answer before it is written to a socket.
struct SimulatedResponse
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};
    std::optional<SimulatedSlice> slice = {}; ///< the body, when it is too long to be one

    [[nodiscard]] qint64 bodySize() const { return slice ? slice->length : body.size(); }
    /// A piece of the body, whichever it is.
    [[nodiscard]] QByteArray bodyBytes(qint64 offset, qint64 length) const;

    /// Status line and headers as they go over the wire.
    [[nodiscard]] QByteArray head() const;
    /// The same with the body, unless that is a slice.
    [[nodiscard]] QByteArray toHttp() const { return head() + body; }
};

[[nodiscard]] SimulatedResponse jsonResponse(int status, const QJsonObject &object);

} // namespace confdesk
