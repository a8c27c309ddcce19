// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/graphvalues.h"
#include "graph/httprequest.h"
#include "graph/jsonfields.h"

namespace confdesk {

// Requests and answers about users (graph facts §8.4), as pure functions.

/// By object id or user principal name.
[[nodiscard]] HttpRequest getUser(const QString &nameOrId);

/// By mail address, which a path does not accept when it differs from the user principal name.
[[nodiscard]] HttpRequest findUsersByMail(const QString &address);

/// `accountEnabled` may be missing: an application with User.ReadBasic.All does not get it. Then the account counts as
/// usable, because nothing says otherwise.
[[nodiscard]] Result<DirectoryUser> parseUser(const QJsonObject &user);

/// The one user among the `value` of all pages: UserGone when there is none, NotFound when there are several.
[[nodiscard]] Result<DirectoryUser> parseOnlyUser(const QJsonArray &users, const QString &address);

} // namespace confdesk
