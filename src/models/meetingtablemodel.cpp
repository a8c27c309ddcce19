// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/meetingtablemodel.h"

#include "models/meetingtimes.h"
#include "models/roles.h"
#include "models/texts.h"
#include "models/verdictlook.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace confdesk {

MeetingTableModel::MeetingTableModel(const MeetingCatalogue &catalogue, QObject *parent)
    : KeyedTableModel(parent), m_catalogue(catalogue)
{
    connect(&catalogue, &MeetingCatalogue::changed, this, &MeetingTableModel::applyChange);
}

void MeetingTableModel::setConference(std::optional<ConferenceId> conference)
{
    if (conference == m_conference)
        return;
    m_conference = conference;
    rebuild();
}

std::optional<AssessedMeeting> MeetingTableModel::meetingAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_catalogue.meeting(keyAt(row));
}

int MeetingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant MeetingTableModel::data(const QModelIndex &index, int role) const
{
    const std::optional<AssessedMeeting> each = index.isValid() ? meetingAt(index.row()) : std::nullopt;
    if (!each)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case RawRole:
        return display(*each, column);
    case Qt::ToolTipRole:
        return asToolTip(toolTip(*each, column));
    case Qt::AccessibleTextRole:
        return spoken(*each, column);
    case Qt::AccessibleDescriptionRole:
        return toolTip(*each, column);
    case Qt::TextAlignmentRole:
        return column == Column::People ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case LookRole:
        return column == Column::Verdict ? QVariant(static_cast<int>(lookOf(each->verdict, m_catalogue.now())))
                                         : QVariant();
    default:
        return {};
    }
}

QString MeetingTableModel::display(const AssessedMeeting &each, Column column) const
{
    switch (column) {
    case Column::Start: {
        const QString time = wallTimeText(each.meeting.wallTime, m_catalogue.now());
        return m_sharedZone.isEmpty() ? u"%1 (%2)"_s.arg(time, zoneText(each.meeting.wallTime)) : time;
    }
    case Column::People:
        return QLocale().toString(each.meeting.bookings);
    case Column::Verdict:
        return shortLabel(each.verdict.code);
    case Column::Checked:
        return checkedText(each.verdict);
    }
    return {};
}

QString MeetingTableModel::checkedText(const Verdict &verdict) const
{
    const QDateTime checked = checkedAt(verdict);
    if (!checked.isValid())
        return u"–"_s;
    return agoText(std::chrono::seconds(checked.secsTo(m_catalogue.now())));
}

QString MeetingTableModel::toolTip(const AssessedMeeting &each, Column column) const
{
    switch (column) {
    case Column::Start: {
        QStringList lines;
        for (const TimeLine &line : timeLines(each.meeting, QTimeZone::systemTimeZone(), m_catalogue.now()))
            lines.append(u"%1 (%2)"_s.arg(line.text, line.zone));
        return lines.join(u'\n');
    }
    case Column::People:
        return tr("%n person(s) booked this meeting.", nullptr, each.meeting.bookings);
    case Column::Verdict:
        return each.verdict.sentence;
    case Column::Checked:
        return checkedAt(each.verdict).isValid() ? tr("When Microsoft Graph was asked last about this meeting.")
                                                 : tr("Microsoft Graph has not been asked about this meeting.");
    }
    return {};
}

QString MeetingTableModel::spoken(const AssessedMeeting &each, Column column) const
{
    switch (column) {
    case Column::Start:
        return u"%1, %2"_s.arg(wallTimeText(each.meeting.wallTime, m_catalogue.now()), zoneText(each.meeting.wallTime));
    case Column::People:
        return tr("%n person(s) booked", nullptr, each.meeting.bookings);
    case Column::Verdict:
        return spokenVerdict(shortLabel(each.verdict.code), each.verdict, m_catalogue.now());
    case Column::Checked:
        return checkedAt(each.verdict).isValid() ? tr("checked %1").arg(checkedText(each.verdict))
                                                 : tr("never checked");
    }
    return {};
}

QVariant MeetingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = static_cast<Column>(section) == Column::People;
        return QVariant::fromValue((isNumber ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    //: Header of a column of times; %1 is the time zone they are in.
    const QString start = m_sharedZone.isEmpty() ? tr("Start") : tr("Start (%1)").arg(m_sharedZone);
    const std::array titles{start, tr("People"), tr("Verdict"), tr("Checked")};
    return titles.at(static_cast<std::size_t>(section));
}

void MeetingTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columns)
        return;
    m_sortColumn = static_cast<Column>(column);
    m_sortOrder = order;
    rebuild();
}

int MeetingTableModel::compare(const AssessedMeeting &left, const AssessedMeeting &right) const
{
    const auto ordering = [&]() -> std::strong_ordering {
        switch (m_sortColumn) {
        case Column::Start:
            break; // by time, as every tie
        case Column::People:
            return left.meeting.bookings <=> right.meeting.bookings;
        case Column::Verdict:
            return rankOf(left.verdict, m_catalogue.now()) <=> rankOf(right.verdict, m_catalogue.now());
        case Column::Checked:
            return checkedAt(left.verdict).toSecsSinceEpoch() <=> checkedAt(right.verdict).toSecsSinceEpoch();
        }
        return std::strong_ordering::equal;
    }();
    return ordering < 0 ? -1 : ordering > 0 ? 1 : 0;
}

void MeetingTableModel::rebuild()
{
    QList<AssessedMeeting> meetings;
    if (const auto *entry = m_conference ? m_catalogue.entry(*m_conference) : nullptr)
        meetings = entry->meetings; // earliest first; the stable sort keeps that among equals
    std::ranges::stable_sort(meetings, [this](const AssessedMeeting &a, const AssessedMeeting &b) {
        return m_sortOrder == Qt::AscendingOrder ? compare(a, b) < 0 : compare(a, b) > 0;
    });
    if (m_sortColumn == Column::Start && m_sortOrder == Qt::DescendingOrder)
        std::ranges::reverse(meetings);
    QList<MeetingRef> wanted;
    for (const AssessedMeeting &each : std::as_const(meetings))
        wanted.append(each.meeting.ref);
    setKeys(wanted);
    noticeZones();
}

void MeetingTableModel::noticeZones()
{
    QString shared;
    if (const auto *entry = m_conference ? m_catalogue.entry(*m_conference) : nullptr) {
        const QString first = entry->meetings.constFirst().meeting.wallTime.timezone;
        const bool areEqual = std::ranges::all_of(
            entry->meetings, [&](const AssessedMeeting &each) { return each.meeting.wallTime.timezone == first; });
        if (areEqual)
            shared = zoneText(entry->meetings.constFirst().meeting.wallTime);
    }
    if (shared == m_sharedZone)
        return;
    m_sharedZone = shared;
    const int column = static_cast<int>(Column::Start);
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

void MeetingTableModel::applyChange(const CatalogueChange &change)
{
    if (!m_conference)
        return;
    if (change.added.contains(*m_conference) || change.removed.contains(*m_conference)) {
        rebuild();
        return;
    }
    if (!change.changed.contains(*m_conference))
        return;
    const auto *entry = m_catalogue.entry(*m_conference);
    const bool sameRows = entry && entry->meetings.size() == rowCount() &&
                          std::ranges::all_of(entry->meetings, [this](const AssessedMeeting &each) {
                              return contains(each.meeting.ref);
                          });
    if (!sameRows)
        rebuild();
    else
        noticeZones();
    if (rowCount() > 0)
        rowsChanged(0, rowCount() - 1);
}

} // namespace confdesk
