// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/jsonformat.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

/// For texts where nothing is the same as empty: those that the LMS may have left out, and those of errors.
QJsonValue nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return nullIfEmpty(utcText(time));
}

QJsonArray evidenceJson(const QList<Evidence> &evidence)
{
    QJsonArray array;
    for (const Evidence &fact : evidence) {
        array.append(QJsonObject{
            {u"field"_s, fact.field},
            {u"value"_s, orNull(fact.value)},
            {u"source"_s, sourceName(fact.source)},
            {u"checkedAt"_s, timeOrNull(fact.checkedAt)},
        });
    }
    return array;
}

QJsonArray stepsJson(const QList<StepRecord> &steps)
{
    QJsonArray array;
    for (const StepRecord &step : steps) {
        array.append(QJsonObject{
            {u"name"_s, step.name},
            {u"state"_s, stateName(step.state)},
            {u"attempts"_s, step.attempts},
        });
    }
    return array;
}

QJsonValue errorJson(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{
        {u"kind"_s, errorKindName(error->kind)},
        {u"text"_s, error->text},
        {u"detail"_s, nullIfEmpty(error->detail)},
        {u"requestId"_s, nullIfEmpty(error->requestId)},
    };
}

QJsonArray warningsJson(const QList<Warning> &warnings)
{
    QJsonArray array;
    for (const Warning &warning : warnings)
        array.append(QJsonObject{{u"kind"_s, errorKindName(warning.kind)}, {u"text"_s, warning.text}});
    return array;
}

} // namespace

OperationsSummary summaryOf(const QList<OperationRecord> &operations, OperationState aim)
{
    OperationsSummary summary;
    for (const OperationRecord &operation : operations) {
        if (operation.state == aim)
            ++summary.done;
        else if (operation.state == OperationState::Skipped)
            ++summary.skipped;
        else
            ++summary.failed;
    }
    return summary;
}

QJsonObject refJson(MeetingRef ref)
{
    return {{u"kind"_s, kindName(ref.kind)}, {u"id"_s, ref.id}};
}

QJsonObject meetingJson(const AssessedMeeting &assessed)
{
    const Meeting &meeting = assessed.meeting;
    const Verdict &verdict = assessed.verdict;
    const Schedule schedule = meeting.schedule();
    return {
        {u"kind"_s, kindName(meeting.ref.kind)},
        {u"id"_s, meeting.ref.id},
        {u"conferenceId"_s, meeting.conference.id.value()},
        {u"title"_s, meeting.conference.title},
        {u"platform"_s, meeting.conference.platform},
        {u"startUtc"_s, timeOrNull(schedule.startUtc)},
        {u"endUtc"_s, timeOrNull(schedule.endUtc)},
        {u"timezone"_s, meeting.wallTime.timezone},
        {u"bookings"_s, meeting.bookings},
        {u"verdict"_s, codeName(verdict.code)},
        {u"severity"_s, severityName(verdict.severity)},
        {u"sentence"_s, verdict.sentence},
        {u"remedy"_s, remedyName(verdict.remedy)},
        {u"fatalAt"_s, timeOrNull(verdict.fatalAt.value_or(QDateTime()))},
        {u"evidence"_s, evidenceJson(verdict.evidence)},
        {u"onlineMeetingId"_s, orNull(meeting.stored.onlineMeetingId)},
        {u"eventId"_s, orNull(meeting.stored.eventId)},
        {u"joinLink"_s, orNull(meeting.stored.joinLink)},
    };
}

QJsonArray meetingsJson(const QList<AssessedMeeting> &meetings)
{
    QJsonArray array;
    for (const AssessedMeeting &meeting : meetings)
        array.append(meetingJson(meeting));
    return array;
}

QJsonObject conferenceJson(const Conference &conference, const ConferenceVerdict &verdict)
{
    return {
        {u"id"_s, conference.id.value()},
        {u"title"_s, conference.title},
        {u"course"_s, nullIfEmpty(conference.course)},
        {u"owner"_s, nullIfEmpty(conference.owner)},
        {u"ownerEmail"_s, nullIfEmpty(conference.ownerEmail)},
        {u"branch"_s, nullIfEmpty(conference.branch)},
        {u"platform"_s, conference.platform},
        {u"status"_s, conference.status},
        {u"meetingStatus"_s, conference.meetingStatus},
        {u"recordingStatus"_s, orNull(conference.recordingStatus)},
        {u"recordingEnabledAt"_s, timeOrNull(conference.recordingEnabledAt)},
        {u"syncStatus"_s, conference.syncStatus},
        {u"slotCount"_s, conference.slotCount},
        {u"verdict"_s, codeName(verdict.worst.code)},
        {u"severity"_s, severityName(verdict.worst.severity)},
    };
}

QJsonObject operationJson(const OperationRecord &operation)
{
    QJsonObject json{
        {u"id"_s, operation.id},
        {u"flow"_s, operation.flow},
        {u"meeting"_s, refJson(operation.meeting)},
        {u"state"_s, documentState(operation.state)},
        {u"steps"_s, stepsJson(operation.steps)},
        {u"error"_s, errorJson(operation.error)},
        {u"before"_s, operation.before},
        {u"after"_s, operation.after},
    };
    if (!operation.warnings.isEmpty())
        json.insert(u"warnings"_s, warningsJson(operation.warnings));
    return json;
}

QJsonObject operationsJson(const QList<OperationRecord> &operations, const OperationsSummary &summary)
{
    QJsonArray array;
    for (const OperationRecord &operation : operations)
        array.append(operationJson(operation));
    return {
        {u"operations"_s, array},
        {u"summary"_s,
         QJsonObject{
             {u"done"_s, summary.done},
             {u"failed"_s, summary.failed},
             {u"skipped"_s, summary.skipped},
             {u"requests"_s, summary.requests},
             {u"throttledSeconds"_s, std::chrono::duration<double>(summary.throttled).count()},
         }},
    };
}

QString documentState(OperationState state)
{
    return stateName(isOpen(state) ? OperationState::Interrupted : state);
}

QString utcText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s) : QString();
}

QString documentText(const QJsonObject &document)
{
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented));
}

} // namespace confdesk
