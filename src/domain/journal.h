// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/livefacts.h"
#include "domain/meetingref.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <stop_token>

namespace confdesk {

enum class OperationState { Planned, Running, Done, Failed, Cancelled, Undone, Interrupted, Skipped };
enum class StepState { Waiting, Running, Done, Failed, Skipped, Undone };

/// "done", "failed", … as in the command line's JSON.
[[nodiscard]] QString stateName(OperationState state);
[[nodiscard]] QString stateName(StepState state);

/// One line of an operation's check list.
struct StepRecord
{
    QString name;  ///< stable: "lookUp"
    QString title; ///< for the person, translated: "Look the meeting up by its link"
    StepState state = StepState::Waiting;
    int attempts = 0;
    QString note; ///< what came out of it, one line; or why it is skipped

    bool operator==(const StepRecord &) const = default;
};

struct Warning
{
    ErrorKind kind = ErrorKind::Server;
    QString text;

    bool operator==(const Warning &) const = default;
};

/// One flow on one meeting: what is shown in the operations dock and printed by the command line.
struct OperationRecord
{
    QString id;   ///< unique, sortable by time
    QString flow; ///< "repair"
    MeetingRef meeting;
    QString title; ///< for the person: “Algebra, 3 March 10:00”
    OperationState state = OperationState::Planned;
    QList<StepRecord> steps;
    std::optional<Error> error;
    QList<Warning> warnings;
    QJsonObject before; ///< e.g. {"onlineMeetingId": null}
    QJsonObject after;
    QDateTime startedAt;  ///< UTC
    QDateTime finishedAt; ///< UTC; invalid while running
    bool dryRun = false;

    bool operator==(const OperationRecord &) const = default;
};

/// What Confdesk did and is doing (port; src/journal). A step is recorded as begun before its request leaves, and as
/// done with the facts after: every call resolves only when the record is durable (of an in-memory journal: at once).
class Journal
{
public:
    virtual ~Journal() = default;

    [[nodiscard]] virtual Async<Done> record(const OperationRecord &operation, std::stop_token stop) = 0;
    [[nodiscard]] virtual Async<QList<OperationRecord>> operations(std::stop_token stop) = 0;

    /// What was proved about a meeting; replaces what was known of it.
    [[nodiscard]] virtual Async<Done> remember(MeetingRef meeting, const LiveFacts &facts, std::stop_token stop) = 0;
    [[nodiscard]] virtual Async<QHash<MeetingRef, LiveFacts>> liveFacts(std::stop_token stop) = 0;

    [[nodiscard]] virtual Async<Done> accept(MeetingRef meeting, const Acceptance &acceptance,
                                             std::stop_token stop) = 0;
    [[nodiscard]] virtual Async<QHash<MeetingRef, Acceptance>> acceptances(std::stop_token stop) = 0;

protected:
    Journal() = default;
    Q_DISABLE_COPY(Journal)
};

} // namespace confdesk
