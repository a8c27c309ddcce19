// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lms/lmsconnection.h"
#include "lms/lmsdatabase.h"
#include "sql/databasethread.h"

namespace confdesk {

/// The LmsDatabase over two threads: one that only reads, and one for the writes.
class LmsStore final : public LmsDatabase
{
public:
    LmsStore(const ConnectionSettings &settings, bool profileReadOnly, const Clock &clock);
    ~LmsStore() override;
    Q_DISABLE_COPY_MOVE(LmsStore)

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

    [[nodiscard]] Async<QString> whyNoSync(std::stop_token stop) override;
    [[nodiscard]] Async<QList<LmsRecording>> lmsRecordings(std::stop_token stop) override;
    [[nodiscard]] Async<SyncState> syncState(ConferenceId conference, std::stop_token stop) override;
    [[nodiscard]] Async<SyncSaved> saveRecordings(ConferenceId conference, const SyncState &expected,
                                                  const QList<NewLmsRecording> &recordings, const SyncLogEntry &entry,
                                                  const QDateTime &now, std::stop_token stop) override;
    [[nodiscard]] Async<LmsRecording> moveRecording(qint64 row, ConferenceId from, ConferenceId to,
                                                    const QDateTime &now, std::stop_token stop) override;

    [[nodiscard]] Async<Done> claim(MeetingRef meeting, std::stop_token stop) override;
    void release(MeetingRef meeting) override;

private:
    [[nodiscard]] Async<QString> inspectedAgain(QString LmsSchema::*reason, const std::stop_token &stop);
    [[nodiscard]] QDateTime momentOr(const QDateTime &now) const;

    const Clock &m_clock;
    const Engine m_engine;
    DatabaseThread<LmsConnection> m_reader;
    DatabaseThread<LmsConnection> m_writer;
};

} // namespace confdesk
