// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/assess.h"
#include "domain/journal.h"

#include <QHash>
#include <QObject>

namespace confdesk {

/// What is known beside the rows: live facts of this run and those the journal remembers, and acceptances. Everything
/// that shows a verdict asks here, so that all show the same one.
class Knowledge : public QObject
{
    Q_OBJECT

public:
    Knowledge(Journal &journal, const Clock &clock, std::optional<TenantId> tenant, QObject *parent = nullptr);

    /// Reads what the journal remembers. Until it resolves, verdicts come from rows alone.
    [[nodiscard]] Async<Done> load(std::stop_token stop);

    /// Keeps the facts, writes proofs (a meeting that was found) to the journal, and tells everybody.
    void learn(MeetingRef meeting, const LiveFacts &facts);

    /// Live facts that still count for the row as it is.
    [[nodiscard]] std::optional<LiveFacts> factsOf(const Meeting &meeting) const;

    [[nodiscard]] AssessedMeeting assessed(const Meeting &meeting, const QDateTime &rowReadAt) const;
    [[nodiscard]] Verdict assessNow(const Meeting &meeting, const QDateTime &rowReadAt) const;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const std::optional<TenantId> &tenant() const { return m_tenant; }

Q_SIGNALS:
    void learned(confdesk::MeetingRef meeting);

private:
    Journal &m_journal;
    const Clock &m_clock;
    std::optional<TenantId> m_tenant;
    QHash<MeetingRef, LiveFacts> m_live;
    QHash<MeetingRef, Acceptance> m_acceptances;
};

} // namespace confdesk
