// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/operationscommand.h"

namespace confdesk {

/// `resume` and `undo`: what becomes of operations that did not come to their end.
class UnfinishedCommand final : public OperationsCommand
{
    Q_OBJECT

public:
    UnfinishedCommand(UnfinishedOptions options, const CommandContext &context);

protected:
    void start() override;
    [[nodiscard]] bool needsJournal() const override { return true; }
    [[nodiscard]] QList<OperationRecord> shownOperations() const override;
    [[nodiscard]] QString nothingText() const override;

private:
    void choose(const QList<OperationRecord> &known);
    void apply();
    [[nodiscard]] std::optional<Error> whyLeftAlone(const OperationRecord &operation) const;

    UnfinishedOptions m_options;
    QList<OperationRecord> m_meant; ///< as the journal had them; those left alone with the reason as error
    QStringList m_chosen;           ///< ids of those to be continued or undone
};

} // namespace confdesk
