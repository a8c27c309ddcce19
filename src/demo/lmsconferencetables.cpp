// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demorandom.h"
#include "demo/demoteams.h"
#include "demo/lmstables.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr qsizetype titleLength = 255;

/// The ids in the conference's own row. With time slots they mean nothing, and the LMS leaves odd things there: a link
/// it made up, or nothing at all.
StoredIds ownIds(const DemoConference &conference)
{
    if (!conference.hasSlots)
        return conference.meetings.first().stored;
    if (conference.platform != "teams"_L1 || conference.id % 3 != 0)
        return {};
    const QString guid = demoGuid(u"main link of conference %1"_s.arg(conference.id));
    return {.joinLink = demoFabricatedLink(guid), .eventId = guid};
}

QVariantList conferenceRow(const DemoConference &conference, const QDateTime &now, const LmsForm &form)
{
    const WallTime &time = conference.meetings.first().wallTime;
    const StoredIds ids = ownIds(conference);
    const bool wasSynced = conference.syncStatus != "pending"_L1 && conference.meetingStatus == "ended"_L1;
    const QVariant courseId =
        conference.courseLink == DemoConference::CourseLink::Direct ? conference.courseId : QVariant();
    return {conference.id,
            form.shortText(conference.title, titleLength),
            conference.id % 4 == 0 ? QVariant() : QVariant(u"Join from any device, ten minutes early."_s),
            form.date(time.date),
            form.time(time.start),
            form.time(time.end.value_or(QTime())),
            form.text(time.timezone),
            form.text(ids.joinLink),
            conference.platform,
            form.text(ids.eventId),
            form.text(ids.onlineMeetingId),
            conference.meetingStatus,
            conference.syncStatus,
            form.instant(wasSynced ? now.addSecs(-7200 - conference.id) : QDateTime()),
            conference.recordingStatus,
            form.instant(conference.recordingEnabledAt),
            courseId,
            u"public"_s,
            conference.status,
            u"guest"_s,
            u"direct"_s,
            u"auto_registered_only"_s,
            form.flag(conference.saysItHasSlots),
            conference.ownerId,
            form.instant(conference.createdAt),
            form.instant(conference.createdAt.addMSecs(654 + 1000 * conference.id))};
}

QVariantList timeSlotRow(const DemoConference &conference, const DemoMeeting &meeting, const LmsForm &form)
{
    const WallTime &time = meeting.wallTime;
    const qsizetype drift = meeting.ref.id % 17 == 0 ? 1 : 0; // the LMS's counter does not always count
    return {meeting.ref.id,
            conference.id,
            form.date(time.date),
            form.time(time.start),
            form.time(time.end.value_or(time.start.addSecs(3600))),
            form.text(time.timezone),
            meeting.ref.id % 4 == 0 ? 30 : 0,
            meeting.bookings.size() + drift,
            form.text(meeting.stored.joinLink),
            form.text(meeting.stored.eventId),
            form.text(meeting.stored.onlineMeetingId),
            form.flag(meeting.isAvailable),
            form.instant(conference.createdAt.addSecs(600)),
            form.instant(conference.createdAt.addSecs(608))};
}

QVariantList selectionRow(const DemoConference &conference, const DemoMeeting &meeting, const DemoBooking &booking,
                          const LmsForm &form)
{
    using Calendar = DemoBooking::Calendar;
    const bool wasTried = booking.calendar != Calendar::NotTried;
    const bool failed = booking.calendar == Calendar::Failed;
    return {booking.id,
            meeting.ref.id,
            booking.learnerId,
            conference.id,
            booking.eventId.isEmpty() ? QVariant() : QVariant(booking.eventId),
            form.flag(booking.calendar == Calendar::Added),
            form.instant(wasTried ? booking.selectedAt.addMSecs(1234) : QDateTime()),
            failed ? QVariant(u"API request failed: 404 Client Error: Not Found"_s) : QVariant(),
            form.instant(booking.selectedAt),
            booking.id % 5 == 0 ? QVariant() : QVariant(u"192.0.2.%1"_s.arg(1 + booking.id % 250))};
}

QVariantList recordingRow(const DemoRecording &recording, const LmsForm &form)
{
    const DriveFile &file = recording.file;
    const auto minutes = std::chrono::round<std::chrono::minutes>(file.duration.value_or(std::chrono::milliseconds(0)));
    return {recording.id,
            recording.conferenceId,
            recording.recordingId,
            form.shortText(file.name, titleLength),
            u"cloud"_s,
            file.size,
            static_cast<int>(minutes.count()),
            u"mp4"_s,
            form.flag(false),
            file.itemId,
            file.driveId,
            file.path,
            file.webUrl,
            form.flag(true),
            form.text(recording.meetingRecordingId),
            recording.status,
            form.instant(recording.expiresAt),
            recording.id % 4,
            form.instant(recording.createdAt),
            form.instant(recording.createdAt)};
}

} // namespace

Result<Done> fillConferences(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form)
{
    LmsRows rows(database, u"conferences_conference"_s,
                 {u"id"_s,
                  u"title"_s,
                  u"description"_s,
                  u"date"_s,
                  u"start_time"_s,
                  u"end_time"_s,
                  u"timezone"_s,
                  u"meeting_link"_s,
                  u"meeting_platform"_s,
                  u"meeting_id"_s,
                  u"online_meeting_id"_s,
                  u"meeting_status"_s,
                  u"data_sync_status"_s,
                  u"last_sync_at"_s,
                  u"auto_recording_status"_s,
                  u"auto_recording_enabled_at"_s,
                  u"course_id"_s,
                  u"visibility"_s,
                  u"status"_s,
                  u"default_join_type"_s,
                  u"join_experience"_s,
                  u"allowed_join_methods"_s,
                  u"use_time_slots"_s,
                  u"created_by_id"_s,
                  u"created_at"_s,
                  u"updated_at"_s});
    for (const DemoConference &conference : world.conferences)
        rows.add(conferenceRow(conference, world.now, form));
    return rows.outcome();
}

Result<Done> fillTimeSlots(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form)
{
    LmsRows rows(database, u"conferences_conferencetimeslot"_s,
                 {u"id"_s, u"conference_id"_s, u"date"_s, u"start_time"_s, u"end_time"_s, u"timezone"_s,
                  u"max_participants"_s, u"current_participants"_s, u"meeting_link"_s, u"meeting_id"_s,
                  u"online_meeting_id"_s, u"is_available"_s, u"created_at"_s, u"updated_at"_s});
    for (const DemoConference &conference : world.conferences) {
        for (const DemoMeeting &meeting : conference.meetings) {
            if (conference.hasSlots)
                rows.add(timeSlotRow(conference, meeting, form));
        }
    }
    return rows.outcome();
}

Result<Done> fillRecordings(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form)
{
    LmsRows rows(database, u"conferences_conferencerecording"_s,
                 {u"id"_s,
                  u"conference_id"_s,
                  u"recording_id"_s,
                  u"title"_s,
                  u"recording_type"_s,
                  u"file_size"_s,
                  u"duration_minutes"_s,
                  u"file_format"_s,
                  u"password_protected"_s,
                  u"onedrive_item_id"_s,
                  u"onedrive_drive_id"_s,
                  u"onedrive_file_path"_s,
                  u"onedrive_web_url"_s,
                  u"stored_in_onedrive"_s,
                  u"meeting_recording_id"_s,
                  u"status"_s,
                  u"expires_at"_s,
                  u"download_count"_s,
                  u"created_at"_s,
                  u"updated_at"_s});
    for (const DemoRecording &recording : world.recordings)
        rows.add(recordingRow(recording, form));
    return rows.outcome();
}

Result<Done> fillSelections(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form)
{
    LmsRows rows(database, u"conferences_conferencetimeslotselection"_s,
                 {u"id"_s, u"time_slot_id"_s, u"user_id"_s, u"conference_id"_s, u"outlook_event_id"_s,
                  u"calendar_added"_s, u"calendar_add_attempted_at"_s, u"calendar_error"_s, u"selected_at"_s,
                  u"ip_address"_s});
    for (const DemoConference &conference : world.conferences) {
        for (const DemoMeeting &meeting : conference.meetings) {
            for (const DemoBooking &booking : meeting.bookings)
                rows.add(selectionRow(conference, meeting, booking, form));
        }
    }
    return rows.outcome();
}

} // namespace confdesk
