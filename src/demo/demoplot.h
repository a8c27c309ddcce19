// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QList>

namespace confdesk {

/// What is the matter with a conference: one line of the demo's script. What is not said is in order.
struct DemoPlot
{
    enum class When {
        Upcoming,
        Tomorrow,
        Running,
        JustOver, ///< within the time that a recording may still take
        Past,
        LongAgo, ///< Graph has forgotten the meeting
        Course,  ///< every week, begun already and not over
        InGapAhead,
        InGapBehind,
        InRepeatedHourAhead,
        InRepeatedHourBehind,
        UnknownZone,
        BlankZone,
        EndBeforeStart,
    };
    enum class Link {
        Long,
        UpperCaseEscapes, ///< in Graph too
        Wrapped,          ///< pasted from a mail with protected links
        Short,
        Channel,
        Missing,
        Fabricated,
        Consumer,
        OfZoom, ///< though the platform says Teams
        BareHost,
        OtherTenant,
    };
    enum class Id { Right, Missing, Thread, Foreign, Guid, Cut };
    enum class InTeams {
        RecordingOn,
        RecordingOff,
        NotRecorded, ///< recording is on, yet nothing came of it
        Deleted,
        MeetingDeleted, ///< alone: its event is still in the calendar
        EventDeleted,
        EventDrifted, ///< the LMS gave local time and called it UTC
        Never,        ///< no meeting was made
    };
    enum class Owner { Usual, Leaver, NotCovered, OffLimits };
    enum class Affects { First, All }; ///< whether the other time slots are in order

    int conferences = 1;
    When when = When::Upcoming;
    int timeSlots = 0; ///< 0: the conference itself is the meeting
    Link link = Link::Long;
    Id id = Id::Right;
    InTeams inTeams = InTeams::RecordingOn;
    Owner owner = Owner::Usual;
    Affects affects = Affects::First;
    QLatin1StringView platform = QLatin1StringView("teams");
    QLatin1StringView status = QLatin1StringView("published");
    QLatin1StringView meetingStatus = {};   ///< empty: as its time says
    QLatin1StringView recordingStatus = {}; ///< empty: as its ids say
    QLatin1StringView syncStatus = QLatin1StringView("completed");
    QLatin1StringView acceptedBecause = {};
    bool saysTheOpposite = false; ///< use_time_slots contradicts the rows

    [[nodiscard]] bool isTeams() const { return platform == QLatin1StringView("teams"); }
};

/// One entry for each conference, but for those of the incident; `conferences` is 1 in each.
[[nodiscard]] QList<DemoPlot> demoPlots();

} // namespace confdesk
