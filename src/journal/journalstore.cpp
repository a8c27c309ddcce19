// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalstore.h"

#include "base/logging.h"
#include "journal/factrows.h"
#include "journal/operationwork.h"

#include <QUuid>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

// How long the end of a program waits for what it has handed to the journal.
constexpr auto longestFarewell = 5s;

} // namespace

ConnectionSettings connectionSettings(const JournalSettings &settings, const QString &password)
{
    return {.database = settings.database,
            .password = password,
            .access = Access::Write,
            .patience = settings.patience,
            .purpose = DatabasePurpose::Journal};
}

JournalStore::JournalStore(const JournalSettings &settings, const QString &password, const Clock &clock)
    : m_clock(clock),
      m_thread(
          [connection = connectionSettings(settings, password), site = settings.site,
           owner = JournalOwner{.id = QUuid::createUuid().toString(QUuid::WithoutBraces), .person = settings.person}] {
              return std::make_unique<OwnerConnection>(connection, site, owner);
          })
{}

JournalStore::~JournalStore()
{
    if (!m_isUsed)
        return;
    // Items are done in their order: behind this one nothing waits that was handed over before.
    const auto isDone = std::make_shared<std::promise<void>>();
    m_thread.post([isDone](OwnerConnection &, const std::stop_token &) { isDone->set_value(); }, [] {}, {});
    if (isDone->get_future().wait_for(longestFarewell) == std::future_status::timeout)
        qCWarning(lcSql) << "The journal was not done in time; what waited for it is lost.";
}

Async<QString> JournalStore::open(std::stop_token stop)
{
    return run<QString>(
        [now = m_clock.nowUtc()](OwnerConnection &connection, const std::stop_token &token) {
            return proveWritable(connection, now, token);
        },
        stop);
}

Async<Done> JournalStore::write(const OperationRecord &operation, const std::stop_token &stop)
{
    return run<Done>(
        [operation, now = m_clock.nowUtc()](OwnerConnection &connection, const std::stop_token &token) {
            return writeOperation(connection, operation, now, token);
        },
        stop);
}

Async<Done> JournalStore::begin(const OperationRecord &operation, std::stop_token stop)
{
    return write(operation, stop);
}

Async<Done> JournalStore::record(const OperationRecord &operation, std::stop_token stop)
{
    return write(operation, stop);
}

Async<OperationRecord> JournalStore::takeOver(const QString &id, std::stop_token stop)
{
    return run<OperationRecord>([id](OwnerConnection &connection,
                                     const std::stop_token &token) { return takeOverOperation(connection, id, token); },
                                stop);
}

Async<QList<OperationRecord>> JournalStore::operations(std::stop_token stop)
{
    return run<QList<OperationRecord>>(knownOperations, stop);
}

Async<Done> JournalStore::remember(MeetingRef meeting, const LiveFacts &facts, std::stop_token stop)
{
    return run<Done>(
        [meeting, facts](OwnerConnection &connection, const std::stop_token &token) {
            return writeLiveFacts(connection, meeting, facts, token);
        },
        stop);
}

Async<QHash<MeetingRef, LiveFacts>> JournalStore::liveFacts(std::stop_token stop)
{
    return run<QHash<MeetingRef, LiveFacts>>(readLiveFacts, stop);
}

Async<Done> JournalStore::supersede(MeetingRef meeting, const SupersededMeeting &old, std::stop_token stop)
{
    return run<Done>(
        [meeting, old](OwnerConnection &connection, const std::stop_token &token) {
            return writeSuperseded(connection, meeting, old, token);
        },
        stop);
}

Async<QHash<MeetingRef, QList<SupersededMeeting>>> JournalStore::superseded(std::stop_token stop)
{
    return run<QHash<MeetingRef, QList<SupersededMeeting>>>(readSuperseded, stop);
}

Async<Done> JournalStore::accept(MeetingRef meeting, const Acceptance &acceptance, std::stop_token stop)
{
    return run<Done>(
        [meeting, acceptance](OwnerConnection &connection, const std::stop_token &token) {
            return writeAcceptance(connection, meeting, acceptance, token);
        },
        stop);
}

Async<QHash<MeetingRef, Acceptance>> JournalStore::acceptances(std::stop_token stop)
{
    return run<QHash<MeetingRef, Acceptance>>(readAcceptances, stop);
}

} // namespace confdesk
