// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/operations.h"
#include "gui/actioncatalog.h"
#include "gui/coalescedcall.h"

namespace confdesk {

/// The commands of the menu Operation, on what is selected in the list of operations, and why some are not possible.
class OperationCommands : public QObject
{
    Q_OBJECT

public:
    OperationCommands(Operations &operations, ActionCatalog &actions, QObject *parent = nullptr);

    /// Places in Operations::all(); a bulk stands for all of its own.
    void setSelection(const QList<int> &records);

Q_SIGNALS:
    /// What came of it, one sentence.
    void said(const QString &what);
    /// The text for the booked people of a meeting that was recreated.
    void notificationWanted(const confdesk::OperationRecord &operation);

private:
    using Condition = std::function<bool(const OperationRecord &)>;

    void forEach(const Condition &condition, const std::function<void(const QString &id)> &act) const;
    void retry();
    void copy();
    void notify();
    void updateReasons();
    [[nodiscard]] QList<OperationRecord> selected() const;
    [[nodiscard]] QStringList idsOf(const Condition &condition) const;
    [[nodiscard]] QStringList toRetry() const;
    [[nodiscard]] QStringList stillFailed() const;
    [[nodiscard]] std::optional<QString> writing(const std::optional<QString> &reason) const;
    [[nodiscard]] std::optional<QString> unless(const Condition &condition, const QString &reason) const;

    Operations &m_operations;
    ActionCatalog &m_actions;
    QList<int> m_selection;
    CoalescedCall m_updateSoon{[this] { updateReasons(); }};
};

} // namespace confdesk
