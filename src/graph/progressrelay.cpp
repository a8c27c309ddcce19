// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/progressrelay.h"

#include <utility>

namespace confdesk {

ProgressRelay::ProgressRelay(QObject *context, Listener listener)
    : m_context(listener ? context : nullptr), m_listener(std::make_shared<Listener>(std::move(listener)))
{}

ProgressRelay::~ProgressRelay()
{
    QObject::disconnect(m_watch);
}

std::shared_ptr<ProgressRelay> ProgressRelay::to(QObject *context, Listener listener)
{
    const std::shared_ptr<ProgressRelay> relay(new ProgressRelay(context, std::move(listener)));
    if (relay->m_context)
        relay->m_watch = QObject::connect(
            context, &QObject::destroyed, context,
            [weak = std::weak_ptr(relay)] {
                if (const auto living = weak.lock())
                    living->forget();
            },
            Qt::DirectConnection);
    return relay;
}

void ProgressRelay::tell(qint64 received, qint64 total)
{
    const QMutexLocker lock(&m_mutex);
    m_received = received;
    m_total = total;
    if (!m_context || std::exchange(m_isUnderWay, true))
        return;
    // Under the lock: the context cannot finish dying before it has passed forget().
    QMetaObject::invokeMethod(
        m_context, [self = shared_from_this()] { self->deliver(); }, Qt::QueuedConnection);
}

void ProgressRelay::deliver()
{
    std::shared_ptr<Listener> listener;
    qint64 received = 0;
    qint64 total = 0;
    {
        const QMutexLocker lock(&m_mutex);
        m_isUnderWay = false;
        listener = m_listener;
        received = m_received;
        total = m_total;
    }
    if (listener)
        (*listener)(received, total);
}

void ProgressRelay::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_context = nullptr;
    m_listener = nullptr;
}

} // namespace confdesk
