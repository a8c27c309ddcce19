// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/memoryjournal.h"

#include <algorithm>

namespace confdesk {

Async<Done> MemoryJournal::record(const OperationRecord &operation, std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = std::ranges::find(m_operations, operation.id, &OperationRecord::id);
    if (known == m_operations.end())
        m_operations.append(operation);
    else
        *known = operation;
    return readyValue(Done{});
}

Async<QList<OperationRecord>> MemoryJournal::operations(std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    return readyValue(m_operations);
}

Async<Done> MemoryJournal::remember(MeetingRef meeting, const LiveFacts &facts, std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    m_facts.insert(meeting, facts);
    return readyValue(Done{});
}

Async<QHash<MeetingRef, LiveFacts>> MemoryJournal::liveFacts(std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    return readyValue(m_facts);
}

Async<Done> MemoryJournal::accept(MeetingRef meeting, const Acceptance &acceptance, std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    m_acceptances.insert(meeting, acceptance);
    return readyValue(Done{});
}

Async<QHash<MeetingRef, Acceptance>> MemoryJournal::acceptances(std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    return readyValue(m_acceptances);
}

} // namespace confdesk
