// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"
#include "domain/meetingclaims.h"
#include "flows/flow.h"
#include "flows/recreateplan.h"
#include "flows/repairability.h"

#include <QObject>

#include <memory>

namespace confdesk {

struct FlowSettings
{
    bool readOnly = false; ///< the profile forbids writing
    int maximumRunning = 4;
    QString person = {}; ///< who starts operations, as others shall read it: "a.jones on desk-7"
};

/// Runs flows: several at once (at most FlowSettings::maximumRunning), one per meeting at a time; keeps their records.
/// A meeting for which an operation is planned or running already is not started a second time.
class Operations : public QObject
{
    Q_OBJECT

public:
    Operations(const RecreateTools &tools, Journal &journal, MeetingClaims &claims, FlowSettings settings,
               QObject *parent = nullptr);
    ~Operations() override;

    /// Plans and starts the repair flow ("Enable recording") for each meeting; returns the operations' ids.
    QStringList repair(const QList<Meeting> &meetings, Apply apply);

    /// Plans and starts the recreate flow for each meeting. `meetings` are the rows as they were planned and shown: one
    /// that has changed since ends as Conflict.
    QStringList recreate(const QList<Meeting> &meetings, Force force, Apply apply);

    /// Mails everybody who has booked `meeting` the letter (its `to` is ignored), who has not got one about the
    /// meeting's present link. Returns the operation's id.
    QString notify(const Meeting &meeting, const MailMessage &letter);

    /// Adds what the journal knows to be unfinished to all(), once; resolves with how many of all() are interrupted and
    /// may be continued here.
    [[nodiscard]] Async<int> loadUnfinished(std::stop_token stop);

    /// Continues interrupted operations, of this run or of one that died; what keeps one from it becomes its error.
    void resume(const QStringList &ids);
    /// Takes back what an interrupted operation began (OperationRecord::canUndo); ends as Undone.
    void undo(const QString &id);
    /// Starts failed, refused or cancelled operations anew, as new ones of the same kind; returns the new ids.
    QStringList retry(const QStringList &ids);

    /// Stops after the present step; interrupted then, to be resumed. So is what has not begun yet.
    void pause(const QString &id);
    void pauseAll();

    /// Records an operation that is not done, with the reason (bulk repair lists what it leaves alone).
    QString skip(const Meeting &meeting, const QString &flow, const Error &reason);

    /// Stops between steps and inside them. A recreation that can still be undone is undone; one that cannot is paused.
    /// What a repair has done stays, and the record says what that is.
    void cancel(const QString &id);
    void cancelAll();

    /// Why nothing may be started, continued or undone here; nullopt: it may.
    [[nodiscard]] std::optional<Error> whyNoWriting() const;

    [[nodiscard]] const QList<OperationRecord> &all() const; ///< in the order they were started
    [[nodiscard]] std::optional<OperationRecord> operation(const QString &id) const;
    [[nodiscard]] int runningCount() const; ///< planned ones included
    [[nodiscard]] bool isBusy(MeetingRef meeting) const;

Q_SIGNALS:
    void operationAdded(int index);
    void operationChanged(int index);
    /// The row was re-read, perhaps written; for whoever shows it.
    void meetingChanged(const confdesk::Meeting &meeting);
    /// Nothing is planned or running any more.
    void allFinished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace confdesk
