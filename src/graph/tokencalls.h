// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/graphclient.h"
#include "graph/httprequest.h"

#include <QJsonObject>

namespace confdesk {

// Request and answer of the token endpoint (graph facts §1.1), as pure functions.

struct TokenGrant
{
    QByteArray token;
    std::chrono::seconds lifetime{0};
};

/// Client credentials with a secret. The scope is all that was consented to at the Graph of this cloud.
[[nodiscard]] HttpRequest requestToken(const GraphConnection &connection);

[[nodiscard]] Result<TokenGrant> parseToken(const QJsonObject &answer);

/// What lacks in the profile to ask for a token at all.
[[nodiscard]] std::optional<Error> connectionProblem(const GraphConnection &connection);

} // namespace confdesk
