// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "graph/activitycounter.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

namespace confdesk {

/// Who wants to send a request to a host.
class GateVisitor
{
public:
    virtual void admitted() = 0;
    /// The host asks for a pause that ends after this visitor's deadline.
    virtual void refused(std::chrono::milliseconds pause) = 0;
    [[nodiscard]] virtual std::chrono::milliseconds deadline() const = 0; ///< in Clock::elapsed()

protected:
    GateVisitor() = default;
    ~GateVisitor() = default;
    Q_DISABLE_COPY(GateVisitor)
};

/// The way to one host: at most four requests at a time, and none while the host asks to wait. Visitors are called back
/// from the event loop, never from inside a call to the gate.
class RateGate final : public QObject
{
    Q_OBJECT

public:
    RateGate(const Clock &clock, ActivityCounter &activity, QObject *parent);
    ~RateGate() override;

    /// Ends in admitted() or refused(), in order of arrival.
    void enter(GateVisitor *visitor);
    /// The request is over, or not wanted any more.
    void leave(GateVisitor *visitor);
    /// Nobody passes for `duration` from now, an hour at most; a longer pause that is running already stays.
    void pause(std::chrono::milliseconds duration);

private:
    void schedulePump();
    void pump();
    void watchPauseEnd();
    void endPauseWhenOver();
    void refuseWhoCannotWait();
    void startCounting();
    void stopCounting();

    const Clock &m_clock;
    ActivityCounter &m_activity;
    QList<GateVisitor *> m_waiting;
    QList<GateVisitor *> m_inside;
    std::optional<std::chrono::milliseconds> m_pausedUntil;
    std::optional<std::chrono::milliseconds> m_countingSince; ///< somebody waits because the host asked to
    bool m_pumpScheduled = false;
};

} // namespace confdesk
