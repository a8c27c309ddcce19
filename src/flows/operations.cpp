// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/operations.h"

#include "flows/operationsprivate.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// What retry() starts a second time: those that ended without having done it.
bool mayBeRetried(OperationState state)
{
    return state == OperationState::Failed || state == OperationState::Cancelled || state == OperationState::Skipped ||
           state == OperationState::Undone;
}

} // namespace

Operations::Operations(const RecreateTools &tools, Journal &journal, MeetingClaims &claims, FlowSettings settings,
                       QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, tools, journal, claims, std::move(settings)))
{}

Operations::~Operations()
{
    // What runs is stopped, not ended: its record stays as it is, and its answers find nobody any more.
    for (const Private::Job &job : std::as_const(d->jobs)) {
        job.runner->disconnect(this);
        job.runner->cancel();
        delete job.runner;
    }
}

QStringList Operations::repair(const QList<Meeting> &meetings, Apply apply)
{
    return d->planAll(meetings, u"repair"_s, apply,
                      [this, apply](const Meeting &meeting) { return d->repairFlow(meeting.ref, apply); });
}

QStringList Operations::recreate(const QList<Meeting> &meetings, Force force, Apply apply)
{
    const QStringList ids = d->planAll(meetings, u"recreate"_s, apply, [this, force, apply](const Meeting &meeting) {
        return d->recreateFlow(meeting, force, apply);
    });
    for (const QString &id : ids)
        d->forces.insert(id, force);
    return ids;
}

QString Operations::notify(const Meeting &meeting, const MailMessage &letter)
{
    const QStringList ids = d->planAll({meeting}, u"notify"_s, Apply::ForReal,
                                       [this, letter](const Meeting &row) { return d->notifyFlow(row, letter); });
    d->letters.insert(ids.first(), letter);
    return ids.first();
}

QString Operations::skip(const Meeting &meeting, const QString &flow, const Error &reason)
{
    const QDateTime now = d->clock().nowUtc();
    OperationRecord record = d->newRecord(meeting, Apply::ForReal, {});
    record.flow = flow;
    record.state = OperationState::Skipped;
    record.error = reason;
    record.finishedAt = now;
    d->keep(record);
    return record.id;
}

Async<int> Operations::loadUnfinished(std::stop_token stop)
{
    const Pending<int> loaded;
    whenDone(d->journal.operations(stop), this, [this, loaded](const Result<QList<OperationRecord>> &operations) {
        if (!operations) {
            loaded.resolve(failure(operations.error()));
            return;
        }
        int interrupted = 0;
        for (const OperationRecord &record : *operations) {
            if (record.state != OperationState::Interrupted || d->jobs.contains(record.id))
                continue;
            ++interrupted;
            d->keep(record);
        }
        loaded.resolve(interrupted);
    });
    return loaded.future();
}

void Operations::resume(const QStringList &ids)
{
    for (const QString &id : ids)
        d->continueOne(id, Private::Way::Resume);
}

void Operations::undo(const QString &id)
{
    d->continueOne(id, Private::Way::Undo);
}

QStringList Operations::retry(const QStringList &ids)
{
    QStringList started;
    for (const QString &id : ids) {
        const auto record = operation(id);
        const auto row = d->plannedRows.constFind(id);
        if (!record || !mayBeRetried(record->state) || row == d->plannedRows.cend())
            continue;
        if (record->flow == "recreate"_L1)
            started += recreate({*row}, d->forces.value(id, Force::No), Apply::ForReal);
        else if (record->flow == "notify"_L1)
            started.append(notify(*row, d->letters.value(id)));
        else
            started += repair({*row}, Apply::ForReal);
    }
    return started;
}

void Operations::pause(const QString &id)
{
    FlowRunner *runner = d->jobs.value(id).runner;
    if (!runner)
        return;
    if (d->planned.removeOne(id)) {
        ++d->running;
        runner->putOff();
    } else {
        runner->pause();
    }
}

void Operations::pauseAll()
{
    const QStringList ids = d->jobs.keys();
    for (const QString &id : ids)
        pause(id);
}

void Operations::cancel(const QString &id)
{
    const Private::Job job = d->jobs.value(id);
    if (!job.runner)
        return;
    job.runner->cancel();
    if (job.way == Private::Way::Start && d->planned.removeOne(id)) {
        // It never began: the runner ends it before its first step.
        ++d->running;
        job.runner->start();
    }
}

void Operations::cancelAll()
{
    const QStringList ids = d->jobs.keys();
    for (const QString &id : ids)
        cancel(id);
}

std::optional<Error> Operations::whyNoWriting() const
{
    if (!d->settings.readOnly)
        return std::nullopt;
    return makeError(ErrorKind::ReadOnly, tr("This profile is read-only: nothing may be changed."));
}

const QList<OperationRecord> &Operations::all() const
{
    return d->records;
}

std::optional<OperationRecord> Operations::operation(const QString &id) const
{
    const int index = d->indexOf(id);
    return index < 0 ? std::nullopt : std::optional(d->records.at(index));
}

int Operations::runningCount() const
{
    return static_cast<int>(d->jobs.size() + d->taking.size());
}

bool Operations::isBusy(MeetingRef meeting) const
{
    return !d->busyOperation(meeting).isEmpty();
}

} // namespace confdesk
