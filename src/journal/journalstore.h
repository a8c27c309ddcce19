// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/journal.h"
#include "journal/journalconnection.h"
#include "journal/journalsettings.h"
#include "sql/databasethread.h"

namespace confdesk {

/// The Journal over one thread with one connection.
class JournalStore final : public Journal
{
public:
    JournalStore(const JournalSettings &settings, const QString &password, const Clock &clock);
    ~JournalStore() override;
    Q_DISABLE_COPY_MOVE(JournalStore)

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

private:
    /// Whatever is asked of a journal may be asked again after the server has hung up: it comes to the same end.
    template <typename T, typename Work>
    [[nodiscard]] Async<T> run(Work work, const std::stop_token &stop)
    {
        m_isUsed = true;
        return m_thread.template run<T>(IfLost::RunAgain, std::move(work), stop);
    }
    [[nodiscard]] Async<Done> write(const OperationRecord &operation, const std::stop_token &stop);

    const Clock &m_clock;
    std::atomic_bool m_isUsed = false;
    DatabaseThread<OwnerConnection> m_thread;
};

/// How the settings are connected to.
[[nodiscard]] ConnectionSettings connectionSettings(const JournalSettings &settings, const QString &password);

} // namespace confdesk
