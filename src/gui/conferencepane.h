// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/conferencetablemodel.h"

#include <QWidget>

#include <memory>

class QAction;
class QSettings;

namespace confdesk {

class DataTable;
class Placeholder;

namespace Ui {
class ConferencePane;
}

/// The conferences: the list, what it is filtered by, and the state it is in (loading, empty, nothing matches, failed).
class ConferencePane : public QWidget
{
    Q_OBJECT

public:
    ConferencePane(MeetingCatalogue &catalogue, ConferenceTableModel &table, QWidget *parent = nullptr);
    ~ConferencePane() override;

    /// The action behind the "Clear" button.
    void setClearAction(QAction *action);
    void setAnswer(const QString &answer);
    /// Selects it when it is listed, else as soon as it is.
    void select(ConferenceId conference);
    [[nodiscard]] std::optional<ConferenceId> current() const;
    [[nodiscard]] DataTable *view() const;
    /// A sentence for a list that could not be read at all.
    void setFailed(bool hasFailed);

    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);

Q_SIGNALS:
    /// The current conference has left the list; which one is current instead follows.
    void currentLost();
    void currentChanged();
    void rowOpened();
    void widerScopeRequested();
    void clearRequested();

private:
    void showState();
    void showPlaceholder();
    void takeCurrent();
    void rememberPlace(ConferenceTableModel::Cause cause);
    void keepPlace();
    void selectWanted();
    void settle();
    [[nodiscard]] QString emptyText() const;

    MeetingCatalogue &m_catalogue;
    ConferenceTableModel &m_table;
    std::unique_ptr<Ui::ConferencePane> m_ui;
    Placeholder *m_placeholder = nullptr;
    QString m_answer;
    std::optional<ConferenceId> m_wanted;
    struct Place
    {
        ConferenceTableModel::Cause cause;
        std::optional<ConferenceId> conference;
        int row;
    };
    std::optional<Place> m_place; ///< while rows change: where the person was before
    bool m_hasFailed = false;
    bool m_isSettled = false; ///< the person, or the first reading, has chosen a row
};

} // namespace confdesk
