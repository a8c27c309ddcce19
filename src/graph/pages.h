// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/errorclassifier.h"
#include "graph/requester.h"

#include <QJsonArray>

#include <functional>
#include <stop_token>

namespace confdesk {

using PagesAnswer = std::function<void(const Result<QJsonArray> &)>;

/// Asks for a collection and follows its `@odata.nextLink`, verbatim and with the same headers, until there is none:
/// the `value` of all pages together (graph facts §10). A link to another scheme, host or port is refused, and so is
/// one that was followed already, or too many of them. Call in the requester's thread; the requester outlives what it
/// calls back.
void collectPages(Requester &requester, const HttpRequest &first, const Question &question, const std::stop_token &stop,
                  const PagesAnswer &done);

} // namespace confdesk
