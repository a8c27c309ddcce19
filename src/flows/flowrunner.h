// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/journal.h"
#include "domain/meetingclaims.h"
#include "flows/flow.h"

#include <memory>

namespace confdesk {

/// What a runner needs beside the flow.
struct RunnerTools
{
    Journal &journal;
    MeetingClaims &claims;
    const Clock &clock;
};

/// Runs one flow's table of steps from the first to the last. The journal records a step as begun before it runs, and
/// its outcome before the next one does; when the journal cannot, the flow stops there. The meeting is taken in the
/// journal and claimed in the LMS for as long as it runs. A dry run takes and records nothing.
class FlowRunner : public QObject
{
    Q_OBJECT

public:
    FlowRunner(std::unique_ptr<Flow> flow, OperationRecord record, RunnerTools tools, QObject *parent = nullptr);

    /// Makes it durable that it is planned, so that a program that ends before its turn does not lose it.
    void announce();
    /// The record was taken over from the journal.
    void adopt() { m_isRecorded = true; }

    void start();
    /// Goes on with a record that was taken over from the journal.
    void resume();
    /// Takes back what a record that was taken over has begun.
    void undo();
    /// Ends it with `error` before its first step: what stopped another one would stop it too.
    void abandon(const Error &error);

    /// Between steps and inside them; finished() follows. What can be undone is undone; what cannot, and has to be
    /// continued, is interrupted.
    void cancel();
    /// After the present step.
    void pause() { m_pausing = true; }
    /// Ends a planned one before its turn, to be continued another time.
    void putOff();

    [[nodiscard]] const OperationRecord &record() const { return m_record; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    void take(const std::function<void()> &then);
    void claim(const std::function<void()> &then);
    void beginStep(qsizetype index);
    void runStep(qsizetype index);
    void endStep(qsizetype index, const Result<StepOutcome> &outcome);
    void endWithError(const Error &error);
    [[nodiscard]] bool takeUp();
    void takeBack(OperationState state, const Error &reason);
    void endTakenBack(OperationState state, const Error &reason, const QString &undone);
    void endWithoutJournal(const Error &error);
    [[nodiscard]] static Error notTakenBack(const Error &reason, const Error &obstacle);
    void finish(OperationState state, const std::optional<Error> &error);
    void recordEnd(int tries);
    void end(const Result<Done> &recorded);
    void record(const std::function<void(const Result<Done> &)> &then);
    [[nodiscard]] Async<Done> recordNow();
    void showProgress(const QString &note);
    [[nodiscard]] Error cancelled() const;
    void takeOverFacts();

    std::unique_ptr<Flow> m_flow;
    QList<FlowStep> m_steps;
    OperationRecord m_record;
    RunnerTools m_tools;
    std::stop_source m_stop;
    bool m_isRecorded = false; ///< the journal has it as ours
    bool m_isClaimed = false;
    bool m_isResumed = false;
    bool m_pausing = false;
};

} // namespace confdesk
