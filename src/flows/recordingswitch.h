// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/graphservice.h"
#include "flows/meetinglookup.h"

#include <QObject>

namespace confdesk {

/// Proves that automatic recording is on: what Graph answers to the change is no proof yet (graph facts §4.2).
class RecordingSwitch : public QObject
{
    Q_OBJECT

public:
    RecordingSwitch(GraphService &graph, const Clock &clock, QObject *parent = nullptr);

    /// Reads the meeting by its id until it says so, at most 4 times in 5 s. NotApplied when it keeps saying off,
    /// Protocol when the answer is another meeting.
    [[nodiscard]] Async<Done> readBack(const LocatedMeeting &located, std::stop_token stop);

private:
    struct Reading;
    void readAgain(const std::shared_ptr<Reading> &reading);
    void judge(const std::shared_ptr<Reading> &reading, const Result<OnlineMeeting> &answer);

    GraphService &m_graph;
    const Clock &m_clock;
};

/// Whether two ids name one meeting: the same one occurs in more than one spelling, then what it decodes to counts.
[[nodiscard]] bool isSameMeetingId(const QString &a, const QString &b);

} // namespace confdesk
