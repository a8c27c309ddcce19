// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/meetingstore.h"
#include "flows/flow.h"
#include "flows/knowledge.h"
#include "flows/meetinglookup.h"
#include "flows/recordingswitch.h"

namespace confdesk {

/// What a repair works with.
struct RepairTools
{
    MeetingStore &store;
    GraphService &graph;
    Knowledge &knowledge;
    MeetingLookUp &lookUp;
};

/// "Enable recording": finds the online meeting id, switches automatic recording on, proves it, and only then writes.
/// The join link and the event id are never changed; nobody gets a mail. Steps and rules: docs/architecture.md,
/// "Repair".
class RepairFlow final : public Flow
{
    Q_OBJECT

public:
    RepairFlow(MeetingRef meeting, Apply apply, RepairTools tools, QObject *parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QList<FlowStep> steps() override;
    [[nodiscard]] QJsonObject before() const override { return m_before; }
    [[nodiscard]] QJsonObject after() const override { return m_after; }
    [[nodiscard]] QList<Warning> warnings() const override { return m_warnings; }
    [[nodiscard]] QString whatIsLeft() const override;
    [[nodiscard]] bool isRefused() const override { return m_refused; }

Q_SIGNALS:
    void rowRead(const confdesk::Meeting &meeting);

private:
    using Outcome = Pending<StepOutcome>;

    Async<StepOutcome> readRow(std::stop_token stop);
    Async<StepOutcome> findOrganizer(std::stop_token stop);
    Async<StepOutcome> lookUp(std::stop_token stop);
    Async<StepOutcome> enableRecording(std::stop_token stop);
    Async<StepOutcome> readBack(std::stop_token stop);
    Async<StepOutcome> saveRow(std::stop_token stop);

    void judgeRow(const Result<Meeting> &row, const Outcome &outcome);
    void learnRefusal(const Error &error);
    void learnProof();
    void saveStatus(bool idWritten, std::stop_token stop, const Outcome &outcome);
    void writeStatus(const StoredText &expected, bool idWritten, std::stop_token stop, const Outcome &outcome);
    void endSave(bool idWritten, bool statusWritten, const Outcome &outcome);
    [[nodiscard]] static Error withSavedId(Error conflict);
    [[nodiscard]] bool isIdRight() const;
    [[nodiscard]] bool allProvedOn(const QList<Meeting> &meetings) const;

    MeetingRef m_ref;
    Apply m_apply;
    RepairTools m_tools;
    RecordingSwitch m_switch;

    Meeting m_row;
    OrganizerChoice m_choice;
    LocatedMeeting m_located;
    std::optional<CalendarEvent> m_knownEvent; ///< of an earlier live check: its time stays known
    QDateTime m_eventCheckedAt;
    bool m_sent = false;        ///< the change has left; whether it arrived is not known
    bool m_switched = false;    ///< Graph has accepted it
    bool m_statusSaved = false; ///< this run wrote the conference's status
    bool m_saved = false;       ///< this run wrote the id
    bool m_refused = false;
    QJsonObject m_before;
    QJsonObject m_after;
    QList<Warning> m_warnings;
};

} // namespace confdesk
