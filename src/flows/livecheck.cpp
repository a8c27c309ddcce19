// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/livecheck.h"

namespace confdesk {

/// One check under way.
struct LiveCheck::Run
{
    Meeting meeting;
    std::stop_token stop;
    LiveFacts facts;
    UserId organizer;
    Pending<LiveFacts> result;
};

LiveCheck::LiveCheck(GraphService &graph, const Clock &clock, std::optional<TenantId> tenant, QString serviceAccount,
                     QObject *parent)
    : QObject(parent),
      m_graph(graph),
      m_clock(clock),
      m_tenant(tenant),
      m_lookUp(graph, tenant, std::move(serviceAccount))
{}

bool LiveCheck::isForeign(const JoinLink &link) const
{
    return m_tenant && link.tenant() && *link.tenant() != *m_tenant;
}

bool LiveCheck::canBeAsked(const Meeting &meeting) const
{
    if (!meeting.isTeams())
        return false;
    const JoinLink link = meeting.joinLink();
    if (isForeign(link))
        return false;
    return link.isMissing() ? meeting.eventId().has_value() : link.canBeLookedUp();
}

Async<LiveFacts> LiveCheck::check(const Meeting &meeting, std::stop_token stop)
{
    auto run = std::make_shared<Run>();
    run->meeting = meeting;
    run->stop = stop;
    run->facts = {.checkedAt = m_clock.nowUtc(), .askedAbout = meeting.stored};
    if (!canBeAsked(meeting)) {
        const JoinLink link = meeting.joinLink();
        if (meeting.isTeams() && isForeign(link) && link.organizer())
            proveOurTenant(run, *link.organizer());
        else
            run->result.resolve(run->facts);
        return run->result.future();
    }
    whenDone(m_lookUp.chooseOrganizer(meeting, stop), this, [this, run](const Result<OrganizerChoice> &choice) {
        if (choice)
            findMeeting(run, *choice);
        else
            refuse(run, choice.error());
    });
    return run->result.future();
}

/// The directory does not know them, which says nothing; that it answers at all is the point.
void LiveCheck::proveOurTenant(const std::shared_ptr<Run> &run, const UserId &foreigner)
{
    const Async<DirectoryUser> asked = m_graph.user(foreigner.value(), run->stop);
    whenDone(asked, this, [run](const Result<DirectoryUser> &user) {
        if (user || isAboutTheMeeting(user.error().kind))
            run->result.resolve(run->facts);
        else
            run->result.resolve(failure(user.error()));
    });
}

void LiveCheck::findMeeting(const std::shared_ptr<Run> &run, const OrganizerChoice &choice)
{
    whenDone(m_lookUp.find(run->meeting, choice, run->stop), this, [this, run](const Result<LocatedMeeting> &located) {
        run->facts.checkedAt = m_clock.nowUtc();
        if (!located) {
            refuse(run, located.error());
            return;
        }
        run->organizer = located->organizer;
        run->facts.meeting = located->meeting;
        askForEvent(run);
    });
}

void LiveCheck::askForEvent(const std::shared_ptr<Run> &run)
{
    const auto eventId = run->meeting.eventId();
    if (!eventId) {
        askForRecordings(run);
        return;
    }
    whenDone(m_graph.event(run->organizer.value(), *eventId, run->stop), this,
             [this, run](const Result<CalendarEvent> &event) {
                 // Whether the calendar may be read or still has the event does not decide about recording: then its
                 // time is unknown.
                 if (!event && !isAboutTheMeeting(event.error().kind)) {
                     run->result.resolve(failure(event.error()));
                     return;
                 }
                 if (event) {
                     run->facts.event = *event;
                     run->facts.eventCheckedAt = m_clock.nowUtc();
                 }
                 askForRecordings(run);
             });
}

void LiveCheck::askForRecordings(const std::shared_ptr<Run> &run)
{
    if (!run->meeting.schedule().isOver(m_clock.nowUtc())) {
        run->result.resolve(run->facts);
        return;
    }
    const Async<QList<CallRecording>> asked = m_graph.recordings(run->organizer, run->facts.meeting->id, run->stop);
    whenDone(asked, this, [run](const Result<QList<CallRecording>> &recordings) {
        if (!recordings && !isAboutTheMeeting(recordings.error().kind)) {
            run->result.resolve(failure(recordings.error()));
            return;
        }
        // Not being allowed to list recordings leaves them unknown; it is no "there is none".
        if (recordings)
            run->facts.recordings = *recordings;
        run->result.resolve(run->facts);
    });
}

void LiveCheck::refuse(const std::shared_ptr<Run> &run, const Error &error)
{
    if (!isAboutTheMeeting(error.kind)) {
        run->result.resolve(failure(error));
        return;
    }
    run->facts.refusal = error;
    run->result.resolve(run->facts);
}

} // namespace confdesk
