// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/assess.h"
#include "domain/journal.h"

#include <QJsonArray>
#include <QJsonObject>

#include <chrono>

namespace confdesk {

/// What ran altogether.
struct OperationsSummary
{
    int done = 0;
    int failed = 0; ///< cancelled and interrupted ones too
    int skipped = 0;
    int requests = 0;                       ///< to Graph and for tokens, repeats included
    std::chrono::milliseconds throttled{0}; ///< waited because Graph asked to

    bool operator==(const OperationsSummary &) const = default;
};

/// `aim`: what counts as done.
[[nodiscard]] OperationsSummary summaryOf(const QList<OperationRecord> &operations,
                                          OperationState aim = OperationState::Done);

// The documents of docs/cli.md, "Commands". Titles, links and ids are the stored text.
[[nodiscard]] QJsonObject refJson(MeetingRef ref); ///< {"kind":"slot","id":45}
[[nodiscard]] QJsonObject meetingJson(const AssessedMeeting &meeting);
[[nodiscard]] QJsonArray meetingsJson(const QList<AssessedMeeting> &meetings);
[[nodiscard]] QJsonObject conferenceJson(const Conference &conference, const ConferenceVerdict &verdict);
[[nodiscard]] QJsonObject operationJson(const OperationRecord &operation);
[[nodiscard]] QJsonObject operationsJson(const QList<OperationRecord> &operations, const OperationsSummary &summary);

/// "done", "interrupted", …: the states of the documents. What is under way, if in another program, counts as
/// interrupted.
[[nodiscard]] QString documentState(OperationState state);

/// YYYY-MM-DDTHH:MM:SSZ, or an empty text for an invalid time.
[[nodiscard]] QString utcText(const QDateTime &time);

/// The document as it is printed: indented, with a line break at its end.
[[nodiscard]] QString documentText(const QJsonObject &document);

} // namespace confdesk
