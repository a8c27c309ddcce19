// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/meetingtablemodel.h"

#include <QWidget>

#include <memory>

class QSettings;

namespace confdesk {

class DataTable;

namespace Ui {
class MeetingPane;
}

/// The time slots of the selected conference.
class MeetingPane : public QWidget
{
    Q_OBJECT

public:
    MeetingPane(MeetingCatalogue &catalogue, MeetingTableModel &table, QWidget *parent = nullptr);
    ~MeetingPane() override;

    void setConference(std::optional<ConferenceId> conference);
    void select(const QList<MeetingRef> &meetings);
    [[nodiscard]] QList<MeetingRef> selected() const;
    [[nodiscard]] std::optional<MeetingRef> current() const;
    [[nodiscard]] DataTable *view() const;

    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);

Q_SIGNALS:
    void selectionChanged();
    void rowOpened();

private:
    void showHeading();

    MeetingCatalogue &m_catalogue;
    MeetingTableModel &m_table;
    std::unique_ptr<Ui::MeetingPane> m_ui;
};

} // namespace confdesk
