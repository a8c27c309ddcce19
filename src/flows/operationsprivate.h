// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/flowrunner.h"
#include "flows/operations.h"

#include <QHash>
#include <QSet>

namespace confdesk {

/// The queue behind Operations: which operations wait, run and have ended.
class Operations::Private
{
public:
    Private(Operations *operations, RecreateTools theTools, Journal &theJournal, MeetingClaims &theClaims,
            FlowSettings theSettings)
        : q(operations),
          tools(std::move(theTools)),
          journal(theJournal),
          claims(theClaims),
          settings(std::move(theSettings))
    {}

    /// How a runner is set going, when its turn comes.
    enum class Way { Start, Resume, Undo };
    struct Job
    {
        FlowRunner *runner = nullptr; ///< child of Operations
        Way way = Way::Start;
    };

    Operations *q;
    RecreateTools tools;
    Journal &journal;
    MeetingClaims &claims;
    FlowSettings settings;

    QList<OperationRecord> records;
    QHash<QString, int> places;          ///< in `records`, by id
    QHash<QString, Meeting> plannedRows; ///< of operations of this run: what retry() plans again
    QHash<QString, Force> forces;
    QHash<QString, MailMessage> letters;
    QHash<QString, Job> jobs; ///< planned and running ones, by operation id
    QStringList planned;      ///< ids, first come first served
    QSet<QString> taking;     ///< ids that the journal is asked for
    int running = 0;

    [[nodiscard]] int indexOf(const QString &id) const;

    [[nodiscard]] const Clock &clock() const { return tools.knowledge.clock(); }

    [[nodiscard]] QString newId() const;

    [[nodiscard]] QString busyOperation(MeetingRef meeting) const;

    [[nodiscard]] OperationRecord newRecord(const Meeting &meeting, Apply apply, const QString &parent) const;

    std::unique_ptr<Flow> repairFlow(MeetingRef meeting, Apply apply);

    std::unique_ptr<Flow> recreateFlow(const Meeting &meeting, Force force, Apply apply);

    std::unique_ptr<Flow> notifyFlow(const Meeting &meeting, const MailMessage &letter);

    /// Of a record that comes from the journal: its facts say the rest. nullptr: an unknown one, of a newer version.
    std::unique_ptr<Flow> flowOf(const OperationRecord &record);

    using MakeFlow = std::function<std::unique_ptr<Flow>(const Meeting &)>;
    QStringList planAll(const QList<Meeting> &meetings, const QString &flow, Apply apply, const MakeFlow &make);
    void plan(std::unique_ptr<Flow> flow, OperationRecord record, Way way);
    void startNext();
    void takeOver(const QString &id);
    void retire(const QString &id);
    void abandonPlanned(const Error &error);
    void refuse(const QString &id, const Error &reason);
    void continueOne(const QString &id, Way way);
    void keep(const OperationRecord &record);
};

} // namespace confdesk
