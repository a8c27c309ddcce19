// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/recordedrequest.h"
#include "simulator/simulatedresponse.h"
#include "simulator/simulatedworld.h"

#include <QHash>

#include <optional>

namespace confdesk {

/// The simulated Entra ID: gives out tokens for client credentials with a secret, and knows which are good.
class TokenEndpoint
{
public:
    /// POST /{tenant}/oauth2/v2.0/token. `root`: how the client addressed us, which is a resource it may ask a token
    /// for.
    [[nodiscard]] SimulatedResponse answer(const RecordedRequest &request, const QString &root,
                                           const SimulatedWorld &world, const QDateTime &now);

    /// The roles in the token of an Authorization header; nothing when it is not one of ours, or too old.
    [[nodiscard]] std::optional<QStringList> rolesOf(const QByteArray &authorization, const QDateTime &now) const;

    void expireAll() { m_tokens.clear(); }

private:
    struct Issued
    {
        QStringList roles;
        QDateTime expires;
    };

    [[nodiscard]] SimulatedResponse issue(const SimulatedWorld &world, const QDateTime &now);

    QHash<QByteArray, Issued> m_tokens;
};

/// Whether the path is the token endpoint of some tenant.
[[nodiscard]] bool isTokenPath(const QStringList &segments);

/// An error body of Entra ID with the AADSTS number.
[[nodiscard]] SimulatedResponse entraError(const RecordedRequest &request, const QDateTime &now, int status,
                                           const QString &error, int number, const QString &message);

} // namespace confdesk
