// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "simulator/fault.h"
#include "simulator/graphcall.h"
#include "simulator/tokenendpoint.h"

#include <QMutex>

#include <functional>
#include <optional>

namespace confdesk {

/// All that the simulator remembers, shared by the serving thread and the threads of those who use it; every function
/// locks.
class SimulatorState
{
public:
    explicit SimulatorState(const Clock &clock) : m_clock(clock) {}

    [[nodiscard]] SimulatedWorld world() const;
    void changeWorld(const std::function<void(SimulatedWorld &)> &change);
    /// Another world: tokens of the old one are void.
    void setWorld(SimulatedWorld world);

    void addFault(const Fault &fault);
    void clearFaults();

    /// Remembers the request and says what shall go wrong with it; a used-up fault is gone.
    [[nodiscard]] std::optional<Fault> receive(RecordedRequest request);
    [[nodiscard]] QList<RecordedRequest> requests() const;
    void clearRequests();

    void expireTokens();
    void expireDownloadLinks();
    void expireDeltaTokens();
    /// Requests that come in there are for bytes of videos.
    void setContentPort(quint16 port);
    void setLatency(std::chrono::milliseconds latency);
    [[nodiscard]] std::chrono::milliseconds latency() const;
    void setStateFile(const QString &file);

    /// What Entra ID or Graph answers; what the request changes is changed, and in the state file, by then.
    [[nodiscard]] SimulatedResponse act(const RecordedRequest &request);
    /// What `fault` answers instead, without acting; for the kinds that answer at all.
    [[nodiscard]] SimulatedResponse misbehave(const RecordedRequest &request, const Fault &fault);

    [[nodiscard]] QDateTime nowUtc() const { return m_clock.nowUtc(); }

private:
    [[nodiscard]] GraphCall callFor(const RecordedRequest &request);
    [[nodiscard]] SimulatedResponse answer(const RecordedRequest &request);
    [[nodiscard]] SimulatedResponse answerAuthorized(GraphCall &call);
    [[nodiscard]] SimulatedResponse faultAnswer(const RecordedRequest &request, const Fault &fault);
    void saveUnless(const SimulatedWorld &unchanged) const;
    void save() const;

    const Clock &m_clock;
    mutable QMutex m_mutex;
    SimulatedWorld m_world;
    TokenEndpoint m_tokens;
    SimulatorMemory m_memory;
    quint16 m_contentPort = 0;
    QList<Fault> m_faults;
    QList<RecordedRequest> m_requests;
    std::chrono::milliseconds m_latency{};
    QString m_stateFile;
};

} // namespace confdesk
