// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/graphvalues.h"
#include "domain/livefacts.h"
#include "domain/meetingref.h"
#include "domain/recordingvalues.h"
#include "domain/schedule.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace confdesk {

struct DemoBranch
{
    qint64 id = 0;
    QString name;

    bool operator==(const DemoBranch &) const = default;
};

/// A user of the LMS, and the account of the same person in Entra ID.
struct DemoPerson
{
    enum class Account {
        Usual,
        Deleted,          ///< left: not in the directory any more
        NotCovered,       ///< no Teams application access policy
        MailboxOffLimits, ///< Exchange does not let the application into the mailbox
        NoMailbox,        ///< any more
    };

    qint64 id = 0;
    QString firstName;
    QString lastName;
    QString role; ///< globaladmin, superadmin, admin, instructor, learner
    std::optional<qint64> branchId;
    QString timezone = QStringLiteral("Europe/London");
    Account account = Account::Usual;
    bool hasTeamsLicence = true; ///< false: not any more; meetings made before stay
    QString objectId;            ///< in Entra ID, lower case

    [[nodiscard]] QString userName() const;
    [[nodiscard]] QString email() const; ///< user principal name too
    [[nodiscard]] QString fullName() const;

    bool operator==(const DemoPerson &) const = default;
};

/// A row of account_settings_teamsintegration.
struct DemoIntegration
{
    qint64 id = 0;
    QString name;
    std::optional<qint64> userId;
    std::optional<qint64> branchId;
    QString serviceAccountEmail; ///< empty: NULL
    bool isActive = true;

    bool operator==(const DemoIntegration &) const = default;
};

struct DemoCourse
{
    qint64 id = 0;
    QString title;
    qint64 branchId = 0;
    qint64 instructorId = 0;

    bool operator==(const DemoCourse &) const = default;
};

/// A learner's selection of a time slot.
struct DemoBooking
{
    enum class Calendar { NotTried, Added, Failed };
    /// What has become of the entry in the learner's calendar.
    enum class Entry {
        AsWritten,         ///< the body as the LMS sends it
        AsExchangeGivesIt, ///< a whole page, other quotes, ampersands escaped
        WithoutLink,       ///< the learner has written something else into it
        Deleted,
    };

    qint64 id = 0;
    qint64 learnerId = 0;
    Calendar calendar = Calendar::NotTried;
    QString eventId; ///< of the learner's own calendar event; empty unless Added
    Entry entry = Entry::AsWritten;
    QDateTime selectedAt;

    bool operator==(const DemoBooking &) const = default;
};

/// A meeting as Teams has it, whatever the LMS's row says.
struct DemoTeamsMeeting
{
    QString organizer; ///< object id; of a deleted account too
    QString threadId;
    QString joinUrl; ///< as Graph gave it out
    QString eventId;
    QDateTime startUtc; ///< of the calendar event
    QDateTime endUtc;
    Recording recording = Recording::On;
    bool meetingExists = true; ///< false: deleted in Teams, or expired
    bool eventExists = true;
    bool wasRecorded = false; ///< there is a recording

    [[nodiscard]] QString onlineMeetingId() const;

    bool operator==(const DemoTeamsMeeting &) const = default;
};

/// A row with a meeting: of a time slot, or of a conference without one.
struct DemoMeeting
{
    MeetingRef ref;
    WallTime wallTime;
    StoredIds stored;
    bool isAvailable = true;
    std::optional<DemoTeamsMeeting> teams; ///< nothing: Teams never had such a meeting, or it is not ours
    QList<DemoBooking> bookings;           ///< of a time slot
    std::optional<Acceptance> acceptance;  ///< somebody decided to leave it

    bool operator==(const DemoMeeting &) const = default;
};

struct DemoConference
{
    enum class CourseLink { Direct, ThroughTopic, None };

    qint64 id = 0;
    QString title;
    QString platform = QStringLiteral("teams");
    QString status = QStringLiteral("published");
    QString meetingStatus = QStringLiteral("scheduled");
    QString syncStatus = QStringLiteral("completed");
    QString recordingStatus = QStringLiteral("pending");
    qint64 ownerId = 0;
    qint64 courseId = 0;
    CourseLink courseLink = CourseLink::Direct;
    bool hasSlots = false;
    bool saysItHasSlots = false; ///< use_time_slots, which is not always true
    QDateTime createdAt;
    QDateTime recordingEnabledAt; ///< invalid: NULL
    QList<DemoMeeting> meetings;  ///< its slots, earliest first; without slots the one of its own row

    bool operator==(const DemoConference &) const = default;
};

/// A row of conferences_conferencerecording.
struct DemoRecording
{
    /// What Confdesk has to find out.
    enum class Matter {
        None,
        Misfiled,  ///< another conference's
        Duplicate, ///< there twice
        FileGone,  ///< somebody deleted the file, before its time
        Expired,
    };

    qint64 id = 0;
    qint64 conferenceId = 0; ///< under which the LMS has it
    MeetingRef meeting;      ///< whose it is
    Matter matter = Matter::None;
    QString recordingId;
    StoredText meetingRecordingId;
    DriveFile file; ///< that it speaks of
    QString status = QStringLiteral("available");
    QDateTime expiresAt; ///< invalid: NULL
    QDateTime createdAt;

    bool operator==(const DemoRecording &) const = default;
};

/// The demo: one description, turned into an LMS database (lmswriter.h) and a simulated Graph (graphwriter.h).
struct DemoWorld
{
    QDateTime now; ///< UTC; everything lies around it
    QList<DemoBranch> branches;
    QList<DemoPerson> people;
    QList<DemoIntegration> integrations;
    QList<DemoCourse> courses;
    QList<DemoConference> conferences; ///< in the order of their ids
    QList<DemoRecording> recordings;   ///< that the LMS knows of

    [[nodiscard]] const DemoPerson &person(qint64 id) const;
    [[nodiscard]] const DemoConference *conference(qint64 id) const;

    bool operator==(const DemoWorld &) const = default;
};

/// About two hundred conferences of two branches: running, upcoming and past at any `now`, most of them in order, some
/// in every state that Confdesk knows. The same `now` gives the same world; ids do not depend on it at all.
[[nodiscard]] DemoWorld makeDemoWorld(const QDateTime &now);

/// What people decided to leave as it is: to be put into the journal.
[[nodiscard]] QHash<MeetingRef, Acceptance> demoAcceptances(const DemoWorld &world);

} // namespace confdesk
