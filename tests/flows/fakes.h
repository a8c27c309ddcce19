// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/calendarservice.h"
#include "domain/graphservice.h"
#include "domain/meetingclaims.h"
#include "domain/meetingstore.h"
#include "domain/replacementstore.h"
#include "flows/fate.h"

#include <QMap>
#include <QStringList>

namespace confdesk::testing {

/// LMS rows in memory, with the port's compare-and-set; answers come later, as from a thread.
class FakeStore final : public MeetingStore, public ReplacementStore
{
public:
    QMap<MeetingRef, QList<Booking>> bookings;
    QString noReplacement;
    Fate *fate = nullptr; ///< strikes at "replace" and "row"
    QMap<MeetingRef, Meeting> rows;
    QStringList writes; ///< "bind slot:45", "enable 51"
    StoreCapabilities capabilities{.place = QStringLiteral("memory"), .canWrite = true};
    std::optional<Error> failReads;
    std::function<void()> beforeBind = [] {}; ///< somebody else writes in between
    std::function<void()> beforeMark = [] {};

    [[nodiscard]] Async<StoreCapabilities> open(std::stop_token stop) override;
    [[nodiscard]] Async<int> stream(Scope scope, const QDateTime &now, QObject *context,
                                    std::function<void(const QList<Meeting> &)> chunk, std::stop_token stop) override;
    [[nodiscard]] Async<QList<Meeting>> meetingsOf(ConferenceId conference, std::stop_token stop) override;
    [[nodiscard]] Async<Meeting> meeting(MeetingRef ref, std::stop_token stop) override;
    [[nodiscard]] Async<Found> find(const What &what, int limit, std::stop_token stop) override;
    [[nodiscard]] Async<Meeting> bindOnlineMeetingId(MeetingRef ref, const StoredIds &expected,
                                                     const GraphMeetingId &id, const QDateTime &now,
                                                     std::stop_token stop) override;
    [[nodiscard]] Async<Conference> markRecordingEnabled(ConferenceId conference, const StoredText &expected,
                                                         const QDateTime &now, std::stop_token stop) override;
    [[nodiscard]] Async<QString> whyNoReplacement(std::stop_token stop) override;
    [[nodiscard]] Async<QList<Booking>> bookingsOf(MeetingRef ref, std::stop_token stop) override;
    [[nodiscard]] Async<Meeting> replaceMeeting(MeetingRef ref, const StoredIds &expected, const NewMeetingIds &ids,
                                                const QDateTime &now, std::stop_token stop) override;
};

/// Claims of one database, as two machines see them.
class FakeClaims final : public MeetingClaims
{
public:
    QSet<MeetingRef> held;
    QSet<MeetingRef> heldByOthers;

    [[nodiscard]] Async<Done> claim(MeetingRef meeting, std::stop_token stop) override;
    void release(MeetingRef meeting) override { held.remove(meeting); }
};

/// Graph as a handful of users, events and meetings, with a log of calls and scripted refusals.
class FakeGraph final : public GraphService, public CalendarService
{
public:
    // Calendars. Calls: "create <mailbox>", "findEvent <mailbox>", "body <mailbox>", "write <mailbox>",
    // "delete <mailbox>", "provider <mailbox>", "mail <to>".
    QMap<QString, EventBody> bodies; ///< by "mailbox/event id"
    QStringList deleted;             ///< "mailbox/event id"
    QList<MailMessage> mails;
    bool teamsAllowed = true;
    int linkLag = 0;                  ///< so many reads of a new event still have no link
    int meetingLag = 0;               ///< so many look-ups do not find a new meeting yet
    QMap<QString, Error> lostAnswers; ///< by call: it acts, and then says this, once
    Fate *fate = nullptr;             ///< strikes at every call

    QMap<QString, DirectoryUser> users;    ///< by mail
    QMap<QString, CalendarEvent> events;   ///< by "mailbox/event id"
    QMap<QString, OnlineMeeting> meetings; ///< by "organizer/join link"
    QMap<QString, Error> refusals;         ///< by the call's log line
    QStringList calls;   ///< "find <organizer>", "get <organizer>", "patch <organizer>", "user <name>", …
    int readBackLag = 0; ///< so many reads by id still say "off" after a PATCH
    std::function<void(OnlineMeeting &)> changeReadBack = [](OnlineMeeting &) {};
    QList<CallRecording> recordingList;
    std::function<void(const QString &)> onCall = [](const QString &) {};
    bool hangs = false; ///< answers only when the stop token asks

    [[nodiscard]] Async<DirectoryUser> user(const QString &nameOrId, std::stop_token stop) override;
    [[nodiscard]] Async<CalendarEvent> event(const QString &mailbox, const EventId &id, std::stop_token stop) override;
    [[nodiscard]] Async<OnlineMeeting> findMeeting(const UserId &organizer, const JoinLink &link,
                                                   std::stop_token stop) override;
    [[nodiscard]] Async<OnlineMeeting> meeting(const UserId &organizer, const GraphMeetingId &id,
                                               std::stop_token stop) override;
    [[nodiscard]] Async<OnlineMeeting> setRecording(const UserId &organizer, const GraphMeetingId &id,
                                                    Recording recording, std::stop_token stop) override;
    [[nodiscard]] Async<QList<CallRecording>> recordings(const UserId &organizer, const GraphMeetingId &id,
                                                         std::stop_token stop) override;

    [[nodiscard]] Async<CalendarEvent> createEvent(const QString &mailbox, const NewEvent &event,
                                                   std::stop_token stop) override;
    [[nodiscard]] Async<std::optional<CalendarEvent>> findEvent(const QString &mailbox, const NewEvent &event,
                                                                std::stop_token stop) override;
    [[nodiscard]] Async<bool> allowsTeamsMeetings(const QString &mailbox, std::stop_token stop) override;
    [[nodiscard]] Async<EventBody> eventBody(const QString &mailbox, const EventId &id, std::stop_token stop) override;
    [[nodiscard]] Async<Done> replaceBody(const QString &mailbox, const EventId &id, const EventBody &body,
                                          std::stop_token stop) override;
    [[nodiscard]] Async<Done> deleteEvent(const QString &mailbox, const EventId &id, std::stop_token stop) override;
    [[nodiscard]] Async<Done> sendMail(const QString &mailbox, const MailMessage &message,
                                       std::stop_token stop) override;

    /// Events that createEvent() made and nobody deleted.
    [[nodiscard]] QStringList createdEvents() const;

private:
    template <typename T>
    Async<T> answer(const QString &call, const std::stop_token &stop, const std::function<Result<T>()> &work)
    {
        calls.append(call);
        onCall(call);
        if (stop.stop_requested())
            return readyError<T>(cancelledError());
        if (fate && fate->strikes(call, Fate::Moment::Before))
            return fate->silence<T>();
        if (hangs) {
            const Pending<T> pending;
            m_hanging.push_back(std::make_shared<std::stop_callback<std::function<void()>>>(
                stop, [pending] { pending.resolve(failure(cancelledError())); }));
            return pending.future();
        }
        if (const auto refusal = refusals.constFind(call); refusal != refusals.cend())
            return readyError<T>(*refusal);
        Result<T> done = work();
        if (fate && fate->strikes(call, Fate::Moment::After))
            return fate->silence<T>();
        if (lostAnswers.contains(call))
            return readyError<T>(lostAnswers.take(call));
        return ready<T>(std::move(done));
    }
    OnlineMeeting *byId(const UserId &organizer, const GraphMeetingId &id);

    int m_created = 0;
    std::vector<std::shared_ptr<void>> m_hanging;
};

} // namespace confdesk::testing
