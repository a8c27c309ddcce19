// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "domain/joinlink.h"
#include "domain/meetingref.h"
#include "domain/onlinemeetingid.h"

#include <QString>

#include <variant>

namespace confdesk {

/// What a text in the search box, or an argument WHAT of the command line, was recognised as.
namespace what {
struct ByConference
{
    ConferenceId id;
    bool operator==(const ByConference &) const = default;
};
struct BySlot
{
    TimeSlotId id;
    bool operator==(const BySlot &) const = default;
};
struct ByJoinLink
{
    JoinLink link;
    bool operator==(const ByJoinLink &) const = default;
};
struct ByEventId
{
    EventId id;
    bool operator==(const ByEventId &) const = default;
};
/// A Graph id, or a thread id: looked for in online_meeting_id and, by thread and organizer, in the join links.
struct ByOnlineMeetingId
{
    OnlineMeetingId id;
    bool operator==(const ByOnlineMeetingId &) const = default;
};
/// A conference's title, a course, an owner or a mail address: part of it, case does not count.
struct ByText
{
    QString text;
    bool operator==(const ByText &) const = default;
};
} // namespace what

using What = std::variant<what::ByConference, what::BySlot, what::ByJoinLink, what::ByEventId, what::ByOnlineMeetingId,
                          what::ByText>;

/// `baseUrl` of the LMS (may be empty): its addresses {baseUrl}/conferences/51/ are conferences. Never fails: what is
/// nothing else is text. Surrounding white space is dropped; a join link is found inside other text too.
[[nodiscard]] What recognise(const QString &input, const QString &lmsBaseUrl);

/// "conference 51", "a Teams join link", "an event id", “text “algebra””: for "what it was recognised as". Translated.
[[nodiscard]] QString describe(const What &what);

} // namespace confdesk
