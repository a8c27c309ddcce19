// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/recreateflow.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QJsonValue jsonOf(const StoredText &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

QString firstOf(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

} // namespace

RecreateFlow::RecreateFlow(const Meeting &planned, Force force, Apply apply, const RecreateTools &tools,
                           Journal &journal, QObject *parent)
    : Flow(parent),
      m_ref(planned.ref),
      m_apply(apply),
      m_tools(tools),
      m_journal(journal),
      m_planner(tools, RecreatePlanner::Rights::Leave),
      m_newMeeting(tools.calendar, tools.graph, tools.knowledge.clock()),
      m_switch(tools.graph, tools.knowledge.clock()),
      m_entries(tools.calendar)
{
    m_facts.force = force;
    m_facts.old = planned.stored;
    m_facts.event.wallTime = planned.wallTime;
    connect(&m_newMeeting, &NewMeeting::progressed, this, &Flow::progressed);
}

QJsonObject RecreateFlow::jsonOf(const StoredIds &ids)
{
    return {{u"joinLink"_s, confdesk::jsonOf(ids.joinLink)},
            {u"eventId"_s, confdesk::jsonOf(ids.eventId)},
            {u"onlineMeetingId"_s, confdesk::jsonOf(ids.onlineMeetingId)}};
}

QString RecreateFlow::name() const
{
    return u"recreate"_s;
}

FlowStep RecreateFlow::step(const QString &name, const QString &title, Step run, const QString &wouldDo)
{
    if (m_apply == Apply::DryRun && !wouldDo.isEmpty()) {
        return {.name = name, .title = title, .run = [wouldDo](std::stop_token) {
                    return readyValue(StepOutcome{.skipped = true, .note = wouldDo});
                }};
    }
    return {.name = name, .title = title, .run = [this, run](std::stop_token stop) {
                return (this->*run)(std::move(stop));
            }};
}

QList<FlowStep> RecreateFlow::steps()
{
    return {
        step(u"snapshot"_s, tr("Read the row, its bookings and its old meeting"), &RecreateFlow::snapshot, {}),
        step(u"createEvent"_s, tr("Create the calendar event"), &RecreateFlow::createEvent, tr("Would be created")),
        step(u"waitForLink"_s, tr("Wait for the join link"), &RecreateFlow::waitForLink, tr("Would be waited for")),
        step(u"lookUp"_s, tr("Look the meeting up by its link"), &RecreateFlow::lookUp, tr("Would be looked up")),
        step(u"enableRecording"_s, tr("Switch recording on"), &RecreateFlow::enableRecording,
             tr("Would be switched on")),
        step(u"readBack"_s, tr("Read it back from Teams"), &RecreateFlow::readBack, tr("Would be read back")),
        step(u"bindRow"_s, tr("Give the row the new meeting"), &RecreateFlow::bindRow, tr("Would be written")),
        step(u"updateCalendars"_s, tr("Put the new link into the learners' calendars"), &RecreateFlow::updateEntries,
             tr("Would be updated")),
        step(u"rememberOld"_s, tr("Remember the old meeting"), &RecreateFlow::rememberOld, tr("Would be remembered")),
        step(u"deleteOldEvent"_s, tr("Delete the old calendar event"), &RecreateFlow::deleteOldEvent,
             tr("Would be deleted")),
    };
}

QString RecreateFlow::whatIsLeft() const
{
    if (m_facts.bound)
        return tr(
            "Paused. The meeting has its new link; continue to finish the calendars and to delete the old event.");
    if (m_facts.mayHaveCreated())
        return tr("Cancelled. The row is as before; the new calendar event is still there: undo it, or continue.");
    return tr("Cancelled. Nothing was changed.");
}

Result<Done> RecreateFlow::restore(const OperationRecord &record)
{
    auto facts = recreateFactsFromJson(record.facts);
    if (!facts)
        return failure(facts.error());
    m_facts = *facts;
    m_before = record.before;
    m_after = record.after;
    m_warnings = record.warnings;
    m_restored = true;
    return Done{};
}

void RecreateFlow::refuse(const Error &reason, const Outcome &outcome)
{
    m_refused = true;
    outcome.resolve(failure(reason));
}

Async<StepOutcome> RecreateFlow::snapshot(std::stop_token stop)
{
    const Outcome outcome;
    // Before anything is changed in Teams: what could not be saved in the LMS afterwards is not begun.
    whenDone(m_tools.store.open(stop), this, [this, stop, outcome](const Result<StoreCapabilities> &store) {
        if (!store)
            outcome.resolve(failure(store.error()));
        else if (!store->canWrite && m_apply == Apply::ForReal)
            refuse(makeError(ErrorKind::ReadOnly, store->whyReadOnly), outcome);
        else
            askDatabase(outcome, stop);
    });
    return outcome.future();
}

void RecreateFlow::askDatabase(const Outcome &outcome, std::stop_token stop)
{
    whenDone(m_tools.replacements.whyNoReplacement(stop), this, [this, stop, outcome](const Result<QString> &reason) {
        if (!reason) {
            outcome.resolve(failure(reason.error()));
        } else if (!reason->isEmpty() && m_apply == Apply::ForReal) {
            refuse(makeError(ErrorKind::ReadOnly, *reason), outcome);
        } else {
            whenDone(m_planner.plan(m_ref, stop), this, [this, outcome](const Result<RecreatePlan> &plan) {
                if (plan)
                    takePlan(*plan, outcome);
                else
                    outcome.resolve(failure(plan.error()));
            });
        }
    });
}

void RecreateFlow::takePlan(const RecreatePlan &plan, const Outcome &outcome)
{
    Q_EMIT rowRead(plan.meeting);
    m_before = jsonOf(plan.meeting.stored);
    m_after = m_before;
    if (plan.meeting.stored != m_facts.old || plan.meeting.wallTime != m_facts.event.wallTime) {
        outcome.resolve(failure(ErrorKind::Conflict,
                                tr("%1 has changed since this was planned. Nothing was changed; look at its present "
                                   "values, and plan it again.")
                                    .arg(displayName(plan.meeting))));
        return;
    }
    if (plan.refusal)
        return refuse(*plan.refusal, outcome);
    if (const auto sync = whyNotDuringSync(plan.meeting))
        return refuse(*sync, outcome);
    if (!plan.mayBeApplied(m_facts.force))
        return refuse(*plan.objection, outcome);
    if (plan.oldEventUnknown) {
        m_warnings.append({.kind = plan.oldEventUnknown->kind,
                           .text = tr("The old calendar event could not be looked for, and is left as it is: %1")
                                       .arg(plan.oldEventUnknown->text)});
    }
    m_facts.oldEvent = plan.oldEvent;
    const auto named = plan.meeting.joinLink().organizer();
    m_facts.oldOrganizer = plan.oldEvent ? plan.oldEvent->mailbox : named.value_or(UserId()).value();
    m_facts.organizer = plan.organizer.id;
    m_facts.organizerName = firstOf(plan.organizer.userPrincipalName, plan.organizer.id.value());
    m_facts.event = plan.event;
    if (m_apply == Apply::ForReal) {
        // From here the event may exist: the number is in the journal before the request leaves.
        m_facts.event.transactionId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    } else {
        m_after = {{u"organizer"_s, m_facts.organizerName},
                   {u"subject"_s, m_facts.event.subject},
                   {u"bookings"_s, plan.bookings.size()},
                   {u"calendarEntries"_s, plan.calendarEntries()},
                   {u"mails"_s, plan.mails()}};
    }
    //: %1 is a mail address; the number is that of bookings
    outcome.resolve(
        StepOutcome{.note = tr("%n booked; the new organizer is %1", nullptr, static_cast<int>(plan.bookings.size()))
                                .arg(m_facts.organizerName)});
}

Async<StepOutcome> RecreateFlow::createEvent(std::stop_token stop)
{
    if (!m_facts.eventId.value().isEmpty())
        return readyValue(StepOutcome{.skipped = true, .note = tr("Created already")});
    const Outcome outcome;
    // Whether an earlier run's request has left is not known: only that it was about to.
    whenDone(m_newMeeting.create(m_facts.organizer.value(), eventToSend(), m_restored, stop), this,
             [this, outcome](const Result<CalendarEvent> &created) {
                 if (!created) {
                     if (m_newMeeting.isKnownAbsent())
                         m_facts.event.transactionId.clear();
                     outcome.resolve(failure(created.error()));
                     return;
                 }
                 m_facts.eventId = created->id;
                 m_facts.joinLink = created->joinUrl;
                 if (const auto wrong = whyWrongTime(*created)) {
                     outcome.resolve(failure(*wrong));
                     return;
                 }
                 outcome.resolve(StepOutcome{.note = tr("In the calendar of %1").arg(m_facts.organizerName)});
             });
    return outcome.future();
}

/// A wall time that the day has twice means its first instant; with its zone alone, Exchange would choose.
NewEvent RecreateFlow::eventToSend() const
{
    NewEvent event = m_facts.event;
    const Schedule schedule = resolve(event.wallTime);
    if (schedule.outcome == Schedule::Outcome::Repeated) {
        event.wallTime = {.date = schedule.startUtc.date(),
                          .start = schedule.startUtc.time(),
                          .end = schedule.endUtc.time(),
                          .timezone = u"UTC"_s};
    }
    return event;
}

std::optional<Error> RecreateFlow::whyWrongTime(const CalendarEvent &created) const
{
    const Schedule wanted = resolve(m_facts.event.wallTime);
    if (!created.startUtc.isValid() || created.startUtc == wanted.startUtc)
        return std::nullopt;
    return makeError(ErrorKind::NotApplied,
                     tr("Exchange put the new event at another time than the slot's: it does not know the time zone "
                        "“%1” as the LMS does.")
                         .arg(singleLine(m_facts.event.wallTime.timezone)));
}

Async<StepOutcome> RecreateFlow::waitForLink(std::stop_token stop)
{
    if (!m_facts.joinLink.isEmpty())
        return readyValue(StepOutcome{.skipped = true, .note = tr("It came with the event")});
    const Outcome outcome;
    whenDone(m_newMeeting.waitForLink(m_facts.organizer.value(), m_facts.organizerName, m_facts.eventId, stop), this,
             [this, outcome](const Result<QString> &link) {
                 if (!link) {
                     outcome.resolve(failure(link.error()));
                     return;
                 }
                 m_facts.joinLink = *link;
                 outcome.resolve(StepOutcome{});
             });
    return outcome.future();
}

Async<StepOutcome> RecreateFlow::lookUp(std::stop_token stop)
{
    const Outcome outcome;
    whenDone(m_newMeeting.waitForMeeting(m_facts.organizer, m_facts.joinLink, stop), this,
             [this, outcome](const Result<OnlineMeeting> &found) {
                 if (!found) {
                     outcome.resolve(failure(found.error()));
                     return;
                 }
                 m_facts.meeting = found->id;
                 outcome.resolve(StepOutcome{.note = tr("Found")});
             });
    return outcome.future();
}

LocatedMeeting RecreateFlow::located() const
{
    const auto named = JoinLink::parse(m_facts.joinLink).organizer();
    return {.organizer = named.value_or(m_facts.organizer),
            .meeting = {.id = m_facts.meeting, .joinWebUrl = m_facts.joinLink, .recordAutomatically = true}};
}

Async<StepOutcome> RecreateFlow::enableRecording(std::stop_token stop)
{
    const Outcome outcome;
    const LocatedMeeting target = located();
    whenDone(m_tools.graph.setRecording(target.organizer, target.meeting.id, Recording::On, stop), this,
             [outcome](const Result<OnlineMeeting> &answer) {
                 if (answer)
                     outcome.resolve(StepOutcome{});
                 else
                     outcome.resolve(failure(answer.error()));
             });
    return outcome.future();
}

Async<StepOutcome> RecreateFlow::readBack(std::stop_token stop)
{
    const Outcome outcome;
    whenDone(m_switch.readBack(located(), stop), this, [outcome](const Result<Done> &proved) {
        if (proved)
            outcome.resolve(StepOutcome{.note = tr("Teams says: on")});
        else
            outcome.resolve(failure(proved.error()));
    });
    return outcome.future();
}

Async<QString> RecreateFlow::undo(std::stop_token stop)
{
    const Pending<QString> result;
    if (m_facts.bound) {
        result.resolve(
            failure(ErrorKind::NotApplied,
                    tr("The meeting has its new link already, and people may have it: this can only be continued.")));
        return result.future();
    }
    if (!m_facts.mayHaveCreated()) {
        result.resolve(tr("Nothing had been changed yet."));
        return result.future();
    }
    // A write whose answer was lost may have arrived: deleting the event then would take the row's meeting away.
    whenDone(m_tools.store.meeting(m_ref, stop), this, [this, result, stop](const Result<Meeting> &row) {
        if (!row && row.error().kind != ErrorKind::NotFound) {
            result.resolve(failure(row.error()));
        } else if (row && holdsNewIds(row->stored)) {
            m_facts.bound = true;
            result.resolve(
                failure(ErrorKind::NotApplied, tr("The row has the new meeting already: this can only be continued.")));
        } else {
            undoEvent(result, stop);
        }
    });
    return result.future();
}

void RecreateFlow::undoEvent(const Pending<QString> &result, const std::stop_token &stop)
{
    // Once the event may be gone, nothing must lead forward any more: not even another program.
    m_facts.undoing = true;
    whenDone(checkpoint(), this, [this, result, stop](const Result<Done> &recorded) {
        if (!recorded) {
            result.resolve(failure(recorded.error()));
            return;
        }
        whenDone(m_newMeeting.takeBack(m_facts.organizer.value(), eventToSend(), m_facts.eventId, stop), this,
                 [this, result](const Result<bool> &removed) { endUndo(removed, result); });
    });
}

void RecreateFlow::endUndo(const Result<bool> &removed, const Pending<QString> &result)
{
    const bool isOutOfReach = !removed && removed.error().kind == ErrorKind::PermissionMissing;
    if (!removed && !isOutOfReach) {
        result.resolve(failure(removed.error()));
        return;
    }
    m_facts.undoing = false;
    m_facts.event.transactionId.clear();
    m_after = m_before;
    if (isOutOfReach) {
        // Else the meeting would be taken for ever.
        m_warnings.append({.kind = removed.error().kind,
                           .text = tr("The new calendar event could not be deleted again; it stays in the calendar of "
                                      "%1: %2")
                                       .arg(m_facts.organizerName, removed.error().text)});
        result.resolve(tr("The row is as before."));
        return;
    }
    result.resolve(*removed ? tr("The new calendar event was deleted again; the row is as before.")
                            : tr("No new calendar event was left; the row is as before."));
}

bool RecreateFlow::holdsNewIds(const StoredIds &stored) const
{
    return !m_facts.eventId.value().isEmpty() && stored.eventId == m_facts.eventId.value();
}

NewMeetingIds RecreateFlow::newIds() const
{
    return {.joinLink = m_facts.joinLink, .eventId = m_facts.eventId, .onlineMeetingId = m_facts.meeting};
}

} // namespace confdesk
