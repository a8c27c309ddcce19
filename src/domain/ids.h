// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace confdesk {

/// A number or text that means one thing only. `ConferenceId{51}` never becomes a `TimeSlotId`.
template <typename Tag, typename Value>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(Value value) : m_value(std::move(value)) {}

    [[nodiscard]] const Value &value() const { return m_value; }
    auto operator<=>(const StrongId &) const = default;
    bool operator==(const StrongId &) const = default;

    friend size_t qHash(const StrongId &id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    Value m_value{};
};

using ConferenceId = StrongId<struct ConferenceIdTag, qint64>; ///< conferences_conference.id
using TimeSlotId = StrongId<struct TimeSlotIdTag, qint64>;     ///< conferences_conferencetimeslot.id
using EventId =
    StrongId<struct EventIdTag, QString>; ///< a calendar event's id: `meeting_id` in the LMS; case-sensitive
using GraphMeetingId = StrongId<struct GraphMeetingIdTag, QString>; ///< id of a Graph onlineMeeting, as Graph gave it
using UserId = StrongId<struct UserIdTag, QString>;                 ///< a user's object id in Entra ID, lower case
using TenantId = StrongId<struct TenantIdTag, QString>;             ///< a tenant's id (GUID), lower case

} // namespace confdesk
