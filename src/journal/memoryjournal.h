// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"

#include <QMutex>

namespace confdesk {

/// A journal that lasts as long as the program: for tests. Its operations' program is always this one. Thread-safe.
class MemoryJournal : public Journal
{
public:
    MemoryJournal() = default;

    [[nodiscard]] Async<QString> open(std::stop_token stop) override;
    [[nodiscard]] Async<Done> begin(const OperationRecord &operation, std::stop_token stop) override;
    [[nodiscard]] Async<Done> record(const OperationRecord &operation, std::stop_token stop) override;
    [[nodiscard]] Async<OperationRecord> takeOver(const QString &id, std::stop_token stop) override;
    [[nodiscard]] Async<QList<OperationRecord>> operations(std::stop_token stop) override;
    [[nodiscard]] Async<Done> remember(MeetingRef meeting, const LiveFacts &facts, std::stop_token stop) override;
    [[nodiscard]] Async<QHash<MeetingRef, LiveFacts>> liveFacts(std::stop_token stop) override;
    [[nodiscard]] Async<Done> supersede(MeetingRef meeting, const SupersededMeeting &old,
                                        std::stop_token stop) override;
    [[nodiscard]] Async<QHash<MeetingRef, QList<SupersededMeeting>>> superseded(std::stop_token stop) override;
    [[nodiscard]] Async<Done> accept(MeetingRef meeting, const Acceptance &acceptance, std::stop_token stop) override;
    [[nodiscard]] Async<QHash<MeetingRef, Acceptance>> acceptances(std::stop_token stop) override;

    /// As if the program that wrote the open operations had died.
    void loseOwner();

private:
    void store(const OperationRecord &operation);

    QMutex m_mutex;
    QList<OperationRecord> m_operations;
    QHash<MeetingRef, LiveFacts> m_facts;
    QHash<MeetingRef, QList<SupersededMeeting>> m_superseded;
    QHash<MeetingRef, Acceptance> m_acceptances;
};

} // namespace confdesk
