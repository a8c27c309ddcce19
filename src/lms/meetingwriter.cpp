// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/meetingwriter.h"

#include "lms/meetingreader.h"
#include "lms/rowupdate.h"
#include "sql/storedvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr qsizetype longestId = 255; // SQLite would store more, the LMS's form and PostgreSQL would not

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::MeetingWriter)
};

Result<Done> checkId(const GraphMeetingId &id)
{
    if (!id.value().isEmpty() && id.value().size() <= longestId)
        return Done{};
    return failure(
        ErrorKind::Database,
        Text::tr("An online meeting id of %n character(s) cannot be stored: the LMS keeps 1 to 255. Nothing was "
                 "written.",
                 nullptr, static_cast<int>(id.value().size())));
}

Error whyNotMarked(LmsConnection &connection, ConferenceId id, const StoredText &expected, const std::stop_token &stop)
{
    const auto conference = oneConference(connection, id, stop);
    if (!conference)
        return conference.error();
    return changedMeanwhile(nameOf(MeetingRef::of(id)),
                            {"auto_recording_status"_L1, expected, conference->recordingStatus});
}

} // namespace

Result<Meeting> bindOnlineMeetingId(LmsConnection &connection, MeetingRef ref, const StoredIds &expected,
                                    const GraphMeetingId &id, const QDateTime &now, const std::stop_token &stop)
{
    const auto allowed =
        checkWritable(connection, stop).and_then([&id](Done) { return checkId(id); }).and_then([&](Done) {
            return connection.locks().prove(connection, ref, stop);
        });
    if (!allowed)
        return failure(allowed.error());
    const Engine engine = connection.engine();
    const Values values =
        comparedValues(ref, expected) + Values{{u":new"_s, id.value()}, {u":now"_s, storedMoment(now, engine)}};
    const auto done =
        commitOneRow(connection, updateStatement(ref, u"online_meeting_id = :new, updated_at = :now"_s, engine), values,
                     stop, [&] { return whyNotUpdated(connection, ref, expected, stop); });
    if (!done)
        return failure(done.error());
    auto written = oneMeeting(connection, ref, {});
    if (written && written->stored.onlineMeetingId != StoredText(id.value())) {
        return failure(overwritten(nameOf(ref), {"online_meeting_id"_L1, id.value(), written->stored.onlineMeetingId}));
    }
    return written;
}

Result<Conference> markRecordingEnabled(LmsConnection &connection, ConferenceId conference, const StoredText &expected,
                                        const QDateTime &now, const std::stop_token &stop)
{
    if (auto allowed = checkWritable(connection, stop); !allowed)
        return failure(allowed.error());
    const Engine engine = connection.engine();
    const StoredText enabled = u"enabled"_s;
    const QString sql =
        u"UPDATE conferences_conference SET auto_recording_status = :new, auto_recording_enabled_at = :now, "
        "updated_at = :now WHERE id = :row AND %1"_s.arg(isStill("auto_recording_status"_L1, ":old"_L1, engine));
    const Values values{{u":new"_s, toVariant(enabled)},
                        {u":now"_s, storedMoment(now, engine)},
                        {u":row"_s, conference.value()},
                        {u":old"_s, toVariant(expected)}};
    const auto done = commitOneRow(connection, sql, values, stop,
                                   [&] { return whyNotMarked(connection, conference, expected, stop); });
    if (!done)
        return failure(done.error());
    auto written = oneConference(connection, conference, {});
    if (written && written->recordingStatus != enabled) {
        return failure(overwritten(nameOf(MeetingRef::of(conference)),
                                   {"auto_recording_status"_L1, enabled, written->recordingStatus}));
    }
    return written;
}

} // namespace confdesk
