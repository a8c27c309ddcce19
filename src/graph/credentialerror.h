// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/httpresponse.h"

namespace confdesk {

/// As whom a token was asked for, so that an error can name it.
struct Application
{
    QString tenantId;
    QString clientId;
};

/// The Error that a refusal of Entra ID's token endpoint means, with the advice for its AADSTS code (graph facts §1.6).
/// The kind is Credential, but for passing trouble (Server), throttling, and answers that are no refusals (Protocol).
[[nodiscard]] Error credentialError(const HttpResponse &answer, const Application &application);

/// Whether the body is Entra ID saying "not now" in the dress of a refusal: 90033, 90024, 50033.
[[nodiscard]] bool isTransientCredentialError(const QByteArray &body);

} // namespace confdesk
