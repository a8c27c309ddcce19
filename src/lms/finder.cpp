// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/finder.h"

#include "lms/linkrows.h"
#include "lms/meetingrows.h"
#include "lms/textsearch.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QString idList(const QList<ConferenceId> &ids)
{
    QStringList numbers;
    for (const ConferenceId &id : ids)
        numbers.append(QString::number(id.value()));
    return numbers.join(u',');
}

/// Looks up one What: a function for each kind.
class Finder
{
public:
    Finder(LmsConnection &connection, int limit, const std::stop_token &stop)
        : m_connection(connection), m_limit(limit), m_stop(stop)
    {}

    Result<Found> operator()(const what::ByConference &conference) { return conferences({conference.id}, {}); }

    Result<Found> operator()(const what::BySlot &slot)
    {
        return fromRows(
            rowsWhere(m_connection, LinkRow::Source::Slots, u"id = :id"_s, {{u":id"_s, slot.id.value()}}, m_stop));
    }

    Result<Found> operator()(const what::ByJoinLink &link)
    {
        return fromRows(rowsOfLink(m_connection, link.link, m_stop));
    }
    Result<Found> operator()(const what::ByEventId &event)
    {
        return fromRows(rowsOfEvent(m_connection, event.id, m_stop));
    }
    Result<Found> operator()(const what::ByOnlineMeetingId &id)
    {
        return fromRows(rowsOfOnlineMeeting(m_connection, id.id, m_stop));
    }

    Result<Found> operator()(const what::ByText &text)
    {
        const auto ids = conferencesWithText(m_connection, text.text, m_limit, m_stop);
        return ids ? conferences(*ids, {}) : Result<Found>(failure(ids.error()));
    }

private:
    /// Each conference once, at most the limit, by number; and of the rows those that belong to them.
    Result<Found> fromRows(const Result<QList<LinkRow>> &rows)
    {
        if (!rows)
            return failure(rows.error());
        QList<ConferenceId> ids;
        for (const LinkRow &row : *rows)
            ids.append(row.conference);
        std::ranges::sort(ids);
        ids.erase(std::ranges::unique(ids).begin(), ids.end());
        if (ids.size() > m_limit)
            ids.resize(m_limit);
        return conferences(ids, *rows);
    }

    Result<Found> conferences(const QList<ConferenceId> &ids, const QList<LinkRow> &rows)
    {
        if (ids.isEmpty())
            return Found{};
        auto found = readConferences(m_connection, u"c.id IN (%1)"_s.arg(idList(ids)), {}, m_stop);
        if (!found)
            return failure(found.error());
        const auto meetings = meetingsMeant(*found, rows);
        if (!meetings)
            return failure(meetings.error());
        return Found{.conferences = *std::move(found), .meetings = *meetings};
    }

    /// A slot's row is that meeting. The row of a conference is its meeting if it has no slots, else it stands for all
    /// of them: unless one of them was found itself.
    Result<QList<MeetingRef>> meetingsMeant(const QList<Conference> &found, const QList<LinkRow> &rows)
    {
        QList<MeetingRef> meant;
        QList<ConferenceId> whole;
        for (const Conference &conference : found) {
            const QList<MeetingRef> own = meetingsOf(conference, rows);
            if (own.isEmpty())
                whole.append(conference.id);
            meant += own;
        }
        // Nothing meant in particular is the way to say: all of the conferences' meetings.
        if (meant.isEmpty() || whole.isEmpty())
            return meant;
        const auto others = readMeetings(m_connection, u"c.id IN (%1)"_s.arg(idList(whole)), {}, m_stop);
        if (!others)
            return failure(others.error());
        for (const Meeting &meeting : *others)
            meant.append(meeting.ref);
        return meant;
    }

    static QList<MeetingRef> meetingsOf(const Conference &conference, const QList<LinkRow> &rows)
    {
        QList<MeetingRef> own;
        bool isMeetingItself = false;
        for (const LinkRow &row : rows) {
            if (row.conference != conference.id)
                continue;
            if (row.slot)
                own.append(MeetingRef::of(*row.slot));
            else
                isMeetingItself = conference.slotCount == 0;
        }
        if (own.isEmpty() && isMeetingItself)
            own.append(MeetingRef::of(conference.id));
        return own;
    }

    LmsConnection &m_connection;
    int m_limit;
    std::stop_token m_stop;
};

} // namespace

Result<Found> findMeetings(LmsConnection &connection, const What &what, int limit, const std::stop_token &stop)
{
    if (limit <= 0)
        return Found{};
    return std::visit(Finder(connection, limit, stop), what);
}

} // namespace confdesk
