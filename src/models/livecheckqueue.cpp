// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/livecheckqueue.h"

#include "base/logging.h"

#include <algorithm>
#include <utility>

namespace confdesk {

namespace {

constexpr int atOnce = 4;

/// What would meet the next meeting as well. Not Cancelled: those that are asked for afterwards are not meant.
bool concernsEverything(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Credential || kind == ErrorKind::Secret ||
           kind == ErrorKind::Throttled;
}

} // namespace

LiveCheckQueue::LiveCheckQueue(LiveCheck &check, Knowledge &knowledge, QObject *parent)
    : QObject(parent), m_check(check), m_knowledge(knowledge)
{}

LiveCheckQueue::~LiveCheckQueue()
{
    m_stop.request_stop();
}

void LiveCheckQueue::check(const QList<Meeting> &meetings)
{
    for (const Meeting &meeting : meetings) {
        if (m_known.contains(meeting.ref))
            continue;
        m_known.insert(meeting.ref);
        m_waiting.append(meeting);
        ++m_total;
    }
    Q_EMIT progressChanged();
    startNext();
}

void LiveCheckQueue::cancel()
{
    dropWaiting();
    std::exchange(m_stop, std::stop_source()).request_stop();
    Q_EMIT progressChanged();
}

void LiveCheckQueue::startNext()
{
    while (m_running < atOnce && !m_waiting.isEmpty()) {
        const Meeting meeting = m_waiting.takeFirst();
        ++m_running;
        whenDone(m_check.check(meeting, m_stop.get_token()), this,
                 [this, meeting](const Result<LiveFacts> &facts) { takeAnswer(meeting, facts); });
    }
}

void LiveCheckQueue::takeAnswer(const Meeting &meeting, const Result<LiveFacts> &facts)
{
    --m_running;
    m_known.remove(meeting.ref);
    if (facts) {
        ++m_answered;
        m_knowledge.learn(meeting.ref, *facts);
    } else {
        ++m_notChecked;
        if (facts.error().kind != ErrorKind::Cancelled && !m_error) {
            qCWarning(lcUi) << "live check failed:" << facts.error().text;
            m_error = facts.error();
        }
        if (concernsEverything(facts.error().kind))
            dropWaiting();
    }
    Q_EMIT progressChanged();
    startNext();
    finishWhenIdle();
}

void LiveCheckQueue::dropWaiting()
{
    for (const Meeting &each : std::as_const(m_waiting))
        m_known.remove(each.ref);
    m_notChecked += static_cast<int>(m_waiting.size());
    m_waiting.clear();
}

void LiveCheckQueue::finishWhenIdle()
{
    if (isRunning())
        return;
    const int checked = std::exchange(m_answered, 0);
    const int notChecked = std::exchange(m_notChecked, 0);
    m_total = 0;
    Q_EMIT finished(checked, notChecked, std::exchange(m_error, std::nullopt));
}

} // namespace confdesk
