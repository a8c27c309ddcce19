// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace confdesk {

/// What Confdesk says about one meeting (design: one word each, one table of rules in assess.cpp).
enum class VerdictCode {
    Verified,
    Recorded,
    Unverified,
    RecordingOff,
    IdMissing,
    IdIsThread,
    IdForeign,
    IdMalformed,
    LinkMissing,
    LinkInvalid,
    NoMeeting,
    MeetingGone,
    PolicyMissing,
    PermissionMissing,
    OrganizerProblem,
    ScheduleInvalid,
    ScheduleDrift,
    InProgress,
    Missed,
    Late,
    NotTeams,
    Accepted,
};
inline constexpr int verdictCodeCount = static_cast<int>(VerdictCode::Accepted) + 1;

/// Worst first: the order in which a conference picks the verdict it shows (None last).
enum class Severity { Broken, Waiting, Unknown, Ok, External, None };

enum class Remedy { None, Verify, Repair, Recreate, Create, FixInLms, UpdateEvent, Doctor, PressRecord, Wait, Accept };

/// One fact that a verdict stands on.
struct Evidence
{
    enum class Source { Database, Graph, Journal };

    QString field;                ///< the column or property, as the other side spells it: "online_meeting_id"
    std::optional<QString> value; ///< nullopt: NULL, or not there
    Source source = Source::Database;
    QDateTime checkedAt; ///< UTC

    bool operator==(const Evidence &) const = default;
};

struct Verdict
{
    VerdictCode code = VerdictCode::Unverified;
    Severity severity = Severity::Unknown;
    QString sentence; ///< one plain sentence: what is the matter, and why
    QList<Evidence> evidence;
    std::optional<QDateTime>
        fatalAt; ///< UTC; the start, while it lies ahead: after it recording cannot be switched on any more
    Remedy remedy = Remedy::None;
    bool isOver = false; ///< the meeting has ended: nothing can be repaired any more

    /// What "needs repair" means everywhere (filters, exit statuses, bulk repair): broken, and not over.
    [[nodiscard]] bool needsRepair() const { return severity == Severity::Broken && !isOver; }

    bool operator==(const Verdict &) const = default;
};

// The stable names of the command line: "IdMissing", "broken", "repair", "database".
[[nodiscard]] QString codeName(VerdictCode code);
[[nodiscard]] std::optional<VerdictCode> codeFromName(const QString &name); ///< case-insensitive
[[nodiscard]] QString severityName(Severity severity);
[[nodiscard]] QString remedyName(Remedy remedy);
[[nodiscard]] QString sourceName(Evidence::Source source);

/// Short words for a table cell, translated: "Id missing".
[[nodiscard]] QString shortLabel(VerdictCode code);
/// What a person can do next, one translated sentence; empty for Remedy::None.
[[nodiscard]] QString remedySentence(Remedy remedy);

} // namespace confdesk
