// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>
#include <optional>

class QJsonObject;

namespace confdesk {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// A whole answer, whatever its status. Its body never reaches a log or, unredacted, an error.
struct HttpResponse
{
    int status = 0;
    HttpHeaders headers = {};
    QByteArray body = {};
    int tries = 1;                                            ///< how often the request was sent until this answer
    std::optional<std::chrono::milliseconds> retryAfter = {}; ///< what the server asks for, understood

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< ignoring case; empty when there is none
    [[nodiscard]] QString requestId() const; ///< Graph's `request-id`, Entra ID's `x-ms-request-id`

    bool operator==(const HttpResponse &) const = default;
};

/// The JSON object that is the whole body. Anything else (HTML of a gateway, a cut text, a list) is a Protocol error.
[[nodiscard]] Result<QJsonObject> jsonObject(const HttpResponse &response);

} // namespace confdesk
