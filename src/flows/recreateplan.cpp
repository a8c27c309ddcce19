// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/recreateplan.h"

#include "flows/subjects.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// One row too many is enough to keep an event.
constexpr int mostSharers = 2;

bool isNobody(ErrorKind kind)
{
    return kind == ErrorKind::EventGone || kind == ErrorKind::UserGone;
}

} // namespace

int RecreatePlan::calendarEntries() const
{
    return static_cast<int>(std::ranges::count_if(
        bookings, [](const Booking &each) { return !each.eventId.value_or(QString()).isEmpty(); }));
}

int RecreatePlan::mails() const
{
    return oldEvent && !oldEvent->isShared ? oldEvent->attendees : 0;
}

struct RecreatePlanner::Run
{
    MeetingRef ref;
    std::stop_token stop;
    RecreatePlan plan;
    Pending<RecreatePlan> result;

    void fail(const Error &error) const { result.resolve(failure(error)); }
};

RecreatePlanner::RecreatePlanner(RecreateTools tools, Rights rights, QObject *parent)
    : QObject(parent), m_tools(std::move(tools)), m_rights(rights)
{}

Async<RecreatePlan> RecreatePlanner::plan(MeetingRef meeting, std::stop_token stop)
{
    auto run = std::make_shared<Run>();
    run->ref = meeting;
    run->stop = std::move(stop);
    readRow(run);
    return run->result.future();
}

void RecreatePlanner::readRow(const std::shared_ptr<Run> &run)
{
    whenDone(m_tools.store.meeting(run->ref, run->stop), this, [this, run](const Result<Meeting> &row) {
        if (!row)
            return run->fail(row.error());
        const QDateTime now = m_tools.knowledge.clock().nowUtc();
        RecreatePlan &plan = run->plan;
        plan.meeting = *row;
        plan.readAt = now;
        plan.event = {.subject = subjectOf(*row), .wallTime = row->wallTime};
        plan.verdict = m_tools.knowledge.assessNow(*row, now);
        // What was proved in the meantime may be out of date; all else is known from the row.
        plan.refusal =
            plan.verdict.code == VerdictCode::Verified ? std::nullopt : whyNotRecreatable(*row, plan.verdict, now);
        if (plan.refusal)
            readBookings(run);
        else if (m_rights == Rights::Ask)
            askRights(run);
        else
            askGraph(run);
    });
}

void RecreatePlanner::askRights(const std::shared_ptr<Run> &run)
{
    whenDone(m_tools.replacements.whyNoReplacement(run->stop), this, [this, run](const Result<QString> &reason) {
        if (!reason)
            return run->fail(reason.error());
        if (reason->isEmpty())
            return askGraph(run);
        run->plan.refusal = makeError(ErrorKind::ReadOnly, *reason);
        readBookings(run);
    });
}

/// Whether something milder would do is not known from the row alone: the meeting may be gone, or fine.
void RecreatePlanner::askGraph(const std::shared_ptr<Run> &run)
{
    whenDone(m_tools.liveCheck.check(run->plan.meeting, run->stop), this, [this, run](const Result<LiveFacts> &facts) {
        if (!facts && facts.error().kind == ErrorKind::Protocol) {
            // Graph cannot make sense of what the row has, for instance a number of another platform as event id.
            run->plan.objection = facts.error();
            readBookings(run);
            return;
        }
        if (!facts)
            return run->fail(facts.error());
        m_tools.knowledge.learn(run->ref, *facts);
        judge(run);
    });
}

void RecreatePlanner::judge(const std::shared_ptr<Run> &run)
{
    RecreatePlan &plan = run->plan;
    const QDateTime now = m_tools.knowledge.clock().nowUtc();
    plan.verdict = m_tools.knowledge.assessNow(plan.meeting, plan.readAt);
    plan.refusal = whyNotRecreatable(plan.meeting, plan.verdict, now);
    if (!plan.refusal)
        plan.objection = whyNotWithoutForce(plan.meeting, plan.verdict, now);
    readBookings(run);
}

void RecreatePlanner::readBookings(const std::shared_ptr<Run> &run)
{
    whenDone(m_tools.replacements.bookingsOf(run->ref, run->stop), this,
             [this, run](const Result<QList<Booking>> &bookings) {
                 if (!bookings)
                     return run->fail(bookings.error());
                 run->plan.bookings = *bookings;
                 if (run->plan.refusal) {
                     run->result.resolve(run->plan);
                     return;
                 }
                 const Conference &conference = run->plan.meeting.conference;
                 findOrganizer(run, {{m_tools.serviceAccount, tr("the profile's service account")},
                                     {conference.serviceAccountEmail, tr("the branch's service account")},
                                     {conference.ownerEmail, tr("who created the conference")},
                                     {conference.integrationOwnerEmail, tr("who owns the branch's integration")}});
             });
}

void RecreatePlanner::findOrganizer(const std::shared_ptr<Run> &run, QList<std::pair<QString, QString>> candidates)
{
    candidates.removeIf([](const auto &each) { return each.first.isEmpty(); });
    if (candidates.isEmpty()) {
        return run->fail(makeError(
            ErrorKind::UserGone,
            tr("Nobody can own the new meeting: the directory knows neither the profile's service account nor the "
               "conference's creator nor the owner of the integration. Set `organizer` in the profile.")));
    }
    const auto [name, reason] = candidates.takeFirst();
    whenDone(m_tools.lookUp.resolve(name, run->stop), this,
             [this, run, candidates, reason = reason](const Result<DirectoryUser> &user) {
                 const bool isUsable = user && user->accountEnabled;
                 if (!isUsable && (user || isNobody(user.error().kind)))
                     return findOrganizer(run, candidates);
                 if (!user)
                     return run->fail(user.error());
                 run->plan.organizer = *user;
                 run->plan.organizerReason = reason;
                 QStringList mailboxes;
                 if (const auto named = run->plan.meeting.joinLink().organizer())
                     mailboxes.append(named->value());
                 const Conference &conference = run->plan.meeting.conference;
                 mailboxes += {m_tools.serviceAccount, conference.serviceAccountEmail, conference.ownerEmail,
                               conference.integrationOwnerEmail};
                 mailboxes.removeAll(QString());
                 mailboxes.removeDuplicates();
                 findOldEvent(run, mailboxes);
             });
}

/// The LMS does not say whose calendar an event id belongs to.
void RecreatePlanner::findOldEvent(const std::shared_ptr<Run> &run, QStringList mailboxes)
{
    const auto id = run->plan.meeting.eventId();
    if (!id || mailboxes.isEmpty()) {
        run->result.resolve(run->plan);
        return;
    }
    const QString mailbox = mailboxes.takeFirst();
    whenDone(m_tools.graph.event(mailbox, *id, run->stop), this,
             [this, run, mailbox, mailboxes, id](const Result<CalendarEvent> &event) {
                 if (event) {
                     run->plan.oldEventUnknown.reset();
                     run->plan.oldEvent = OldEvent{.mailbox = mailbox, .id = *id, .attendees = event->attendees};
                     findSharers(run, event->joinUrl);
                 } else if (isNobody(event.error().kind) || event.error().kind == ErrorKind::Protocol) {
                     findOldEvent(run, mailboxes);
                 } else if (event.error().kind == ErrorKind::PermissionMissing) {
                     // Also said of an account without a mailbox: no reason to leave the class without a meeting.
                     run->plan.oldEventUnknown = event.error();
                     findOldEvent(run, mailboxes);
                 } else {
                     run->fail(event.error());
                 }
             });
}

/// The LMS copies ids and people copy links between rows: an event that another meeting needs is not deleted.
void RecreatePlanner::findSharers(const std::shared_ptr<Run> &run, const QString &eventLink)
{
    const QString rowLink = run->plan.meeting.joinLink().text();
    if (!rowLink.isEmpty() && !eventLink.isEmpty() && JoinLink::parse(eventLink).text() != rowLink) {
        run->plan.oldEvent->isShared = true;
        run->result.resolve(run->plan);
        return;
    }
    const Async<bool> shared =
        isUsedElsewhere(m_tools.store, run->ref, run->plan.oldEvent->id, eventLink, this, run->stop);
    whenDone(shared, this, [run](const Result<bool> &isShared) {
        if (!isShared)
            return run->fail(isShared.error());
        run->plan.oldEvent->isShared = *isShared;
        run->result.resolve(run->plan);
    });
}

Async<bool> isUsedElsewhere(MeetingStore &store, MeetingRef ref, const EventId &event, const QString &link,
                            QObject *context, std::stop_token stop)
{
    const auto names = [ref](const Found &found) {
        return std::ranges::any_of(found.meetings, [ref](MeetingRef each) { return each != ref; });
    };
    const Pending<bool> result;
    whenDone(store.find(what::ByEventId{event}, mostSharers, stop), context,
             [&store, names, link, context, stop, result](const Result<Found> &byEvent) {
                 if (!byEvent || names(*byEvent) || link.isEmpty()) {
                     result.resolve(byEvent.map(names));
                     return;
                 }
                 whenDone(store.find(what::ByJoinLink{JoinLink::parse(link)}, mostSharers, stop), context,
                          [names, result](const Result<Found> &byLink) { result.resolve(byLink.map(names)); });
             });
    return result.future();
}

} // namespace confdesk
