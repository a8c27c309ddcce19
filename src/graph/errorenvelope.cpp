// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/errorenvelope.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr auto deepestNesting = 8;

QJsonObject innerError(const QJsonObject &error)
{
    // Teams spells it innerError, SharePoint innererror.
    const QJsonValue inner = error.value("innerError"_L1);
    return inner.isObject() ? inner.toObject() : error.value("innererror"_L1).toObject();
}

} // namespace

ErrorEnvelope parseErrorEnvelope(const QByteArray &body)
{
    const QJsonValue error = QJsonDocument::fromJson(body).object().value("error"_L1);
    if (!error.isObject())
        return {};
    ErrorEnvelope envelope{.present = true, .message = error["message"_L1].toString()};
    QJsonObject level = error.toObject();
    for (int depth = 0; depth < deepestNesting && !level.isEmpty(); ++depth) {
        const QString code = level.value("code"_L1).toString();
        if (!code.isEmpty())
            envelope.codes.prepend(code);
        if (envelope.requestId.isEmpty())
            envelope.requestId = level.value("request-id"_L1).toString();
        level = innerError(level);
    }
    return envelope;
}

} // namespace confdesk
