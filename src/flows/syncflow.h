// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meetingstore.h"
#include "flows/flow.h"
#include "flows/recordingsurvey.h"

namespace confdesk {

/// A survey that several flows share: made when the first of them asks.
class SharedSurvey : public QObject
{
    Q_OBJECT

public:
    SharedSurvey(const SurveyTools &tools, QList<Meeting> meetings, QObject *parent = nullptr);

    /// A failed one is made again by the next who asks. `stop` of one who waits does not stop the others'.
    [[nodiscard]] Async<SurveyResult> result(std::stop_token stop);

private:
    RecordingSurvey m_survey;
    QList<Meeting> m_meetings;
    std::optional<SurveyResult> m_result;
    QList<Pending<SurveyResult>> m_waiting;
    bool m_isMaking = false;
};

/// What a sync works with.
struct SyncTools
{
    MeetingStore &store;
    SurveyTools survey;

    [[nodiscard]] const Clock &clock() const { return survey.knowledge.clock(); }
};

/// "Sync recordings": brings the proved recordings of one meeting, whose files are there, into the LMS. Nothing is ever
/// deleted, moved or stored on a guess; what cannot be read changes nothing.
class SyncFlow final : public Flow
{
    Q_OBJECT

public:
    /// `survey` is shared with others; nullptr: the flow makes one for its meeting alone.
    SyncFlow(MeetingRef meeting, Apply apply, const SyncTools &tools, std::shared_ptr<SharedSurvey> survey,
             QObject *parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QList<FlowStep> steps() override;
    [[nodiscard]] QJsonObject before() const override { return m_before; }
    [[nodiscard]] QJsonObject after() const override { return m_after; }
    [[nodiscard]] QList<Warning> warnings() const override { return m_warnings; }
    [[nodiscard]] QString whatIsLeft() const override;
    [[nodiscard]] bool isRefused() const override { return m_refused; }

private:
    using Outcome = Pending<StepOutcome>;

    Async<StepOutcome> readRow(std::stop_token stop);
    Async<StepOutcome> survey(std::stop_token stop);
    Async<StepOutcome> save(std::stop_token stop);
    void judge(const SurveyResult &result, const Outcome &outcome);
    void collect(const ReconciledMeeting &found);
    void tell(const ReconciledRecording &recording);
    void askRights(const std::stop_token &stop, const Outcome &outcome);
    void readState(int tries, const std::stop_token &stop, const Outcome &outcome);
    void write(const SyncState &state, int tries, const std::stop_token &stop, const Outcome &outcome);
    void refuse(const Error &reason, const Outcome &outcome);

    MeetingRef m_ref;
    Apply m_apply;
    SyncTools m_tools;
    std::shared_ptr<SharedSurvey> m_survey;

    Meeting m_row;
    QList<NewLmsRecording> m_toAdd;
    SyncLogEntry m_entry;
    QJsonObject m_before;
    QJsonObject m_after;
    QList<Warning> m_warnings;
    bool m_saved = false;
    bool m_refused = false;
};

} // namespace confdesk
