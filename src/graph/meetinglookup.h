// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/graphvalues.h"
#include "graph/pages.h"

namespace confdesk {

/// Finds the meeting of `organizer` by its link; asks a second time with the link in its other encoding when Graph does
/// not find the first (graph facts §3.2). MeetingGone when there is none. Call in the requester's thread.
void lookUpMeeting(Requester &requester, const UserId &organizer, const QString &link, const Question &question,
                   const std::stop_token &stop, const Pending<OnlineMeeting> &pending);

} // namespace confdesk
