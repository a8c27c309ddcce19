// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/rategate.h"

#include <algorithm>
#include <utility>

namespace confdesk {

namespace {

// Graph serves at most four requests at a time for one mailbox (graph facts §9.1); more only queue there.
constexpr qsizetype mostAtATime = 4;

// Whoever asks for more is asked again after an hour: a broken proxy must not lock us out for days.
constexpr std::chrono::milliseconds longestPause = std::chrono::hours(1);

} // namespace

RateGate::RateGate(const Clock &clock, ActivityCounter &activity, QObject *parent)
    : QObject(parent), m_clock(clock), m_activity(activity)
{}

RateGate::~RateGate()
{
    stopCounting();
    if (m_pausedUntil)
        m_activity.endPause();
}

void RateGate::enter(GateVisitor *visitor)
{
    m_waiting.append(visitor);
    startCounting();
    schedulePump();
}

void RateGate::leave(GateVisitor *visitor)
{
    m_waiting.removeOne(visitor);
    m_inside.removeOne(visitor);
    if (m_waiting.isEmpty())
        stopCounting();
    schedulePump();
}

void RateGate::pause(std::chrono::milliseconds duration)
{
    const auto kept = std::min(duration, longestPause);
    const auto until = m_clock.elapsed() + kept;
    if (m_pausedUntil && *m_pausedUntil >= until)
        return;
    if (m_pausedUntil)
        m_activity.prolongPause(kept);
    else
        m_activity.beginPause(kept);
    m_pausedUntil = until;
    startCounting();
    watchPauseEnd();
    schedulePump();
}

void RateGate::schedulePump()
{
    if (std::exchange(m_pumpScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pumpScheduled = false;
            pump();
        },
        Qt::QueuedConnection);
}

void RateGate::pump()
{
    endPauseWhenOver();
    if (m_pausedUntil) {
        refuseWhoCannotWait();
        return;
    }
    while (!m_waiting.isEmpty() && m_inside.size() < mostAtATime) {
        GateVisitor *visitor = m_waiting.takeFirst();
        m_inside.append(visitor);
        visitor->admitted();
    }
}

void RateGate::watchPauseEnd()
{
    const auto until = *m_pausedUntil;
    // The pause may have ended since it was looked at, and a timer with a negative time never fires.
    const auto rest = std::max(until - m_clock.elapsed(), std::chrono::milliseconds(0));
    m_clock.after(rest, this, [this, until] {
        pump();
        // Qt's coarse timers may be early by a twentieth, and Graph counts requests that come too soon.
        if (m_pausedUntil == until)
            watchPauseEnd();
    });
}

void RateGate::endPauseWhenOver()
{
    if (!m_pausedUntil || *m_pausedUntil > m_clock.elapsed())
        return;
    m_pausedUntil.reset();
    stopCounting();
    m_activity.endPause();
}

void RateGate::refuseWhoCannotWait()
{
    const auto cannotWait = [this](const GateVisitor *visitor) { return visitor->deadline() < *m_pausedUntil; };
    for (auto found = std::ranges::find_if(m_waiting, cannotWait); found != m_waiting.end();
         found = std::ranges::find_if(m_waiting, cannotWait)) {
        GateVisitor *visitor = *found;
        m_waiting.erase(found);
        if (m_waiting.isEmpty())
            stopCounting();
        visitor->refused(*m_pausedUntil - m_clock.elapsed());
    }
}

void RateGate::startCounting()
{
    if (m_pausedUntil && !m_waiting.isEmpty() && !m_countingSince)
        m_countingSince = m_clock.elapsed();
}

void RateGate::stopCounting()
{
    if (!m_countingSince)
        return;
    m_activity.countThrottled(m_clock.elapsed() - *m_countingSince);
    m_countingSince.reset();
}

} // namespace confdesk
