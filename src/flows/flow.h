// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/journal.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

#include <functional>
#include <stop_token>

namespace confdesk {

/// Whether a flow only says what it would do.
enum class Apply { DryRun, ForReal };

/// What came out of a step.
struct StepOutcome
{
    bool skipped = false; ///< there was nothing to do
    QString note;         ///< one line for the check list

    bool operator==(const StepOutcome &) const = default;
};

/// A named, idempotent step: run again after a crash, it comes to the same end.
struct FlowStep
{
    QString name;  ///< stable: "lookUp"
    QString title; ///< for the person, translated
    std::function<Async<StepOutcome>(std::stop_token)> run;
};

/// A multi-step operation on one meeting: a table of steps, run by FlowRunner.
class Flow : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString name() const = 0; ///< "repair"
    [[nodiscard]] virtual QList<FlowStep> steps() = 0;

    /// What the meeting was when the flow read it, and what the flow has made of it so far; of a dry run: would make of
    /// it.
    [[nodiscard]] virtual QJsonObject before() const = 0;
    [[nodiscard]] virtual QJsonObject after() const = 0;
    [[nodiscard]] virtual QList<Warning> warnings() const = 0;

    /// What a person who cancelled must know: what has been changed already, and what has not.
    [[nodiscard]] virtual QString whatIsLeft() const = 0;

    /// True when a step found that the flow does not apply: its error is then a reason to leave the meeting alone.
    [[nodiscard]] virtual bool isRefused() const = 0;

    /// What another run of the program needs to go on; recorded before each step and after it.
    [[nodiscard]] virtual QJsonObject facts() const { return {}; }
    /// Takes over what was recorded. Without facts a flow begins with its first step again, which is what steps that
    /// are idempotent allow. Protocol when the facts cannot be read.
    [[nodiscard]] virtual Result<Done> restore(const OperationRecord &record);
    /// Whether a flow that was restored goes on behind the steps that are done, or has to see them again.
    [[nodiscard]] virtual bool continuesWhereItStopped() const { return false; }

    /// Something was begun that must be continued or undone before the meeting is free.
    [[nodiscard]] virtual bool hasLeftovers() const { return false; }
    /// What was begun can still be taken back, by undo().
    [[nodiscard]] virtual bool canUndo() const { return false; }
    /// Taking back had begun when the program died: then only that is continued.
    [[nodiscard]] virtual bool isBeingUndone() const { return false; }
    /// Takes back what was begun, and resolves with one line that says so. Idempotent.
    [[nodiscard]] virtual Async<QString> undo(std::stop_token stop);

    /// Given by the runner: makes what the flow has found out so far durable, inside of a step.
    void setCheckpoint(std::function<Async<Done>()> checkpoint) { m_checkpoint = std::move(checkpoint); }

Q_SIGNALS:
    /// What the present step is doing, one line: "waiting for Teams to make the link, try 2 of 5".
    void progressed(const QString &note);

protected:
    [[nodiscard]] Async<Done> checkpoint() const;

private:
    std::function<Async<Done>()> m_checkpoint;
};

} // namespace confdesk
