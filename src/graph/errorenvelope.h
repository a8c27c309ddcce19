// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace confdesk {

/// Graph's `{"error":{"code","message","innerError":{…}}}` (graph facts §10). Bodies of gateways are HTML or empty:
/// then there is none.
struct ErrorEnvelope
{
    bool present = false;
    QStringList codes = {}; ///< of the deepest innerError first: it is the most specific
    QString message = {};
    QString requestId = {};

    bool operator==(const ErrorEnvelope &) const = default;
};

[[nodiscard]] ErrorEnvelope parseErrorEnvelope(const QByteArray &body);

} // namespace confdesk
