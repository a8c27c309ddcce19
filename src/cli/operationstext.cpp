// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/operationstext.h"

#include "cli/clitext.h"
#include "cli/csvformat.h"
#include "cli/plaintext.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int itemIndent = 2;
constexpr int detailIndent = 4;
constexpr qsizetype titleWidth = 60; // in the history
constexpr qsizetype longestInTable = 40;

QString stateWord(OperationState state)
{
    switch (state) {
    case OperationState::Planned:
        return CliText::tr("planned");
    case OperationState::Running:
        return CliText::tr("running");
    case OperationState::Done:
        return CliText::tr("done");
    case OperationState::Failed:
        return CliText::tr("failed");
    case OperationState::Cancelled:
        return CliText::tr("cancelled");
    case OperationState::Undone:
        return CliText::tr("undone");
    case OperationState::Interrupted:
        return CliText::tr("interrupted");
    case OperationState::Skipped:
        return CliText::tr("skipped");
    }
    Q_UNREACHABLE();
}

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return CliText::tr("waiting");
    case StepState::Running:
        return stateWord(OperationState::Running);
    case StepState::Done:
        return stateWord(OperationState::Done);
    case StepState::Failed:
        return stateWord(OperationState::Failed);
    case StepState::Skipped:
        return stateWord(OperationState::Skipped);
    case StepState::Undone:
        return stateWord(OperationState::Undone);
    }
    Q_UNREACHABLE();
}

/// "–" for null, the bare text of a string, else JSON.
QString jsonText(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return u"–"_s;
    if (value.isString())
        return u"“"_s + plainText(value.toString()) + u"”"_s;
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return plainText(QString::fromUtf8(array.mid(1, array.size() - 2)));
}

/// What `after` says nothing about stays as it is. Links stand under each other: they would make a table of any width.
QString changesText(const OperationRecord &operation)
{
    TextTable table;
    QString longOnes;
    for (auto it = operation.after.begin(); it != operation.after.end(); ++it) {
        const QString before = jsonText(operation.before.value(it.key()));
        const QString after = jsonText(it.value());
        if (before == after)
            continue;
        if (std::max(before.size(), after.size()) <= longestInTable)
            table.addRow({it.key(), before, u"→"_s, after});
        else
            longOnes += textLine(detailIndent, it.key()) + textLine(detailIndent + 2, u"  "_s + before) +
                        textLine(detailIndent + 2, u"→ "_s + after);
    }
    return table.text(detailIndent) + longOnes;
}

QString stepsText(const QList<StepRecord> &steps)
{
    TextTable table;
    for (const StepRecord &step : steps) {
        const QString note =
            step.state == StepState::Failed ? QString() : plainText(step.note); // the error stands above
        table.addRow({stateWord(step.state), plainText(step.title), note});
    }
    return table.text(detailIndent);
}

/// What can be done about an operation that has not come to its end.
QString wayOn(const OperationRecord &operation)
{
    if (operation.state != OperationState::Interrupted)
        return {};
    const QString id = plainText(operation.id);
    const QString sentence = operation.canUndo
                                 ? CliText::tr("Continue it with “resume %1”, or take it back with “undo %1”.").arg(id)
                                 : CliText::tr("Continue it with “resume %1”.").arg(id);
    return textLine(itemIndent, sentence);
}

QString operationText(const OperationRecord &operation)
{
    const bool planned = operation.dryRun && !operation.error;
    QString text = textLine(0, u"%1  %2  %3"_s.arg(toString(operation.meeting), plainText(operation.title),
                                                   planned ? CliText::tr("planned only") : stateWord(operation.state)));
    if (operation.error)
        text += textLine(itemIndent, plainText(operation.error->text));
    for (const Warning &warning : operation.warnings)
        text += textLine(itemIndent, CliText::tr("Warning: %1").arg(plainText(warning.text)));
    const bool isLeftAlone = operation.state == OperationState::Skipped && operation.error;
    if (isLeftAlone)
        return text;
    return text + wayOn(operation) + stepsText(operation.steps) + changesText(operation);
}

} // namespace

QString operationsText(const QList<OperationRecord> &operations, const OperationsSummary &summary)
{
    QString text;
    for (const OperationRecord &operation : operations)
        text += operationText(operation) + u'\n';
    text += textLine(0, CliText::tr("Done: %1, failed: %2, skipped: %3. Requests to Microsoft: %4.")
                            .arg(summary.done)
                            .arg(summary.failed)
                            .arg(summary.skipped)
                            .arg(summary.requests));
    if (summary.throttled > std::chrono::milliseconds(0)) {
        const QString seconds = QString::number(std::chrono::duration<double>(summary.throttled).count(), 'f', 1);
        text += textLine(0, CliText::tr("Waited %1 s because Graph asked to.").arg(seconds));
    }
    return text;
}

QString historyText(const QList<OperationRecord> &operations)
{
    if (operations.isEmpty())
        return textLine(0, CliText::tr("The journal has no operations."));
    TextTable table;
    table.addRow({CliText::tr("ID"), CliText::tr("BEGUN (UTC)"), CliText::tr("FLOW"), CliText::tr("MEETING"),
                  CliText::tr("TITLE"), CliText::tr("BY"), CliText::tr("STATE")});
    QString ways;
    for (const OperationRecord &operation : operations) {
        table.addRow({plainText(operation.id), utcMinutes(operation.startedAt), plainText(operation.flow),
                      toString(operation.meeting), singleLine(operation.title, titleWidth), plainText(operation.person),
                      stateWord(operation.state)});
        ways += wayOn(operation);
    }
    return ways.isEmpty() ? table.text() : QString(table.text() + u'\n' + ways);
}

QString operationsDocument(const QList<OperationRecord> &operations, const OperationsSummary &summary,
                           const QString &text, OutputFormat format)
{
    switch (format) {
    case OutputFormat::Text:
        return text;
    case OutputFormat::Json:
        return documentText(operationsJson(operations, summary));
    case OutputFormat::Csv:
        return operationsCsv(operations);
    }
    Q_UNREACHABLE();
}

} // namespace confdesk
