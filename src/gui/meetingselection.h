// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/meetingcatalogue.h"

namespace confdesk {

/// What the person is at: one conference, some of its meetings, and which of the two lists was used last. Buttons and
/// the card ask here; the targets of a command are said before it runs.
class MeetingSelection : public QObject
{
    Q_OBJECT

public:
    enum class Pane { Conferences, Meetings };

    explicit MeetingSelection(const MeetingCatalogue &catalogue, QObject *parent = nullptr);

    void setPane(Pane pane);
    void setConference(std::optional<ConferenceId> conference);
    void setMeetings(const QList<MeetingRef> &selected, std::optional<MeetingRef> current);

    [[nodiscard]] std::optional<ConferenceId> conference() const { return m_conference; }
    /// What the card shows.
    [[nodiscard]] std::optional<AssessedMeeting> current() const;
    /// What a command acts on: the selected meetings, or, when the conferences were used last, all of the conference's.
    [[nodiscard]] QList<AssessedMeeting> targets() const;
    /// "slot 45 of conference 51", "all 2 slots of conference 51", "3 selected slots"; empty without a target.
    [[nodiscard]] QString describeTargets() const;

Q_SIGNALS:
    /// Something else is selected, or what is selected has changed.
    void changed();

private:
    const MeetingCatalogue &m_catalogue;
    Pane m_pane = Pane::Conferences;
    std::optional<ConferenceId> m_conference;
    QList<MeetingRef> m_selected;
    std::optional<MeetingRef> m_current;
};

} // namespace confdesk
