// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/graphservice.h"
#include "domain/journal.h"
#include "domain/meetingstore.h"
#include "flows/flow.h"
#include "flows/knowledge.h"
#include "flows/repairability.h"

#include <QObject>

#include <memory>

namespace confdesk {

struct FlowSettings
{
    QString serviceAccount; ///< the profile's organizer
    bool readOnly = false;  ///< the profile forbids writing
    int maximumRunning = 4;
};

/// Runs flows: several at once (at most FlowSettings::maximumRunning), one per meeting at a time; keeps their records.
/// A meeting for which an operation is planned or running already is not started a second time.
class Operations : public QObject
{
    Q_OBJECT

public:
    Operations(MeetingStore &store, GraphService &graph, Journal &journal, Knowledge &knowledge, FlowSettings settings,
               QObject *parent = nullptr);
    ~Operations() override;

    /// Plans and starts the repair flow ("Enable recording") for each meeting; returns the operations' ids.
    QStringList repair(const QList<Meeting> &meetings, Apply apply);

    /// Records an operation that is not done, with the reason (bulk repair lists what it leaves alone).
    QString skip(const Meeting &meeting, const QString &flow, const Error &reason);

    /// Stops between steps and inside them; nothing is undone that has been done, and the record says what was.
    void cancel(const QString &id);
    void cancelAll();

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
    QString plan(const Meeting &meeting, Apply apply);
    void add(const OperationRecord &record);
    void startNext();
    void takeOver(const QString &id);
    void retire(const QString &id);
    void abandonPlanned(const Error &error);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace confdesk
