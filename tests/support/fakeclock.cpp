// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeclock.h"

#include <algorithm>

namespace confdesk {

FakeClock::FakeClock(const QDateTime &nowUtc) : m_start(nowUtc) {}

QDateTime FakeClock::nowUtc() const
{
    const QMutexLocker lock(&m_mutex);
    return m_start.addMSecs(m_elapsed.count());
}

std::chrono::milliseconds FakeClock::elapsed() const
{
    const QMutexLocker lock(&m_mutex);
    return m_elapsed;
}

void FakeClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) const
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.push_back({.due = m_elapsed + delay, .context = context, .action = std::move(action)});
}

void FakeClock::advance(std::chrono::milliseconds by)
{
    std::vector<Waiting> due;
    {
        const QMutexLocker lock(&m_mutex);
        m_elapsed += by;
        const auto firstDue = std::stable_partition(m_waiting.begin(), m_waiting.end(),
                                                    [this](const Waiting &each) { return each.due > m_elapsed; });
        std::move(firstDue, m_waiting.end(), std::back_inserter(due));
        m_waiting.erase(firstDue, m_waiting.end());
    }
    std::ranges::stable_sort(due, {}, &Waiting::due);
    for (Waiting &each : due) {
        if (each.context)
            QMetaObject::invokeMethod(each.context, std::move(each.action), Qt::QueuedConnection);
    }
}

std::optional<std::chrono::milliseconds> FakeClock::nextDue() const
{
    const QMutexLocker lock(&m_mutex);
    std::optional<std::chrono::milliseconds> next;
    for (const Waiting &each : m_waiting) {
        if (each.context && (!next || each.due - m_elapsed < *next))
            next = each.due - m_elapsed;
    }
    return next;
}

} // namespace confdesk
