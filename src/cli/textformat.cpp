// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textformat.h"

#include "cli/clitext.h"
#include "cli/plaintext.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr qsizetype titleWidth = 40; // in lists
constexpr int cardIndent = 2;
constexpr int evidenceIndent = 4;

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : plainText(text);
}

QString minutes(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString wallTimeText(const Meeting &meeting)
{
    const WallTime &wall = meeting.wallTime;
    const QString end = wall.end ? wall.end->toString(u"HH:mm"_s) : u"?"_s;
    return u"%1 %2–%3 %4"_s.arg(wall.date.toString(Qt::ISODate), wall.start.toString(u"HH:mm"_s), end,
                                orDash(wall.timezone));
}

QString utcInterval(const Schedule &schedule)
{
    if (!schedule.isValid())
        return CliText::tr("no valid time");
    return u"%1–%2 UTC"_s.arg(minutes(schedule.startUtc), schedule.endUtc.toString(u"HH:mm"_s));
}

QString countText(const QList<AssessedMeeting> &meetings)
{
    const auto broken = std::count_if(meetings.begin(), meetings.end(),
                                      [](const AssessedMeeting &meeting) { return meeting.verdict.needsRepair(); });
    return CliText::tr("%1 of the listed meetings (%2) need repair.").arg(broken).arg(meetings.size());
}

QString evidenceText(const QList<Evidence> &evidence)
{
    TextTable table;
    for (const Evidence &fact : evidence) {
        const QString value = fact.value ? u"“"_s + plainText(*fact.value) + u"”"_s : CliText::tr("nothing");
        table.addRow({plainText(fact.field), sourceName(fact.source), utcText(fact.checkedAt), value});
    }
    return table.text(evidenceIndent);
}

QString line(int indent, const QString &text)
{
    return QString(indent, u' ') + text + u'\n';
}

QString meetingCard(const AssessedMeeting &assessed)
{
    const Meeting &meeting = assessed.meeting;
    const Verdict &verdict = assessed.verdict;
    QString card =
        line(0, u"%1  %2  (%3)"_s.arg(toString(meeting.ref), wallTimeText(meeting), utcInterval(meeting.schedule())));
    card += line(cardIndent, u"%1 (%2): %3"_s.arg(codeName(verdict.code), severityName(verdict.severity),
                                                  plainText(verdict.sentence)));
    const QString remedy = remedySentence(verdict.remedy);
    if (!remedy.isEmpty())
        card += line(cardIndent, CliText::tr("Next: %1").arg(remedy));
    if (verdict.fatalAt && verdict.needsRepair())
        card += line(cardIndent, CliText::tr("Too late from: %1 UTC").arg(minutes(*verdict.fatalAt)));
    card += line(cardIndent, CliText::tr("Booked by: %1").arg(meeting.bookings));
    card += line(cardIndent, CliText::tr("Evidence:")) + evidenceText(verdict.evidence);
    return card;
}

QString ownerText(const Conference &conference)
{
    if (conference.ownerEmail.isEmpty())
        return orDash(conference.owner);
    return u"%1 <%2>"_s.arg(orDash(conference.owner), plainText(conference.ownerEmail));
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

QString changesText(const OperationRecord &operation)
{
    TextTable table;
    QStringList keys = operation.before.keys();
    const QStringList afterKeys = operation.after.keys();
    for (const QString &key : afterKeys) {
        if (!keys.contains(key))
            keys.append(key);
    }
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue before = operation.before.value(key);
        const QJsonValue after = operation.after.value(key);
        if (before != after && !operation.after.isEmpty())
            table.addRow({key, jsonText(before), u"→"_s, jsonText(after)});
    }
    return table.text(evidenceIndent);
}

QString stepsText(const QList<StepRecord> &steps)
{
    TextTable table;
    for (const StepRecord &step : steps) {
        const QString note =
            step.state == StepState::Failed ? QString() : plainText(step.note); // the error stands above
        table.addRow({stateName(step.state), plainText(step.title), note});
    }
    return table.text(evidenceIndent);
}

QString operationText(const OperationRecord &operation)
{
    const bool planned = operation.dryRun && !operation.error;
    QString text = line(0, u"%1  %2  %3"_s.arg(toString(operation.meeting), plainText(operation.title),
                                               planned ? CliText::tr("planned only") : stateName(operation.state)));
    if (operation.error)
        text += line(cardIndent, plainText(operation.error->text));
    for (const Warning &warning : operation.warnings)
        text += line(cardIndent, CliText::tr("Warning: %1").arg(plainText(warning.text)));
    const bool isLeftAlone = operation.state == OperationState::Skipped && operation.error;
    return isLeftAlone ? text : text + stepsText(operation.steps) + changesText(operation);
}

} // namespace

QString listText(const QList<AssessedMeeting> &meetings)
{
    if (meetings.isEmpty())
        return line(0, CliText::tr("No meeting is like that."));
    TextTable table;
    table.addRow({CliText::tr("MEETING"), CliText::tr("CONFERENCE"), CliText::tr("TITLE"), CliText::tr("LOCAL TIME"),
                  CliText::tr("UTC"), CliText::tr("BOOKED"), CliText::tr("VERDICT"), CliText::tr("WHY")});
    for (const AssessedMeeting &assessed : meetings) {
        const Meeting &meeting = assessed.meeting;
        table.addRow({toString(meeting.ref), QString::number(meeting.conference.id.value()),
                      singleLine(meeting.conference.title, titleWidth), wallTimeText(meeting),
                      utcInterval(meeting.schedule()), QString::number(meeting.bookings),
                      codeName(assessed.verdict.code), plainText(assessed.verdict.sentence)});
    }
    return table.text() + u'\n' + line(0, countText(meetings));
}

QString cardText(const Conference &conference, const QList<AssessedMeeting> &meetings)
{
    TextTable head;
    head.addRow({CliText::tr("Course"), orDash(conference.course)});
    head.addRow({CliText::tr("Owner"), ownerText(conference)});
    head.addRow({CliText::tr("Branch"), orDash(conference.branch)});
    head.addRow({CliText::tr("Platform"), orDash(conference.platform)});
    head.addRow({CliText::tr("Recording status in the LMS"), orDash(conference.recordingStatus.value_or(QString()))});
    QString text = line(
        0, CliText::tr("Conference %1: %2").arg(QString::number(conference.id.value()), plainText(conference.title)));
    text += head.text(cardIndent);
    for (const AssessedMeeting &meeting : meetings)
        text += u'\n' + meetingCard(meeting);
    return text;
}

QString operationsText(const QList<OperationRecord> &operations, const OperationsSummary &summary)
{
    if (operations.isEmpty())
        return line(0, CliText::tr("Nothing needs repair."));
    QString text;
    for (const OperationRecord &operation : operations)
        text += operationText(operation) + u'\n';
    text += line(0, CliText::tr("Done: %1, failed: %2, skipped: %3. Requests to Microsoft: %4.")
                        .arg(summary.done)
                        .arg(summary.failed)
                        .arg(summary.skipped)
                        .arg(summary.requests));
    if (summary.throttled > std::chrono::milliseconds(0)) {
        const QString seconds = QString::number(std::chrono::duration<double>(summary.throttled).count(), 'f', 1);
        text += line(0, CliText::tr("Waited %1 s because Graph asked to.").arg(seconds));
    }
    return text;
}

} // namespace confdesk
