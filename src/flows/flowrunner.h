// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/journal.h"
#include "flows/flow.h"

#include <memory>

namespace confdesk {

/// Runs one flow's table of steps from the first to the last. The journal records a step as begun before it runs, and
/// its outcome before the next one does; when the journal cannot, the flow stops there.
class FlowRunner : public QObject
{
    Q_OBJECT

public:
    FlowRunner(std::unique_ptr<Flow> flow, OperationRecord record, Journal &journal, const Clock &clock,
               QObject *parent = nullptr);

    void start();
    /// Ends it with `error` before its first step: what stopped another one would stop it too.
    void abandon(const Error &error);
    /// Between steps and inside them; finished() follows.
    void cancel();

    [[nodiscard]] const OperationRecord &record() const { return m_record; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    void beginStep(qsizetype index);
    void runStep(qsizetype index);
    void endStep(qsizetype index, const Result<StepOutcome> &outcome);
    void finish(OperationState state, const std::optional<Error> &error);
    [[nodiscard]] Error cancelled() const;
    void takeOverFacts();

    std::unique_ptr<Flow> m_flow;
    QList<FlowStep> m_steps;
    OperationRecord m_record;
    Journal &m_journal;
    const Clock &m_clock;
    std::stop_source m_stop;
};

} // namespace confdesk
