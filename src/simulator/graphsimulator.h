// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "simulator/fault.h"
#include "simulator/recordedrequest.h"
#include "simulator/simulatedworld.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>

namespace confdesk {

class SimulatorServer;
class SimulatorState;

/// Microsoft Graph and the Entra ID token endpoint on loopback: stateful, and strict where Graph is strict
/// (docs/simulator.md). It serves on a thread of its own, so it answers while the caller's thread is busy or waits.
/// All but start() and stop() may be called from any thread, before and after start().
///
///     GraphSimulator graph;
///     QVERIFY(graph.start(exampleWorld()).has_value());
///     graph.addFault({.method = u"PATCH"_s, .kind = Fault::Kind::ActThenDrop});
class GraphSimulator : public QObject
{
    Q_OBJECT

public:
    explicit GraphSimulator(QObject *parent = nullptr);
    /// `clock` decides about the age of tokens; it outlives the simulator.
    explicit GraphSimulator(const Clock &clock, QObject *parent = nullptr);
    ~GraphSimulator() override;

    /// Listens on 127.0.0.1; port 0: any free one. Running already: stops first.
    [[nodiscard]] Result<Done> start(SimulatedWorld world, quint16 port = 0);
    /// Closes every connection, hanging ones too, and ends the thread. World, faults and recorded requests stay.
    void stop();
    [[nodiscard]] bool isRunning() const;

    /// "http://127.0.0.1:PORT": graphUrl and loginUrl of a profile with cloud=custom.
    /// Tokens: {root}/{tenant}/oauth2/v2.0/token; Graph: {root}/v1.0/…
    [[nodiscard]] QString rootUrl() const;
    /// "http://127.0.0.1:OTHER": where the pre-authenticated addresses of videos are. Another port after each start.
    [[nodiscard]] QString contentUrl() const;

    [[nodiscard]] SimulatedWorld world() const;
    /// Runs `change` under the simulator's lock: it must not call the simulator.
    void changeWorld(const std::function<void(SimulatedWorld &)> &change);

    void addFault(const Fault &fault);
    void clearFaults();

    /// In order of arrival, at most the last 100 000.
    [[nodiscard]] QList<RecordedRequest> requests() const;
    /// How many recorded requests match; `method` empty: any; `pathPattern` as in Fault.
    [[nodiscard]] int requestCount(const QString &method, const QString &pathPattern = {}) const;
    void clearRequests();

    /// Every token given out so far becomes unknown: the next request with one is answered 401.
    void expireTokens();

    /// No pre-authenticated address that was given out so far opens any more.
    void expireDownloadLinks();
    /// Every delta link given out so far is answered 410.
    void expireDeltaTokens();

    /// Delays every answer.
    void setLatency(std::chrono::milliseconds latency);

    /// From now on the world is written to `file` after every change, whole or not at all. Loads nothing.
    void setStateFile(const QString &file);

private:
    std::unique_ptr<SimulatorState> m_state;
    std::unique_ptr<SimulatorServer> m_server; ///< lives in m_thread
    QThread m_thread;
    quint16 m_port = 0;
    quint16 m_contentPort = 0;
};

} // namespace confdesk
