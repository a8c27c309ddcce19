// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/graphcall.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

QByteArray GraphCall::clientRequestId() const
{
    const QByteArray sent = request.header("client-request-id");
    return sent.isEmpty() ? requestId : sent;
}

bool GraphCall::hasAnyRole(const QStringList &accepted) const
{
    return std::any_of(accepted.begin(), accepted.end(), [this](const QString &role) { return roles.contains(role); });
}

SimulatedResponse GraphCall::error(int status, const QString &code, const QString &message) const
{
    const QJsonObject inner{{u"date"_s, now.toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                            {u"request-id"_s, QString::fromLatin1(requestId)},
                            {u"client-request-id"_s, QString::fromUtf8(clientRequestId())}};
    const QJsonObject error{{u"code"_s, code}, {u"message"_s, message}, {u"innerError"_s, inner}};
    return jsonResponse(status, {{u"error"_s, error}});
}

SimulatedResponse GraphCall::entity(const QString &context, QJsonObject entity, int status) const
{
    entity.insert(u"@odata.context"_s, QString(root + "/v1.0/$metadata#"_L1 + context));
    SimulatedResponse response = jsonResponse(status, entity);
    response.contentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;"
                           "charset=utf-8";
    return response;
}

} // namespace confdesk
