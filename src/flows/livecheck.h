// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/graphservice.h"
#include "domain/livefacts.h"

#include <QObject>

namespace confdesk {

/// Asks Graph about one meeting without changing anything: the organizer, the meeting by its link (else by the event's link,
/// else by the id decoded from the link), its event's time, and the recordings of a meeting that is over.
class LiveCheck : public QObject
{
    Q_OBJECT

public:
    /// `serviceAccount`: the profile's organizer, asked for meetings whose link names none; may be empty.
    LiveCheck(GraphService &graph, const Clock &clock, std::optional<TenantId> tenant, QString serviceAccount,
              QObject *parent = nullptr);
    ~LiveCheck() override;

    /// A refusal that is about the meeting (MeetingGone, PolicyMissing, UserGone, …) is a fact, inside the LiveFacts. An error
    /// is what kept Graph from answering at all: Offline, Timeout, Credential, Throttled, Server, Protocol, Cancelled.
    [[nodiscard]] Async<LiveFacts> check(const Meeting &meeting, std::stop_token stop);

private:
    GraphService &m_graph;
    const Clock &m_clock;
    std::optional<TenantId> m_tenant;
    QString m_serviceAccount;
};

/// Whether an error says something about the meeting itself (true), or only that Graph could not be asked (false).
[[nodiscard]] bool isAboutTheMeeting(ErrorKind kind);

} // namespace confdesk
