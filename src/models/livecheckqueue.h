// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/knowledge.h"
#include "flows/livecheck.h"

#include <QObject>
#include <QSet>

#include <stop_token>

namespace confdesk {

/// Asks Graph about many meetings, a few at a time, and hands the answers to Knowledge. When Graph cannot be asked at
/// all (offline, credential refused), the rest is dropped: one error says it better than forty.
class LiveCheckQueue : public QObject
{
    Q_OBJECT

public:
    LiveCheckQueue(LiveCheck &check, Knowledge &knowledge, QObject *parent = nullptr);
    ~LiveCheckQueue() override;

    /// Joins what is running already; a meeting that waits or runs is not asked about twice.
    void check(const QList<Meeting> &meetings);
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running > 0 || !m_waiting.isEmpty(); }
    [[nodiscard]] bool isBusy(MeetingRef meeting) const { return m_known.contains(meeting); }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int answered() const { return m_answered; }

Q_SIGNALS:
    void progressChanged();
    /// Nothing waits any more. `error`: why Graph could not be asked about some; `notChecked`: how many.
    void finished(int checked, int notChecked, const std::optional<confdesk::Error> &error);

private:
    void startNext();
    void takeAnswer(const Meeting &meeting, const Result<LiveFacts> &facts);
    void dropWaiting();
    void finishWhenIdle();

    LiveCheck &m_check;
    Knowledge &m_knowledge;
    std::stop_source m_stop;
    QList<Meeting> m_waiting;
    QSet<MeetingRef> m_known; ///< waiting or running
    int m_running = 0;
    int m_total = 0;
    int m_answered = 0;
    int m_notChecked = 0;
    std::optional<Error> m_error;
};

} // namespace confdesk
