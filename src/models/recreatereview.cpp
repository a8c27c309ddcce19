// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/recreatereview.h"

#include "models/operationwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int atOnce = 4;

} // namespace

bool ReviewedMeeting::canBeRepaired() const
{
    return isObjected() && plan->verdict.remedy == Remedy::Repair && !whyNotRepairable(plan->meeting, plan->verdict);
}

RecreateReview::RecreateReview(RecreatePlanner &planner, Operations &operations, const QList<Meeting> &meetings,
                               QObject *parent)
    : QObject(parent), m_planner(planner), m_operations(operations)
{
    for (const Meeting &meeting : meetings)
        m_meetings.append({.meeting = meeting, .plan = {}, .error = {}});
}

RecreateReview::~RecreateReview()
{
    m_alive.request_stop();
}

void RecreateReview::plan()
{
    for (int place = 0; place < m_meetings.size(); ++place) {
        ReviewedMeeting &each = m_meetings[place];
        if (each.plan || m_waiting.contains(place) || (each.isPlanning() && m_running > 0))
            continue;
        each.error.reset();
        if (const auto reason = whyOccupied(m_operations, each.meeting.ref))
            each.error = makeError(ErrorKind::Conflict, *reason);
        else
            m_waiting.append(place);
        Q_EMIT meetingChanged(place);
    }
    planNext();
}

void RecreateReview::planNext()
{
    while (m_running < atOnce && !m_waiting.isEmpty()) {
        const int place = m_waiting.takeFirst();
        ++m_running;
        whenDone(m_planner.plan(m_meetings.at(place).meeting.ref, m_alive.get_token()), this,
                 [this, place](const Result<RecreatePlan> &plan) { takePlan(place, plan); });
    }
}

void RecreateReview::takePlan(int place, const Result<RecreatePlan> &plan)
{
    --m_running;
    ReviewedMeeting &each = m_meetings[place];
    if (plan) {
        each.plan = *plan;
        each.meeting = plan->meeting;
    } else {
        each.error = plan.error();
    }
    Q_EMIT meetingChanged(place);
    planNext();
}

void RecreateReview::setForced(int place, bool isForced)
{
    m_meetings[place].isForced = isForced;
    Q_EMIT meetingChanged(place);
}

void RecreateReview::repairInstead(int place)
{
    m_meetings[place].isRepaired = true;
    m_operations.repair({m_meetings.at(place).meeting}, Apply::ForReal);
    Q_EMIT meetingChanged(place);
}

bool RecreateReview::isPlanning() const
{
    return std::ranges::any_of(m_meetings, &ReviewedMeeting::isPlanning);
}

int RecreateReview::chosenCount() const
{
    return static_cast<int>(std::ranges::count_if(m_meetings, &ReviewedMeeting::isChosen));
}

QList<Meeting> RecreateReview::chosen(Force force) const
{
    QList<Meeting> meetings;
    for (const ReviewedMeeting &each : m_meetings) {
        // Who did not have to insist when it was planned does not insist later either.
        if (each.isChosen() && each.plan->mayBeApplied(Force::No) == (force == Force::No))
            meetings.append(each.meeting);
    }
    return meetings;
}

void RecreateReview::apply()
{
    for (const Force force : {Force::No, Force::Yes}) {
        if (const QList<Meeting> meetings = chosen(force); !meetings.isEmpty())
            m_operations.recreate(meetings, force, Apply::ForReal);
    }
}

bool RecreateReview::isCreation() const
{
    return std::ranges::all_of(m_meetings, [](const ReviewedMeeting &each) {
        return !each.isChosen() || each.plan->verdict.remedy == Remedy::Create;
    });
}

QString RecreateReview::phrase() const
{
    QStringList numbers;
    for (const ReviewedMeeting &each : m_meetings) {
        if (each.isChosen())
            numbers.append(QString::number(each.meeting.ref.id));
    }
    return numbers.join(u' ');
}

bool RecreateReview::isConfirmedBy(const QString &typed) const
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    QStringList given = typed.split(separators, Qt::SkipEmptyParts);
    QStringList wanted = phrase().split(u' ', Qt::SkipEmptyParts);
    given.sort();
    wanted.sort();
    return !wanted.isEmpty() && given == wanted;
}

} // namespace confdesk
