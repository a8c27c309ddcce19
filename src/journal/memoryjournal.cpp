// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/memoryjournal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

Async<QString> MemoryJournal::open(std::stop_token)
{
    return readyValue(u"memory"_s);
}

void MemoryJournal::store(const OperationRecord &operation)
{
    const auto known = std::ranges::find(m_operations, operation.id, &OperationRecord::id);
    if (known == m_operations.end())
        m_operations.append(operation);
    else
        *known = operation;
}

void MemoryJournal::loseOwner()
{
    const QMutexLocker lock(&m_mutex);
    for (OperationRecord &each : m_operations) {
        if (isOpen(each.state))
            each.state = OperationState::Interrupted;
    }
}

Async<Done> MemoryJournal::begin(const OperationRecord &operation, std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    for (OperationRecord &each : m_operations) {
        if (each.meeting != operation.meeting || each.id == operation.id || !isOpen(each.state))
            continue;
        if (each.state != OperationState::Interrupted || each.hasLeftovers)
            return readyError<Done>(makeError(ErrorKind::Conflict, u"%1 is being worked on."_s.arg(each.title)));
        each.state = OperationState::Failed;
    }
    store(operation);
    return readyValue(Done{});
}

Async<Done> MemoryJournal::record(const OperationRecord &operation, std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    store(operation);
    return readyValue(Done{});
}

Async<OperationRecord> MemoryJournal::takeOver(const QString &id, std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = std::ranges::find(m_operations, id, &OperationRecord::id);
    if (known == m_operations.end() || !isOpen(known->state))
        return readyError<OperationRecord>(makeError(ErrorKind::NotFound, u"There is no open operation %1."_s.arg(id)));
    return readyValue(*known);
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

Async<Done> MemoryJournal::supersede(MeetingRef meeting, const SupersededMeeting &old, std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    QList<SupersededMeeting> &known = m_superseded[meeting];
    if (std::ranges::find(known, old.ids, &SupersededMeeting::ids) == known.end())
        known.append(old);
    return readyValue(Done{});
}

Async<QHash<MeetingRef, QList<SupersededMeeting>>> MemoryJournal::superseded(std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    return readyValue(m_superseded);
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
