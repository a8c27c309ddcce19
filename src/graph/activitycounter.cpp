// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/activitycounter.h"

namespace confdesk {

int ActivityCounter::requestCount() const
{
    return m_requests;
}

std::chrono::milliseconds ActivityCounter::throttledTime() const
{
    return std::chrono::milliseconds(m_throttledMs);
}

void ActivityCounter::countRequest()
{
    ++m_requests;
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT requestSent(); }, Qt::QueuedConnection);
}

void ActivityCounter::countThrottled(std::chrono::milliseconds waited)
{
    m_throttledMs += waited.count();
}

void ActivityCounter::beginPause(std::chrono::milliseconds duration)
{
    ++m_pausedHosts;
    announceWait(duration);
}

void ActivityCounter::prolongPause(std::chrono::milliseconds duration)
{
    announceWait(duration);
}

void ActivityCounter::endPause()
{
    if (--m_pausedHosts == 0)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT waitEnded(); }, Qt::QueuedConnection);
}

void ActivityCounter::announceWait(std::chrono::milliseconds duration)
{
    QMetaObject::invokeMethod(
        this, [this, duration] { Q_EMIT waitStarted(duration); }, Qt::QueuedConnection);
}

} // namespace confdesk
