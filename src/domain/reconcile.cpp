// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reconcile.h"

#include "domain/reconcilewords.h"
#include "domain/recordingname.h"

#include <QMultiHash>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

// A file's name bears the second in which the recording began; Graph's own time may be rounded the other way.
constexpr qint64 nameTolerance = 2;
// What a guess allows: people start early and overrun (graph facts §6.6).
constexpr auto beforeStart = 15min;
constexpr auto afterEnd = 4h;

/// The same meeting's id occurs in more than one spelling: what it decodes to counts.
QString keyOf(const QString &meetingId)
{
    const OnlineMeetingId id = OnlineMeetingId::parse(meetingId);
    if (id.form() != OnlineMeetingId::Form::Graph || !id.organizer())
        return meetingId;
    return id.organizer()->value() + u'/' + id.threadId();
}

class Reconciler
{
public:
    explicit Reconciler(const ReconcileInput &input) : m_input(input), m_found(input.meetings.size()) {}

    Reconciliation run();

private:
    struct Link
    {
        qsizetype meeting = -1; ///< index; -1: no meeting that is known here
        Proof proof = Proof::None;
    };

    void index();
    void placeRecordings();
    void placeRecording(const GraphRecording &recording);
    [[nodiscard]] Link meetingOf(const GraphRecording &recording) const;
    [[nodiscard]] QList<const DriveFile *> filesOf(const GraphRecording &recording, qsizetype meeting) const;
    [[nodiscard]] bool isNamedAfter(const DriveFile &file, const GraphRecording &recording, qsizetype meeting) const;
    void placeFiles();
    void placeFile(const DriveFile &file);
    [[nodiscard]] QList<qsizetype> guess(const DriveFile &file) const;
    void placeRows();
    void placeRow(const LmsRecording &row);
    [[nodiscard]] QList<const LmsRecording *> rowsOf(const QString &recordingId, const QString &itemId) const;
    void add(qsizetype meeting, ReconciledRecording recording, const QList<const LmsRecording *> &rows);
    [[nodiscard]] RecordingState stateOf(const ReconciledRecording &recording, qsizetype meeting,
                                         const QList<const LmsRecording *> &rows) const;
    [[nodiscard]] ReconciledMeeting summary(qsizetype meeting) const;
    [[nodiscard]] RecordingState stateWithout(qsizetype meeting) const;
    [[nodiscard]] const OrganizerFindings *findingsOf(qsizetype meeting) const;
    [[nodiscard]] qsizetype nearest(const QList<qsizetype> &meetings, const QDateTime &when) const;
    [[nodiscard]] MeetingRef refOf(qsizetype meeting) const { return m_input.meetings.at(meeting).meeting.ref; }

    const ReconcileInput &m_input;
    QMultiHash<QString, qsizetype> m_byMeetingId;
    QMultiHash<QString, const LmsRecording *> m_rowsByItem;
    QMultiHash<QString, const LmsRecording *> m_rowsByRecording;
    QHash<MeetingRef, qsizetype> m_byRef;
    QSet<QString> m_claimedFiles; ///< by item id: a recording has them
    QSet<qint64> m_claimedRows;
    QList<QList<ReconciledRecording>> m_found; ///< by meeting
    QSet<qsizetype> m_guessedAt;               ///< meetings that an undecided file may belong to
    QList<ReconciledRecording> m_strays;
};

Reconciliation Reconciler::run()
{
    index();
    placeRecordings();
    placeFiles();
    placeRows();
    Reconciliation result{.meetings = {}, .strays = m_strays};
    for (qsizetype i = 0; i < m_input.meetings.size(); ++i)
        result.meetings.append(summary(i));
    return result;
}

void Reconciler::index()
{
    for (qsizetype i = 0; i < m_input.meetings.size(); ++i) {
        m_byRef.insert(refOf(i), i);
        QSet<QString> keys;
        for (const GraphMeetingId &id : m_input.meetings.at(i).meetingIds)
            keys.insert(keyOf(id.value()));
        for (const QString &key : std::as_const(keys))
            m_byMeetingId.insert(key, i);
    }
    for (const LmsRecording &row : m_input.rows) {
        if (const QString item = itemOf(row); !item.isEmpty())
            m_rowsByItem.insert(item, &row);
        if (const QString recording = row.meetingRecordingId.value_or(QString()); !recording.isEmpty())
            m_rowsByRecording.insert(recording, &row);
    }
}

const OrganizerFindings *Reconciler::findingsOf(qsizetype meeting) const
{
    const auto found = m_input.organizers.constFind(m_input.meetings.at(meeting).organizer);
    return found == m_input.organizers.cend() ? nullptr : &*found;
}

/// Slots may share one Teams meeting (a series): the recording is that of the slot it was made nearest to.
qsizetype Reconciler::nearest(const QList<qsizetype> &meetings, const QDateTime &when) const
{
    const auto distance = [&](qsizetype meeting) {
        const Schedule schedule = m_input.meetings.at(meeting).meeting.schedule();
        return schedule.isValid() ? std::abs(schedule.startUtc.secsTo(when)) : std::numeric_limits<qint64>::max();
    };
    return *std::ranges::min_element(meetings, {}, distance);
}

Reconciler::Link Reconciler::meetingOf(const GraphRecording &recording) const
{
    if (const auto same = m_byMeetingId.values(keyOf(recording.meetingId)); !same.isEmpty())
        return {.meeting = nearest(same, recording.createdUtc), .proof = Proof::MeetingId};
    const QByteArray inside = QByteArray::fromBase64(recording.id.toLatin1());
    for (qsizetype i = 0; i < m_input.meetings.size(); ++i) {
        for (const QString &uid : m_input.meetings.at(i).iCalUIds) {
            if (!uid.isEmpty() && inside.contains(uid.toUtf8()))
                return {.meeting = i, .proof = Proof::RecordingId};
        }
    }
    return {};
}

void Reconciler::placeRecordings()
{
    for (const OrganizerFindings &findings : m_input.organizers) {
        for (const GraphRecording &recording : findings.recordings.value_or(QList<GraphRecording>()))
            placeRecording(recording);
    }
}

void Reconciler::placeRecording(const GraphRecording &recording)
{
    const Link link = meetingOf(recording);
    const auto files = filesOf(recording, link.meeting);
    if (link.meeting < 0) {
        // Of a meeting that is not in the LMS. Its file is nobody's here, and no guess for anybody.
        for (const DriveFile *file : files)
            m_claimedFiles.insert(file->itemId);
        return;
    }
    ReconciledRecording found{.meeting = refOf(link.meeting), .graph = recording, .proof = link.proof};
    if (files.size() == 1) {
        found.file = *files.first();
        m_claimedFiles.insert(found.file->itemId);
    }
    add(link.meeting, found, rowsOf(recording.id, found.file ? found.file->itemId : QString()));
}

bool Reconciler::isNamedAfter(const DriveFile &file, const GraphRecording &recording, qsizetype meeting) const
{
    const auto name = parseRecordingName(file.name);
    if (!name)
        return false;
    QDateTime time = name->time;
    if (!name->isUtc) {
        if (meeting < 0)
            return false;
        const QTimeZone zone(m_input.meetings.at(meeting).meeting.wallTime.timezone.toUtf8());
        time = QDateTime(name->time.date(), name->time.time(), zone.isValid() ? zone : QTimeZone::utc());
    }
    if (std::abs(time.secsTo(recording.createdUtc)) > nameTolerance)
        return false;
    return meeting < 0 || std::ranges::any_of(m_input.meetings.at(meeting).subjects,
                                              [&](const QString &subject) { return isTitleOf(name->title, subject); });
}

QList<const DriveFile *> Reconciler::filesOf(const GraphRecording &recording, qsizetype meeting) const
{
    QList<const DriveFile *> files;
    const auto findings = m_input.organizers.constFind(recording.organizer);
    if (findings == m_input.organizers.cend() || !findings->files)
        return files;
    for (const DriveFile &file : *findings->files) {
        if (!m_claimedFiles.contains(file.itemId) && isNamedAfter(file, recording, meeting))
            files.append(&file);
    }
    return files;
}

void Reconciler::placeFiles()
{
    for (const OrganizerFindings &findings : m_input.organizers) {
        if (!findings.files)
            continue;
        for (const DriveFile &file : *findings.files) {
            if (!m_claimedFiles.contains(file.itemId))
                placeFile(file);
        }
    }
}

void Reconciler::placeFile(const DriveFile &file)
{
    ReconciledRecording found{.file = file};
    const auto rows = rowsOf({}, file.itemId);
    if (const auto confirmed = m_byRef.constFind(m_input.confirmed.value(file.itemId));
        m_input.confirmed.contains(file.itemId) && confirmed != m_byRef.cend()) {
        found.meeting = m_input.confirmed.value(file.itemId);
        found.proof = Proof::Confirmed;
        add(*confirmed, found, rows);
        return;
    }
    const QList<qsizetype> candidates = guess(file);
    if (candidates.size() == 1) {
        found.meeting = refOf(candidates.first());
        found.proof = Proof::Guess;
        add(candidates.first(), found, rows);
        return;
    }
    if (candidates.isEmpty() && !parseRecordingName(file.name) && rows.isEmpty())
        return; // some other video
    for (qsizetype candidate : candidates) {
        found.candidates.append(refOf(candidate));
        m_guessedAt.insert(candidate);
    }
    for (const LmsRecording *row : rows)
        m_claimedRows.insert(row->row);
    if (!rows.isEmpty())
        found.row = *rows.first();
    found.state = candidates.isEmpty() ? RecordingState::FileWithoutMeeting : RecordingState::Guessed;
    found.proof = candidates.isEmpty() ? Proof::None : Proof::Guess;
    found.sentence = sentenceOf(found);
    m_strays.append(found);
}

QList<qsizetype> Reconciler::guess(const DriveFile &file) const
{
    QList<qsizetype> fitting;
    const auto name = parseRecordingName(file.name);
    if (!name)
        return fitting;
    for (qsizetype i = 0; i < m_input.meetings.size(); ++i) {
        const ExpectedMeeting &expected = m_input.meetings.at(i);
        const Schedule schedule = expected.meeting.schedule();
        if (expected.organizer != file.owner || !schedule.isValid() || !expected.meeting.isTeams())
            continue;
        const QTimeZone zone(expected.meeting.wallTime.timezone.toUtf8());
        const QDateTime time = name->isUtc ? name->time : QDateTime(name->time.date(), name->time.time(), zone);
        const bool fits =
            time >= schedule.startUtc.addDuration(-beforeStart) && time <= schedule.endUtc.addDuration(afterEnd) &&
            std::ranges::any_of(expected.subjects,
                                [&name](const QString &subject) { return isTitleOf(name->title, subject); });
        if (fits)
            fitting.append(i);
    }
    return fitting;
}

QList<const LmsRecording *> Reconciler::rowsOf(const QString &recordingId, const QString &itemId) const
{
    QList<const LmsRecording *> rows;
    if (!recordingId.isEmpty())
        rows = m_rowsByRecording.values(recordingId);
    const auto byItem = itemId.isEmpty() ? QList<const LmsRecording *>() : m_rowsByItem.values(itemId);
    for (const LmsRecording *row : byItem) {
        if (!rows.contains(row))
            rows.append(row);
    }
    std::ranges::sort(rows, {}, &LmsRecording::row);
    return rows;
}

void Reconciler::add(qsizetype meeting, ReconciledRecording recording, const QList<const LmsRecording *> &rows)
{
    for (const LmsRecording *row : rows)
        m_claimedRows.insert(row->row);
    if (!rows.isEmpty())
        recording.row = *rows.first();
    recording.state = stateOf(recording, meeting, rows);
    recording.sentence = sentenceOf(recording);
    m_found[meeting].append(recording);
}

RecordingState Reconciler::stateOf(const ReconciledRecording &recording, qsizetype meeting,
                                   const QList<const LmsRecording *> &rows) const
{
    if (recording.proof == Proof::Guess)
        return RecordingState::Guessed;
    const ConferenceId conference = m_input.meetings.at(meeting).meeting.conference.id;
    if (std::ranges::any_of(rows, [&](const LmsRecording *row) { return row->conference != conference; }))
        return RecordingState::Misfiled;
    if (rows.size() > 1)
        return RecordingState::Duplicate;
    const bool isPast =
        recording.file && recording.file->expiresUtc.isValid() && recording.file->expiresUtc <= m_input.now;
    if (isPast || (!rows.isEmpty() && isOver(*rows.first(), m_input.now)))
        return RecordingState::Expired;
    if (rows.isEmpty())
        return RecordingState::NotInLms;
    if (recording.file)
        return RecordingState::Recorded;
    const OrganizerFindings *findings = findingsOf(meeting);
    return findings && findings->files ? RecordingState::GoneFromDrive : RecordingState::Unknown;
}

void Reconciler::placeRows()
{
    for (const LmsRecording &row : m_input.rows) {
        if (!m_claimedRows.contains(row.row) && !itemOf(row).isEmpty())
            placeRow(row);
    }
}

/// A row whose recording neither Graph nor a drive has (any more).
void Reconciler::placeRow(const LmsRecording &row)
{
    QList<qsizetype> meetings;
    for (qsizetype i = 0; i < m_input.meetings.size(); ++i) {
        if (m_input.meetings.at(i).meeting.conference.id == row.conference)
            meetings.append(i);
    }
    if (meetings.isEmpty())
        return; // of a conference that was not asked about
    const bool allRead = std::ranges::all_of(meetings, [this](qsizetype meeting) {
        const OrganizerFindings *findings = findingsOf(meeting);
        return findings && findings->files;
    });
    ReconciledRecording found{.row = row, .proof = Proof::None};
    found.state = isOver(row, m_input.now) ? RecordingState::Expired
                  : allRead                ? RecordingState::GoneFromDrive
                                           : RecordingState::Unknown;
    if (meetings.size() == 1)
        found.meeting = refOf(meetings.first());
    else
        std::ranges::transform(meetings, std::back_inserter(found.candidates),
                               [this](qsizetype meeting) { return refOf(meeting); });
    found.sentence = sentenceOf(found);
    if (meetings.size() == 1)
        m_found[meetings.first()].append(found);
    else
        m_strays.append(found);
}

RecordingState Reconciler::stateWithout(qsizetype meeting) const
{
    const ExpectedMeeting &expected = m_input.meetings.at(meeting);
    const Schedule schedule = expected.meeting.schedule();
    if (!expected.meeting.isTeams() || !schedule.isOver(m_input.now))
        return RecordingState::NotExpected;
    if (m_guessedAt.contains(meeting))
        return RecordingState::Guessed;
    const OrganizerFindings *findings = findingsOf(meeting);
    if (!findings || !findings->recordings || !findings->files)
        return RecordingState::Unknown;
    if (schedule.endUtc.addDuration(m_input.grace) > m_input.now)
        return RecordingState::Late;
    const bool isAccepted = expected.acceptance && expected.acceptance->of == expected.meeting.stored;
    return isAccepted ? RecordingState::AcceptedMissing : RecordingState::Missing;
}

ReconciledMeeting Reconciler::summary(qsizetype meeting) const
{
    const QList<ReconciledRecording> &found = m_found.at(meeting);
    ReconciledMeeting result{.meeting = refOf(meeting), .recordings = found};
    if (found.isEmpty()) {
        result.state = stateWithout(meeting);
        result.sentence = sentenceWithout(result.state, m_input.meetings.at(meeting));
        return result;
    }
    const auto worst = std::ranges::min_element(found, {}, &ReconciledRecording::state);
    result.state = worst->state;
    result.sentence = worst->sentence;
    return result;
}

} // namespace

Reconciliation reconcile(const ReconcileInput &input)
{
    return Reconciler(input).run();
}

} // namespace confdesk
