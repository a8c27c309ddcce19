// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crash/dyingjournal.h"

#include <algorithm>

#include <csignal>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

bool isIn(const OperationRecord &operation, const QString &step, StepState state)
{
    return std::ranges::any_of(operation.steps, [&](const StepRecord &each) {
        // A step with nothing to do is over all the same.
        const bool isOver = state == StepState::Done && each.state == StepState::Skipped && each.attempts > 0;
        return each.name == step && (each.state == state || isOver);
    });
}

void die()
{
    std::raise(SIGKILL);
}

} // namespace

DyingJournal::DyingJournal(std::unique_ptr<Journal> inside, const QString &point)
    : m_inside(std::move(inside)), m_step(point.section(u' ', 0, 0)), m_moment(point.section(u' ', 1))
{}

Async<Done> DyingJournal::record(const OperationRecord &operation, std::stop_token stop)
{
    const bool isDone = isIn(operation, m_step, StepState::Done);
    if (isDone && m_moment == "acted"_L1)
        die();
    const bool dies = m_moment == "done"_L1 ? isDone : isIn(operation, m_step, StepState::Running);
    const Async<Done> recorded = m_inside->record(operation, stop);
    if (dies) {
        whenDone(recorded, this, [](const Result<Done> &) { die(); });
        return m_silence.future();
    }
    return recorded;
}

} // namespace confdesk::testing
