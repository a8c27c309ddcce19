// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace confdesk {

/// What the name of a recording's file says (graph facts §6.6): "<title>-20260302_134002UTC-Meeting Recording.mp4".
/// Newer names mark the time as UTC, older ones bear a local time of an unknown zone; the words at the end depend on
/// the language.
struct RecordingName
{
    QString title;  ///< as the file has it: without the characters that files may not have, perhaps cut off
    QDateTime time; ///< UTC when isUtc, else a local time without zone
    bool isUtc = false;

    bool operator==(const RecordingName &) const = default;
};

/// nullopt: no name of a recording, for instance one that a person gave.
[[nodiscard]] std::optional<RecordingName> parseRecordingName(const QString &fileName);

/// Whether a file's title can be that of a meeting: the same letters and digits, or the beginning of them where the
/// name was cut off. An empty title is nobody's.
[[nodiscard]] bool isTitleOf(const QString &fileTitle, const QString &meetingSubject);

} // namespace confdesk
