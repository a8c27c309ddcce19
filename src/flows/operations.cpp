// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/operations.h"

#include "flows/flowrunner.h"
#include "flows/repairflow.h"

#include <QCoreApplication>
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

class Operations::Private
{
public:
    Private(MeetingStore &theStore, GraphService &theGraph, Journal &theJournal, Knowledge &theKnowledge,
            FlowSettings theSettings)
        : store(theStore),
          graph(theGraph),
          journal(theJournal),
          knowledge(theKnowledge),
          settings(std::move(theSettings)),
          lookUp(theGraph, theKnowledge.tenant(), settings.serviceAccount)
    {}

    MeetingStore &store;
    GraphService &graph;
    Journal &journal;
    Knowledge &knowledge;
    FlowSettings settings;
    MeetingLookUp lookUp;

    QList<OperationRecord> records;
    QHash<QString, FlowRunner *> runners; ///< planned and running ones, by operation id; children of Operations
    QStringList planned;                  ///< ids, first come first served
    int running = 0;

    [[nodiscard]] int indexOf(const QString &id) const
    {
        const auto place = std::ranges::find(records, id, &OperationRecord::id);
        return place == records.end() ? -1 : static_cast<int>(place - records.begin());
    }

    [[nodiscard]] QString newId() const
    {
        const QString time = knowledge.clock().nowUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
        return time + u'-' + QUuid::createUuid().toString(QUuid::Id128).left(8);
    }

    [[nodiscard]] QString busyOperation(MeetingRef meeting) const
    {
        for (auto it = runners.cbegin(); it != runners.cend(); ++it) {
            if (it.value()->record().meeting == meeting)
                return it.key();
        }
        return {};
    }
};

Operations::Operations(MeetingStore &store, GraphService &graph, Journal &journal, Knowledge &knowledge,
                       FlowSettings settings, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(store, graph, journal, knowledge, std::move(settings)))
{}

Operations::~Operations()
{
    // What runs is stopped, not ended: its record stays as it is, and its answers find nobody any more.
    for (FlowRunner *runner : std::as_const(d->runners)) {
        runner->disconnect(this);
        runner->cancel();
        delete runner;
    }
}

QStringList Operations::repair(const QList<Meeting> &meetings, Apply apply)
{
    QStringList ids;
    for (const Meeting &meeting : meetings) {
        if (const QString busy = d->busyOperation(meeting.ref); !busy.isEmpty()) {
            ids.append(busy);
            continue;
        }
        if (d->settings.readOnly && apply == Apply::ForReal) {
            ids.append(skip(meeting, u"repair"_s,
                            makeError(ErrorKind::ReadOnly, tr("This profile is read-only: nothing may be changed."))));
            continue;
        }
        ids.append(plan(meeting, apply));
    }
    startNext();
    return ids;
}

QString Operations::plan(const Meeting &meeting, Apply apply)
{
    auto flow =
        std::make_unique<RepairFlow>(meeting.ref, apply, RepairTools{d->store, d->graph, d->knowledge, d->lookUp});
    connect(flow.get(), &RepairFlow::rowRead, this, &Operations::meetingChanged);
    OperationRecord record{.id = d->newId(),
                           .meeting = meeting.ref,
                           .title = displayName(meeting),
                           .startedAt = d->knowledge.clock().nowUtc(),
                           .dryRun = apply == Apply::DryRun};
    const QString id = record.id;
    auto *runner = new FlowRunner(std::move(flow), std::move(record), d->journal, d->knowledge.clock(), this);
    d->runners.insert(id, runner);
    d->planned.append(id);
    connect(runner, &FlowRunner::changed, this, [this, id] { takeOver(id); });
    connect(runner, &FlowRunner::finished, this, [this, id] { retire(id); });
    add(runner->record());
    return id;
}

QString Operations::skip(const Meeting &meeting, const QString &flow, const Error &reason)
{
    const QDateTime now = d->knowledge.clock().nowUtc();
    const OperationRecord record{.id = d->newId(),
                                 .flow = flow,
                                 .meeting = meeting.ref,
                                 .title = displayName(meeting),
                                 .state = OperationState::Skipped,
                                 .error = reason,
                                 .startedAt = now,
                                 .finishedAt = now};
    add(record);
    return record.id;
}

void Operations::add(const OperationRecord &record)
{
    d->records.append(record);
    Q_EMIT operationAdded(static_cast<int>(d->records.size()) - 1);
}

void Operations::startNext()
{
    while (d->running < d->settings.maximumRunning && !d->planned.isEmpty()) {
        ++d->running;
        d->runners.value(d->planned.takeFirst())->start();
    }
}

void Operations::takeOver(const QString &id)
{
    const int index = d->indexOf(id);
    d->records[index] = d->runners.value(id)->record();
    Q_EMIT operationChanged(index);
}

void Operations::retire(const QString &id)
{
    FlowRunner *runner = d->runners.take(id);
    const std::optional<Error> error = runner->record().error;
    runner->deleteLater();
    --d->running;
    if (error && meetsEverybody(error->kind))
        abandonPlanned(*error);
    startNext();
    if (d->runners.isEmpty())
        Q_EMIT allFinished();
}

void Operations::abandonPlanned(const Error &error)
{
    const QStringList planned = std::exchange(d->planned, {});
    for (const QString &id : planned) {
        ++d->running;
        d->runners.value(id)->abandon(error);
    }
}

void Operations::cancel(const QString &id)
{
    FlowRunner *runner = d->runners.value(id);
    if (!runner)
        return;
    runner->cancel();
    if (d->planned.removeOne(id)) {
        // It never began: the runner ends it before its first step.
        ++d->running;
        runner->start();
    }
}

void Operations::cancelAll()
{
    const QStringList ids = d->runners.keys();
    for (const QString &id : ids)
        cancel(id);
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
    return static_cast<int>(d->runners.size());
}

bool Operations::isBusy(MeetingRef meeting) const
{
    return !d->busyOperation(meeting).isEmpty();
}

} // namespace confdesk
