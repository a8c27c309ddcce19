// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/operations.h"

#include <QAbstractItemModel>

namespace confdesk {

/// Running and finished operations, newest last, each with its steps below it.
class OperationsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Column { Subject, State, Detail };
    static constexpr int columns = static_cast<int>(Column::Detail) + 1;

    OperationsModel(const Operations &operations, const Clock &clock, QObject *parent = nullptr);

    /// Why running operations stand still ("Graph asks to wait 17 s"); empty: they do not.
    void setWaitReason(const QString &reason);

    /// The operation of a row or of one of its steps.
    [[nodiscard]] std::optional<OperationRecord> operationAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void addOperation(int index);
    void showChange(int index);
    [[nodiscard]] QVariant operationData(const OperationRecord &operation, Column column, int role) const;
    [[nodiscard]] QVariant stepData(const StepRecord &step, Column column, int role) const;
    [[nodiscard]] QString operationText(const OperationRecord &operation, Column column) const;
    [[nodiscard]] QString stepText(const StepRecord &step, Column column) const;
    [[nodiscard]] QString progressText(const OperationRecord &operation) const;

    const Operations &m_operations;
    const Clock &m_clock;
    QString m_waitReason;
    QList<int> m_stepCounts; ///< as told to the views
};

/// "running", "done", …: for a person, translated.
[[nodiscard]] QString stateLabel(OperationState state);
[[nodiscard]] QString stateLabel(StepState state);
/// "Enable recording" for "repair".
[[nodiscard]] QString flowLabel(const QString &flow);

} // namespace confdesk
