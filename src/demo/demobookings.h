// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoworld.h"

namespace confdesk {

/// Learners for the time slots of every conference, each learner once per conference. Three for each slot of the
/// incident, all with an entry in their calendars; four for the first slot whose meeting is gone, whose entries show
/// what can be the matter with entries. The time slots must have their ids.
void book(QList<DemoConference> &conferences, const QList<DemoPerson> &people);

} // namespace confdesk
