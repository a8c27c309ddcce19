// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/keyedtablemodel.h"
#include "models/meetingcatalogue.h"

namespace confdesk {

/// The time slots of one conference; of a conference without slots, the conference itself as its only meeting.
class MeetingTableModel : public KeyedTableModel<MeetingRef>
{
    Q_OBJECT

public:
    enum class Column { Start, People, Verdict, Checked };
    static constexpr int columns = static_cast<int>(Column::Checked) + 1;

    explicit MeetingTableModel(const MeetingCatalogue &catalogue, QObject *parent = nullptr);

    void setConference(std::optional<ConferenceId> conference);
    [[nodiscard]] std::optional<ConferenceId> conference() const { return m_conference; }
    [[nodiscard]] std::optional<AssessedMeeting> meetingAt(int row) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void applyChange(const CatalogueChange &change);
    void rebuild();
    void noticeZones();
    [[nodiscard]] int compare(const AssessedMeeting &left, const AssessedMeeting &right) const;
    [[nodiscard]] QString display(const AssessedMeeting &each, Column column) const;
    [[nodiscard]] QString toolTip(const AssessedMeeting &each, Column column) const;
    [[nodiscard]] QString spoken(const AssessedMeeting &each, Column column) const;
    [[nodiscard]] QString checkedText(const Verdict &verdict) const;

    const MeetingCatalogue &m_catalogue;
    std::optional<ConferenceId> m_conference;
    QString m_sharedZone; ///< in the header; empty: the meetings differ, each row says its own
    Column m_sortColumn = Column::Start;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace confdesk
