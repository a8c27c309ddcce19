// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/errorclassifier.h"
#include "graph/requester.h"

#include <QJsonArray>

#include <functional>
#include <stop_token>

namespace confdesk {

/// What a collection holds, and where to ask what has changed since.
struct Pages
{
    QJsonArray values;
    QString deltaLink; ///< of the last page; empty when there is none
};

/// Why there is none.
struct PagesFailure
{
    Error error;
    int status = 0; ///< of the answer that refused; 0: there was none, or it was good and could not be used
};

using PagesResult = tl::expected<Pages, PagesFailure>;

/// collectPages() for those who need to know more.
void followPages(Requester &requester, const HttpRequest &first, const Question &question, const std::stop_token &stop,
                 const std::function<void(const PagesResult &)> &done);

using PagesAnswer = std::function<void(const Result<QJsonArray> &)>;

/// Asks for a collection and follows its `@odata.nextLink`, verbatim and with the same headers, until there is none:
/// the `value` of all pages together (graph facts §10). A link to another scheme, host or port is refused, and so is
/// one that was followed already, or too many of them. Call in the requester's thread; the requester outlives what it
/// calls back.
void collectPages(Requester &requester, const HttpRequest &first, const Question &question, const std::stop_token &stop,
                  const PagesAnswer &done);

} // namespace confdesk
