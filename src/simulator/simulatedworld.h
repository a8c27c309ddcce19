// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace confdesk {

/// A user of the simulated directory.
struct SimulatedUser
{
    QString id; ///< Entra object id (GUID)
    QString userPrincipalName;
    QString mail = {}; ///< empty: the account has none; may differ from the UPN, and then finds nobody in a path
    QString displayName = {};
    bool accountEnabled = true;
    bool hasMailbox = true;      ///< false: event requests answer 404 MailboxNotEnabledForRESTAPI
    bool mailboxInScope = true;  ///< false: event requests answer 403 ErrorAccessDenied (Exchange restricts the app)
    bool coveredByPolicy = true; ///< false: online meeting requests answer the 403 of a missing access policy
    bool teamsAllowed = true;    ///< false: no Teams licence, or provider not allowed: new events get no meeting

    bool operator==(const SimulatedUser &) const = default;
};

/// A wall time, as events have them: `dateTime` without offset ("2026-02-03T09:00:00"), `timeZone` IANA or Windows.
struct SimulatedDateTime
{
    QString dateTime;
    QString timeZone;

    bool operator==(const SimulatedDateTime &) const = default;
};

struct SimulatedAttendee
{
    QString address;
    QString name = {};
    QString type = QStringLiteral("required"); ///< required | optional | resource

    bool operator==(const SimulatedAttendee &) const = default;
};

/// A calendar event. An answer about it never carries an online meeting id: Graph does not know one there.
struct SimulatedEvent
{
    QString id;
    QString ownerId; ///< object id of the mailbox that has it; also its organizer
    QString subject = {};
    SimulatedDateTime start = {};
    SimulatedDateTime end = {};
    QString iCalUId = {};
    QString transactionId = {};
    QString body = {};
    QString bodyType = QStringLiteral("html"); ///< html | text
    bool isOnlineMeeting = true;
    bool isCancelled = false;
    QString joinUrl = {}; ///< empty: there is none, as for an organizer without a Teams licence
    int joinUrlLag = 0;   ///< how many reads by id still show no join link
    int changes = 0;      ///< how often it was changed; its ETag tells
    QList<SimulatedAttendee> attendees = {};

    bool operator==(const SimulatedEvent &) const = default;
};

/// What happens to recordAutomatically after a PATCH was answered with 200.
enum class ReadBack {
    Faithful, ///< reads show the new value, after SimulatedMeeting::readBackLag stale ones
    Ignored,  ///< the answer to the PATCH shows the new value, but it never takes effect
};

struct SimulatedMeeting
{
    QString id; ///< simulatedMeetingId() makes one of the right form
    QString organizerId;
    QString joinWebUrl; ///< compared byte for byte
    QString subject = {};
    QDateTime startDateTime = {}; ///< UTC, as all instants here
    QDateTime endDateTime = {};
    bool recordAutomatically = false;
    bool allowRecording = true;
    bool allowTranscription = true;
    QString threadId = {};
    QString joinMeetingId = {}; ///< digits, findable by filter; empty: an old meeting that has none
    QString passcode = {};
    QStringList attendeeIds = {}; ///< object ids that may read it by id, though they do not organize it
    bool expired = false;         ///< like deleted: 404 (3004)
    int lookUpLag = 0;            ///< how many look-ups by filter still do not find it; until then it has no id either
    int readBackLag = 0;          ///< how many reads after a PATCH still show the old recordAutomatically
    ReadBack readBack = ReadBack::Faithful;

    bool operator==(const SimulatedMeeting &) const = default;
};

struct SimulatedRecording
{
    QString id;
    QString meetingId;
    QDateTime createdDateTime = {};
    QDateTime endDateTime = {};
    QString organizerId = {};   ///< object id; empty: its meeting's, which may be gone
    QDateTime visibleFrom = {}; ///< late: until then nobody sees it; invalid: always
    qint64 size = 1'048'576;    ///< of its content
    QString seed = {};          ///< of its content (simulatedBytes()); empty: its id

    bool operator==(const SimulatedRecording &) const = default;
};

/// A file in somebody's OneDrive.
struct SimulatedDriveFile
{
    QString id;
    QString name;
    QString folder = QStringLiteral("Recordings"); ///< empty: the root
    qint64 size = 1'048'576;
    QDateTime createdDateTime = {};
    QString mimeType = QStringLiteral("video/mp4");
    int durationMs = -1; ///< -1: no video facet, as right after the upload
    QString webUrl = {};
    QDateTime expirationDateTime = {}; ///< invalid: not told
    QDateTime visibleFrom = {};        ///< late: until then it is not there; invalid: always
    QString seed = {};                 ///< of its content (simulatedBytes()); empty: its id
    int version = 1;                   ///< another one has another content and another ETag

    bool operator==(const SimulatedDriveFile &) const = default;
};

/// Somebody's OneDrive. Who has none: 404.
struct SimulatedDrive
{
    QString id; ///< simulatedDriveId() makes one of the right form
    QString ownerId;
    QStringList folders = {QStringLiteral("Recordings")}; ///< below the root; no deeper ones
    QList<SimulatedDriveFile> files = {};
    bool accessible = true; ///< false: 403 accessDenied

    bool operator==(const SimulatedDrive &) const = default;

    [[nodiscard]] const SimulatedDriveFile *file(const QString &itemId) const;
};

enum class MailKind { Message, Cancellation };

/// A mail that left a mailbox.
struct SimulatedMail
{
    QString senderId; ///< object id
    QStringList to;   ///< addresses
    QString subject = {};
    QString content = {};
    QString contentType = QStringLiteral("text"); ///< text | html
    MailKind kind = MailKind::Message;            ///< Cancellation: an event with attendees was deleted
    bool savedToSentItems = true;
    QDateTime sentAt = {};

    bool operator==(const SimulatedMail &) const = default;
};

enum class SecretState { Valid, Expired };

/// How a filter answers for a meeting that does not exist: both were observed.
enum class UnknownMeeting { NotFound, EmptyList };

/// Everything the simulator knows: one tenant, one registered application. The JSON form is in docs/simulator.md.
struct SimulatedWorld
{
    QString tenantId;
    QString domain;
    QString organizationName = {};
    QString clientId;
    QString clientSecret; ///< the accepted one
    SecretState secretState = SecretState::Valid;
    QStringList grantedRoles = {}; ///< application permissions; a token keeps those of the moment it was issued
    int tokenLifetimeSeconds = 3599;
    int pageSize = 100; ///< entities per page where the request does not say `$top`
    UnknownMeeting unknownMeeting = UnknownMeeting::NotFound;
    int joinUrlLag = 0;               ///< SimulatedEvent::joinUrlLag of events that are made from now on
    int lookUpLag = 0;                ///< SimulatedMeeting::lookUpLag of their meetings
    bool forgetsTransactions = false; ///< true: a second POST with the same transactionId makes a second event
    int downloadLinkSeconds = 3600;   ///< how long a pre-authenticated address opens
    int downloadLinkRequests = -1;    ///< for how many requests it opens; -1: any number
    bool streamsRecordings = false;   ///< true: Graph gives a recording's content itself, without a redirect
    QList<SimulatedUser> users = {};
    QList<SimulatedEvent> events = {};
    QList<SimulatedMeeting> meetings = {};
    QList<SimulatedRecording> recordings = {};
    QList<SimulatedMail> mails = {}; ///< in the order they left
    QList<SimulatedDrive> drives = {};

    bool operator==(const SimulatedWorld &) const = default;

    /// By object id or user principal name (never by mail); nullptr when there is none. GUIDs and names ignore case.
    [[nodiscard]] const SimulatedUser *user(const QString &idOrName) const;
    [[nodiscard]] SimulatedUser *user(const QString &idOrName);
    [[nodiscard]] const SimulatedEvent *event(const QString &id) const;
    [[nodiscard]] SimulatedEvent *event(const QString &id);
    [[nodiscard]] const SimulatedMeeting *meeting(const QString &id) const;
    [[nodiscard]] SimulatedMeeting *meeting(const QString &id);
    [[nodiscard]] const SimulatedDrive *drive(const QString &id) const;
    [[nodiscard]] const SimulatedDrive *driveOf(const QString &ownerId) const;
};

/// The world written in `json`; an error names the offending key ("users[3].accountEnabled").
[[nodiscard]] Result<SimulatedWorld> parseWorld(const QByteArray &json);
[[nodiscard]] QByteArray toJson(const SimulatedWorld &world);

/// The form Graph gives to the id of a normal online meeting: base64 of "1*{organizer}*0**{thread}".
[[nodiscard]] QString simulatedMeetingId(const QString &organizerId, const QString &threadId);
/// As Exchange's, 152 characters: a version, the mailbox, then what only Exchange understands, here made of `seed`.
[[nodiscard]] QString simulatedEventId(const QString &ownerId, const QString &seed);
/// As SharePoint's: "b!" and 64 more characters.
[[nodiscard]] QString simulatedDriveId(const QString &ownerId);
[[nodiscard]] QString simulatedCalendarUid(const QString &seed);
/// "19:meeting_{base64 of `seed`}@thread.v2".
[[nodiscard]] QString simulatedThreadId(const QString &seed);
/// The long join link as Graph writes it, with lower-case hex in its escapes.
[[nodiscard]] QString simulatedJoinUrl(const QString &threadId, const QString &tenantId, const QString &organizerId);

} // namespace confdesk
