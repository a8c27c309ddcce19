// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demorecordings.h"

#include "demo/demorandom.h"
#include "demo/demoteams.h"
#include "demo/demotenant.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

using Matter = DemoRecording::Matter;

constexpr int daysKept = 120;        ///< the tenant's default
constexpr int daysKeptOnceUpon = 60; ///< what it was when the oldest ones were made
constexpr qsizetype recordingsInLms = 12;
constexpr qsizetype recordingsExpired = 2;

struct Recorded
{
    const DemoConference *conference;
    const DemoMeeting *meeting;
};

QList<Recorded> meetingsThat(const DemoWorld &world, bool (*matches)(const DemoMeeting &, const QDateTime &))
{
    QList<Recorded> found;
    for (const DemoConference &conference : world.conferences) {
        const bool isOver = conference.meetingStatus == "ended"_L1 && conference.syncStatus == "completed"_L1;
        for (const DemoMeeting &meeting : conference.meetings) {
            if (isOver && meeting.teams && matches(meeting, world.now))
                found.append({&conference, &meeting});
        }
    }
    return found;
}

/// Those around a clock change may lie at any distance: the rows would differ from moment to moment.
bool isRecordedLately(const DemoMeeting &meeting, const QDateTime &now)
{
    return meeting.teams->wasRecorded && meeting.teams->meetingExists && meeting.teams->endUtc.addDays(1) < now &&
           resolve(meeting.wallTime).outcome == Schedule::Outcome::Valid;
}

/// Graph has forgotten the meeting; somebody pressed Record.
bool isLongAgo(const DemoMeeting &meeting, const QDateTime &now)
{
    return !meeting.teams->meetingExists && meeting.teams->endUtc.addDays(daysKeptOnceUpon + 10) < now;
}

Matter matterOf(qsizetype index)
{
    switch (index) {
    case 4:
        return Matter::Misfiled;
    case 7:
        return Matter::Duplicate;
    case 9:
        return Matter::FileGone;
    default:
        return Matter::None;
    }
}

QString organizersAccount(const DemoWorld &world, const QString &organizer)
{
    const auto person = std::ranges::find(world.people, organizer, &DemoPerson::objectId);
    return person == world.people.end() ? demoServiceAccount() : person->email();
}

QString fileName(const QString &subject, const QDateTime &createdUtc)
{
    static const QRegularExpression unfit(u"[\"*:<>?/\\\\|#%]"_s);
    QString title = subject;
    title.replace(unfit, u"_"_s);
    return title + u'-' + createdUtc.toUTC().toString(u"yyyyMMdd_HHmmss"_s) + "UTC-Meeting Recording.mp4"_L1;
}

/// A row as the LMS's own sync writes it, which knows the file and nothing else; every third one as Confdesk does.
DemoRecording rowOf(const DemoWorld &world, const Recorded &recorded, Matter matter, qint64 id)
{
    const DriveFile file = demoDriveFile(world, *recorded.conference, *recorded.meeting);
    DemoRecording row{.id = id,
                      .conferenceId = recorded.conference->id,
                      .meeting = recorded.meeting->ref,
                      .matter = matter,
                      .recordingId = "onedrive_"_L1 + file.itemId,
                      .file = file,
                      .createdAt = file.createdUtc.addMSecs(10'800'000 + 1'000 * id + 654)};
    if (id % 3 == 0) {
        row.meetingRecordingId = demoGraphRecording(*recorded.meeting->teams).id;
        row.expiresAt = file.createdUtc.addDays(daysKept);
    }
    return row;
}

} // namespace

GraphRecording demoGraphRecording(const DemoTeamsMeeting &teams)
{
    const QString meetingId = teams.onlineMeetingId();
    return {.id = QString::fromLatin1(
                demoBytes("recording of "_L1 + meetingId, 60).toBase64(QByteArray::Base64UrlEncoding)),
            .meetingId = meetingId,
            .organizer = UserId{teams.organizer},
            .createdUtc = teams.startUtc.addSecs(72),
            .endUtc = teams.endUtc.addSecs(-80)};
}

DriveFile demoDriveFile(const DemoWorld &world, const DemoConference &conference, const DemoMeeting &meeting)
{
    const GraphRecording recording = demoGraphRecording(*meeting.teams);
    const std::chrono::milliseconds duration{recording.createdUtc.msecsTo(recording.endUtc)};
    const QString name = fileName(demoSubject(conference, meeting), recording.createdUtc);
    QString folder = organizersAccount(world, meeting.teams->organizer);
    folder.replace(QRegularExpression(u"[@.]"_s), u"_"_s);
    const QString item = QString::fromLatin1(demoBytes("file of "_L1 + recording.id, 16).toHex().toUpper());
    const QByteArray drive = demoBytes("drive of "_L1 + meeting.teams->organizer, 48);
    return {.itemId = "01"_L1 + item,
            .driveId = "b!"_L1 + QString::fromLatin1(drive.toBase64(QByteArray::Base64UrlEncoding)),
            .owner = recording.organizer,
            .name = name,
            .path = "/Recordings/"_L1 + name,
            .size = duration.count() * 48 + meeting.ref.id, // some 170 MB an hour
            .createdUtc = recording.endUtc.addSecs(420),
            .duration = duration,
            .webUrl = "https://northgate-my.sharepoint.example/personal/"_L1 + folder + "/Documents/Recordings/"_L1 +
                      QString::fromLatin1(QUrl::toPercentEncoding(name)),
            .expiresUtc = recording.endUtc.addDays(daysKept)};
}

QList<DemoRecording> demoRecordings(const DemoWorld &world)
{
    const QList<Recorded> lately = meetingsThat(world, isRecordedLately);
    QList<DemoRecording> rows;
    for (qsizetype i = 0; i < std::min(recordingsInLms, lately.size()); ++i) {
        const Matter matter = matterOf(i);
        rows.append(rowOf(world, lately.at(i), matter, rows.size() + 1));
        if (matter == Matter::Misfiled)
            rows.last().conferenceId = lately.at(i - 2).conference->id;
        if (matter != Matter::Duplicate)
            continue;
        // An older version of the LMS named it otherwise.
        rows.append(rowOf(world, lately.at(i), matter, rows.size() + 1));
        rows.last().recordingId = demoGraphRecording(*lately.at(i).meeting->teams).id;
    }
    const QList<Recorded> longAgo = meetingsThat(world, isLongAgo);
    for (qsizetype i = 0; i < std::min(recordingsExpired, longAgo.size()); ++i) {
        rows.append(rowOf(world, longAgo.at(i), Matter::Expired, rows.size() + 1));
        rows.last().status = u"expired"_s;
        rows.last().expiresAt = rows.last().file.createdUtc.addDays(daysKeptOnceUpon);
    }
    return rows;
}

} // namespace confdesk
