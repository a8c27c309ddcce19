// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/conferencetablemodel.h"

#include "models/roles.h"
#include "models/texts.h"
#include "models/verdictlook.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// As wide as a digit: numbers stand below each other, and titles too.
constexpr QChar figureSpace(0x2007);

QString orDash(const QString &text)
{
    return text.trimmed().isEmpty() ? u"–"_s : singleLine(text);
}

/// The C locale knows no collation: upper case would come first, and 10 before 9.
QLocale collatingLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

int sign(std::strong_ordering order)
{
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

} // namespace

ConferenceTableModel::ConferenceTableModel(const MeetingCatalogue &catalogue, QObject *parent)
    : KeyedTableModel(parent), m_catalogue(catalogue), m_collator(collatingLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    connect(&catalogue, &MeetingCatalogue::changed, this, &ConferenceTableModel::applyChange);
    connect(&catalogue, &MeetingCatalogue::refreshed, this, [this] { rebuild(Cause::Catalogue); });
    rebuild(Cause::Catalogue);
}

int ConferenceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ConferenceTableModel::data(const QModelIndex &index, int role) const
{
    const Entry *entry = index.isValid() ? m_catalogue.entry(keyAt(index.row())) : nullptr;
    if (!entry)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(*entry, column);
    case RawRole:
        return display(*entry, column).simplified();
    case Qt::ToolTipRole:
        return asToolTip(toolTip(*entry, column));
    case Qt::AccessibleTextRole:
        return spoken(*entry, column);
    case Qt::AccessibleDescriptionRole:
        return toolTip(*entry, column);
    case Qt::TextAlignmentRole:
        return column == Column::Slots ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case LookRole:
        return column == Column::Verdict ? QVariant(static_cast<int>(lookOf(entry->verdict.worst, m_catalogue.now())))
                                         : QVariant();
    default:
        return {};
    }
}

QString ConferenceTableModel::display(const Entry &entry, Column column) const
{
    switch (column) {
    case Column::Conference: {
        const QString title = singleLine(entry.conference.title);
        return u"%1  %2"_s.arg(QString::number(entry.conference.id.value()).rightJustified(m_digits, figureSpace),
                               title.trimmed().isEmpty() ? tr("(no title)") : title);
    }
    case Column::Owner:
        return orDash(entry.conference.owner);
    case Column::Branch:
        return orDash(entry.conference.branch);
    case Column::Slots:
        return entry.conference.slotCount == 0 ? u"–"_s : QLocale().toString(entry.conference.slotCount);
    case Column::Verdict:
        return verdictLabel(entry.verdict);
    }
    return {};
}

QString ConferenceTableModel::toolTip(const Entry &entry, Column column) const
{
    switch (column) {
    case Column::Conference: {
        const QString title = singleLine(entry.conference.title, 1000);
        return entry.conference.course.isEmpty() ? title
                                                 : tr("%1\nCourse: %2").arg(title, singleLine(entry.conference.course));
    }
    case Column::Owner:
        return singleLine(entry.conference.ownerEmail);
    case Column::Branch:
        return tr("The branch of the owner; a conference has none of its own.");
    case Column::Slots:
        return entry.conference.slotCount == 0 ? tr("No time slots: the conference itself is one meeting.")
                                               : tr("%n time slot(s)", nullptr, entry.conference.slotCount);
    case Column::Verdict:
        return entry.verdict.worst.sentence;
    }
    return {};
}

QString ConferenceTableModel::spoken(const Entry &entry, Column column) const
{
    switch (column) {
    case Column::Conference:
        return display(entry, column).simplified();
    case Column::Owner:
        return entry.conference.owner.isEmpty() ? tr("no owner") : tr("owner %1").arg(display(entry, column));
    case Column::Branch:
        return entry.conference.branch.isEmpty() ? tr("no branch") : tr("branch %1").arg(display(entry, column));
    case Column::Slots:
        return entry.conference.slotCount == 0 ? tr("no time slots")
                                               : tr("%n time slot(s)", nullptr, entry.conference.slotCount);
    case Column::Verdict:
        return spokenVerdict(verdictLabel(entry.verdict), entry.verdict.worst, m_catalogue.now());
    }
    return {};
}

QVariant ConferenceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = static_cast<Column>(section) == Column::Slots;
        return QVariant::fromValue((isNumber ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const std::array titles{tr("Conference"), tr("Owner"), tr("Branch"), tr("Slots"), tr("Verdict")};
    return titles.at(static_cast<std::size_t>(section));
}

void ConferenceTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columns)
        return;
    m_sortColumn = static_cast<Column>(column);
    m_sortOrder = order;
    rebuild(Cause::Person);
}

void ConferenceTableModel::setFilterText(const QString &text)
{
    if (text == m_filterText)
        return;
    m_filterText = text;
    m_words = folded(text).split(u' ', Qt::SkipEmptyParts);
    rebuild(Cause::Person);
}

void ConferenceTableModel::setCandidates(const std::optional<QSet<ConferenceId>> &candidates)
{
    if (candidates == m_candidates)
        return;
    m_candidates = candidates;
    rebuild(Cause::Person);
}

bool ConferenceTableModel::accepts(ConferenceId id) const
{
    const Entry *entry = m_catalogue.entry(id);
    if (!entry || (m_candidates && !m_candidates->contains(id)))
        return false;
    return std::ranges::all_of(m_words, [entry](const QString &word) { return entry->searchText.contains(word); });
}

int ConferenceTableModel::compare(const Entry &left, const Entry &right) const
{
    switch (m_sortColumn) {
    case Column::Conference:
        return 0; // by number, as every tie
    case Column::Owner:
        return m_collator.compare(left.conference.owner, right.conference.owner);
    case Column::Branch:
        return m_collator.compare(left.conference.branch, right.conference.branch);
    case Column::Slots:
        return sign(left.conference.slotCount <=> right.conference.slotCount);
    case Column::Verdict:
        return sign(rankOf(left.verdict.worst, m_catalogue.now()) <=> rankOf(right.verdict.worst, m_catalogue.now()));
    }
    return 0;
}

bool ConferenceTableModel::isBefore(ConferenceId left, ConferenceId right) const
{
    const Entry *a = m_catalogue.entry(left);
    const Entry *b = m_catalogue.entry(right);
    const int order = a && b ? compare(*a, *b) : 0;
    const int tied = order != 0 ? order : sign(left <=> right);
    return m_sortOrder == Qt::AscendingOrder ? tied < 0 : tied > 0;
}

void ConferenceTableModel::countDigits()
{
    const auto digits = QString::number(m_catalogue.largestNumber().value()).size();
    if (std::exchange(m_digits, digits) != digits && rowCount() > 0)
        rowsChanged(0, rowCount() - 1);
}

void ConferenceTableModel::rebuild(Cause cause)
{
    Q_EMIT rowsAboutToChange(cause);
    countDigits();
    QList<ConferenceId> accepted;
    for (const ConferenceId &id : m_catalogue.conferences()) {
        if (accepts(id))
            accepted.append(id);
    }
    std::ranges::stable_sort(accepted, [this](ConferenceId a, ConferenceId b) { return isBefore(a, b); });
    setKeys(accepted);
    Q_EMIT countsChanged();
}

void ConferenceTableModel::applyChange(const CatalogueChange &change)
{
    const bool changesRows = !change.added.isEmpty() || !change.removed.isEmpty();
    if (changesRows)
        Q_EMIT rowsAboutToChange(Cause::Catalogue);
    countDigits();
    if (!change.removed.isEmpty()) {
        QList<ConferenceId> left = keys();
        left.removeIf([this](ConferenceId id) { return !m_catalogue.entry(id); });
        setKeys(left);
    }
    showChanged(change.changed);
    if (!change.added.isEmpty())
        mergeAdded(change.added);
    if (changesRows)
        Q_EMIT countsChanged();
}

void ConferenceTableModel::mergeAdded(const QList<ConferenceId> &added)
{
    QList<ConferenceId> accepted;
    std::ranges::copy_if(added, std::back_inserter(accepted), [this](ConferenceId id) { return accepts(id); });
    const auto before = [this](ConferenceId a, ConferenceId b) { return isBefore(a, b); };
    std::ranges::stable_sort(accepted, before);
    QList<ConferenceId> merged;
    std::ranges::merge(keys(), accepted, std::back_inserter(merged), before);
    setKeys(merged);
}

void ConferenceTableModel::showChanged(const QList<ConferenceId> &changed)
{
    // Many at once (time has passed) are one signal; few are told apart, so that a screen reader hears of those only.
    constexpr int fewRows = 20;
    if (changed.size() > fewRows && rowCount() > 0) {
        rowsChanged(0, rowCount() - 1);
        return;
    }
    for (const ConferenceId &id : changed) {
        if (const int row = rowOf(id); row >= 0)
            rowsChanged(row, row);
    }
}

} // namespace confdesk
