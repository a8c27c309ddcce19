// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QHashFunctions>
#include <QString>

namespace confdesk {

/// Which row a meeting is: that of a time slot, or that of a conference that has no slot row.
struct MeetingRef
{
    enum class Kind { Slot, Conference };

    Kind kind = Kind::Slot;
    qint64 id = 0;

    [[nodiscard]] static MeetingRef of(TimeSlotId slot) { return {.kind = Kind::Slot, .id = slot.value()}; }
    [[nodiscard]] static MeetingRef of(ConferenceId conference)
    {
        return {.kind = Kind::Conference, .id = conference.value()};
    }

    auto operator<=>(const MeetingRef &) const = default;
    friend size_t qHash(const MeetingRef &ref, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, static_cast<int>(ref.kind), ref.id);
    }
};

/// "slot" or "conference", as in the command line's JSON.
[[nodiscard]] QString kindName(MeetingRef::Kind kind);

/// "slot:45": what the command line and the search box take.
[[nodiscard]] QString toString(const MeetingRef &ref);

} // namespace confdesk
