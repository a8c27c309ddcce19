// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/journalformat.h"

#include "cli/clitext.h"
#include "cli/plaintext.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int itemIndent = 2;

QJsonArray openJson(const QList<JournalReport::OpenOperation> &operations)
{
    QJsonArray array;
    for (const JournalReport::OpenOperation &operation : operations) {
        array.append(QJsonObject{
            {u"id"_s, operation.id},
            {u"flow"_s, operation.flow},
            {u"meeting"_s, refJson(operation.meeting)},
            {u"state"_s, documentState(operation.state)},
            {u"person"_s, operation.person},
            {u"startedAt"_s, utcText(operation.startedAt)},
            {u"isAlive"_s, operation.isAlive},
            {u"hasLeftovers"_s, operation.hasLeftovers},
        });
    }
    return array;
}

QString verb(const JournalReport &report)
{
    if (report.wasMade)
        return CliText::tr("The %1 was made; its version is %2.");
    if (report.wasMigrated)
        return CliText::tr("The %1 was brought up to version %2.");
    return CliText::tr("The %1 has version %2.");
}

QString openText(const QList<JournalReport::OpenOperation> &operations)
{
    TextTable table;
    for (const JournalReport::OpenOperation &operation : operations) {
        table.addRow({plainText(operation.id), plainText(operation.flow), toString(operation.meeting),
                      operation.isAlive ? CliText::tr("under way") : CliText::tr("interrupted"),
                      utcMinutes(operation.startedAt), plainText(operation.person)});
    }
    return table.text(itemIndent);
}

} // namespace

QJsonObject journalJson(const JournalReport &report)
{
    QJsonObject operations;
    for (auto it = report.operations.cbegin(); it != report.operations.cend(); ++it)
        operations.insert(stateName(it.key()), it.value());
    return {{u"journal"_s, QJsonObject{
                               {u"place"_s, report.place},
                               {u"version"_s, report.version},
                               {u"wasMade"_s, report.wasMade},
                               {u"wasMigrated"_s, report.wasMigrated},
                               {u"operations"_s, operations},
                               {u"open"_s, openJson(report.open)},
                               {u"problems"_s, QJsonArray::fromStringList(report.problems)},
                           }}};
}

QString journalText(const JournalReport &report)
{
    int count = 0;
    for (const int each : report.operations)
        count += each;
    QString text = textLine(0, verb(report).arg(plainText(report.place)).arg(report.version));
    text += textLine(0, CliText::tr("It knows %n operation(s) of this LMS.", nullptr, count));
    if (!report.open.isEmpty())
        text += textLine(0, CliText::tr("Not come to their end:")) + openText(report.open);
    for (const QString &problem : report.problems)
        text += textLine(0, CliText::tr("Problem: %1").arg(plainText(problem)));
    return report.problems.isEmpty() ? QString(text + textLine(0, CliText::tr("It is sound."))) : text;
}

QString journalCsv(const JournalReport &report)
{
    const auto number = [](auto value) { return QString::number(static_cast<qint64>(value)); };
    return csvRow({u"place"_s, u"version"_s, u"wasMade"_s, u"wasMigrated"_s, u"open"_s, u"problems"_s}) +
           csvRow({report.place, number(report.version), number(report.wasMade), number(report.wasMigrated),
                   number(report.open.size()), number(report.problems.size())});
}

} // namespace confdesk
