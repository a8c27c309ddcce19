// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/linkrows.h"

#include "domain/idforms.h"
#include "sql/storedvalues.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QString selectRows(LinkRow::Source source, const QString &where)
{
    QString sql = u"SELECT conference_id, id, meeting_link FROM conferences_conferencetimeslot WHERE %1"_s.arg(where);
    if (source == LinkRow::Source::Both) {
        sql += " UNION ALL SELECT id, CAST(NULL AS bigint), meeting_link FROM conferences_conference WHERE "_L1 + where;
    }
    return sql + " ORDER BY 1, 2"_L1;
}

QString escapedForLike(QString text)
{
    return text.replace(u'!', "!!"_L1).replace(u'%', "!%"_L1).replace(u'_', "!_"_L1);
}

/// The longest piece of a thread id that no form of a link escapes, be it percent-encoded, twice, or wrapped in another
/// link: "meeting_Y2Jj…" of "19:meeting_Y2Jj…@thread.v2".
QString plainPieceOf(const QString &threadId)
{
    static const QRegularExpression escaped(u"[^A-Za-z0-9_-]"_s);
    const QStringList pieces = threadId.split(escaped);
    return std::ranges::max(pieces, {}, &QString::size);
}

// Rows whose link contains `piece`; `isMeant` then looks at the parsed link.
template <typename Predicate>
Result<QList<LinkRow>> rowsWithLinkLike(LmsConnection &connection, const QString &piece, const std::stop_token &stop,
                                        Predicate isMeant)
{
    if (piece.isEmpty())
        return QList<LinkRow>{};
    const QString pattern = u'%' + escapedForLike(piece) + u'%';
    auto rows = rowsWhere(connection, LinkRow::Source::Both, u"meeting_link LIKE :pattern ESCAPE '!'"_s,
                          {{u":pattern"_s, pattern}}, stop);
    if (rows)
        rows->removeIf([&isMeant](const LinkRow &row) { return !isMeant(JoinLink::parse(row.link)); });
    return rows;
}

// Without the query, which differs between two copies of one link.
QString pathOf(const JoinLink &link)
{
    return QUrl::fromPercentEncoding(link.text().section(u'?', 0, 0).toUtf8());
}

bool leadToOneMeeting(const JoinLink &one, const JoinLink &other)
{
    // A channel has one thread for all its meetings; the message in the path tells them apart.
    const bool isChannel = one.shape() == JoinLink::Shape::Channel || other.shape() == JoinLink::Shape::Channel;
    return one.threadId() == other.threadId() && (!isChannel || pathOf(one) == pathOf(other));
}

// A text with a NUL is in no PostgreSQL database.
bool cannotBeStored(const LmsConnection &connection, const QString &text)
{
    return connection.engine() == Engine::PostgreSql && text.contains(QChar::Null);
}

} // namespace

Result<QList<LinkRow>> rowsWhere(LmsConnection &connection, LinkRow::Source source, const QString &where,
                                 const Values &values, const std::stop_token &stop)
{
    auto query = connection.run(selectRows(source, where), values, stop);
    if (!query)
        return failure(query.error());
    QList<LinkRow> rows;
    while (query->next()) {
        const QVariant slot = query->value(1);
        rows.append({.conference = ConferenceId{query->value(0).toLongLong()},
                     .slot = slot.isNull() ? std::optional<TimeSlotId>() : TimeSlotId{slot.toLongLong()},
                     .link = query->value(2).toString()});
    }
    if (auto end = connection.endOf(*query); !end)
        return failure(end.error());
    return rows;
}

Result<QList<LinkRow>> rowsOfLink(LmsConnection &connection, const JoinLink &link, const std::stop_token &stop)
{
    if (link.isMissing() || cannotBeStored(connection, link.storedText()))
        return QList<LinkRow>{};
    auto exact = rowsWhere(connection, LinkRow::Source::Both, u"meeting_link IN (:text, :stored)"_s,
                           {{u":text"_s, link.text()}, {u":stored"_s, link.storedText()}}, stop);
    if (!exact || !exact->isEmpty())
        return exact;
    if (link.shape() == JoinLink::Shape::Short) {
        return rowsWithLinkLike(connection, link.meetingNumber(), stop, [&link](const JoinLink &other) {
            return other.meetingNumber() == link.meetingNumber();
        });
    }
    return rowsWithLinkLike(connection, plainPieceOf(link.threadId()), stop,
                            [&link](const JoinLink &other) { return leadToOneMeeting(link, other); });
}

Result<QList<LinkRow>> rowsOfEvent(LmsConnection &connection, const EventId &event, const std::stop_token &stop)
{
    if (event.value().isEmpty() || cannotBeStored(connection, event.value()))
        return QList<LinkRow>{};
    const auto guid = guidOf(event.value());
    if (!guid || !connection.schema().capabilities.hasOnlineMeetingIds) {
        return rowsWhere(connection, LinkRow::Source::Both, u"meeting_id = :event"_s, {{u":event"_s, event.value()}},
                         stop);
    }
    return rowsWhere(
        connection, LinkRow::Source::Both, u"(meeting_id = :event OR LOWER(online_meeting_id) IN (:guid, :braced))"_s,
        {{u":event"_s, event.value()}, {u":guid"_s, *guid}, {u":braced"_s, QString(u'{' + *guid + u'}')}}, stop);
}

Result<QList<LinkRow>> rowsOfOnlineMeeting(LmsConnection &connection, const OnlineMeetingId &id,
                                           const std::stop_token &stop)
{
    if (id.form() == OnlineMeetingId::Form::Missing || cannotBeStored(connection, id.text()))
        return QList<LinkRow>{};
    auto rows = rowsWithLinkLike(connection, plainPieceOf(id.threadId()), stop, [&id](const JoinLink &link) {
        return link.threadId() == id.threadId() && (!id.organizer() || link.organizer() == id.organizer());
    });
    if (!rows || !connection.schema().capabilities.hasOnlineMeetingIds)
        return rows;
    const QString thread = id.threadId().isEmpty() ? id.text() : id.threadId();
    const auto stored = rowsWhere(connection, LinkRow::Source::Both, u"online_meeting_id IN (:text, :thread)"_s,
                                  {{u":text"_s, id.text()}, {u":thread"_s, thread}}, stop);
    if (!stored)
        return stored;
    for (const LinkRow &row : *stored) {
        if (!rows->contains(row))
            rows->append(row);
    }
    std::ranges::sort(*rows, {}, [](const LinkRow &row) { return std::pair(row.conference, row.slot); });
    return rows;
}

} // namespace confdesk
