// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/samples.h"

#include "support/meetings.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk::testing {

OperationRecord runningOperation(const QString &id, MeetingRef meeting)
{
    const QDateTime start = utc(u"2026-03-02T11:00:00.250Z"_s);
    return {.id = id,
            .flow = u"recreate"_s,
            .meeting = meeting,
            .title = u"Algebra, 3 March 2026 10:00 (Europe/London)"_s,
            .state = OperationState::Running,
            .steps = {{.name = u"snapshot"_s,
                       .title = u"Read the row"_s,
                       .state = StepState::Done,
                       .attempts = 1,
                       .note = u"3 bookings"_s,
                       .begunAt = start,
                       .endedAt = start.addMSecs(120)},
                      {.name = u"createEvent"_s,
                       .title = u"Create the event"_s,
                       .state = StepState::Running,
                       .attempts = 2,
                       .begunAt = start.addMSecs(120)},
                      {.name = u"bind"_s, .title = u"Put it into the row"_s}},
            .startedAt = start,
            .person = u"a.jones on desk-7"_s};
}

OperationRecord operationWithLeftovers(const QString &id, MeetingRef meeting)
{
    OperationRecord record = runningOperation(id, meeting);
    record.facts = {{u"transactionId"_s, u"5b6c7d8e-9f01-4a2b-8c3d-4e5f60718293"_s}};
    record.hasLeftovers = true;
    record.canUndo = true;
    return record;
}

OperationRecord closedAs(OperationState state, OperationRecord record)
{
    record.state = state;
    record.finishedAt = record.startedAt.addSecs(5);
    return record;
}

OperationRecord fullOperation(const QString &id, MeetingRef meeting)
{
    OperationRecord record = closedAs(OperationState::Failed, operationWithLeftovers(id, meeting));
    record.title = u"“Ünïcode” 📅 \"quoted\" 'single' \\back\\ :name ? %1"_s;
    record.error = Error{.kind = ErrorKind::Throttled,
                         .text = u"Graph asks to wait."_s,
                         .detail = u"429\n{\"error\":{}}"_s,
                         .retryAfter = 17'500ms,
                         .requestId = u"0d1c"_s};
    record.warnings = {{.kind = ErrorKind::UserGone, .text = u"One learner's entry was not updated."_s},
                       {.kind = ErrorKind::Server, .text = u""_s}};
    record.before = {{u"onlineMeetingId"_s, QJsonValue()}, {u"joinLink"_s, u""_s}};
    record.after = {{u"onlineMeetingId"_s, u"MSo5"_s}, {u"count"_s, qint64(9'007'199'254'740'993)}, {u"ratio"_s, 0.1}};
    record.facts = {{u"learners"_s, QJsonArray{QJsonObject{{u"user"_s, 7}, {u"done"_s, true}}, QJsonValue()}}};
    record.parent = u"bulk-1"_s;
    return record;
}

LiveFacts fullFacts()
{
    const QDateTime checked = utc(u"2026-03-02T11:30:00.125Z"_s);
    return {.checkedAt = checked,
            .askedAbout = {.joinLink = longLink(u"algebra"_s), .eventId = u""_s, .onlineMeetingId = std::nullopt},
            .fromJournal = true,
            .meeting = OnlineMeeting{.id = GraphMeetingId{graphIdOf(u"algebra"_s)},
                                     .joinWebUrl = longLink(u"algebra"_s),
                                     .subject = u"Algebra “II”"_s,
                                     .recordAutomatically = true},
            .refusal = Error{.kind = ErrorKind::PolicyMissing, .text = u"No policy."_s, .retryAfter = 0ms},
            .event = CalendarEvent{.id = EventId{u"AAMk="_s},
                                   .subject = u"Algebra"_s,
                                   .startUtc = checked.addSecs(3600),
                                   .endUtc = checked.addSecs(7200),
                                   .isCancelled = true,
                                   .isOnlineMeeting = true,
                                   .joinUrl = longLink(u"algebra"_s),
                                   .transactionId = u"5b6c"_s,
                                   .attendees = 12},
            .eventCheckedAt = checked.addMSecs(-1),
            .recordings = QList<CallRecording>{{.id = u"r1"_s, .createdUtc = checked}, {.id = u"r2"_s}}};
}

} // namespace confdesk::testing
