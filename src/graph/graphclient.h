// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/calendarservice.h"
#include "domain/graphservice.h"
#include "domain/recordingservice.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace confdesk {

/// Where Graph is, and as which application it is asked (graph facts §1.1, §11). Holds a secret: never log it.
struct GraphConnection
{
    QString graphUrl; ///< root without /v1.0: "https://graph.microsoft.com"
    QString loginUrl; ///< "https://login.microsoftonline.com"
    QString tenantId; ///< GUID or verified domain
    QString clientId;
    QString clientSecret;
    std::chrono::milliseconds patience =
        std::chrono::seconds(120); ///< for one request: tries, waits, throttling together
};

/// Numbers in [0, 1) that spread the repeats of many clients. Called in the transport's thread only.
using Jitter = std::function<double()>;
[[nodiscard]] Jitter randomJitter();

/// Microsoft Graph over HTTP: the ports' implementation, with a thread of its own, because a first TLS handshake blocks
/// up to 120 ms. Cheap to make: nothing is connected before the first call. Deleting it resolves what is under way
/// with Cancelled.
class GraphClient
{
public:
    /// `clock` outlives the client.
    GraphClient(const GraphConnection &connection, const Clock &clock, Jitter jitter = randomJitter());
    ~GraphClient();
    Q_DISABLE_COPY_MOVE(GraphClient)

    [[nodiscard]] GraphService &service();
    [[nodiscard]] CalendarService &calendar();
    [[nodiscard]] RecordingService &recordings();
    /// Lives in the thread that made the client.
    [[nodiscard]] GraphActivity &activity();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace confdesk
