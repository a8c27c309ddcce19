// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/meetinglookup.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::MeetingLookUp)
};

/// Of the refusals of several organizers, the one that tells the person most.
int informationOf(ErrorKind kind)
{
    static constexpr std::array order{ErrorKind::UserGone,     ErrorKind::MeetingGone,   ErrorKind::EventGone,
                                      ErrorKind::NotOrganizer, ErrorKind::PolicyMissing, ErrorKind::PermissionMissing};
    const auto place = std::ranges::find(order, kind);
    return place == order.end() ? -1 : static_cast<int>(place - order.begin());
}

Error moreTelling(const Error &a, const Error &b)
{
    return informationOf(a.kind) >= informationOf(b.kind) ? a : b;
}

/// Graph may spell escapes of the same link differently in its answer.
bool isSameLink(const QString &a, const QString &b)
{
    return a == b || QByteArray::fromPercentEncoding(a.toUtf8()) == QByteArray::fromPercentEncoding(b.toUtf8());
}

Error noOrganizerError()
{
    return makeError(
        ErrorKind::UserGone,
        Text::tr("Could not find out who owns the meeting: neither the link nor the LMS names an organizer that the "
                 "directory knows. Set `organizer` in the profile, or ask IT who took over the account."));
}

} // namespace

bool isAboutTheMeeting(ErrorKind kind)
{
    return informationOf(kind) >= 0;
}

/// One search under way.
struct MeetingLookUp::Search
{
    Meeting meeting;
    JoinLink link;
    OrganizerChoice choice;
    std::stop_token stop;
    Pending<LocatedMeeting> result;
    std::optional<Error> worst; ///< the most telling refusal so far
};

MeetingLookUp::MeetingLookUp(GraphService &graph, std::optional<TenantId> tenant, QString serviceAccount,
                             QObject *parent)
    : QObject(parent), m_graph(graph), m_tenant(std::move(tenant)), m_serviceAccount(std::move(serviceAccount))
{}

std::optional<UserId> MeetingLookUp::namedBy(const JoinLink &link) const
{
    if (!link.organizer() || (m_tenant && link.tenant() && *link.tenant() != *m_tenant))
        return std::nullopt;
    return link.organizer();
}

QStringList MeetingLookUp::candidates(const Meeting &meeting) const
{
    QStringList names{meeting.conference.serviceAccountEmail, m_serviceAccount, meeting.conference.ownerEmail,
                      meeting.conference.integrationOwnerEmail};
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

Async<DirectoryUser> MeetingLookUp::resolve(const QString &name, std::stop_token stop)
{
    const QString key = name.toCaseFolded();
    if (const auto known = m_users.constFind(key); known != m_users.cend())
        return readyValue(*known);
    const Pending<DirectoryUser> resolved;
    whenDone(m_graph.user(name, stop), this, [this, key, resolved](const Result<DirectoryUser> &user) {
        if (user)
            m_users.insert(key, *user);
        resolved.resolve(user);
    });
    return resolved.future();
}

Async<OrganizerChoice> MeetingLookUp::chooseOrganizer(const Meeting &meeting, std::stop_token stop)
{
    if (const auto named = namedBy(meeting.joinLink()))
        return readyValue(OrganizerChoice{.organizer = *named, .namedByLink = true});
    const Pending<OrganizerChoice> result;
    resolveNext(candidates(meeting), noOrganizerError(), stop, result);
    return result.future();
}

void MeetingLookUp::resolveNext(const QStringList &names, Error worst, std::stop_token stop,
                                const Pending<OrganizerChoice> &result)
{
    if (names.isEmpty()) {
        result.resolve(failure(worst));
        return;
    }
    const QStringList rest = names.mid(1);
    whenDone(resolve(names.first(), stop), this, [this, rest, worst, stop, result](const Result<DirectoryUser> &user) {
        if (user)
            result.resolve(OrganizerChoice{.organizer = user->id, .others = rest});
        else if (isAboutTheMeeting(user.error().kind))
            resolveNext(rest, moreTelling(user.error(), worst), stop, result);
        else
            result.resolve(failure(user.error()));
    });
}

Async<LocatedMeeting> MeetingLookUp::find(const Meeting &meeting, const OrganizerChoice &choice, std::stop_token stop)
{
    auto search = std::make_shared<Search>();
    search->meeting = meeting;
    search->link = meeting.joinLink();
    search->choice = choice;
    search->stop = stop;
    if (search->link.isMissing())
        searchEvent(search);
    else
        searchByLink(search);
    return search->result.future();
}

void MeetingLookUp::searchEvent(const std::shared_ptr<Search> &search)
{
    const auto eventId = search->meeting.eventId();
    if (!eventId) {
        search->result.resolve(failure(ErrorKind::NotFound,
                                       Text::tr("The row has neither a join link nor a calendar event to look for.")));
        return;
    }
    whenDone(m_graph.event(search->choice.organizer.value(), *eventId, search->stop), this,
             [this, search](const Result<CalendarEvent> &event) {
                 if (!event) {
                     askNextOrganizer(search, event.error());
                     return;
                 }
                 const JoinLink link = JoinLink::parse(event->joinUrl);
                 if (!link.canBeLookedUp()) {
                     search->result.resolve(failure(ErrorKind::MeetingGone,
                                                    Text::tr("The calendar event has no Teams meeting behind it.")));
                     return;
                 }
                 search->link = link;
                 if (const auto named = namedBy(link))
                     search->choice = {.organizer = *named, .namedByLink = true};
                 searchByLink(search);
             });
}

void MeetingLookUp::searchByLink(const std::shared_ptr<Search> &search)
{
    whenDone(m_graph.findMeeting(search->choice.organizer, search->link, search->stop), this,
             [this, search](const Result<OnlineMeeting> &found) {
                 if (found)
                     search->result.resolve(LocatedMeeting{.organizer = search->choice.organizer, .meeting = *found});
                 else
                     searchByDecodedId(search, found.error());
             });
}

void MeetingLookUp::searchByDecodedId(const std::shared_ptr<Search> &search, const Error &refusal)
{
    const bool mayHelp = refusal.kind == ErrorKind::MeetingGone || refusal.kind == ErrorKind::NotOrganizer;
    const auto named = namedBy(search->link);
    if (!mayHelp || !named || search->link.shape() != JoinLink::Shape::Long) {
        askNextOrganizer(search, refusal);
        return;
    }
    const GraphMeetingId id = OnlineMeetingId::compose(*named, search->link.threadId());
    whenDone(m_graph.meeting(*named, id, search->stop), this,
             [this, search, refusal, named](const Result<OnlineMeeting> &found) {
                 // An unconfirmed id is worth nothing: the link must come back with it.
                 if (found && isSameLink(found->joinWebUrl, search->link.text()))
                     search->result.resolve(LocatedMeeting{.organizer = *named, .meeting = *found});
                 else if (!found && !isAboutTheMeeting(found.error().kind) && found.error().kind != ErrorKind::Protocol)
                     search->result.resolve(failure(found.error()));
                 else
                     askNextOrganizer(search, refusal);
             });
}

void MeetingLookUp::askNextOrganizer(const std::shared_ptr<Search> &search, const Error &refusal)
{
    search->worst = search->worst ? moreTelling(*search->worst, refusal) : refusal;
    if (!isAboutTheMeeting(refusal.kind)) {
        search->result.resolve(failure(refusal));
        return;
    }
    if (search->choice.namedByLink || search->choice.others.isEmpty()) {
        search->result.resolve(failure(*search->worst));
        return;
    }
    const Pending<OrganizerChoice> next;
    resolveNext(search->choice.others, *search->worst, search->stop, next);
    whenDone(next.future(), this, [this, search](const Result<OrganizerChoice> &choice) {
        if (!choice) {
            search->result.resolve(failure(choice.error()));
            return;
        }
        search->choice = *choice;
        if (search->link.isMissing())
            searchEvent(search);
        else
            searchByLink(search);
    });
}

} // namespace confdesk
