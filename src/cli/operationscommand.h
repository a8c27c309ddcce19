// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/operationsoutcome.h"

namespace confdesk {

/// A command that runs operations: shows how they go on, comes to an end when it is interrupted, and prints what became
/// of them.
class OperationsCommand : public Command
{
    Q_OBJECT

public:
    void interrupt() override;

protected:
    explicit OperationsCommand(const CommandContext &context);

    /// Why nothing can be saved in the LMS; nullopt when it can. What cannot be saved afterwards is not begun.
    [[nodiscard]] std::optional<Error> whyNoWriting() const;
    /// Prints the outcome as soon as nothing is planned or running any more.
    void awaitEnd();

    /// The operations that the command is about: all that there are in this run.
    [[nodiscard]] virtual QList<OperationRecord> shownOperations() const;
    /// What is said to people when there is no operation at all.
    [[nodiscard]] virtual QString nothingText() const = 0;

    OperationsOutcome m_outcome;

private:
    void showRunning();
    void finish();
    void showErrors();
};

} // namespace confdesk
