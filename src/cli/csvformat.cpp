// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/csvformat.h"

#include "cli/jsonformat.h"
#include "cli/plaintext.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QStringList meetingCells(const AssessedMeeting &assessed)
{
    const Meeting &meeting = assessed.meeting;
    const Verdict &verdict = assessed.verdict;
    const Schedule schedule = meeting.schedule();
    return {
        kindName(meeting.ref.kind),
        QString::number(meeting.ref.id),
        QString::number(meeting.conference.id.value()),
        meeting.conference.title,
        meeting.conference.platform,
        utcText(schedule.startUtc),
        utcText(schedule.endUtc),
        meeting.wallTime.timezone,
        QString::number(meeting.bookings),
        codeName(verdict.code),
        severityName(verdict.severity),
        verdict.sentence,
        remedyName(verdict.remedy),
        utcText(verdict.fatalAt.value_or(QDateTime())),
        meeting.stored.onlineMeetingId.value_or(QString()),
        meeting.stored.eventId.value_or(QString()),
        meeting.stored.joinLink.value_or(QString()),
    };
}

QStringList operationCells(const OperationRecord &operation)
{
    const QString errorKind = operation.error ? errorKindName(operation.error->kind) : QString();
    const QString errorText = operation.error ? operation.error->text : QString();
    return {operation.id,
            operation.flow,
            kindName(operation.meeting.kind),
            QString::number(operation.meeting.id),
            documentState(operation.state),
            errorKind,
            errorText};
}

} // namespace

QString meetingsCsv(const QList<AssessedMeeting> &meetings)
{
    QString csv = csvRow({u"kind"_s, u"id"_s, u"conferenceId"_s, u"title"_s, u"platform"_s, u"startUtc"_s, u"endUtc"_s,
                          u"timezone"_s, u"bookings"_s, u"verdict"_s, u"severity"_s, u"sentence"_s, u"remedy"_s,
                          u"fatalAt"_s, u"onlineMeetingId"_s, u"eventId"_s, u"joinLink"_s});
    for (const AssessedMeeting &meeting : meetings)
        csv += csvRow(meetingCells(meeting));
    return csv;
}

QString operationsCsv(const QList<OperationRecord> &operations)
{
    QString csv = csvRow({u"id"_s, u"flow"_s, u"kind"_s, u"meetingId"_s, u"state"_s, u"errorKind"_s, u"errorText"_s});
    for (const OperationRecord &operation : operations)
        csv += csvRow(operationCells(operation));
    return csv;
}

} // namespace confdesk
