// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/calendarentries.h"
#include "flows/flow.h"
#include "flows/newmeeting.h"
#include "flows/recordingswitch.h"
#include "flows/recreatefacts.h"
#include "flows/recreateplan.h"

#include <QSet>

namespace confdesk {

/// Gives a row a new Teams meeting without touching the row's id, bookings or anything else in it. Before its step
/// bindRow everything can be taken back; from there it only goes forward. Steps and rules: docs/architecture.md,
/// "Recreate".
class RecreateFlow final : public Flow
{
    Q_OBJECT

public:
    /// `planned`: the row as it was shown to the person who decided; one that has changed since is left alone.
    RecreateFlow(const Meeting &planned, Force force, Apply apply, const RecreateTools &tools, Journal &journal,
                 QObject *parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QList<FlowStep> steps() override;
    [[nodiscard]] QJsonObject before() const override { return m_before; }
    [[nodiscard]] QJsonObject after() const override { return m_after; }
    [[nodiscard]] QList<Warning> warnings() const override { return m_warnings; }
    [[nodiscard]] QString whatIsLeft() const override;
    [[nodiscard]] bool isRefused() const override { return m_refused; }
    [[nodiscard]] QJsonObject facts() const override { return toJson(m_facts); }
    [[nodiscard]] Result<Done> restore(const OperationRecord &record) override;
    [[nodiscard]] bool continuesWhereItStopped() const override { return m_facts.mayHaveCreated(); }
    [[nodiscard]] bool hasLeftovers() const override { return m_facts.mayHaveCreated(); }
    [[nodiscard]] bool canUndo() const override { return !m_facts.bound; }
    [[nodiscard]] bool isBeingUndone() const override { return m_facts.undoing; }
    [[nodiscard]] Async<QString> undo(std::stop_token stop) override;

Q_SIGNALS:
    void rowRead(const confdesk::Meeting &meeting);

private:
    using Outcome = Pending<StepOutcome>;
    using Step = Async<StepOutcome> (RecreateFlow::*)(std::stop_token);

    Async<StepOutcome> snapshot(std::stop_token stop);
    Async<StepOutcome> createEvent(std::stop_token stop);
    Async<StepOutcome> waitForLink(std::stop_token stop);
    Async<StepOutcome> lookUp(std::stop_token stop);
    Async<StepOutcome> enableRecording(std::stop_token stop);
    Async<StepOutcome> readBack(std::stop_token stop);
    Async<StepOutcome> bindRow(std::stop_token stop);
    Async<StepOutcome> updateEntries(std::stop_token stop);
    Async<StepOutcome> rememberOld(std::stop_token stop);
    Async<StepOutcome> deleteOldEvent(std::stop_token stop);

    FlowStep step(const QString &name, const QString &title, Step run, const QString &wouldDo);
    void askDatabase(const Outcome &outcome, std::stop_token stop);
    void takePlan(const RecreatePlan &plan, const Outcome &outcome);
    void refuse(const Error &reason, const Outcome &outcome);
    [[nodiscard]] std::optional<Error> whyNoLongerBound(const Meeting &row) const;
    void bindUnlessObsolete(const Meeting &row, const std::stop_token &stop, const Outcome &outcome);
    void takeBound(const Meeting &row, const Outcome &outcome);
    void writeRow(const std::stop_token &stop, const Outcome &outcome);
    void learnProof(const Meeting &row);
    void updateNext(QList<Booking> bookings, const std::stop_token &stop, const Outcome &outcome);
    void noteEntry(const Booking &booking, const EntryResult &result);
    [[nodiscard]] QString entriesSummary() const;
    void updateNobody(const QList<Booking> &bookings);
    void deleteUnlessNeeded(const std::stop_token &stop, const Outcome &outcome);
    void deleteUnlessShared(const std::stop_token &stop, const Outcome &outcome);
    void keepOldEvent(const QString &why, const Outcome &outcome);
    void sendDeletion(const std::stop_token &stop, const Outcome &outcome);
    [[nodiscard]] NewEvent eventToSend() const;
    [[nodiscard]] std::optional<Error> whyWrongTime(const CalendarEvent &created) const;
    void undoEvent(const Pending<QString> &result, const std::stop_token &stop);
    void endUndo(const Result<bool> &removed, const Pending<QString> &result);
    [[nodiscard]] static QJsonObject jsonOf(const StoredIds &ids);
    [[nodiscard]] static EntryResult notReached(const Booking &booking, const Error &error);
    [[nodiscard]] NewMeetingIds newIds() const;
    [[nodiscard]] bool holdsNewIds(const StoredIds &stored) const;
    [[nodiscard]] LocatedMeeting located() const;

    MeetingRef m_ref;
    Apply m_apply;
    RecreateTools m_tools;
    Journal &m_journal;
    RecreatePlanner m_planner;
    NewMeeting m_newMeeting;
    RecordingSwitch m_switch;
    CalendarEntries m_entries;
    QSet<qint64> m_putOff; ///< bookings whose mailbox did not answer: asked again after the others

    RecreateFacts m_facts;
    bool m_restored = false;
    bool m_refused = false;
    QJsonObject m_before;
    QJsonObject m_after;
    QList<Warning> m_warnings;
};

} // namespace confdesk
