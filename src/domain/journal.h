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

/// Planned, running or interrupted: the meeting is not free for another operation.
[[nodiscard]] bool isOpen(OperationState state);

/// One line of an operation's check list.
struct StepRecord
{
    QString name;  ///< stable: "lookUp"
    QString title; ///< for the person, translated: "Look the meeting up by its link"
    StepState state = StepState::Waiting;
    int attempts = 0;
    QString note;           ///< what came out of it, one line; or why it is skipped
    QDateTime begunAt = {}; ///< UTC; of the last attempt
    QDateTime endedAt = {}; ///< UTC; invalid while it runs

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
    QString flow; ///< "repair", "recreate"
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
    bool dryRun = false;  ///< never recorded

    QString parent = {};       ///< id of the bulk that it is part of, which has no record of its own
    QString person = {};       ///< who started it, for others: "a.jones on desk-7"
    QJsonObject facts = {};    ///< what the flow needs to be continued or undone by another run of the program
    bool hasLeftovers = false; ///< something was begun that must be continued or undone before the meeting is free
    bool canUndo = false;      ///< what was begun can still be taken back

    bool operator==(const OperationRecord &) const = default;
};

/// A meeting that a row had before: its late recordings still belong to the row.
struct SupersededMeeting
{
    StoredIds ids;
    QString organizer; ///< mailbox or object id that owned it; empty when not known
    QDateTime at;      ///< UTC

    bool operator==(const SupersededMeeting &) const = default;
};

/// What Confdesk did and is doing, for one LMS (port; src/journal). A step is recorded as begun before its request
/// leaves, and as done with the facts after: every call resolves only when the record is durable (of an in-memory
/// journal: at once). Errors: Database (which journal, what is wrong, what to do), Conflict.
class Journal
{
public:
    virtual ~Journal() = default;

    /// Opens it, makes it when it is missing, and proves that it can be written. The text names the place. Flows that
    /// write refuse to start while this fails.
    [[nodiscard]] virtual Async<QString> open(std::stop_token stop) = 0;

    /// Records an operation and takes its meeting: Conflict while another operation on the meeting is open, with who
    /// and since when. An open one whose program has died and that has no leftovers is closed and makes way.
    [[nodiscard]] virtual Async<Done> begin(const OperationRecord &operation, std::stop_token stop) = 0;

    /// Replaces the record of an operation that this run began or took over: Conflict when another run has taken it
    /// over since. An operation that is not known is recorded (a closed one: why something was left alone).
    [[nodiscard]] virtual Async<Done> record(const OperationRecord &operation, std::stop_token stop) = 0;

    /// Makes an open operation whose program has died this run's own. Conflict while its program lives, NotFound when
    /// there is none or it is closed.
    [[nodiscard]] virtual Async<OperationRecord> takeOver(const QString &id, std::stop_token stop) = 0;

    /// Oldest first. Planned and running ones whose program has died are Interrupted.
    [[nodiscard]] virtual Async<QList<OperationRecord>> operations(std::stop_token stop) = 0;

    /// What was proved about a meeting; replaces what was known of it.
    [[nodiscard]] virtual Async<Done> remember(MeetingRef meeting, const LiveFacts &facts, std::stop_token stop) = 0;
    [[nodiscard]] virtual Async<QHash<MeetingRef, LiveFacts>> liveFacts(std::stop_token stop) = 0;

    /// Recording the same one again changes nothing.
    [[nodiscard]] virtual Async<Done> supersede(MeetingRef meeting, const SupersededMeeting &old,
                                                std::stop_token stop) = 0;
    [[nodiscard]] virtual Async<QHash<MeetingRef, QList<SupersededMeeting>>> superseded(std::stop_token stop) = 0;

    [[nodiscard]] virtual Async<Done> accept(MeetingRef meeting, const Acceptance &acceptance,
                                             std::stop_token stop) = 0;
    [[nodiscard]] virtual Async<QHash<MeetingRef, Acceptance>> acceptances(std::stop_token stop) = 0;

protected:
    Journal() = default;
    Q_DISABLE_COPY(Journal)
};

} // namespace confdesk
