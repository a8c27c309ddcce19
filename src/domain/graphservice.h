// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/graphvalues.h"
#include "domain/joinlink.h"

#include <QObject>

#include <chrono>
#include <stop_token>

namespace confdesk {

/// Microsoft Graph, as far as Confdesk asks it (port; implemented in src/graph). Errors: the kinds of graph facts §14.
/// Callable in any thread with an event loop.
class GraphService
{
public:
    virtual ~GraphService() = default;

    /// By user principal name, mail address or object id. UserGone when the directory has no such user.
    [[nodiscard]] virtual Async<DirectoryUser> user(const QString &nameOrId, std::stop_token stop) = 0;

    /// An event of a mailbox (user principal name or object id). EventGone, UserGone, PermissionMissing.
    [[nodiscard]] virtual Async<CalendarEvent> event(const QString &mailbox, const EventId &id,
                                                     std::stop_token stop) = 0;

    /// The meeting that has exactly this join link. MeetingGone when there is none: an empty answer too.
    [[nodiscard]] virtual Async<OnlineMeeting> findMeeting(const UserId &organizer, const JoinLink &link,
                                                           std::stop_token stop) = 0;

    [[nodiscard]] virtual Async<OnlineMeeting> meeting(const UserId &organizer, const GraphMeetingId &id,
                                                       std::stop_token stop) = 0;

    /// Sends only recordAutomatically; the meeting as Graph answers, which is not yet a proof (graph facts §4.2).
    [[nodiscard]] virtual Async<OnlineMeeting> setRecording(const UserId &organizer, const GraphMeetingId &id,
                                                            Recording recording, std::stop_token stop) = 0;

    /// The recordings of a meeting; an empty list shortly after the end is no failure.
    [[nodiscard]] virtual Async<QList<CallRecording>> recordings(const UserId &organizer, const GraphMeetingId &id,
                                                                 std::stop_token stop) = 0;

protected:
    GraphService() = default;
    Q_DISABLE_COPY(GraphService)
};

/// What Graph's connection is doing, for the status bar, the operations and the command line's summary. Signals come in
/// the thread this object lives in.
class GraphActivity : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual int requestCount() const = 0;                        ///< sent so far, repeats included
    [[nodiscard]] virtual std::chrono::milliseconds throttledTime() const = 0; ///< waited so far because Graph asked to

Q_SIGNALS:
    void waitStarted(std::chrono::milliseconds duration); ///< "Graph asks to wait 17 s"
    void waitEnded();
    void requestSent();
};

} // namespace confdesk
