// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/evidencemodel.h"

#include "domain/meeting.h"
#include "models/roles.h"
#include "models/texts.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

/// Join links are long; the view elides them in the middle, the copy is whole.
constexpr qsizetype longestValue = 4000;

} // namespace

QString sourceLabel(Evidence::Source source)
{
    switch (source) {
    case Evidence::Source::Database:
        return EvidenceModel::tr("LMS");
    case Evidence::Source::Graph:
        return EvidenceModel::tr("Graph");
    case Evidence::Source::Journal:
        return EvidenceModel::tr("Journal");
    }
    return {};
}

QString valueText(const Evidence &evidence)
{
    if (!evidence.value)
        return EvidenceModel::tr("(none)");
    if (evidence.value->isEmpty())
        return EvidenceModel::tr("(empty text)");
    return singleLine(*evidence.value, longestValue);
}

QString EvidenceModel::ageOf(const Evidence &evidence) const
{
    if (!evidence.checkedAt.isValid())
        return u"–"_s;
    const std::chrono::seconds age(evidence.checkedAt.secsTo(m_now));
    //: The age of a value that has just been read; short, for a narrow column.
    return age < 1s ? tr("now") : spanText(age);
}

void EvidenceModel::setEvidence(const QList<Evidence> &evidence, const QDateTime &now)
{
    m_now = now;
    const auto oldCount = m_evidence.size();
    const auto newCount = evidence.size();
    if (newCount < oldCount) {
        beginRemoveRows({}, static_cast<int>(newCount), static_cast<int>(oldCount) - 1);
        m_evidence = evidence;
        endRemoveRows();
    } else if (newCount > oldCount) {
        beginInsertRows({}, static_cast<int>(oldCount), static_cast<int>(newCount) - 1);
        m_evidence = evidence;
        endInsertRows();
    } else {
        m_evidence = evidence;
    }
    if (!m_evidence.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_evidence.size());
}

int EvidenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Evidence &evidence = m_evidence.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return display(evidence, column);
    case Qt::ToolTipRole:
        return asToolTip(toolTip(evidence, column));
    case Qt::AccessibleDescriptionRole:
        return toolTip(evidence, column);
    case RawRole:
        return raw(evidence, column);
    default:
        return {};
    }
}

QString EvidenceModel::display(const Evidence &evidence, Column column) const
{
    switch (column) {
    case Column::Field:
        return singleLine(evidence.field);
    case Column::Value:
        return valueText(evidence);
    case Column::Source:
        return sourceLabel(evidence.source);
    case Column::Age:
        return ageOf(evidence);
    }
    return {};
}

QString EvidenceModel::toolTip(const Evidence &evidence, Column column) const
{
    switch (column) {
    case Column::Age:
        return QLocale().toString(evidence.checkedAt.toLocalTime(), QLocale::LongFormat);
    case Column::Source:
        switch (evidence.source) {
        case Evidence::Source::Database:
            return tr("Read from the LMS database.");
        case Evidence::Source::Graph:
            return tr("Microsoft Graph said so.");
        case Evidence::Source::Journal:
            return tr("Microsoft Graph said so earlier; Confdesk’s journal remembers it.");
        }
        return {};
    case Column::Field:
    case Column::Value:
        return display(evidence, column);
    }
    return {};
}

QString EvidenceModel::raw(const Evidence &evidence, Column column) const
{
    return column == Column::Value ? evidence.value.value_or(QString()) : display(evidence, column);
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const std::array titles{tr("Field"), tr("Value"), tr("From"), tr("Age")};
    return titles.at(static_cast<std::size_t>(section));
}

} // namespace confdesk
