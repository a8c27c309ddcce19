// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/newmeeting.h"

#include "domain/joinlink.h"
#include "flows/waiting.h"

#include <array>

using namespace std::chrono_literals;

namespace confdesk {

namespace {

// How soon a link is there, and the look-up finds the meeting, is documented nowhere (graph facts §2.2).
constexpr std::array<std::chrono::milliseconds, 5> linkDelays{0s, 2s, 5s, 10s, 30s};
constexpr std::array<std::chrono::milliseconds, 7> meetingDelays{0s, 1s, 2s, 5s, 10s, 20s, 30s};
// A request that was given up may still be at work in Graph: its event may appear a little later.
constexpr std::array<std::chrono::milliseconds, 3> remainsDelays{0s, 2s, 4s};
// Before each attempt; behind them, looks alone.
constexpr std::array<std::chrono::milliseconds, 3> attemptDelays{0s, 2s, 5s};
constexpr std::array<std::chrono::milliseconds, 2> lastLookDelays{5s, 10s};

/// After these nobody knows whether the event exists. What Graph answers to a transaction id that it knows is
/// documented nowhere: it may be a conflict.
bool leavesItOpen(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Conflict:
        return true;
    default:
        return false;
    }
}

} // namespace

struct NewMeeting::Creation
{
    QString mailbox;
    NewEvent event;
    std::stop_token stop;
    std::size_t sent = 0;
    std::size_t lastLooks = 0;
    bool isFirst = true; ///< no earlier request can have left
    Error lastError = {};
    Pending<CalendarEvent> result;
};

struct NewMeeting::Poll
{
    QString mailbox;
    QString name;
    EventId event;
    UserId organizer;
    JoinLink link;
    std::stop_token stop;
    std::size_t asked = 0;
    Pending<QString> foundLink;
    Pending<OnlineMeeting> foundMeeting;
};

struct NewMeeting::Removal
{
    QString mailbox;
    NewEvent event;
    std::stop_token stop;
    std::size_t asked = 0;
    Pending<bool> result;
};

NewMeeting::NewMeeting(CalendarService &calendar, GraphService &graph, const Clock &clock, QObject *parent)
    : QObject(parent), m_calendar(calendar), m_graph(graph), m_clock(clock)
{}

void NewMeeting::later(std::chrono::milliseconds delay, const std::stop_token &stop,
                       const std::function<void(const Error &)> &stopped, const std::function<void()> &action)
{
    if (delay == 0ms) {
        action();
        return;
    }
    whenDone(waited(m_clock, delay, this, stop), this, [stopped, action](const Result<Done> &done) {
        if (done)
            action();
        else
            stopped(done.error());
    });
}

Async<CalendarEvent> NewMeeting::create(const QString &mailbox, const NewEvent &event, bool mayExist,
                                        std::stop_token stop)
{
    auto creation = std::make_shared<Creation>();
    creation->mailbox = mailbox;
    creation->event = event;
    creation->stop = std::move(stop);
    creation->isFirst = !mayExist;
    m_isKnownAbsent = false;
    if (mayExist)
        lookForIt(creation);
    else
        send(creation);
    return creation->result.future();
}

void NewMeeting::send(const std::shared_ptr<Creation> &creation)
{
    ++creation->sent;
    whenDone(m_calendar.createEvent(creation->mailbox, creation->event, creation->stop), this,
             [this, creation](const Result<CalendarEvent> &created) {
                 const bool isOpen = !created && leavesItOpen(created.error().kind);
                 if (!isOpen || created.error().kind == ErrorKind::Cancelled) {
                     m_isKnownAbsent = !created && !isOpen && creation->isFirst && creation->sent == 1;
                     creation->result.resolve(created);
                     return;
                 }
                 creation->lastError = created.error();
                 lookForIt(creation);
             });
}

void NewMeeting::lookForIt(const std::shared_ptr<Creation> &creation)
{
    Q_EMIT progressed(tr("The answer was lost: looking whether the event was created"));
    whenDone(m_calendar.findEvent(creation->mailbox, creation->event, creation->stop), this,
             [this, creation](const Result<std::optional<CalendarEvent>> &found) {
                 if (!found) {
                     creation->result.resolve(failure(found.error()));
                     return;
                 }
                 if (*found) {
                     creation->result.resolve(**found);
                     return;
                 }
                 tryAgain(creation);
             });
}

void NewMeeting::tryAgain(const std::shared_ptr<Creation> &creation)
{
    const auto stopped = [creation](const Error &error) { creation->result.resolve(failure(error)); };
    if (creation->sent < attemptDelays.size()) {
        later(attemptDelays.at(creation->sent), creation->stop, stopped, [this, creation] { send(creation); });
    } else if (creation->lastLooks < lastLookDelays.size()) {
        later(lastLookDelays.at(creation->lastLooks++), creation->stop, stopped,
              [this, creation] { lookForIt(creation); });
    } else {
        // It may still appear: nobody knows, and what may exist is not forgotten.
        stopped(creation->lastError);
    }
}

Async<QString> NewMeeting::waitForLink(const QString &mailbox, const QString &name, const EventId &event,
                                       std::stop_token stop)
{
    auto poll = std::make_shared<Poll>();
    poll->mailbox = mailbox;
    poll->name = name;
    poll->event = event;
    poll->stop = std::move(stop);
    askForLink(poll);
    return poll->foundLink.future();
}

void NewMeeting::askForLink(const std::shared_ptr<Poll> &poll)
{
    if (poll->asked == linkDelays.size()) {
        explainMissingLink(poll);
        return;
    }
    const auto delay = linkDelays.at(poll->asked++);
    Q_EMIT progressed(tr("Waiting for Teams to make the link, try %1 of %2").arg(poll->asked).arg(linkDelays.size()));
    const auto ask = [this, poll] {
        whenDone(m_graph.event(poll->mailbox, poll->event, poll->stop), this,
                 [this, poll](const Result<CalendarEvent> &event) {
                     if (!event)
                         poll->foundLink.resolve(failure(event.error()));
                     else if (event->joinUrl.isEmpty())
                         askForLink(poll);
                     else
                         poll->foundLink.resolve(event->joinUrl);
                 });
    };
    later(
        delay, poll->stop, [poll](const Error &error) { poll->foundLink.resolve(failure(error)); }, ask);
}

void NewMeeting::explainMissingLink(const std::shared_ptr<Poll> &poll)
{
    whenDone(m_calendar.allowsTeamsMeetings(poll->mailbox, poll->stop), this, [poll](const Result<bool> &allowed) {
        const QString text =
            allowed && !*allowed
                ? tr("The calendar event was created without a Teams meeting: %1 may not own Teams meetings (no Teams "
                     "licence, or Teams is not allowed as the mailbox's meeting provider). Give the account a Teams "
                     "licence, or set another organizer in the profile.")
                : tr("The calendar event was created, but Teams made no meeting for it within a minute. Check that %1 "
                     "has a Teams licence, and try again later.");
        poll->foundLink.resolve(failure(ErrorKind::NotApplied, text.arg(poll->name)));
    });
}

Async<OnlineMeeting> NewMeeting::waitForMeeting(const UserId &organizer, const QString &joinLink, std::stop_token stop)
{
    auto poll = std::make_shared<Poll>();
    poll->link = JoinLink::parse(joinLink);
    poll->organizer = poll->link.organizer().value_or(organizer);
    poll->stop = std::move(stop);
    askForMeeting(poll);
    return poll->foundMeeting.future();
}

void NewMeeting::askForMeeting(const std::shared_ptr<Poll> &poll)
{
    const auto delay = meetingDelays.at(poll->asked++);
    Q_EMIT progressed(
        tr("Waiting for Teams to know the meeting, try %1 of %2").arg(poll->asked).arg(meetingDelays.size()));
    const auto ask = [this, poll] {
        whenDone(m_graph.findMeeting(poll->organizer, poll->link, poll->stop), this,
                 [this, poll](const Result<OnlineMeeting> &found) {
                     const bool isNew = !found && found.error().kind == ErrorKind::MeetingGone;
                     if (isNew && poll->asked < meetingDelays.size())
                         askForMeeting(poll);
                     else
                         poll->foundMeeting.resolve(found);
                 });
    };
    later(
        delay, poll->stop, [poll](const Error &error) { poll->foundMeeting.resolve(failure(error)); }, ask);
}

Async<bool> NewMeeting::takeBack(const QString &mailbox, const NewEvent &event, const EventId &id, std::stop_token stop)
{
    auto removal = std::make_shared<Removal>();
    removal->mailbox = mailbox;
    removal->event = event;
    removal->stop = std::move(stop);
    if (id.value().isEmpty())
        lookForRemains(removal);
    else
        remove(removal, id);
    return removal->result.future();
}

void NewMeeting::lookForRemains(const std::shared_ptr<Removal> &removal)
{
    const auto delay = remainsDelays.at(removal->asked++);
    const auto stopped = [removal](const Error &error) { removal->result.resolve(failure(error)); };
    later(delay, removal->stop, stopped, [this, removal, stopped] {
        whenDone(m_calendar.findEvent(removal->mailbox, removal->event, removal->stop), this,
                 [this, removal, stopped](const Result<std::optional<CalendarEvent>> &found) {
                     if (!found)
                         stopped(found.error());
                     else if (*found)
                         remove(removal, (*found)->id);
                     else if (removal->asked < remainsDelays.size())
                         lookForRemains(removal);
                     else
                         removal->result.resolve(false);
                 });
    });
}

void NewMeeting::remove(const std::shared_ptr<Removal> &removal, const EventId &id)
{
    whenDone(m_calendar.deleteEvent(removal->mailbox, id, removal->stop), this, [removal](const Result<Done> &deleted) {
        if (deleted)
            removal->result.resolve(true);
        else if (deleted.error().kind == ErrorKind::EventGone || deleted.error().kind == ErrorKind::UserGone)
            removal->result.resolve(false);
        else
            removal->result.resolve(failure(deleted.error()));
    });
}

} // namespace confdesk
