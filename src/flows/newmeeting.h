// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/calendarservice.h"
#include "domain/graphservice.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace confdesk {

/// Makes a calendar event with a Teams meeting behind it, once, whatever happens on the way; and takes it back. Each
/// call may be made again after a crash: it then finds what is there already.
class NewMeeting : public QObject
{
    Q_OBJECT

public:
    NewMeeting(CalendarService &calendar, GraphService &graph, const Clock &clock, QObject *parent = nullptr);

    /// Creates the event. `mayExist`: an earlier attempt may have done so already. An attempt whose answer was lost is
    /// resolved by looking the event up; only when it is not there is it created again, with the same transaction id.
    /// Offline, Timeout, Server, Protocol, Cancelled: nobody knows whether it exists.
    [[nodiscard]] Async<CalendarEvent> create(const QString &mailbox, const NewEvent &event, bool mayExist,
                                              std::stop_token stop);
    /// After create() has failed: whether it is certain all the same that there is no such event: the only request
    /// that ever left was refused.
    [[nodiscard]] bool isKnownAbsent() const { return m_isKnownAbsent; }

    /// The event's join link, as soon as Teams has made one. NotApplied, with the cause, when it does not.
    /// `name` is the mailbox's, for people.
    [[nodiscard]] Async<QString> waitForLink(const QString &mailbox, const QString &name, const EventId &event,
                                             std::stop_token stop);

    /// The meeting behind the link, as soon as Graph finds it; MeetingGone when it does not.
    [[nodiscard]] Async<OnlineMeeting> waitForMeeting(const UserId &organizer, const QString &joinLink,
                                                      std::stop_token stop);

    /// Deletes the event when it exists; `id` is empty when it is not known. Resolves with whether there was one.
    [[nodiscard]] Async<bool> takeBack(const QString &mailbox, const NewEvent &event, const EventId &id,
                                       std::stop_token stop);

Q_SIGNALS:
    /// "Waiting for Teams to make the link, try 2 of 5".
    void progressed(const QString &note);

private:
    struct Creation;
    struct Poll;
    struct Removal;
    void send(const std::shared_ptr<Creation> &creation);
    void lookForIt(const std::shared_ptr<Creation> &creation);
    void tryAgain(const std::shared_ptr<Creation> &creation);
    void askForLink(const std::shared_ptr<Poll> &poll);
    void explainMissingLink(const std::shared_ptr<Poll> &poll);
    void askForMeeting(const std::shared_ptr<Poll> &poll);
    void lookForRemains(const std::shared_ptr<Removal> &removal);
    void remove(const std::shared_ptr<Removal> &removal, const EventId &id);
    void later(std::chrono::milliseconds delay, const std::stop_token &stop,
               const std::function<void(const Error &)> &stopped, const std::function<void()> &action);

    CalendarService &m_calendar;
    GraphService &m_graph;
    const Clock &m_clock;
    bool m_isKnownAbsent = false;
};

} // namespace confdesk
