// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

namespace confdesk {

/// Everything a person can do. The table in actioncatalog.cpp gives each its name, icon, keys and words.
enum class Act {
    Refresh,
    OtherProfile,
    Quit,
    CheckLive,
    EnableRecording,
    EnableRecordingForAll,
    Recreate,
    Review,
    CopyForTicket,
    CopyJoinLink,
    OpenInLms,
    ShowCard,
    ShowOperations,
    PauseOperation,
    ContinueOperation,
    RetryOperations,
    UndoOperation,
    CancelOperation,
    CopyOperation,
    NotifyText,
    Search,
    ClearFilters,
    Back,
    ShowKeys,
    About,
};

/// One QAction for each Act, shared by menus, tool bar and buttons. A disabled one says why wherever it is shown.
class ActionCatalog : public QObject
{
    Q_OBJECT

public:
    explicit ActionCatalog(QObject *parent = nullptr);

    [[nodiscard]] QAction *operator[](Act act) const { return m_actions.value(act); }
    [[nodiscard]] QList<QAction *> all() const;
    [[nodiscard]] const QList<Act> &acts() const { return m_order; }
    /// What it does, one sentence, whether it is possible now or not.
    [[nodiscard]] QString meaning(Act act) const { return m_statusTips.value(act); }

    /// Enables the action, or disables it for `reason`: one sentence for the person.
    void setReason(Act act, const std::optional<QString> &reason);
    /// Why it is disabled; empty when it is not.
    [[nodiscard]] QString reason(Act act) const { return m_reasons.value(act); }

private:
    void describe(Act act);

    QList<Act> m_order;
    QHash<Act, QAction *> m_actions;
    QHash<Act, QString> m_statusTips;
    QHash<Act, QString> m_reasons;
};

} // namespace confdesk
