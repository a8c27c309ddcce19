// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/operations.h"
#include "models/operationtally.h"

#include <QAbstractItemModel>

namespace confdesk {

/// Running and finished operations, newest last. Those of a bulk stand below one row that counts them; each operation
/// has its steps and its warnings below it. Every change costs the same, however many there are.
class OperationsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Column { Subject, State, Detail };
    static constexpr int columns = static_cast<int>(Column::Detail) + 1;

    explicit OperationsModel(const Operations &operations, QObject *parent = nullptr);

    /// Why running operations stand still ("Graph asks to wait 17 s"); empty: they do not.
    void setWaitReason(const QString &reason);

    /// The operation of a row, or of the step or warning that it is; nullptr for a bulk's own row.
    [[nodiscard]] const OperationRecord *operationAt(const QModelIndex &index) const;
    /// Places in Operations::all() of all that a row stands for: a bulk's are its children's.
    [[nodiscard]] QList<int> recordsAt(const QModelIndex &index) const;
    [[nodiscard]] bool isBulk(const QModelIndex &index) const;
    /// The row of an operation, by its place in Operations::all().
    [[nodiscard]] QModelIndex indexOf(int record) const;
    [[nodiscard]] const OperationTally &tally() const { return m_tally; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A row without a parent: a bulk, or an operation of its own.
    struct Top
    {
        int bulk = -1;
        int record = -1;
    };
    struct Bulk
    {
        int row = 0;
        QList<int> records;
        OperationTally tally;
    };
    /// Where an operation is shown, and what of it the views have been told.
    struct Place
    {
        int bulk = -1;
        int row = 0;
        int children = 0;
        OperationState state = OperationState::Planned;
    };

    void addOperation(int record);
    void rebuild();
    void takeIn(int record);
    int bulkOf(const QString &parent);
    void showChange(int record);
    void setChildren(int record, const QModelIndex &row);
    [[nodiscard]] int recordOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex bulkIndex(int bulk) const;
    [[nodiscard]] QString text(const QModelIndex &index, Column column) const;
    [[nodiscard]] QString iconOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant progressOf(const QModelIndex &index) const;

    const Operations &m_operations;
    QString m_waitReason;
    QList<Top> m_top;
    QList<Bulk> m_bulks;
    QHash<QString, int> m_bulkByParent;
    QList<Place> m_places; ///< as Operations::all()
    OperationTally m_tally;
};

} // namespace confdesk
