// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/assess.h"
#include "domain/journal.h"

namespace confdesk {

// RFC 4180 with a header line; the columns are the fields of the JSON documents, without what does not fit into a cell.
[[nodiscard]] QString meetingsCsv(const QList<AssessedMeeting> &meetings);
[[nodiscard]] QString operationsCsv(const QList<OperationRecord> &operations);

} // namespace confdesk
