// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/livefacts.h"
#include "domain/recordingvalues.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>

#include <chrono>
#include <optional>

namespace confdesk {

/// What is the matter with a recording, or with a meeting's recordings. Worst first: a meeting shows the worst of its
/// recordings; where there is none, it is Late, Missing, Accepted, NotExpected or Unknown itself.
enum class RecordingState {
    Missing,            ///< the meeting is over for longer than the grace time, and nothing was found
    Misfiled,           ///< the LMS has it under another conference
    GoneFromDrive,      ///< the LMS has it, its file is not there any more
    Duplicate,          ///< the LMS has the same recording more than once
    Guessed,            ///< a file that may be it: a person has to confirm, or to choose
    NotInLms,           ///< proved, but the LMS does not have it
    Late,               ///< nothing yet, within the grace time
    Unknown,            ///< the organizer's recordings or files could not be read
    Expired,            ///< it was there, and its time is over
    AcceptedMissing,    ///< a person decided to leave it, with a reason
    Recorded,           ///< proved, its file is there, and the LMS has it in the right place
    FileWithoutMeeting, ///< a file that belongs to no meeting that is known here
    NotExpected,        ///< not over yet, not a Teams meeting, or its times make no sense
};
inline constexpr int recordingStateCount = static_cast<int>(RecordingState::NotExpected) + 1;

/// Why a recording counts as a meeting's.
enum class Proof {
    None,        ///< it does not
    MeetingId,   ///< Graph says so: the meeting's id, its present one or a superseded one
    RecordingId, ///< the event's iCalUId stands inside the recording's id
    Confirmed,   ///< a person has confirmed the file
    Guess,       ///< owner, title and time fit: nothing is written on that
};

/// The stable names of the command line: "missing", "notInLms"; "meetingId", "guess".
[[nodiscard]] QString stateName(RecordingState state);
[[nodiscard]] std::optional<RecordingState> recordingStateFromName(const QString &name);
[[nodiscard]] QString proofName(Proof proof);
/// Short words for a table cell, translated.
[[nodiscard]] QString stateLabel(RecordingState state);

/// A meeting whose recordings are looked for, and all that is known to be its.
struct ExpectedMeeting
{
    Meeting meeting;
    UserId organizer;                     ///< whose recordings and files were read for it; empty: nobody's
    QList<GraphMeetingId> meetingIds;     ///< Graph ids: stored, proved, decoded from the link, superseded
    QStringList subjects;                 ///< names that the Teams meeting has or had
    QStringList iCalUIds;                 ///< of its events, as far as known
    std::optional<Acceptance> acceptance; ///< "leave it", ignored when the row has changed since

    bool operator==(const ExpectedMeeting &) const = default;
};

/// What was read about one organizer; nullopt: it could not be.
struct OrganizerFindings
{
    std::optional<QList<GraphRecording>> recordings;
    std::optional<QList<DriveFile>> files; ///< a folder or drive that does not exist is an empty list

    bool operator==(const OrganizerFindings &) const = default;
};

struct ReconcileInput
{
    QList<ExpectedMeeting> meetings;
    QHash<UserId, OrganizerFindings> organizers;
    QList<LmsRecording> rows;             ///< of every conference: a recording may be filed under any
    QHash<QString, MeetingRef> confirmed; ///< by drive item id: what people have confirmed
    QDateTime now;                        ///< UTC
    std::chrono::hours grace{24};         ///< how long after the end a recording may still come
};

/// One recording, seen from the four sides; at least one of them is there.
struct ReconciledRecording
{
    std::optional<MeetingRef> meeting; ///< whose it is, or (Guessed) may be
    std::optional<GraphRecording> graph;
    std::optional<DriveFile> file;
    std::optional<LmsRecording> row;
    RecordingState state = RecordingState::Unknown;
    Proof proof = Proof::None;
    QList<MeetingRef> candidates; ///< Guessed: more than one, to choose from
    QString sentence;             ///< one plain sentence, translated

    bool operator==(const ReconciledRecording &) const = default;
};

struct ReconciledMeeting
{
    MeetingRef meeting;
    RecordingState state = RecordingState::Unknown; ///< the worst of its recordings, or what their absence means
    QString sentence;
    QList<ReconciledRecording> recordings;

    bool operator==(const ReconciledMeeting &) const = default;
};

struct Reconciliation
{
    QList<ReconciledMeeting> meetings; ///< in the order of the input
    QList<ReconciledRecording> strays; ///< files and rows that are no meeting's here

    bool operator==(const Reconciliation &) const = default;
};

/// The only place that decides whose a recording is, and what is the matter with it. Pure. A time window alone never
/// decides; two candidates are shown, and nothing is decided.
[[nodiscard]] Reconciliation reconcile(const ReconcileInput &input);

} // namespace confdesk
