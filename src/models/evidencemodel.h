// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/verdict.h"

#include <QAbstractTableModel>

namespace confdesk {

/// What a verdict stands on: field, value, where from, how long ago.
class EvidenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Field, Value, Source, Age };
    static constexpr int columns = static_cast<int>(Column::Age) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setEvidence(const QList<Evidence> &evidence, const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const Evidence &evidence, Column column) const;
    [[nodiscard]] QString ageOf(const Evidence &evidence) const;
    [[nodiscard]] QString toolTip(const Evidence &evidence, Column column) const;
    [[nodiscard]] QString raw(const Evidence &evidence, Column column) const;

    QList<Evidence> m_evidence;
    QDateTime m_now;
};

/// "LMS", "Graph", "Journal": for a person, translated.
[[nodiscard]] QString sourceLabel(Evidence::Source source);
/// The value as one line; NULL and '' in words.
[[nodiscard]] QString valueText(const Evidence &evidence);

} // namespace confdesk
