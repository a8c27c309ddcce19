// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reconcilewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr std::array<QLatin1StringView, recordingStateCount> stateNames{
    "missing"_L1,    "misfiled"_L1, "goneFromDrive"_L1, "duplicate"_L1,       "guessed"_L1,  "notInLms"_L1,
    "late"_L1,       "unknown"_L1,  "expired"_L1,       "acceptedMissing"_L1, "recorded"_L1, "fileWithoutMeeting"_L1,
    "notExpected"_L1};
constexpr std::array proofNames{"none"_L1, "meetingId"_L1, "recordingId"_L1, "confirmed"_L1, "guess"_L1};

constexpr std::array<const char *, recordingStateCount> labels{
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "Missing"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "Wrong conference"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "File gone"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "Twice in the LMS"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "To be confirmed"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "Not in the LMS"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "Not there yet"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "Unknown"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "Expired"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "Accepted as missing"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "Recorded"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "File without a meeting"),
    QT_TRANSLATE_NOOP("confdesk::Reconcile", "Not expected"),
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Reconcile)
};

QString guessSentence(const ReconciledRecording &recording)
{
    if (recording.candidates.size() > 1) {
        //: the number is that of meetings
        return Text::tr("The owner, title and time of this file fit %n meeting(s): say whose it is.", nullptr,
                        static_cast<int>(recording.candidates.size()));
    }
    return Text::tr("The owner, title and time of this file fit the meeting, but Graph does not say that it is its "
                    "recording: confirm it, or leave it.");
}

} // namespace

QString stateName(RecordingState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

std::optional<RecordingState> recordingStateFromName(const QString &name)
{
    const auto place = std::ranges::find_if(
        stateNames, [&name](QLatin1StringView each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
    if (place == stateNames.end())
        return std::nullopt;
    return static_cast<RecordingState>(place - stateNames.begin());
}

QString proofName(Proof proof)
{
    return proofNames.at(static_cast<std::size_t>(proof));
}

QString stateLabel(RecordingState state)
{
    return QCoreApplication::translate("confdesk::Reconcile", labels.at(static_cast<std::size_t>(state)));
}

QString sentenceOf(const ReconciledRecording &recording)
{
    switch (recording.state) {
    case RecordingState::Misfiled:
        return Text::tr("The LMS has this recording under conference %1, where it does not belong.")
            .arg(recording.row ? recording.row->conference.value() : 0);
    case RecordingState::GoneFromDrive:
        return Text::tr("The LMS has this recording, but its file is not in the organizer's OneDrive any more: it was "
                        "moved or deleted.");
    case RecordingState::Duplicate:
        return Text::tr("The LMS has this recording more than once.");
    case RecordingState::Guessed:
        return guessSentence(recording);
    case RecordingState::NotInLms:
        return recording.file ? Text::tr("The recording exists, but the LMS does not have it: sync it.")
                              : Text::tr("Graph has the recording, but its file is not in the organizer's OneDrive; "
                                         "the LMS does not have it either.");
    case RecordingState::Unknown:
        return Text::tr("The organizer's OneDrive could not be read: whether the file is still there is not known.");
    case RecordingState::Expired:
        return Text::tr("The recording's time is over.");
    case RecordingState::Recorded:
        return Text::tr("Recorded; the file is there, and the LMS has it.");
    case RecordingState::FileWithoutMeeting:
        return Text::tr("This file belongs to no meeting that the LMS knows.");
    default:
        return stateLabel(recording.state);
    }
}

QString sentenceWithout(RecordingState state, const ExpectedMeeting &expected)
{
    switch (state) {
    case RecordingState::Missing:
        return Text::tr("The meeting is over, and no recording of it was found, neither in Graph nor in the "
                        "organizer's OneDrive.");
    case RecordingState::Late:
        return Text::tr("The meeting is over, and its recording is not there yet: that may take hours.");
    case RecordingState::Guessed:
        return Text::tr("A file may be the recording of this meeting or of another one: say whose it is.");
    case RecordingState::Unknown:
        return Text::tr("The organizer's recordings could not be read: whether there is one is not known.");
    case RecordingState::AcceptedMissing:
        //: %1 is a person, %2 the reason that the person gave
        return Text::tr("There is no recording; %1 has accepted that: %2")
            .arg(singleLine(expected.acceptance->person), singleLine(expected.acceptance->reason));
    default:
        return expected.meeting.isTeams() ? Text::tr("The meeting is not over yet.") : Text::tr("Not a Teams meeting.");
    }
}

} // namespace confdesk
