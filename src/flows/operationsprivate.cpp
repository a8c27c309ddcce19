// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/operationsprivate.h"

#include "flows/notifyflow.h"
#include "flows/recreateflow.h"
#include "flows/repairflow.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// Errors that would stop every other operation as well: a refused credential is not tried a hundred times
/// (AADSTS50196).
bool meetsEverybody(ErrorKind kind)
{
    return kind == ErrorKind::Credential || kind == ErrorKind::Secret || kind == ErrorKind::Offline;
}

} // namespace

QStringList Operations::Private::planAll(const QList<Meeting> &meetings, const QString &flow, Apply apply,
                                         const MakeFlow &make)
{
    const QString parent = meetings.size() > 1 ? newId() : QString();
    QStringList ids;
    for (const Meeting &meeting : meetings) {
        if (const QString busy = busyOperation(meeting.ref); !busy.isEmpty()) {
            ids.append(busy);
            continue;
        }
        if (const auto reason = q->whyNoWriting(); reason && apply == Apply::ForReal) {
            ids.append(q->skip(meeting, flow, *reason));
            continue;
        }
        const OperationRecord record = newRecord(meeting, apply, parent);
        plannedRows.insert(record.id, meeting);
        ids.append(record.id);
        plan(make(meeting), record, Way::Start);
    }
    startNext();
    return ids;
}

void Operations::Private::plan(std::unique_ptr<Flow> flow, OperationRecord record, Way way)
{
    const QString id = record.id;
    auto *runner = new FlowRunner(std::move(flow), std::move(record), RunnerTools{journal, claims, clock()}, q);
    jobs.insert(id, {.runner = runner, .way = way});
    planned.append(id);
    QObject::connect(runner, &FlowRunner::changed, q, [this, id] { takeOver(id); });
    QObject::connect(runner, &FlowRunner::finished, q, [this, id] { retire(id); });
    if (way == Way::Start)
        runner->announce();
    else
        runner->adopt();
    keep(runner->record());
}

void Operations::Private::keep(const OperationRecord &record)
{
    const int index = indexOf(record.id);
    if (index >= 0) {
        records[index] = record;
        Q_EMIT q->operationChanged(index);
        return;
    }
    places.insert(record.id, static_cast<int>(records.size()));
    records.append(record);
    Q_EMIT q->operationAdded(static_cast<int>(records.size()) - 1);
}

void Operations::Private::startNext()
{
    while (running < settings.maximumRunning && !planned.isEmpty()) {
        ++running;
        const Job job = jobs.value(planned.takeFirst());
        switch (job.way) {
        case Way::Start:
            job.runner->start();
            break;
        case Way::Resume:
            job.runner->resume();
            break;
        case Way::Undo:
            job.runner->undo();
            break;
        }
    }
}

void Operations::Private::takeOver(const QString &id)
{
    keep(jobs.value(id).runner->record());
}

void Operations::Private::retire(const QString &id)
{
    FlowRunner *runner = jobs.take(id).runner;
    const std::optional<Error> error = runner->record().error;
    runner->deleteLater();
    --running;
    if (error && meetsEverybody(error->kind))
        abandonPlanned(*error);
    startNext();
    if (jobs.isEmpty() && taking.isEmpty())
        Q_EMIT q->allFinished();
}

void Operations::Private::abandonPlanned(const Error &error)
{
    // What was to be continued stays as it is in the journal.
    const QStringList waiting = std::exchange(planned, {});
    for (const QString &id : waiting) {
        ++running;
        jobs.value(id).runner->abandon(error);
    }
}

void Operations::Private::continueOne(const QString &id, Way way)
{
    if (jobs.contains(id) || taking.contains(id))
        return;
    if (const auto reason = q->whyNoWriting()) {
        refuse(id, *reason);
        return;
    }
    taking.insert(id);
    whenDone(journal.takeOver(id, {}), q, [this, id, way](const Result<OperationRecord> &record) {
        taking.remove(id);
        std::unique_ptr<Flow> flow = record ? flowOf(*record) : nullptr;
        if (flow) {
            plan(std::move(flow), *record, way);
            startNext();
            return;
        }
        refuse(id, record ? makeError(ErrorKind::Protocol,
                                      Operations::tr("This operation was begun by a newer version of Confdesk: "
                                                     "continue or undo it there."))
                          : record.error());
        if (jobs.isEmpty() && taking.isEmpty())
            Q_EMIT q->allFinished();
    });
}

int Operations::Private::indexOf(const QString &id) const
{
    return places.value(id, -1);
}

QString Operations::Private::newId() const
{
    const QString time = clock().nowUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    return time + u'-' + QUuid::createUuid().toString(QUuid::Id128).left(8);
}

QString Operations::Private::busyOperation(MeetingRef meeting) const
{
    for (auto it = jobs.cbegin(); it != jobs.cend(); ++it) {
        if (it->runner->record().meeting == meeting)
            return it.key();
    }
    return {};
}

OperationRecord Operations::Private::newRecord(const Meeting &meeting, Apply apply, const QString &parent) const
{
    return {.id = newId(),
            .meeting = meeting.ref,
            .title = displayName(meeting),
            .startedAt = clock().nowUtc(),
            .dryRun = apply == Apply::DryRun,
            .parent = parent,
            .person = settings.person};
}

std::unique_ptr<Flow> Operations::Private::repairFlow(MeetingRef meeting, Apply apply)
{
    auto flow = std::make_unique<RepairFlow>(meeting, apply,
                                             RepairTools{tools.store, tools.graph, tools.knowledge, tools.lookUp});
    QObject::connect(flow.get(), &RepairFlow::rowRead, q, &Operations::meetingChanged);
    return flow;
}

std::unique_ptr<Flow> Operations::Private::recreateFlow(const Meeting &meeting, Force force, Apply apply)
{
    auto flow = std::make_unique<RecreateFlow>(meeting, force, apply, tools, journal);
    QObject::connect(flow.get(), &RecreateFlow::rowRead, q, &Operations::meetingChanged);
    return flow;
}

std::unique_ptr<Flow> Operations::Private::notifyFlow(const Meeting &meeting, const MailMessage &letter)
{
    return std::make_unique<NotifyFlow>(meeting, letter, tools, journal);
}

void Operations::Private::refuse(const QString &id, const Error &reason)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    records[index].error = reason;
    Q_EMIT q->operationChanged(index);
}

std::unique_ptr<Flow> Operations::Private::flowOf(const OperationRecord &record)
{
    Meeting row;
    row.ref = record.meeting;
    if (record.flow == "recreate"_L1)
        return recreateFlow(row, Force::No, Apply::ForReal);
    if (record.flow == "notify"_L1)
        return notifyFlow(row, {});
    if (record.flow == "repair"_L1)
        return repairFlow(record.meeting, Apply::ForReal);
    return nullptr;
}

} // namespace confdesk
