// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actioncatalog.h"
#include "models/meetingcatalogue.h"

#include <QScrollArea>

#include <memory>

namespace confdesk {

class EvidenceModel;
class MeetingSelection;

namespace Ui {
class CardPane;
}

/// What is known about the selected meeting, said as a person would: verdict, cause, what Confdesk can do, when it is
/// too late; then the facts and the evidence.
class CardPane : public QScrollArea
{
    Q_OBJECT

public:
    CardPane(const MeetingSelection &selection, const MeetingCatalogue &catalogue, const ActionCatalog &actions,
             QWidget *parent = nullptr);
    ~CardPane() override;

    /// For "Enter card": the first button that can be pressed, else the evidence.
    void takeFocus();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSelection();
    void showMeeting(const AssessedMeeting &assessed);
    void showReach();
    [[nodiscard]] Act remedy() const;
    void setBigFonts();

    const MeetingSelection &m_selection;
    const MeetingCatalogue &m_catalogue;
    const ActionCatalog &m_actions;
    std::unique_ptr<Ui::CardPane> m_ui;
    EvidenceModel *m_evidence;
};

} // namespace confdesk
