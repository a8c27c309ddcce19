// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/knowledge.h"

#include "base/logging.h"

namespace confdesk {

Knowledge::Knowledge(Journal &journal, const Clock &clock, std::optional<TenantId> tenant, QObject *parent)
    : QObject(parent), m_journal(journal), m_clock(clock), m_tenant(std::move(tenant))
{}

Async<Done> Knowledge::load(std::stop_token stop)
{
    const Pending<Done> loaded;
    whenDone(m_journal.liveFacts(stop), this, [this, stop, loaded](const Result<QHash<MeetingRef, LiveFacts>> &facts) {
        if (!facts) {
            loaded.resolve(failure(facts.error()));
            return;
        }
        for (auto it = facts->cbegin(); it != facts->cend(); ++it) {
            if (m_live.contains(it.key()))
                continue; // learnt in this run: newer
            LiveFacts remembered = it.value();
            remembered.fromJournal = true;
            m_live.insert(it.key(), remembered);
        }
        whenDone(m_journal.acceptances(stop), this, [this, loaded](const Result<QHash<MeetingRef, Acceptance>> &all) {
            if (!all) {
                loaded.resolve(failure(all.error()));
                return;
            }
            m_acceptances = *all;
            loaded.resolve(Done{});
        });
    });
    return loaded.future();
}

void Knowledge::learn(MeetingRef meeting, const LiveFacts &facts)
{
    // A check that was asked before a repair and answered after it knows less than the repair.
    if (const auto known = m_live.constFind(meeting); known != m_live.cend() && known->checkedAt > facts.checkedAt)
        return;
    m_live.insert(meeting, facts);
    if (facts.meeting) {
        whenDone(m_journal.remember(meeting, facts, {}), this, [](const Result<Done> &remembered) {
            if (!remembered)
                qCWarning(lcFlow) << "The journal does not remember a proof:" << remembered.error().text;
        });
    }
    Q_EMIT learned(meeting);
}

std::optional<LiveFacts> Knowledge::factsOf(const Meeting &meeting) const
{
    const auto known = m_live.constFind(meeting.ref);
    if (known == m_live.cend() || known->askedAbout != meeting.stored)
        return std::nullopt;
    return *known;
}

AssessedMeeting Knowledge::assessed(const Meeting &meeting, const QDateTime &rowReadAt) const
{
    return {.meeting = meeting, .verdict = assessNow(meeting, rowReadAt)};
}

Verdict Knowledge::assessNow(const Meeting &meeting, const QDateTime &rowReadAt) const
{
    const auto acceptance = m_acceptances.constFind(meeting.ref);
    const KnownFacts facts{
        .rowReadAt = rowReadAt,
        .live = factsOf(meeting),
        .acceptance = acceptance == m_acceptances.cend() ? std::nullopt : std::optional(*acceptance),
    };
    return assess(meeting, facts, {.now = m_clock.nowUtc(), .tenant = m_tenant});
}

} // namespace confdesk
