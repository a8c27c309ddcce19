// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/invocation.h"
#include "cli/jsonformat.h"

namespace confdesk {

/// What became of operations, for people: each with its check list and what it changed.
[[nodiscard]] QString operationsText(const QList<OperationRecord> &operations, const OperationsSummary &summary);

/// What a journal has, for people: one line per operation.
[[nodiscard]] QString historyText(const QList<OperationRecord> &operations);

/// The one document of a command that is about operations; as text it is `text`.
[[nodiscard]] QString operationsDocument(const QList<OperationRecord> &operations, const OperationsSummary &summary,
                                         const QString &text, OutputFormat format);

} // namespace confdesk
