// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoplot.h"
#include "demo/demorandom.h"
#include "demo/demotitles.h"
#include "demo/demoworld.h"

#include <QHash>

namespace confdesk {

/// Makes conferences out of plots, each with the next title of its branch.
class DemoConferenceBuilder
{
public:
    DemoConferenceBuilder(const QList<DemoPerson> &people, const QDateTime &now);

    /// Time slots and bookings are still without ids.
    [[nodiscard]] DemoConference build(const DemoPlot &plot, qint64 id);

private:
    [[nodiscard]] const DemoPerson &chooseOwner(const DemoPlot &plot, const QString &zone, DemoRandom &random) const;
    [[nodiscard]] QList<DemoMeeting> meetings(const DemoPlot &plot, qint64 id, const DemoPerson &owner,
                                              const QList<WallTime> &times) const;
    void entitle(DemoConference &conference, qint64 branchId);

    QList<DemoPerson> m_people;
    QDateTime m_now;
    QHash<qint64, QList<DemoTitle>> m_titles; ///< by branch
    QHash<qint64, int> m_titlesUsed;
    QHash<DemoPlot::When, int> m_ordinals;
};

/// The object id of whoever owns the Teams meetings that `owner` makes in the LMS.
[[nodiscard]] QString demoOrganizerFor(const DemoPerson &owner);

/// Status, recording status and creation follow from the meetings, unless the plot says otherwise.
void completeConference(DemoConference &conference, const DemoPlot &plot, const QDateTime &now);

} // namespace confdesk
