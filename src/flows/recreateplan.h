// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/calendarservice.h"
#include "domain/meetingstore.h"
#include "domain/replacementstore.h"
#include "domain/verdict.h"
#include "flows/knowledge.h"
#include "flows/livecheck.h"
#include "flows/meetinglookup.h"

#include <QObject>

#include <optional>

namespace confdesk {

/// Whether a person insists on a new meeting where something milder would do, or where it is late for one.
enum class Force { No, Yes };

/// A calendar event that a row has, found in somebody's mailbox.
struct OldEvent
{
    QString mailbox;
    EventId id;
    int attendees = 0;     ///< get a mail when it is deleted
    bool isShared = false; ///< another row needs it, or it leads to another meeting than the row: it is not deleted

    bool operator==(const OldEvent &) const = default;
};

/// What giving a meeting a new one would mean, before anything is changed: what the review sheet shows.
struct RecreatePlan
{
    Meeting meeting;  ///< the row as it was read
    QDateTime readAt; ///< UTC
    Verdict verdict;  ///< with what Graph said about the present meeting
    QList<Booking> bookings;
    DirectoryUser organizer;              ///< will own the new meeting
    QString organizerReason;              ///< "the profile's service account"
    NewEvent event;                       ///< what will be created; without a transaction id yet
    std::optional<OldEvent> oldEvent;     ///< nullopt: there is nothing to delete
    std::optional<Error> oldEventUnknown; ///< why a mailbox that may have an old event could not be asked
    std::optional<Error> refusal;         ///< why it is not possible at all
    std::optional<Error> objection;       ///< why only with Force::Yes: what would be milder, or that it is late

    [[nodiscard]] int calendarEntries() const; ///< bookings that have an entry in the learner's calendar
    [[nodiscard]] int mails() const;           ///< people who get a mail because the old event goes
    [[nodiscard]] bool mayBeApplied(Force force) const { return !refusal && (!objection || force == Force::Yes); }

    bool operator==(const RecreatePlan &) const = default;
};

/// What planning works with.
struct RecreateTools
{
    MeetingStore &store;
    ReplacementStore &replacements;
    GraphService &graph;
    CalendarService &calendar;
    LiveCheck &liveCheck;
    Knowledge &knowledge;
    MeetingLookUp &lookUp;
    QString serviceAccount; ///< the profile's organizer; may be empty
};

/// Finds out what recreating a meeting would mean, without changing anything.
class RecreatePlanner : public QObject
{
    Q_OBJECT

public:
    /// Whether an account that may not replace meetings is a refusal, or nothing to a plan.
    enum class Rights { Ask, Leave };

    explicit RecreatePlanner(RecreateTools tools, Rights rights = Rights::Ask, QObject *parent = nullptr);

    /// Reads the row, asks Graph about its present meeting, finds the new organizer, the bookings and the old event. A
    /// meeting that is refused from its row alone is not asked about. An error is what kept the plan from being made:
    /// Database, NotFound, Offline, Credential, …
    [[nodiscard]] Async<RecreatePlan> plan(MeetingRef meeting, std::stop_token stop);

private:
    struct Run;
    void readRow(const std::shared_ptr<Run> &run);
    void askRights(const std::shared_ptr<Run> &run);
    void askGraph(const std::shared_ptr<Run> &run);
    void judge(const std::shared_ptr<Run> &run);
    void readBookings(const std::shared_ptr<Run> &run);
    void findOrganizer(const std::shared_ptr<Run> &run, QList<std::pair<QString, QString>> candidates);
    void findOldEvent(const std::shared_ptr<Run> &run, QStringList mailboxes);
    void findSharers(const std::shared_ptr<Run> &run, const QString &eventLink);

    RecreateTools m_tools;
    Rights m_rights;
};

/// Whether another row than `ref` has the event's id, or its join link.
[[nodiscard]] Async<bool> isUsedElsewhere(MeetingStore &store, MeetingRef ref, const EventId &event,
                                          const QString &link, QObject *context, std::stop_token stop);

/// Why recreating is not possible for the meeting as it is; nullopt when it is. Pure.
[[nodiscard]] std::optional<Error> whyNotRecreatable(const Meeting &meeting, const Verdict &verdict,
                                                     const QDateTime &now);
/// Why not at this very moment: the LMS's own sync loads a conference's row, works for minutes, and then saves all of
/// it (LMS facts §0.7).
[[nodiscard]] std::optional<Error> whyNotDuringSync(const Meeting &meeting);
/// Why a new link would come too late for the people, unless somebody insists.
[[nodiscard]] std::optional<Error> whyTooLate(const Meeting &meeting, const QDateTime &now);
/// Why it needs Force::Yes; nullopt when it does not. Pure.
[[nodiscard]] std::optional<Error> whyNotWithoutForce(const Meeting &meeting, const Verdict &verdict,
                                                      const QDateTime &now);

} // namespace confdesk
