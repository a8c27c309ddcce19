// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/httpattempt.h"
#include "graph/httprequest.h"

#include <QString>
#include <QUrl>

#include <chrono>

namespace confdesk {

/// The URL for a log: "/v1.0/users/…/onlineMeetings?$filter=…". Ids, addresses and values say nothing to a reader of
/// logs that the request id does not say better, and some of them are secrets.
[[nodiscard]] QString safeUrl(const QUrl &url);

/// The same for what is sent to others than Graph: nothing of an address that is a permission by itself.
[[nodiscard]] QString safeUrl(const QUrl &url, HttpRequest::Sender sender);

/// One line of lcGraph for a finished try.
void logAttempt(const HttpRequest &request, const QUrl &url, int attempt, std::chrono::milliseconds elapsed,
                const AttemptResult &result);

} // namespace confdesk
