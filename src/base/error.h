// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace confdesk {

/// Why something did not happen; what a caller may decide on. The mapping from Graph's answers is in
/// graph/errorclassifier.h.
enum class ErrorKind {
    Cancelled,         ///< the person, or the flow, stopped it
    Offline,           ///< no connection: name not resolved, refused, dropped, TLS refused
    Timeout,           ///< no answer in time
    Credential,        ///< Entra ID refuses the application's credential or tenant
    PermissionMissing, ///< an application permission, mailbox scope or licence to the API is missing
    PolicyMissing,     ///< no Teams application access policy covers the organizer
    NotOrganizer,      ///< the asked user does not own the meeting
    MeetingGone,       ///< Graph does not know the online meeting (deleted, expired, wrong link)
    EventGone,         ///< the calendar event does not exist
    UserGone,          ///< the user does not exist in the directory
    NotFound,          ///< nothing matches, or several match
    NotApplied, ///< a change that was not made: Graph accepted it but does not show it, or a flow refuses the meeting
    Conflict,   ///< somebody else changed the row in between; nothing was written
    Throttled,  ///< Graph asks to wait longer than we were allowed to
    Server,     ///< the other side failed
    Protocol,   ///< an answer that does not have the agreed form
    Database,   ///< the LMS database cannot be used
    ReadOnly,   ///< writing is not allowed here, with the reason
    Secret,     ///< a secret is missing, or the keychain does not give it
};

/// Stable English name of a kind, as the command line prints it: "PolicyMissing".
[[nodiscard]] QString errorKindName(ErrorKind kind);

/// What went wrong. `text` is for the person (what happened, to which object, what to do); `detail` is for the
/// Details pane and the log (status, the server's message). Neither ever holds a secret: both are redacted by
/// makeError().
struct Error
{
    ErrorKind kind = ErrorKind::Server;
    QString text;
    QString detail = {};
    std::optional<std::chrono::milliseconds> retryAfter = {}; ///< how long the other side asked to wait
    QString requestId = {};                                   ///< Graph's request-id, for Microsoft support

    bool operator==(const Error &) const = default;
};

/// The way to make an Error from text that came from outside: both texts pass through redacted().
[[nodiscard]] Error makeError(ErrorKind kind, const QString &text, const QString &detail = {});
[[nodiscard]] Error cancelledError();

} // namespace confdesk

Q_DECLARE_METATYPE(confdesk::Error)
