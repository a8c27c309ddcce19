// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/graphservice.h"
#include "domain/meetingstore.h"
#include "journal/memoryjournal.h"

#include <QMap>
#include <QStringList>

namespace confdesk::testing {

/// LMS rows in memory, with the port's compare-and-set; answers come later, as from a thread.
class FakeStore final : public MeetingStore
{
public:
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
};

/// Graph as a handful of users, events and meetings, with a log of calls and scripted refusals.
class FakeGraph final : public GraphService
{
public:
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

private:
    template <typename T>
    Async<T> answer(const QString &call, const std::stop_token &stop, const std::function<Result<T>()> &work);
    OnlineMeeting *byId(const UserId &organizer, const GraphMeetingId &id);

    std::vector<std::shared_ptr<void>> m_hanging;
};

} // namespace confdesk::testing
