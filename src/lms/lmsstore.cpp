// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmsstore.h"

#include "lms/delivery.h"
#include "lms/finder.h"
#include "lms/meetingreader.h"
#include "lms/meetingwriter.h"
#include "lms/recordingreader.h"
#include "lms/recordingwriter.h"
#include "lms/replacementwriter.h"

#include <QCoreApplication>

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::LmsStore)
};

std::function<std::unique_ptr<LmsConnection>()> connectionTo(Access access, ConnectionSettings settings,
                                                             bool profileReadOnly)
{
    settings.access = access;
    return [settings = std::move(settings), profileReadOnly] {
        return std::make_unique<LmsConnection>(settings, profileReadOnly);
    };
}

/// Streams once more after a lost connection, but not when something was handed over already: it would come twice.
class StreamWork
{
public:
    StreamWork(Scope scope, const QDateTime &now, std::shared_ptr<ChunkDelivery::Sender> sender)
        : m_scope(scope), m_now(now), m_sender(std::move(sender))
    {}

    void operator()(LmsConnection &connection, const std::stop_token &stop) const
    {
        bool hasSent = false;
        const auto read = [&](LmsConnection &open, const std::stop_token &token) -> Result<int> {
            if (hasSent) {
                return failure(ErrorKind::Database,
                               Text::tr("The connection to the %1 broke while its meetings were being "
                                        "read: some are missing from the list. Refresh it.")
                                   .arg(open.place()));
            }
            const auto send = [&](const QList<Meeting> &chunk) {
                hasSent = true;
                m_sender->send(chunk);
            };
            return streamMeetings(open, m_scope, m_now, send, token);
        };
        m_sender->finish(onOpen(connection, IfLost::RunAgain, stop, read));
    }

private:
    Scope m_scope;
    QDateTime m_now;
    std::shared_ptr<ChunkDelivery::Sender> m_sender;
};

} // namespace

LmsStore::LmsStore(const ConnectionSettings &settings, bool profileReadOnly, const Clock &clock)
    : m_clock(clock),
      m_engine(settings.engine()),
      m_reader(connectionTo(Access::Read, settings, profileReadOnly)),
      m_writer(connectionTo(Access::Write, settings, profileReadOnly))
{}

// Both are asked before either is waited for.
LmsStore::~LmsStore()
{
    m_reader.close();
    m_writer.close();
}

Async<StoreCapabilities> LmsStore::open(std::stop_token stop)
{
    const auto inspectAgain = [](LmsConnection &connection, const std::stop_token &token) {
        return connection.inspect(token).map([&connection](Done) { return connection.schema().capabilities; });
    };
    return m_reader.run<StoreCapabilities>(IfLost::RunAgain, inspectAgain, stop);
}

Async<int> LmsStore::stream(Scope scope, const QDateTime &now, QObject *context,
                            std::function<void(const QList<Meeting> &)> chunk, std::stop_token stop)
{
    const ChunkDelivery delivery(context, std::move(chunk), stop);
    m_reader.post(
        StreamWork(scope, now, delivery.sender()),
        [sender = delivery.sender()] { sender->finish(tl::unexpected<Error>(cancelledError())); }, delivery.stop());
    return delivery.outcome();
}

Async<QList<Meeting>> LmsStore::meetingsOf(ConferenceId conference, std::stop_token stop)
{
    const auto read = [conference](LmsConnection &connection, const std::stop_token &token) {
        return meetingsOfConference(connection, conference, token);
    };
    return m_reader.run<QList<Meeting>>(IfLost::RunAgain, read, stop);
}

Async<Meeting> LmsStore::meeting(MeetingRef ref, std::stop_token stop)
{
    const auto read = [ref](LmsConnection &connection, const std::stop_token &token) {
        return oneMeeting(connection, ref, token);
    };
    return m_reader.run<Meeting>(IfLost::RunAgain, read, stop);
}

Async<Found> LmsStore::find(const What &what, int limit, std::stop_token stop)
{
    const auto read = [what, limit](LmsConnection &connection, const std::stop_token &token) {
        return findMeetings(connection, what, limit, token);
    };
    return m_reader.run<Found>(IfLost::RunAgain, read, stop);
}

Async<Meeting> LmsStore::bindOnlineMeetingId(MeetingRef ref, const StoredIds &expected, const GraphMeetingId &id,
                                             const QDateTime &now, std::stop_token stop)
{
    const auto write = [ref, expected, id, moment = momentOr(now)](LmsConnection &connection,
                                                                   const std::stop_token &token) {
        return confdesk::bindOnlineMeetingId(connection, ref, expected, id, moment, token);
    };
    return m_writer.run<Meeting>(IfLost::GiveUp, write, stop);
}

Async<Conference> LmsStore::markRecordingEnabled(ConferenceId conference, const StoredText &expected,
                                                 const QDateTime &now, std::stop_token stop)
{
    const auto write = [conference, expected, moment = momentOr(now)](LmsConnection &connection,
                                                                      const std::stop_token &token) {
        return confdesk::markRecordingEnabled(connection, conference, expected, moment, token);
    };
    return m_writer.run<Conference>(IfLost::GiveUp, write, stop);
}

Async<QString> LmsStore::whyNoReplacement(std::stop_token stop)
{
    return inspectedAgain(&LmsSchema::whyNoReplacement, stop);
}

Async<QList<Booking>> LmsStore::bookingsOf(MeetingRef ref, std::stop_token stop)
{
    const auto read = [ref](LmsConnection &connection, const std::stop_token &token) {
        return confdesk::bookingsOf(connection, ref, token);
    };
    return m_reader.run<QList<Booking>>(IfLost::RunAgain, read, stop);
}

Async<Meeting> LmsStore::replaceMeeting(MeetingRef ref, const StoredIds &expected, const NewMeetingIds &ids,
                                        const QDateTime &now, std::stop_token stop)
{
    const auto write = [ref, expected, ids, moment = momentOr(now)](LmsConnection &connection,
                                                                    const std::stop_token &token) {
        return confdesk::replaceMeeting(connection, ref, expected, ids, moment, token);
    };
    return m_writer.run<Meeting>(IfLost::GiveUp, write, stop);
}

Async<QString> LmsStore::whyNoSync(std::stop_token stop)
{
    return inspectedAgain(&LmsSchema::whyNoSync, stop);
}

Async<QList<LmsRecording>> LmsStore::lmsRecordings(std::stop_token stop)
{
    return m_reader.run<QList<LmsRecording>>(IfLost::RunAgain, readRecordings, stop);
}

Async<SyncState> LmsStore::syncState(ConferenceId conference, std::stop_token stop)
{
    const auto read = [conference](LmsConnection &connection, const std::stop_token &token) {
        return readSyncState(connection, conference, StateLock::None, token);
    };
    return m_reader.run<SyncState>(IfLost::RunAgain, read, stop);
}

Async<SyncSaved> LmsStore::saveRecordings(ConferenceId conference, const SyncState &expected,
                                          const QList<NewLmsRecording> &recordings, const SyncLogEntry &entry,
                                          const QDateTime &now, std::stop_token stop)
{
    const SyncToSave sync{
        .conference = conference, .expected = expected, .recordings = recordings, .entry = entry, .now = momentOr(now)};
    const auto write = [sync](LmsConnection &connection, const std::stop_token &token) {
        return confdesk::saveRecordings(connection, sync, token);
    };
    return m_writer.run<SyncSaved>(IfLost::GiveUp, write, stop);
}

Async<LmsRecording> LmsStore::moveRecording(qint64 row, ConferenceId from, ConferenceId to, const QDateTime &now,
                                            std::stop_token stop)
{
    const auto write = [row, from, to, moment = momentOr(now)](LmsConnection &connection,
                                                               const std::stop_token &token) {
        return confdesk::moveRecording(connection, row, from, to, moment, token);
    };
    return m_writer.run<LmsRecording>(IfLost::GiveUp, write, stop);
}

// On SQLite there is one machine, whose programs share the journal.
Async<Done> LmsStore::claim(MeetingRef meeting, std::stop_token stop)
{
    if (m_engine == Engine::Sqlite)
        return ready<Done>(stop.stop_requested() ? Result<Done>(failure(cancelledError())) : Done{});
    const auto take = [meeting](LmsConnection &connection, const std::stop_token &token) {
        return connection.locks().claim(connection, meeting, token);
    };
    return m_writer.run<Done>(IfLost::RunAgain, take, stop);
}

void LmsStore::release(MeetingRef meeting)
{
    if (m_engine == Engine::Sqlite)
        return;
    // Not by run(): giving back is no reason to connect.
    m_writer.post([meeting](LmsConnection &connection,
                            const std::stop_token &) { connection.locks().release(connection, meeting); },
                  [] {}, {});
}

/// A "why not", asked anew: rights may have been granted.
Async<QString> LmsStore::inspectedAgain(QString LmsSchema::*reason, const std::stop_token &stop)
{
    const auto inspectAgain = [reason](LmsConnection &connection, const std::stop_token &token) {
        return connection.inspect(token).map([&connection, reason](Done) { return connection.schema().*reason; });
    };
    return m_reader.run<QString>(IfLost::RunAgain, inspectAgain, stop);
}

// Never a column without a time in it, whatever a caller passes.
QDateTime LmsStore::momentOr(const QDateTime &now) const
{
    return now.isValid() ? now : m_clock.nowUtc();
}

} // namespace confdesk
