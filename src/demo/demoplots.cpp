// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoplot.h"

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using When = DemoPlot::When;
using Link = DemoPlot::Link;
using Id = DemoPlot::Id;
using InTeams = DemoPlot::InTeams;
using Owner = DemoPlot::Owner;
using Affects = DemoPlot::Affects;

// clang-format off
/// Three out of five are in order, so that the others stand out.
constexpr std::array inOrder{
    DemoPlot{.conferences = 24, .when = When::Upcoming},
    DemoPlot{.conferences = 30, .when = When::Course, .timeSlots = 6},
    DemoPlot{.conferences = 19, .when = When::Upcoming, .timeSlots = 3},
    DemoPlot{.conferences = 21, .when = When::Past},
    DemoPlot{.conferences = 9, .when = When::Past, .timeSlots = 2},
    DemoPlot{.conferences = 6, .when = When::Tomorrow},
    DemoPlot{.conferences = 2, .when = When::Running, .timeSlots = 2},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .link = Link::Channel},
    DemoPlot{.conferences = 2, .when = When::Upcoming, .timeSlots = 1, .link = Link::Short},
    DemoPlot{.when = When::Course, .timeSlots = 4, .link = Link::UpperCaseEscapes, .affects = Affects::All},
    DemoPlot{.when = When::InRepeatedHourAhead, .timeSlots = 1},
    DemoPlot{.when = When::InRepeatedHourBehind, .timeSlots = 1},
    DemoPlot{.conferences = 2, .when = When::Upcoming, .timeSlots = 2, .meetingStatus = "cancelled"_L1},
    DemoPlot{.conferences = 2, .when = When::Upcoming, .status = "draft"_L1},
    DemoPlot{.when = When::Course, .timeSlots = 5, .syncStatus = "in_progress"_L1},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .syncStatus = "failed"_L1, .saysTheOpposite = true},
    DemoPlot{.when = When::Upcoming, .saysTheOpposite = true},
};

constexpr std::array outOfScope{
    DemoPlot{.conferences = 4, .when = When::Upcoming, .platform = "zoom"_L1},
    DemoPlot{.conferences = 2, .when = When::Course, .timeSlots = 4, .platform = "zoom"_L1},
    DemoPlot{.when = When::Running, .platform = "zoom"_L1},
    DemoPlot{.conferences = 4, .when = When::Upcoming, .platform = "google_meet"_L1},
    DemoPlot{.conferences = 2, .when = When::Past, .platform = "webex"_L1},
    DemoPlot{.conferences = 2, .when = When::Upcoming, .platform = "other"_L1},
    DemoPlot{.when = When::Upcoming, .link = Link::OtherTenant, .id = Id::Thread, .inTeams = InTeams::Never},
};

constexpr std::array overOrRunning{
    DemoPlot{.when = When::Running, .timeSlots = 2, .id = Id::Missing, .inTeams = InTeams::RecordingOff},
    DemoPlot{.when = When::Running, .inTeams = InTeams::RecordingOff},
    DemoPlot{.conferences = 3, .when = When::JustOver, .timeSlots = 2, .inTeams = InTeams::NotRecorded},
    DemoPlot{.conferences = 2, .when = When::JustOver},
    DemoPlot{.conferences = 2, .when = When::Past, .timeSlots = 2, .inTeams = InTeams::NotRecorded, .affects = Affects::All},
    DemoPlot{.conferences = 7, .when = When::Past, .timeSlots = 2, .id = Id::Thread, .affects = Affects::All},
    DemoPlot{.conferences = 5, .when = When::LongAgo, .id = Id::Missing, .inTeams = InTeams::RecordingOff},
    DemoPlot{.when = When::LongAgo, .link = Link::Missing, .id = Id::Missing, .inTeams = InTeams::Never},
};

constexpr std::array brokenInTheDatabase{
    DemoPlot{.when = When::Tomorrow, .timeSlots = 3, .id = Id::Missing, .inTeams = InTeams::RecordingOff, .affects = Affects::All, .recordingStatus = "failed_api_error"_L1},
    DemoPlot{.when = When::Upcoming, .id = Id::Missing, .inTeams = InTeams::RecordingOff, .recordingStatus = "failed_auth"_L1},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .link = Link::Short, .id = Id::Missing, .inTeams = InTeams::RecordingOff},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .link = Link::UpperCaseEscapes, .id = Id::Missing, .inTeams = InTeams::RecordingOff},
    DemoPlot{.when = When::Upcoming, .timeSlots = 1, .link = Link::Wrapped, .id = Id::Missing, .inTeams = InTeams::RecordingOff},
    DemoPlot{.when = When::Tomorrow, .timeSlots = 2, .id = Id::Thread, .inTeams = InTeams::RecordingOff, .affects = Affects::All},
    DemoPlot{.when = When::Upcoming, .timeSlots = 4, .id = Id::Thread, .inTeams = InTeams::RecordingOff, .affects = Affects::All},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .id = Id::Foreign, .inTeams = InTeams::RecordingOff},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .id = Id::Guid, .inTeams = InTeams::RecordingOff},
    DemoPlot{.when = When::Upcoming, .id = Id::Cut},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .link = Link::Missing, .id = Id::Missing, .inTeams = InTeams::RecordingOff},
    DemoPlot{.when = When::Upcoming, .link = Link::Missing, .id = Id::Missing, .inTeams = InTeams::EventDeleted},
    DemoPlot{.when = When::Upcoming, .link = Link::Consumer, .id = Id::Missing, .inTeams = InTeams::Never},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .link = Link::OfZoom, .id = Id::Missing, .inTeams = InTeams::Never},
    DemoPlot{.when = When::Upcoming, .link = Link::BareHost, .id = Id::Missing, .inTeams = InTeams::Never, .status = "draft"_L1},
    DemoPlot{.when = When::Upcoming, .timeSlots = 3, .link = Link::Missing, .id = Id::Missing, .inTeams = InTeams::Never, .recordingStatus = "failed_no_integration"_L1},
    DemoPlot{.when = When::InGapAhead, .timeSlots = 2},
    DemoPlot{.when = When::InGapBehind, .timeSlots = 1},
    DemoPlot{.when = When::UnknownZone, .timeSlots = 2, .link = Link::Missing, .id = Id::Missing, .inTeams = InTeams::Never},
    DemoPlot{.when = When::BlankZone, .timeSlots = 2, .link = Link::Missing, .id = Id::Missing, .inTeams = InTeams::Never},
    DemoPlot{.when = When::EndBeforeStart, .timeSlots = 2},
    DemoPlot{.when = When::Upcoming, .id = Id::Missing, .inTeams = InTeams::RecordingOff, .acceptedBecause = "The trainer records this one with a camera in the room."_L1},
    DemoPlot{.when = When::Upcoming, .timeSlots = 1, .link = Link::Fabricated, .id = Id::Missing, .inTeams = InTeams::Never, .acceptedBecause = "Replaced by the session on campus; the row stays for the attendance list."_L1},
};

constexpr std::array brokenInTeamsOnly{
    DemoPlot{.when = When::Tomorrow, .inTeams = InTeams::RecordingOff},
    DemoPlot{.when = When::Upcoming, .timeSlots = 3, .inTeams = InTeams::RecordingOff},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .inTeams = InTeams::Deleted},
    DemoPlot{.conferences = 2, .when = When::Upcoming, .timeSlots = 2, .owner = Owner::NotCovered, .affects = Affects::All},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .id = Id::Thread, .inTeams = InTeams::RecordingOff, .owner = Owner::NotCovered, .affects = Affects::All},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .owner = Owner::Leaver, .affects = Affects::All},
    DemoPlot{.when = When::Upcoming, .id = Id::Missing, .inTeams = InTeams::RecordingOff, .owner = Owner::Leaver},
    DemoPlot{.when = When::Upcoming, .link = Link::Missing, .id = Id::Missing, .inTeams = InTeams::RecordingOff, .owner = Owner::OffLimits},
    DemoPlot{.when = When::Upcoming, .timeSlots = 2, .inTeams = InTeams::EventDrifted, .affects = Affects::All},
};
// clang-format on

void append(QList<DemoPlot> &plots, const auto &some)
{
    for (const DemoPlot &plot : some) {
        DemoPlot one = plot;
        one.conferences = 1;
        plots.insert(plots.size(), plot.conferences, one);
    }
}

} // namespace

QList<DemoPlot> demoPlots()
{
    QList<DemoPlot> plots;
    append(plots, inOrder);
    append(plots, outOfScope);
    append(plots, overOrRunning);
    append(plots, brokenInTheDatabase);
    append(plots, brokenInTeamsOnly);
    return plots;
}

} // namespace confdesk
