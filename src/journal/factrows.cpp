// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/factrows.h"

#include "journal/journaljson.h"
#include "journal/rowvalues.h"
#include "sql/storedvalues.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// A single statement is its own transaction.
Result<Done> write(JournalConnection &connection, const QString &sql, const Values &values, const std::stop_token &stop)
{
    return change(connection, sql, values, stop).map([](int) { return Done{}; });
}

// `take(meeting, query)` returns a Result<Done>; the meeting is in the first two columns.
template <typename Take>
Result<Done> readEach(JournalConnection &connection, const QString &sql, const std::stop_token &stop, const Take &take)
{
    auto query = connection.run(sql, {{u":site"_s, connection.site()}}, stop);
    if (!query)
        return failure(query.error());
    while (query->next()) {
        if (auto taken = take(meetingFrom(query->value(0), query->value(1)), *query); !taken)
            return taken;
    }
    return connection.endOf(*query);
}

// Links are too long for the key of an index.
QString fingerprintOf(const QString &ids)
{
    return QString::fromLatin1(QCryptographicHash::hash(ids.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

Result<Done> writeLiveFacts(JournalConnection &connection, MeetingRef meeting, const LiveFacts &facts,
                            const std::stop_token &stop)
{
    const Values values = meetingValues(connection, meeting) + Values{{u":checked"_s, momentValue(facts.checkedAt)},
                                                                      {u":facts"_s, compactText(toJson(facts))}};
    return write(connection, uR"(INSERT INTO live_facts (site, meeting_kind, meeting_id, checked_at, facts)
                     VALUES (:site, :kind, :meeting, :checked, :facts)
                     ON CONFLICT (site, meeting_kind, meeting_id)
                     DO UPDATE SET checked_at = excluded.checked_at, facts = excluded.facts)"_s,
                 values, stop);
}

Result<QHash<MeetingRef, LiveFacts>> readLiveFacts(JournalConnection &connection, const std::stop_token &stop)
{
    QHash<MeetingRef, LiveFacts> all;
    return readEach(connection, u"SELECT meeting_kind, meeting_id, facts FROM live_facts WHERE site = :site"_s, stop,
                    [&](MeetingRef meeting, const QSqlQuery &query) {
                        return objectFrom(query.value(2), connection).map([&](const QJsonObject &facts) {
                            all.insert(meeting, liveFactsFrom(facts));
                            return Done{};
                        });
                    })
        .map([&all](Done) { return all; });
}

Result<Done> writeSuperseded(JournalConnection &connection, MeetingRef meeting, const SupersededMeeting &old,
                             const std::stop_token &stop)
{
    const QString ids = compactText(toJson(old.ids));
    const Values values = meetingValues(connection, meeting) + Values{{u":fingerprint"_s, fingerprintOf(ids)},
                                                                      {u":ids"_s, ids},
                                                                      {u":organizer"_s, textValue(old.organizer)},
                                                                      {u":at"_s, momentValue(old.at)}};
    return write(connection,
                 uR"(INSERT INTO superseded (site, meeting_kind, meeting_id, fingerprint, ids, organizer, superseded_at)
                     VALUES (:site, :kind, :meeting, :fingerprint, :ids, :organizer, :at) ON CONFLICT DO NOTHING)"_s,
                 values, stop);
}

Result<QHash<MeetingRef, QList<SupersededMeeting>>> readSuperseded(JournalConnection &connection,
                                                                   const std::stop_token &stop)
{
    QHash<MeetingRef, QList<SupersededMeeting>> all;
    return readEach(connection,
                    u"SELECT meeting_kind, meeting_id, ids, organizer, superseded_at FROM superseded "
                    "WHERE site = :site ORDER BY superseded_at, fingerprint"_s,
                    stop,
                    [&](MeetingRef meeting, const QSqlQuery &query) {
                        return objectFrom(query.value(2), connection).map([&](const QJsonObject &ids) {
                            all[meeting].append({.ids = storedIdsFrom(ids),
                                                 .organizer = query.value(3).toString(),
                                                 .at = utcFrom(query.value(4))});
                            return Done{};
                        });
                    })
        .map([&all](Done) { return all; });
}

Result<Done> writeAcceptance(JournalConnection &connection, MeetingRef meeting, const Acceptance &acceptance,
                             const std::stop_token &stop)
{
    const Values values = meetingValues(connection, meeting) + Values{{u":ids"_s, compactText(toJson(acceptance.of))},
                                                                      {u":reason"_s, textValue(acceptance.reason)},
                                                                      {u":person"_s, textValue(acceptance.person)},
                                                                      {u":at"_s, momentValue(acceptance.at)}};
    return write(connection,
                 uR"(INSERT INTO acceptances (site, meeting_kind, meeting_id, ids, reason, person, accepted_at)
                     VALUES (:site, :kind, :meeting, :ids, :reason, :person, :at)
                     ON CONFLICT (site, meeting_kind, meeting_id)
                     DO UPDATE SET ids = excluded.ids, reason = excluded.reason, person = excluded.person,
                     accepted_at = excluded.accepted_at)"_s,
                 values, stop);
}

Result<QHash<MeetingRef, Acceptance>> readAcceptances(JournalConnection &connection, const std::stop_token &stop)
{
    QHash<MeetingRef, Acceptance> all;
    return readEach(connection,
                    u"SELECT meeting_kind, meeting_id, ids, reason, person, accepted_at FROM acceptances "
                    "WHERE site = :site"_s,
                    stop,
                    [&](MeetingRef meeting, const QSqlQuery &query) {
                        return objectFrom(query.value(2), connection).map([&](const QJsonObject &ids) {
                            all.insert(meeting, {.of = storedIdsFrom(ids),
                                                 .reason = query.value(3).toString(),
                                                 .person = query.value(4).toString(),
                                                 .at = utcFrom(query.value(5))});
                            return Done{};
                        });
                    })
        .map([&all](Done) { return all; });
}

} // namespace confdesk
