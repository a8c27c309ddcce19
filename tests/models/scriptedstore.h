// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/livefacts.h"
#include "domain/meetingstore.h"
#include "domain/replacementstore.h"

#include <QStringList>

namespace confdesk::testing {

/// An LMS in memory whose readings a test may hold and let go bit by bit.
class ScriptedStore final : public MeetingStore, public ReplacementStore
{
public:
    QList<Meeting> rows; ///< in the order of the port
    StoreCapabilities capabilities{.place = QStringLiteral("the database in memory"), .canWrite = true};
    std::optional<Error> openError;
    std::optional<Error> readError; ///< of stream(), meetingsOf() and find()
    bool holdsStream = false;       ///< stream() waits for deliver() and finish()
    QHash<QString, Found> answers;  ///< of find(), by describe(what)
    QHash<MeetingRef, QList<Booking>> bookings;
    QList<What> questions;
    QList<Scope> scopesRead;

    // Of the newest held reading.
    void deliver(const QList<Meeting> &meetings);
    void finish();
    void fail(const Error &error);

    /// All rows of a conference as an answer to find().
    [[nodiscard]] Found foundConference(ConferenceId id) const;

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

private:
    struct Held
    {
        std::function<void(const QList<Meeting> &)> chunk;
        Pending<int> done;
        int count = 0;
    };
    std::optional<Held> m_held;
};

/// A slot of a Teams conference that starts `hoursAhead` after 2026-03-02 10:00 UTC and lacks its online meeting id.
[[nodiscard]] Meeting brokenSlot(qint64 conference, qint64 slot, int hoursAhead, const QString &title = {});
/// The same with the right id, not yet asked about.
[[nodiscard]] Meeting soundSlot(qint64 conference, qint64 slot, int hoursAhead, const QString &title = {});
/// What Graph says of a meeting whose stored id is right: recording is on.
[[nodiscard]] LiveFacts provedFacts(const Meeting &meeting, const QDateTime &checkedAt);
/// 2026-03-02 10:00 UTC.
[[nodiscard]] QDateTime testNow();

} // namespace confdesk::testing
