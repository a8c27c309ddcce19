// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"

#include <QObject>

#include <memory>

namespace confdesk::testing {

/// A journal around another, which kills its process (SIGKILL) at one record of a step:
/// "createEvent begun": as soon as it is durable that the step begins;
/// "createEvent acted": when the step has done its work, before that becomes durable;
/// "createEvent done": as soon as it is durable.
class DyingJournal final : public QObject, public Journal
{
public:
    DyingJournal(std::unique_ptr<Journal> inside, const QString &point);

    [[nodiscard]] Async<QString> open(std::stop_token stop) override { return m_inside->open(stop); }
    [[nodiscard]] Async<Done> begin(const OperationRecord &operation, std::stop_token stop) override
    {
        return m_inside->begin(operation, stop);
    }
    [[nodiscard]] Async<Done> record(const OperationRecord &operation, std::stop_token stop) override;
    [[nodiscard]] Async<OperationRecord> takeOver(const QString &id, std::stop_token stop) override
    {
        return m_inside->takeOver(id, stop);
    }
    [[nodiscard]] Async<QList<OperationRecord>> operations(std::stop_token stop) override
    {
        return m_inside->operations(stop);
    }
    [[nodiscard]] Async<Done> remember(MeetingRef meeting, const LiveFacts &facts, std::stop_token stop) override
    {
        return m_inside->remember(meeting, facts, stop);
    }
    [[nodiscard]] Async<QHash<MeetingRef, LiveFacts>> liveFacts(std::stop_token stop) override
    {
        return m_inside->liveFacts(stop);
    }
    [[nodiscard]] Async<Done> supersede(MeetingRef meeting, const SupersededMeeting &old, std::stop_token stop) override
    {
        return m_inside->supersede(meeting, old, stop);
    }
    [[nodiscard]] Async<QHash<MeetingRef, QList<SupersededMeeting>>> superseded(std::stop_token stop) override
    {
        return m_inside->superseded(stop);
    }
    [[nodiscard]] Async<Done> accept(MeetingRef meeting, const Acceptance &acceptance, std::stop_token stop) override
    {
        return m_inside->accept(meeting, acceptance, stop);
    }
    [[nodiscard]] Async<QHash<MeetingRef, Acceptance>> acceptances(std::stop_token stop) override
    {
        return m_inside->acceptances(stop);
    }

private:
    std::unique_ptr<Journal> m_inside;
    QString m_step;
    QString m_moment;
    Pending<Done> m_silence; ///< until the end
};

} // namespace confdesk::testing
