// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoplot.h"
#include "demo/demorandom.h"
#include "domain/schedule.h"

#include <QList>

namespace confdesk {

/// When a conference meets.
struct DemoAgenda
{
    QString zone;          ///< of whoever holds it; what a row says about its zone may be wrong
    QList<WallTime> times; ///< the first is as the plot says, the others a week apart without anything special
};

/// `ordinal`: how many conferences of the same plot were made before; spreads them over the zones.
[[nodiscard]] DemoAgenda demoAgenda(const DemoPlot &plot, const QDateTime &now, int ordinal, DemoRandom &random);

} // namespace confdesk
