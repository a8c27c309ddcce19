// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/graphservice.h"
#include "domain/livefacts.h"
#include "flows/meetinglookup.h"

#include <QObject>

namespace confdesk {

/// Asks Graph about one meeting without changing anything: the organizer, the meeting by its link (else by the event's
/// link, else by the id decoded from the link), its event's time, and the recordings of a meeting that is over.
class LiveCheck : public QObject
{
    Q_OBJECT

public:
    /// `serviceAccount`: the profile's organizer, asked for meetings whose link names none; may be empty.
    LiveCheck(GraphService &graph, const Clock &clock, std::optional<TenantId> tenant, QString serviceAccount,
              QObject *parent = nullptr);

    /// A refusal that is about the meeting (MeetingGone, PolicyMissing, UserGone, …) is a fact, inside the LiveFacts.
    /// An error is what kept Graph from answering at all: Offline, Timeout, Credential, Throttled, Server, Protocol,
    /// Cancelled. A meeting that Graph cannot be asked about (no Teams, no usable link, another tenant) gives facts
    /// without content; of one of another tenant only after Graph has let us in, because to a profile with a wrong
    /// tenant id every meeting looks like that.
    [[nodiscard]] Async<LiveFacts> check(const Meeting &meeting, std::stop_token stop);

private:
    struct Run;
    void proveOurTenant(const std::shared_ptr<Run> &run, const UserId &foreigner);
    void findMeeting(const std::shared_ptr<Run> &run, const OrganizerChoice &choice);
    void askForEvent(const std::shared_ptr<Run> &run);
    void askForRecordings(const std::shared_ptr<Run> &run);
    void refuse(const std::shared_ptr<Run> &run, const Error &error);
    [[nodiscard]] bool isForeign(const JoinLink &link) const;
    [[nodiscard]] bool canBeAsked(const Meeting &meeting) const;

    GraphService &m_graph;
    const Clock &m_clock;
    std::optional<TenantId> m_tenant;
    MeetingLookUp m_lookUp;
};

} // namespace confdesk
