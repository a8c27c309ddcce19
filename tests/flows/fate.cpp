// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/fate.h"

using namespace Qt::StringLiterals;

namespace confdesk::testing {

bool MortalJournal::fails()
{
    if (!failing)
        return false;
    if (recordsUntilFailure > 0)
        --recordsUntilFailure;
    if (recordsUntilFailure > 0)
        return false;
    if (failures == 0) {
        failing.reset();
        return false;
    }
    if (failures > 0)
        --failures;
    return true;
}

Async<QString> MortalJournal::open(std::stop_token stop)
{
    if (failing && recordsUntilFailure < 0)
        return readyError<QString>(*failing);
    return MemoryJournal::open(stop);
}

Async<Done> MortalJournal::begin(const OperationRecord &operation, std::stop_token stop)
{
    if (failing && recordsUntilFailure < 0)
        return readyError<Done>(*failing);
    return MemoryJournal::begin(operation, stop);
}

Async<Done> MortalJournal::record(const OperationRecord &operation, std::stop_token stop)
{
    if (fails())
        return readyError<Done>(*failing);
    if (m_fate.hasStruck())
        return m_fate.silence<Done>();
    const Async<Done> recorded = MemoryJournal::record(operation, stop);
    for (const StepRecord &step : operation.steps) {
        if (m_fate.strikes(step.name + u' ' + stateName(step.state), Fate::Moment::After))
            return m_fate.silence<Done>();
    }
    return recorded;
}

} // namespace confdesk::testing
