// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/keyedtablemodel.h"
#include "models/meetingcatalogue.h"

#include <QCollator>

namespace confdesk {

/// The catalogue's conferences, filtered and sorted. The order is made when rows come, when the person sorts, and after
/// a refresh; a verdict that changes in between is shown in place, so that no row runs away from under a hand.
class ConferenceTableModel : public KeyedTableModel<ConferenceId>
{
    Q_OBJECT

public:
    enum class Cause { Person, Catalogue }; ///< who changes the rows: filter and sorting, or what was read
    enum class Column { Conference, Owner, Branch, Slots, Verdict };
    static constexpr int columns = static_cast<int>(Column::Verdict) + 1;

    explicit ConferenceTableModel(const MeetingCatalogue &catalogue, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// Shows only what has every word of `text` somewhere; empty: everything.
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const { return m_filterText; }
    /// Shows only these (the candidates of a search); nullopt: all.
    void setCandidates(const std::optional<QSet<ConferenceId>> &candidates);
    [[nodiscard]] const std::optional<QSet<ConferenceId>> &candidates() const { return m_candidates; }
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty() || m_candidates; }

Q_SIGNALS:
    /// Rows may come, go or move until countsChanged().
    void rowsAboutToChange(confdesk::ConferenceTableModel::Cause cause);
    /// How many are shown, or how many there are, may have changed.
    void countsChanged();

private:
    using Entry = MeetingCatalogue::Entry;

    void applyChange(const CatalogueChange &change);
    void showChanged(const QList<ConferenceId> &changed);
    void rebuild(Cause cause);
    void countDigits();
    void mergeAdded(const QList<ConferenceId> &added);
    [[nodiscard]] bool accepts(ConferenceId id) const;
    [[nodiscard]] bool isBefore(ConferenceId left, ConferenceId right) const;
    [[nodiscard]] int compare(const Entry &left, const Entry &right) const;
    [[nodiscard]] QString display(const Entry &entry, Column column) const;
    [[nodiscard]] QString toolTip(const Entry &entry, Column column) const;
    [[nodiscard]] QString spoken(const Entry &entry, Column column) const;

    const MeetingCatalogue &m_catalogue;
    QCollator m_collator;
    QString m_filterText;
    QStringList m_words;
    std::optional<QSet<ConferenceId>> m_candidates;
    qsizetype m_digits = 0; ///< of the largest number listed
    Column m_sortColumn = Column::Verdict;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace confdesk
