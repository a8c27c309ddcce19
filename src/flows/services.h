// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journalcare.h"
#include "domain/profile.h"
#include "flows/knowledge.h"
#include "flows/livecheck.h"
#include "flows/operations.h"

namespace confdesk {

/// What a window or a command works with: made by the composition root (src/workspace), known only by reference.
struct Services
{
    const Profile &profile;
    MeetingStore &store;
    GraphActivity &graphActivity;
    Journal &journal;
    JournalCare &journalCare;
    Knowledge &knowledge;
    LiveCheck &liveCheck;
    RecreatePlanner &recreatePlanner;
    Operations &operations;
};

} // namespace confdesk
