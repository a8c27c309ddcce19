// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/operations.h"

#include <stop_token>

namespace confdesk {

/// One meeting of a review: its plan, or why there is none yet.
struct ReviewedMeeting
{
    Meeting meeting;                  ///< as listed; as planned once there is a plan
    std::optional<RecreatePlan> plan; ///< what giving it a new meeting would mean
    std::optional<Error> error;       ///< why no plan could be made
    bool isForced = false;            ///< the person insists, whatever the plan objects
    bool isRepaired = false;          ///< recording is enabled instead

    [[nodiscard]] bool isPlanning() const { return !plan && !error; }
    /// It will get a new meeting when the person confirms.
    [[nodiscard]] bool isChosen() const
    {
        return plan && !isRepaired && plan->mayBeApplied(isForced ? Force::Yes : Force::No);
    }
    [[nodiscard]] bool isObjected() const { return plan && !isRepaired && !plan->refusal && plan->objection; }
    /// The milder thing that keeps the link is possible.
    [[nodiscard]] bool canBeRepaired() const;

    bool operator==(const ReviewedMeeting &) const = default;
};

/// What the review sheet shows and decides: the plans of some meetings, made a few at a time, and what of them the
/// person wants.
class RecreateReview : public QObject
{
    Q_OBJECT

public:
    RecreateReview(RecreatePlanner &planner, Operations &operations, const QList<Meeting> &meetings,
                   QObject *parent = nullptr);
    ~RecreateReview() override;

    /// Plans what has no plan: at first everything, again what could not be planned.
    void plan();

    [[nodiscard]] const QList<ReviewedMeeting> &meetings() const { return m_meetings; }
    void setForced(int place, bool isForced);
    /// Starts the milder thing for this one.
    void repairInstead(int place);

    [[nodiscard]] bool isPlanning() const;
    [[nodiscard]] int chosenCount() const;
    /// The rows as they were planned, of those that will get a new meeting: with or without insisting.
    [[nodiscard]] QList<Meeting> chosen(Force force) const;
    /// Nothing that is chosen has a meeting now: it is created rather than recreated.
    [[nodiscard]] bool isCreation() const;

    /// Recreates what is chosen, exactly as it was planned.
    void apply();

    /// What must be typed on a production profile: the numbers of what is chosen, "45 46".
    [[nodiscard]] QString phrase() const;
    /// Separators and order do not matter.
    [[nodiscard]] bool isConfirmedBy(const QString &typed) const;

Q_SIGNALS:
    void meetingChanged(int place);

private:
    void planNext();
    void takePlan(int place, const Result<RecreatePlan> &plan);

    RecreatePlanner &m_planner;
    Operations &m_operations;
    QList<ReviewedMeeting> m_meetings;
    QList<int> m_waiting;
    int m_running = 0;
    std::stop_source m_alive;
};

} // namespace confdesk
