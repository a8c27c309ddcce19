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
};

} // namespace confdesk
