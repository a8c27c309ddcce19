// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatedworld.h"

#include <QJsonObject>
#include <QStringList>

namespace confdesk {

/// Property names of microsoft.graph.event (CSDL).
[[nodiscard]] const QStringList &eventProperties();

enum class EventWrite { Creation, Change };

/// What is wrong with what a request wants an event to have, in Graph's words; empty when nothing is.
[[nodiscard]] QString eventObjection(const QJsonObject &sent, EventWrite purpose);

/// Gives the event what was sent, of that which is simulated.
void applyTo(SimulatedEvent &event, const QJsonObject &sent);

} // namespace confdesk
