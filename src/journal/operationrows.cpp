// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/operationrows.h"

#include "journal/journaljson.h"
#include "sql/storedvalues.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr auto isOpenSql = "state IN ('planned', 'running', 'interrupted')"_L1;

template <typename State>
std::optional<State> stateNamed(const QString &name, State last)
{
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (stateName(static_cast<State>(i)) == name)
            return static_cast<State>(i);
    }
    return std::nullopt;
}

/// What is in the columns of JSON.
Result<Done> readStructures(const QSqlQuery &query, OperationRecord &record, const Connection &connection)
{
    const auto warnings = arrayFrom(query.value(u"warnings"_s), connection);
    if (!warnings)
        return failure(warnings.error());
    record.warnings = warningsFrom(*warnings);
    for (const auto &[column, field] :
         {std::pair{u"before_values"_s, &record.before}, std::pair{u"after_values"_s, &record.after},
          std::pair{u"facts"_s, &record.facts}}) {
        const auto object = objectFrom(query.value(column), connection);
        if (!object)
            return failure(object.error());
        *field = *object;
    }
    if (query.isNull(u"error"_s))
        return Done{};
    return objectFrom(query.value(u"error"_s), connection).map([&record](const QJsonObject &error) {
        record.error = errorFrom(error);
        return Done{};
    });
}

Result<OperationRow> rowFrom(const QSqlQuery &query, const Connection &connection)
{
    const auto column = [&query](const QString &name) { return query.value(name); };
    const auto state = stateNamed(column(u"state"_s).toString(), OperationState::Skipped);
    if (!state)
        return failure(unreadableError(connection, column(u"state"_s).toString()));
    OperationRow row{.record = {.id = column(u"id"_s).toString(),
                                .flow = column(u"flow"_s).toString(),
                                .meeting = meetingFrom(column(u"meeting_kind"_s), column(u"meeting_id"_s)),
                                .title = column(u"title"_s).toString(),
                                .state = *state,
                                .startedAt = utcFrom(column(u"started_at"_s)),
                                .finishedAt = utcFrom(column(u"finished_at"_s)),
                                .parent = column(u"parent"_s).toString(),
                                .person = column(u"person"_s).toString(),
                                .hasLeftovers = boolFrom(column(u"has_leftovers"_s)),
                                .canUndo = boolFrom(column(u"can_undo"_s))},
                     .owner = {.id = column(u"owner"_s).toString(), .person = column(u"owner_person"_s).toString()}};
    row.record.steps.resize(column(u"step_count"_s).toInt());
    return readStructures(query, row.record, connection).map([&row](Done) { return row; });
}

// By position, in the order of withSteps(): there are many.
Result<StepRecord> stepFrom(const QSqlQuery &query, const Connection &connection)
{
    const auto state = stateNamed(query.value(4).toString(), StepState::Undone);
    if (!state)
        return failure(unreadableError(connection, query.value(4).toString()));
    return StepRecord{.name = query.value(2).toString(),
                      .title = query.value(3).toString(),
                      .state = *state,
                      .attempts = query.value(5).toInt(),
                      .note = query.value(6).toString(),
                      .begunAt = utcFrom(query.value(7)),
                      .endedAt = utcFrom(query.value(8))};
}

/// `condition` is one of ours, with placeholders.
Result<QList<OperationRow>> readOperations(JournalConnection &connection, const QString &condition, Values values,
                                           const std::stop_token &stop)
{
    values.append({u":site"_s, connection.site()});
    auto query = connection.run(
        u"SELECT id, flow, meeting_kind, meeting_id, title, state, error, warnings, before_values, after_values, "
        u"facts, "
        "started_at, finished_at, parent, person, has_leftovers, can_undo, step_count, owner, owner_person "
        "FROM operations WHERE site = :site AND %1 ORDER BY id"_s.arg(condition),
        values, stop);
    if (!query)
        return failure(query.error());
    QList<OperationRow> rows;
    while (query->next()) {
        auto row = rowFrom(*query, connection);
        if (!row)
            return failure(row.error());
        rows.append(*std::move(row));
    }
    return connection.endOf(*query).map([&rows](Done) { return rows; });
}

/// Fills in the steps of `rows`; `condition` selects at least theirs.
Result<QList<OperationRow>> withSteps(JournalConnection &connection, QList<OperationRow> rows, const QString &condition,
                                      Values values, const std::stop_token &stop)
{
    QHash<QString, QList<StepRecord> *> stepsOf;
    for (OperationRow &row : rows)
        stepsOf.insert(row.record.id, &row.record.steps);
    values.append({u":site"_s, connection.site()});
    auto query =
        connection.run(u"SELECT operation_id, position, name, title, state, attempts, note, begun_at, ended_at "
                       "FROM steps WHERE site = :site AND %1"_s.arg(condition),
                       values, stop);
    if (!query)
        return failure(query.error());
    while (query->next()) {
        QList<StepRecord> *const steps = stepsOf.value(query->value(0).toString());
        const int position = query->value(1).toInt();
        // Those behind the last one are from a longer list of before.
        if (!steps || position < 0 || position >= steps->size())
            continue;
        auto step = stepFrom(*query, connection);
        if (!step)
            return failure(step.error());
        (*steps)[position] = *std::move(step);
    }
    return connection.endOf(*query).map([&rows](Done) { return rows; });
}

std::optional<OperationRow> firstOf(const QList<OperationRow> &rows)
{
    return rows.isEmpty() ? std::nullopt : std::optional(rows.constFirst());
}

Values operationValues(const JournalConnection &connection, const OperationRecord &record)
{
    return meetingValues(connection, record.meeting) +
           Values{
               {u":id"_s, record.id},
               {u":flow"_s, textValue(record.flow)},
               {u":title"_s, textValue(record.title)},
               {u":state"_s, stateName(record.state)},
               {u":error"_s, toVariant(record.error ? StoredText(compactText(toJson(*record.error))) : StoredText())},
               {u":warnings"_s, compactText(toJson(record.warnings))},
               {u":before"_s, compactText(record.before)},
               {u":after"_s, compactText(record.after)},
               {u":facts"_s, compactText(record.facts)},
               {u":started"_s, momentValue(record.startedAt)},
               {u":finished"_s, momentValue(record.finishedAt)},
               {u":parent"_s, textValue(record.parent)},
               {u":person"_s, textValue(record.person)},
               {u":leftovers"_s, record.hasLeftovers ? 1 : 0},
               {u":undo"_s, record.canUndo ? 1 : 0},
               {u":steps"_s, int(record.steps.size())},
               {u":owner"_s, connection.owner().id},
               {u":ownerPerson"_s, textValue(connection.owner().person)}};
}

/// That of which `row` was read, unless somebody has changed it since.
Values unchangedValues(const JournalConnection &connection, const OperationRow &row)
{
    return {{u":site"_s, connection.site()},      {u":id"_s, row.record.id},
            {u":oldOwner"_s, row.owner.id},       {u":oldState"_s, stateName(row.record.state)},
            {u":owner"_s, connection.owner().id}, {u":ownerPerson"_s, textValue(connection.owner().person)}};
}

bool isOne(int rows)
{
    return rows == 1;
}

} // namespace

Result<QList<OperationRow>> allOperations(JournalConnection &connection, const std::stop_token &stop)
{
    return readOperations(connection, u"1 = 1"_s, {}, stop).and_then([&](const QList<OperationRow> &rows) {
        return withSteps(connection, rows, u"1 = 1"_s, {}, stop);
    });
}

Result<std::optional<OperationRow>> operationById(JournalConnection &connection, const QString &id,
                                                  const std::stop_token &stop)
{
    const Values values{{u":id"_s, id}};
    return readOperations(connection, u"id = :id"_s, values, stop)
        .and_then([&](const QList<OperationRow> &rows) {
            return withSteps(connection, rows, u"operation_id = :id"_s, values, stop);
        })
        .map(firstOf);
}

Result<std::optional<OperationRow>> openOperationOn(JournalConnection &connection, MeetingRef meeting,
                                                    const QString &id, const std::stop_token &stop)
{
    return readOperations(connection,
                          u"meeting_kind = :kind AND meeting_id = :meeting AND id <> :id AND "_s + isOpenSql,
                          {{u":kind"_s, kindName(meeting.kind)}, {u":meeting"_s, meeting.id}, {u":id"_s, id}}, stop)
        .map(firstOf);
}

Result<bool> insertOperation(JournalConnection &connection, const OperationRecord &record, const std::stop_token &stop)
{
    return change(connection,
                  uR"(INSERT INTO operations (site, id, flow, meeting_kind, meeting_id, title, state, error, warnings,
                      before_values, after_values, facts, started_at, finished_at, parent, person, has_leftovers,
                      can_undo, step_count, owner, owner_person)
                      VALUES (:site, :id, :flow, :kind, :meeting, :title, :state, :error, :warnings, :before, :after,
                      :facts, :started, :finished, :parent, :person, :leftovers, :undo, :steps, :owner, :ownerPerson)
                      ON CONFLICT DO NOTHING)"_s,
                  operationValues(connection, record), stop)
        .map(isOne);
}

Result<bool> updateOperation(JournalConnection &connection, const OperationRecord &record, const std::stop_token &stop)
{
    return change(connection,
                  uR"(UPDATE operations SET flow = :flow, meeting_kind = :kind, meeting_id = :meeting, title = :title,
                      state = :state, error = :error, warnings = :warnings, before_values = :before,
                      after_values = :after, facts = :facts, started_at = :started, finished_at = :finished,
                      parent = :parent, person = :person, has_leftovers = :leftovers, can_undo = :undo,
                      step_count = :steps, owner_person = :ownerPerson
                      WHERE site = :site AND id = :id AND owner = :owner)"_s,
                  operationValues(connection, record), stop)
        .map(isOne);
}

Result<Done> writeSteps(JournalConnection &connection, const OperationRecord &record, const std::stop_token &stop)
{
    if (record.steps.isEmpty())
        return Done{};
    // One statement for all: a server may be far away.
    QStringList rows;
    Values values{{u":site"_s, connection.site()}, {u":id"_s, record.id}};
    for (qsizetype i = 0; i < record.steps.size(); ++i) {
        const StepRecord &step = record.steps.at(i);
        rows.append(
            u"(:site, :id, %1, :name%1, :title%1, :state%1, :attempts%1, :note%1, :begun%1, :ended%1)"_s.arg(i));
        const auto add = [&values, i](QLatin1StringView name, const QVariant &value) {
            values.append({u":%1%2"_s.arg(name, QString::number(i)), value});
        };
        add("name"_L1, textValue(step.name));
        add("title"_L1, textValue(step.title));
        add("state"_L1, stateName(step.state));
        add("attempts"_L1, step.attempts);
        add("note"_L1, textValue(step.note));
        add("begun"_L1, momentValue(step.begunAt));
        add("ended"_L1, momentValue(step.endedAt));
    }
    const QString sql =
        u"INSERT INTO steps (site, operation_id, position, name, title, state, attempts, note, begun_at, ended_at) "
        "VALUES %1 ON CONFLICT (site, operation_id, position) DO UPDATE SET name = excluded.name, "
        "title = excluded.title, state = excluded.state, attempts = excluded.attempts, note = excluded.note, "
        "begun_at = excluded.begun_at, ended_at = excluded.ended_at"_s.arg(rows.join(", "_L1));
    return change(connection, sql, values, stop).map([](int) { return Done{}; });
}

Result<bool> claimOperation(JournalConnection &connection, const OperationRow &row, const std::stop_token &stop)
{
    return change(connection, uR"(UPDATE operations SET owner = :owner, owner_person = :ownerPerson, state = 'running'
                      WHERE site = :site AND id = :id AND owner = :oldOwner AND state = :oldState)"_s,
                  unchangedValues(connection, row), stop)
        .map(isOne);
}

Result<bool> closeOperation(JournalConnection &connection, const OperationRow &row, const Error &reason,
                            const QDateTime &now, const std::stop_token &stop)
{
    const Values values = unchangedValues(connection, row) +
                          Values{{u":error"_s, compactText(toJson(reason))}, {u":now"_s, momentValue(now)}};
    const auto closed =
        change(connection, uR"(UPDATE operations SET state = 'failed', error = :error, finished_at = :now,
                                   can_undo = 0, owner = :owner, owner_person = :ownerPerson
                                   WHERE site = :site AND id = :id AND owner = :oldOwner AND state = :oldState
                                   AND has_leftovers = 0)"_s,
               values, stop);
    if (!closed || *closed != 1)
        return closed.map(isOne);
    return change(connection, uR"(UPDATE steps SET state = CASE state WHEN 'running' THEN 'failed' ELSE 'skipped' END,
                      ended_at = CASE state WHEN 'running' THEN :now ELSE ended_at END
                      WHERE site = :site AND operation_id = :id AND state IN ('waiting', 'running'))"_s,
                  {{u":site"_s, connection.site()}, {u":id"_s, row.record.id}, {u":now"_s, momentValue(now)}}, stop)
        .map([](int) { return true; });
}

} // namespace confdesk
